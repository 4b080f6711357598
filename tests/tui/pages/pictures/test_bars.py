from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import HUNDRED, bar, small_scale
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


def rates(*numbers: str) -> list[Cell]:
    return [Cell("", unit=Unit.PERCENT, value=Decimal(number)) for number in numbers]


def test_small_rates_that_would_have_the_same_bar_have_a_scale_of_their_own_up_to_a_round_number() -> None:
    cells = rates("81.31", "3.42", "2.6", "2.53")
    assert small_scale(cells, HUNDRED, 20) == 4
    drawn = [text_of(bar(WRITER, cell, Decimal(4), 20, track=False, thin=True)).strip() for cell in cells[1:]]
    assert drawn == ["─" * 17, "─" * 13, "─" * 12 + "╴"]


def test_a_thin_bar_is_told_from_another_in_ascii_too() -> None:
    (cell,) = rates("50")
    ascii_writer = LineWriter(80, ascii_only=True)
    drawn = [text_of(bar(ascii_writer, cell, HUNDRED, 4, track=False, thin=thin)) for thin in (True, False)]
    assert drawn == ["--  ", "==  "]


def test_rates_that_are_told_apart_or_are_not_small_have_the_scale_of_the_others() -> None:
    assert small_scale(rates("81", "9", "4"), HUNDRED, 20) is None
    assert small_scale(rates("50.1", "49.9"), HUNDRED, 20) is None
    assert small_scale(rates("81", "0.02", "0.01"), HUNDRED, 20) == Decimal("0.02")
    assert small_scale([], HUNDRED, 20) is None


def test_the_range_of_a_small_rate_counts_for_its_scale() -> None:
    ranged = Cell("", unit=Unit.PERCENT, low=Decimal("3.9"), high=Decimal("4.1"))
    assert small_scale([*rates("81", "3.8"), ranged], HUNDRED, 20) == 5
