"""A monkey at the explorer: whatever it does, nothing breaks, the focus stays, and Esc leads home.

`KZTUI_MONKEYS=500 pytest tests/tui/test_monkey.py` lets more of them at it.
"""

import asyncio
import os
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from kztui.tui.app import ExplorerApp
from kztui.tui.commands import COMMANDS
from kztui.tui.navigation.location import Level
from tests.hypothesis_profiles import examples
from tests.tui.input_events import click, press, resize, settled, wheel
from tests.tui.screen_text import everything, explorer, main

pytestmark = pytest.mark.slow

MONKEYS = int(os.environ.get("KZTUI_MONKEYS", "16"))
"""How many of them."""
STEPS = 80
"""How many steps each takes at least; most are of several keys or clicks."""


@dataclass(frozen=True)
class Press:
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Seek:
    """Find, or the palette: the first letter is typed, the rest pasted."""

    key: str
    words: str


@dataclass(frozen=True)
class Click:
    x: float
    y: float
    times: int


@dataclass(frozen=True)
class Wheel:
    x: float
    y: float
    down: bool


@dataclass(frozen=True)
class Resize:
    width: int
    height: int


@dataclass(frozen=True)
class Paste:
    words: str


@dataclass(frozen=True)
class LookAway:
    """The terminal's window loses the focus and gets it again."""


Step = Press | Seek | Click | Wheel | Resize | Paste | LookAway

KEYS = [key for command in COMMANDS if command.action != "quit" for key in command.keys]
WORDS = ["black", "zenda", "quit", "theme", "why", "keys", "60.5", "gr", "é", "nothing at all", "[red]"]


def _larger(size: Resize) -> Resize:
    """Make a few windows as large as they get: drawing those takes longest."""
    return Resize(250, 80) if size.height == 40 else size


share = st.floats(0, 0.999)
presses = st.sampled_from(
    [*KEYS, *KEYS, "enter", "enter", "enter", "tab", "shift+tab", "backspace", "ctrl+u", "x", "f1"]
)
steps: st.SearchStrategy[Step] = st.one_of(
    presses.map(lambda key: Press((key,))),
    presses.map(lambda key: Press((key,))),
    st.sampled_from(["down", "up", "enter", "escape", "pagedown"]).map(lambda key: Press((key, key))),
    st.builds(Seek, st.sampled_from(["slash", "ctrl+p"]), st.sampled_from(WORDS)),
    st.builds(Click, share, share, st.integers(1, 3)),
    st.builds(Wheel, share, share, st.booleans()),
    st.builds(Resize, st.integers(10, 130), st.integers(3, 40)).map(_larger),
    st.tuples(st.booleans(), st.text(max_size=12)).map(lambda pair: LookAway() if pair[0] else Paste(pair[1])),
)


async def take(pilot: Pilot[None], step: Step) -> None:
    width, height = pilot.app.size
    match step:
        case Press(keys):
            await press(pilot, *keys)
        case Seek(key, words):
            await press(pilot, key, words[0])
            pilot.app.post_message(events.Paste(words[1:]))
            await settled(pilot)
        case Click(x, y, times):
            await click(pilot, int(x * width), int(y * height), times)
        case Wheel(x, y, down):
            await wheel(pilot, int(x * width), int(y * height), down=down)
        case Resize(columns, rows):
            await resize(pilot, columns, rows)
        case Paste(words):
            pilot.app.post_message(events.Paste(words))
            await settled(pilot)
        case LookAway():
            pilot.app.post_message(events.AppBlur())
            await settled(pilot)
            pilot.app.post_message(events.AppFocus())
            await settled(pilot)


def check(app: ExplorerApp, *, whole: bool) -> None:
    screen = main(app)
    finding = screen.location.level is Level.FIND
    assert app.focused is (screen.view.search_input if finding else None)
    assert screen.view.page_view.link is None or screen.view.page_view.link in screen.view.page_view.page.links
    assert 0 <= screen.view.page_view.top <= max(0, len(screen.view.page_view.page.lines) - 1)
    assert not whole or all(cell_len(line) <= app.size.width for line in everything(app).splitlines())


async def play(todo: list[Step]) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for number, step in enumerate(todo):
            await take(pilot, step)
            if not app.is_running:
                break
            check(app, whole=number % 4 == 0)
        else:
            await go_home(app, pilot)
    assert app.return_code == 0


async def go_home(app: ExplorerApp, pilot: Pilot[None]) -> None:
    tab, way = main(app).history.tab, main(app).history.locations
    for _ in way[1:]:
        await press(pilot, "escape")
    assert [(place.level, place.text) for place in main(app).history.locations] == [(Level.TAB, tab)]
    await pilot.press("q")


@settings(max_examples=examples(MONKEYS), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(steps, min_size=STEPS, max_size=STEPS + 40))
def test_nothing_a_monkey_does_breaks_anything_or_keeps_it_from_home(todo: list[Step]) -> None:
    asyncio.run(play(todo))
