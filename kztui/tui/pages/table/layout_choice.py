"""Choosing a table's layout: which column has bars and where, and what gives way where the window is narrow."""

from collections.abc import Sequence

from kztui.model.quantity import Unit
from kztui.tui.pages.table.column_layout import BarPosition, Layout
from kztui.tui.pages.table.layout_fitting import GOOD_BAR, Candidate, fit_layout
from kztui.tui.pages.table.section_table import SectionTable

_LEAST_BAR = 6
_ENOUGH_COUNTS, _ENOUGH_IN_HEADLINE = 3, 2
"""How many counts are worth bars, in a table and in one that the tab is about."""
_LEAST_WIDTH_FOR_BAR_LINES = 61
"""From so many columns on bars may have lines of their own: narrower windows are low, too."""


def choose_layout(table: SectionTable) -> Layout | None:
    """Return the best layout that fits, or None where the window is too narrow for columns."""
    bar_column = _bar_column(table)
    for candidate in _candidates(table, bar_column):
        layout = fit_layout(table, candidate, bar_column)
        if layout:
            return layout
    return None


def _bar_column(table: SectionTable) -> int | None:
    """Return the column that has bars: the first with rates, or the only one of counts that differ; or None."""
    columns = range(len(table.section.columns))
    for column in columns:
        if any(cell.unit is Unit.PERCENT for cell in table.cells(column)):
            return column
    if len(columns) > 1 or table.section.is_list:
        return None
    counts = [cell.value for cell in table.cells(0) if cell.unit is Unit.COUNT]
    enough = _ENOUGH_IN_HEADLINE if table.section.headline else _ENOUGH_COUNTS
    return 0 if len(counts) >= enough and len(set(counts)) > 1 else None


def _candidates(table: SectionTable, bar_column: int | None) -> list[Candidate]:
    """Return the layouts to try, the best first."""
    every = range(len(table.section.columns))
    without_bars = [Candidate(every), Candidate(every, wraps_headings=True, cuts_labels=True)]
    if bar_column is None:
        return without_bars
    good_bars = Candidate(every, BarPosition.BESIDE, GOOD_BAR)
    small_bars = Candidate(every, BarPosition.BESIDE, _LEAST_BAR, wraps_headings=True)
    if not table.section.headline or table.writer.width < _LEAST_WIDTH_FOR_BAR_LINES:
        return [good_bars, small_bars, *without_bars]
    bar_lines = _candidates_with_bar_lines(every, bar_column)
    if table.writer.roomy and any(row.comment for row in table.rows):  # the comments stand on the lines of the bars
        return [*bar_lines, good_bars, small_bars, *without_bars]
    return [good_bars, *bar_lines, small_bars, *without_bars]


def _candidates_with_bar_lines(every: Sequence[int], bar_column: int) -> list[Candidate]:
    """Return the layouts whose bars have lines of their own, first those whose numbers stay in their columns."""
    columns_of = {
        BarPosition.UNDER: every,
        BarPosition.WITH_NUMBER: [column for column in every if column != bar_column],
    }
    return [
        Candidate(columns, position, wraps_headings=wraps_headings)
        for position, columns in columns_of.items()
        for wraps_headings in (False, True)
        if columns
    ]
