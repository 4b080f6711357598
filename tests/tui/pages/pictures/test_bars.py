from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import HUNDRED, bar
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Cell
from tests.ruritania import made_up_election
from tests.tui.pages.line_text import text_of

WRITER = LineWriter(80)


@given(st.integers(0, 200), st.integers(1, 60))
def test_a_bar_is_as_wide_as_it_should_be_and_grows_with_its_number(value: int, width: int) -> None:
    def drawn(number: int) -> str:
        return text_of(bar(WRITER, Cell("", unit=Unit.PERCENT, value=Decimal(number)), HUNDRED, width, track=False))

    assert cell_len(drawn(value)) == width
    assert len(drawn(value).strip()) <= len(drawn(value + 1).strip())


def test_an_inferred_range_is_drawn_as_a_range_and_the_unknown_not_at_all() -> None:
    ranged = Cell("", unit=Unit.COUNT, low=Decimal(50), high=Decimal(100))
    assert text_of(bar(WRITER, ranged, HUNDRED, 10, track=False)) == "━━━━━╌╌╌╌╌"
    assert text_of(bar(WRITER, Cell("", unit=Unit.COUNT), HUNDRED, 10, track=False)).strip() == ""


def test_an_open_end_is_drawn_as_one_and_leaves_room_in_every_bar() -> None:
    cells = [row.cells[0] for row in tab_view(made_up_election(), "observers").sections[0].rows]
    drawn = [text_of(bar(WRITER, cell, Decimal(641), 23, track=False, open_end=True)) for cell in cells if cell]
    assert drawn == ["━" * 20 + "   ", "━" * 19 + "╌╌›" + " "]


def test_a_gauge_goes_on_from_bar_to_track_without_a_gap() -> None:
    half = Cell("", unit=Unit.PERCENT, value=Decimal(55))
    assert text_of(bar(WRITER, half, HUNDRED, 10, track=True)) == "━━━━━╾────"
    assert text_of(bar(WRITER, half, HUNDRED, 10, track=False)) == "━━━━━╸    "
