from decimal import Decimal

import pytest
from msgspec.structs import replace

from kztui.model.quantity import Unit
from kztui.model.topic import Picture
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import tab_page
from kztui.tui.pages.table.column_layout import BarPosition, Layout
from kztui.tui.pages.table.layout_choice import choose_layout
from kztui.tui.pages.table.section_table import section_table
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Cell, Column, Row, Section, TabView
from tests.ruritania import made_up_election
from tests.tui.pages.line_text import texts_of

NAMES = ("Ida Black", "Otto Grün")
ROWS = tuple(
    Row(name, (Cell("50.0 %", unit=Unit.PERCENT, value=Decimal(50)), Cell("12,345", unit=Unit.COUNT))) for name in NAMES
)
SHARES = Section("s", "Shares", (Column("share", "Share"), Column("votes", "Votes")), ROWS, headline=True)


def layout_of(section: Section, width: int, *, roomy: bool = False) -> Layout | None:
    table = section_table(section, LineWriter(width, roomy=roomy))
    assert table is not None
    return choose_layout(table)


def bar_position(section: Section, width: int, *, roomy: bool = False) -> BarPosition | None:
    layout = layout_of(section, width, roomy=roomy)
    assert layout is not None
    return layout.bar.position if layout.bar else None


def test_bars_stand_beside_their_numbers_where_both_fit() -> None:
    assert bar_position(SHARES, 80) is BarPosition.BESIDE


def test_where_there_are_lines_to_spare_bars_have_lines_of_their_own_if_there_are_comments_to_stand_there() -> None:
    commented = replace(SHARES, rows=tuple(replace(row, comment="of the Elephants") for row in ROWS))
    assert bar_position(commented, 80) is BarPosition.BESIDE
    assert bar_position(commented, 80, roomy=True) is BarPosition.UNDER
    assert bar_position(SHARES, 80, roomy=True) is BarPosition.BESIDE


@pytest.mark.parametrize(("width", "position"), [(45, BarPosition.BESIDE), (37, BarPosition.BESIDE), (36, None)])
def test_in_a_narrow_window_bars_are_shorter_and_then_there_are_none(width: int, position: BarPosition | None) -> None:
    assert bar_position(SHARES, width) is position


def test_a_window_that_is_too_narrow_for_columns_has_no_layout() -> None:
    assert layout_of(SHARES, 25) is None


def test_the_parts_of_a_row_follow_each_other_without_overlapping() -> None:
    for width in range(26, 120):
        layout = layout_of(SHARES, width)
        if layout is None:
            continue
        reached = 2 + layout.label_width
        for column in layout.columns:
            assert column.start > reached
            reached = column.end + column.mark_width
            if column.bar_start is not None and layout.bar:
                assert column.bar_start > reached
                reached = column.bar_start + layout.bar.width
        assert reached <= min(width, 100)


def test_bars_have_lines_of_their_own_where_there_is_no_room_beside_the_numbers() -> None:
    section = replace(tab_view(made_up_election(), "results").sections[0], picture=Picture.SHARES)
    rows = tuple(replace(row, label=f"{row.label} of Strelsau") for row in section.rows)
    view = TabView("results", "Results", (replace(section, rows=rows),))
    beside, under = (tab_page(view, LineWriter(width)) for width in (79, 61))
    assert {link.height for link in beside.links} == {1}
    lines = texts_of(under)
    black = next(number for number, text in enumerate(lines) if "Ida Black" in text)
    assert "━━━" in lines[black + 1]
    gruen = next(number for number, text in enumerate(lines) if "Otto" in text)
    assert "━" in lines[gruen + 1]
    assert {link.height for link in under.links} == {1, 2}
