"""What comes from the record is drawn as it is: never as markup, never as a control sequence."""

import pytest
from textual.pilot import Pilot

from kztui.tui.app import ExplorerApp
from kztui.util.printable import STAND_IN
from tests.tui.input_events import click, press, settled
from tests.tui.screen_text import everything, explorer, main

LITERAL = f"[red]x[/] [@click=app.bell]press[/] {STAND_IN}[31m"


async def seen(app: ExplorerApp, pilot: Pilot[None], *keys: str) -> str:
    await press(pilot, *keys)
    await settled(pilot)
    text = everything(app)
    assert all(line.isprintable() for line in text.split("\n"))
    return text


@pytest.mark.parametrize("size", [(80, 40), (130, 40)])
async def test_markup_and_control_characters_are_shown_as_they_are(size: tuple[int, int]) -> None:
    app = explorer(tab="timeline")
    async with app.run_test(size=size) as pilot:
        assert LITERAL in (await seen(app, pilot)).replace("\n", " ")
        for keys in (("G", "enter"), ("enter",), ("escape", "w"), ("escape", "escape", "slash", *"red")):
            assert "[red]x[/]" in await seen(app, pilot, *keys)


async def test_clicking_on_markup_runs_nothing() -> None:
    app = explorer(tab="timeline")
    async with app.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        for column in range(0, 100, 3):
            await click(pilot, column, main(app).view.page_view.region.y + 1)
        assert main(app).location.text == "timeline"


async def test_ascii_only_draws_nothing_else() -> None:
    app = explorer(ascii_only=True)
    async with app.run_test(size=(120, 40)) as pilot:
        for keys in ("1", "2", "3", "4", "5", "6", "7", "enter", "enter", "escape", "w", "question_mark", "slash"):
            assert (await seen(app, pilot, keys)).isascii()
