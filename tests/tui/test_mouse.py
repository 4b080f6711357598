"""The mouse: it moves the cursor, drills down, scrolls, and runs what the bars name."""

import pytest

from kztui.tui.app import ExplorerApp
from kztui.tui.navigation.location import Level
from kztui.tui.page import Link
from tests.ruritania import TABS
from tests.tui.input_events import click, press, settled, wheel
from tests.tui.screen_text import explorer, here, lines, main, where


def place_of(app: ExplorerApp, link: Link) -> tuple[int, int]:
    """Return the cell of the screen in which a link begins."""
    view = main(app).view.page_view
    return view.region.x + link.column, view.region.y + link.line - view.top


@pytest.mark.parametrize("size", [(80, 24), (130, 40)])
async def test_a_click_moves_the_cursor_to_every_figure_in_sight_without_scrolling(size: tuple[int, int]) -> None:
    app = explorer(tab="observers")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        view = main(app).view.page_view
        for link in [link for link in view.page.links if link.line < view.rows]:
            top = view.top
            await click(pilot, *place_of(app, link))
            assert here(app).line == link.line
            assert view.top == top
            assert main(app).location.level is Level.TAB


async def test_a_double_click_drills_down_and_four_clicks_go_two_levels() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        link = main(app).view.page_view.page.links[1]
        await click(pilot, *place_of(app, link), times=2)
        assert main(app).location.level is Level.FIGURE
        assert main(app).location.target == link.target
        await press(pilot, "escape")
        assert here(app) == link


async def test_a_double_click_on_the_evidence_opens_what_it_is_of() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "right")
        target = here(app).target
        pane = main(app).view.evidence_pane.region
        await click(pilot, pane.x + 5, pane.y + 2, times=2)
        assert (main(app).location.level, main(app).location.target) == (Level.FIGURE, target)


async def test_the_wheel_scrolls_and_the_cursor_stays_in_sight() -> None:
    app = explorer(tab="sources")
    async with app.run_test(size=(60, 18)) as pilot:
        await settled(pilot)
        view = main(app).view.page_view
        first = where(app)
        for _ in range(40):
            await wheel(pilot, 10, 5)
            assert view.top <= here(app).last
            assert here(app).line < view.top + view.rows
        assert view.top == len(view.page.lines) - view.rows
        for _ in range(40):
            await wheel(pilot, 10, 5, down=False)
        assert where(app)[1] == first[1] == 0
        assert here(app).line < view.rows


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_a_click_on_a_tabs_name_shows_the_tab(width: int) -> None:
    app = explorer()
    async with app.run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        for number, tab in enumerate(TABS, start=1):
            await click(pilot, lines(app, "#tabs")[0].index(f"{number} "), 1)
            assert main(app).location.text == tab.id


@pytest.mark.parametrize(
    ("label", "level"),
    [("open", Level.FIGURE), ("why", Level.WHY), ("copy", Level.COPIED), ("find", Level.FIND), ("keys", Level.HELP)],
)
async def test_a_click_on_a_command_in_the_footer_runs_it(label: str, level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await click(pilot, lines(app, "#footer")[0].index(label), 23)
        assert main(app).location.level is level
        await click(pilot, lines(app, "#footer")[0].index("Esc"), 23)
        assert main(app).location.level is Level.TAB


async def test_a_click_on_quit_quits() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.click("#footer", offset=(lines(app, "#footer")[0].index("quit"), 0))
    assert app.return_code == 0


async def test_words_are_typed_on_after_a_click_on_a_hit() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"bla")
        await click(pilot, 10, main(app).view.page_view.region.y + 2)
        await press(pilot, *"ck")
        assert main(app).view.search_input.value == "black"
        await press(pilot, "tab", "shift+tab", "q")
        assert main(app).view.search_input.value == "blackq"
