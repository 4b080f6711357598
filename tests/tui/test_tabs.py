import pytest
from rich.cells import cell_len

from kztui.tui.navigation.location import Level
from kztui.views.target import Target, TargetKind
from tests.ruritania import TABS
from tests.tui.input_events import press, settled
from tests.tui.screen_text import everything, explorer, here, lines, main

SIZES = [(60, 18), (80, 24), (109, 30), (110, 30), (120, 36), (200, 60), (250, 80)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_tab_shows_its_figures_and_their_evidence_at_every_size(size: tuple[int, int]) -> None:
    app = explorer()
    async with app.run_test(size=size) as pilot:
        for number, tab in enumerate(TABS, start=1):
            await press(pilot, str(number))
            assert main(app).location.text == tab.id
            section = main(app).pages.tab(tab.id).sections[0]
            assert section.title.split()[0] in "\n".join(lines(app, "#page"))
            assert any(lines(app, "#evidence"))
            assert all(cell_len(line) <= size[0] for line in everything(app).splitlines())


async def test_the_cursor_goes_from_figure_to_figure_and_the_evidence_follows() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert here(app).target == Target(TargetKind.QUANTITY, "share.black")
        assert "60.5 percent" in "\n".join(lines(app, "#evidence"))
        await press(pilot, "right")
        assert here(app).target == Target(TargetKind.QUANTITY, "votes.black")
        await press(pilot, "down")
        assert here(app).target == Target(TargetKind.QUANTITY, "votes.gruen")
        assert "no source states it" in "\n".join(lines(app, "#evidence"))
        await press(pilot, "down")
        assert here(app).target == Target(TargetKind.STATEMENT, "nominated.black")
        await press(pilot, "up", "up")
        assert here(app).target == Target(TargetKind.QUANTITY, "votes.black")


async def test_vi_keys_do_what_arrows_do() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        for vi, arrow in [("h", "left"), ("j", "down"), ("k", "up"), ("l", "right")]:
            keys = []
            for key in (vi, arrow):
                await press(pilot, "g", "right", "down", key)
                keys.append(here(app).key)
            assert keys[0] == keys[1]


async def test_a_tab_remembers_where_one_was_in_it() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "2", "down", "down")
        turnout = here(app).key
        await press(pilot, "1")
        assert here(app).target == Target(TargetKind.QUANTITY, "share.gruen")
        await press(pilot, "2")
        assert here(app).key == turnout


async def test_a_tab_opened_by_its_number_leaves_what_was_opened() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "enter", "4")
        assert main(app).location.level is Level.TAB
        assert main(app).location.text == "observers"


@pytest.mark.parametrize(
    ("figure", "tab", "level", "target"),
    [
        ("votes.black", "results", Level.FIGURE, Target(TargetKind.QUANTITY, "votes.black")),
        ("voters/2", "turnout", Level.FIGURE, Target(TargetKind.FIGURE, "voters/2")),
        ("rule", "timeline", Level.FIGURE, Target(TargetKind.STATEMENT, "rule")),
    ],
)
async def test_the_explorer_opens_on_a_figure(figure: str, tab: str, level: Level, target: Target) -> None:
    app = explorer(figure=figure)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert (main(app).history.locations[0].text, main(app).location.level) == (tab, level)
        assert here(app).target == (
            target if target.kind is not TargetKind.QUANTITY else Target(TargetKind.FIGURE, f"{figure}/1")
        )
        await press(pilot, "escape")
        quantity = figure.partition("/")[0]
        assert main(app).location.level is Level.TAB
        link = here(app).target
        assert link is not None
        assert link.id == quantity


@pytest.mark.parametrize("arguments", [{"tab": "nowhere"}, {"figure": "nothing"}, {"theme": "pink"}])
async def test_what_there_is_not_leaves_the_explorer_at_its_beginning(arguments: dict[str, str | bool]) -> None:
    app = explorer(**arguments)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert main(app).location.text == "results"
