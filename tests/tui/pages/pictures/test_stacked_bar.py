from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.stacked_bar import fillings, part_fillings, share_columns, stacked_bar_lines
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from tests.tui.pages.line_text import text_of

FIRST, SECOND = (Target(TargetKind.QUANTITY, name) for name in "ab")
ROWS = (
    Row("1", (Cell("1", FIRST, value=Decimal(1)),)),
    Row("3", (Cell("3", SECOND, value=Decimal(3)),)),
)
COLUMNS = (Column("value", ""),)


def test_parts_of_a_whole_are_one_stacked_bar() -> None:
    section = Section("s", "S", COLUMNS, ROWS, (FIRST, SECOND))
    (line,) = stacked_bar_lines(section, LineWriter(44))
    assert text_of(line).strip() == "▓" * 10 + "█" * 30
    assert part_fillings(section, LineWriter(44)) == {FIRST: "▓", SECOND: "█"}


def test_what_is_no_whole_or_has_too_little_room_is_no_stacked_bar() -> None:
    assert stacked_bar_lines(Section("s", "S", COLUMNS, ROWS), LineWriter(44)) == []
    section = Section("s", "S", COLUMNS, ROWS, (FIRST, SECOND))
    assert stacked_bar_lines(section, LineWriter(23)) == []
    assert part_fillings(section, LineWriter(23)) == {}


def test_the_larger_a_part_is_the_heavier_it_is_filled() -> None:
    assert fillings([1, 4, 4, 22, 34]) == ["━", "▒", "░", "▓", "█"]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=5).filter(any), st.integers(10, 100))
def test_a_width_is_shared_out_wholly_and_nothing_is_left_out(counts: list[int], width: int) -> None:
    shares = share_columns(counts, width)
    assert sum(shares) == width
    assert all((share > 0) == (count > 0) for share, count in zip(shares, counts, strict=True))
