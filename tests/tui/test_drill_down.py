import pytest

from kztui.tui.app import ExplorerApp
from kztui.tui.navigation.location import Level
from kztui.views.target import Target, TargetKind
from tests.ruritania import made_up_election
from tests.tui.input_events import press, settled
from tests.tui.screen_text import explorer, here, lines, main, where


def trail(app: ExplorerApp) -> list[Level]:
    return [place.level for place in main(app).history.locations]


async def test_enter_goes_down_to_the_source_and_esc_back_to_the_same_place() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "down")
        tab = where(app)
        await press(pilot, "enter", "down")
        assert "two sources state it, and agree" in "\n".join(lines(app, "#page"))
        figure = where(app)
        await press(pilot, "enter")
        assert trail(app) == [Level.TAB, Level.FIGURE, Level.SOURCE]
        assert here(app).key == "wire.turnout"
        assert "Turnout › Took part › dateline Zenda, 4 May" in lines(app, "#breadcrumb")[0]
        await press(pilot, "escape")
        assert where(app) == figure
        await press(pilot, "escape")
        assert where(app) == tab
        await press(pilot, "escape", "escape")
        assert where(app) == tab


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (120, 36)])
async def test_a_page_opens_at_its_title_wherever_the_cursor_was(size: tuple[int, int]) -> None:
    app = explorer()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "7")
        for _ in range(4):
            await press(pilot, "down")
            tab = where(app)
            await press(pilot, "enter")
            assert main(app).view.page_view.top == 0
            await press(pilot, "down", "enter")
            assert main(app).location.level is Level.FIGURE
            assert main(app).view.page_view.top == 0
            await press(pilot, "escape", "escape")
            assert where(app) == tab


async def test_the_words_of_the_figure_are_lit_in_the_source() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "enter")
        lit = [run.text for line in main(app).view.page_view.page.lines for run in line if run.role == "lit"]
        assert lit == ["60.5 percent"]


async def test_from_a_source_one_comes_to_the_figures_that_its_quotes_back() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "enter", "n", "n", "N", "enter")
        assert main(app).location.target == Target(TargetKind.QUOTE, "gazette.turnout")
        await press(pilot, "down", "down", "enter")
        assert main(app).location.target == Target(TargetKind.QUANTITY, "voters")
        assert here(app).target == Target(TargetKind.FIGURE, "voters/1")
        await press(pilot, "enter")
        assert trail(app) == [Level.TAB, Level.SOURCE, Level.QUOTE, Level.FIGURE, Level.SOURCE]


async def test_a_finding_opens_on_its_operands() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "enter")
        assert here(app).target == Target(TargetKind.FIGURE, "observers.april/1")
        await press(pilot, "enter")
        assert main(app).location.target == Target(TargetKind.QUANTITY, "observers.april")


async def test_why_can_be_walked_down_to_the_quotes() -> None:
    app = explorer(figure="stations")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "w")
        assert here(app).target == Target(TargetKind.RELATION, "stations-sum")
        await press(pilot, "down", "down")
        assert here(app).target == Target(TargetKind.FIGURE, "closed/1")
        await press(pilot, "enter")
        assert here(app).key == "gazette.abroad"
        await press(pilot, "escape")
        assert here(app).target == Target(TargetKind.FIGURE, "closed/1")


async def test_the_whole_text_is_shown_where_the_reader_has_it() -> None:
    election = made_up_election()
    document = ["A headline.", election.quotes["gazette.won"].exact, "A last word."]
    app = ExplorerApp(election, documents={"gazette": document}, figure="share.black")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        page = "\n".join(lines(app, "#page"))
        assert "A headline." in page
        assert "A last word." in page
        assert here(app).key == "gazette.won"


@pytest.mark.slow
@pytest.mark.parametrize("tab", "1234567")
async def test_no_link_is_a_dead_end(tab: str) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, tab)
        for number in range(len(main(app).view.page_view.page.links)):
            main(app).view.page_view.move_to(main(app).view.page_view.page.links[number])
            await press(pilot, "enter")
            assert len(main(app).history.locations) == 2
            assert main(app).view.page_view.page.links
            await press(pilot, "enter")
            assert len(main(app).history.locations) == 3
            await press(pilot, "escape", "escape")


async def test_a_click_moves_the_cursor_and_a_double_click_opens() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        link = main(app).view.page_view.page.links[1]
        await pilot.click("#page", offset=(link.column - 1, link.line))
        assert here(app) == link
        await pilot.click("#page", offset=(link.column - 1, link.line), times=2)
        assert main(app).location.level is Level.FIGURE
        await pilot.click("#tabs", offset=(14, 0))
        assert main(app).location.text == "turnout"
