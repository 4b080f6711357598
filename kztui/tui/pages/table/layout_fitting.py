"""Fitting a table's layout to a width: how wide its columns and bars are and where they stand, if they fit at all."""

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.page import GAP, MARGIN
from kztui.tui.pages.pictures.bars import is_open, scale, small_scale
from kztui.tui.pages.table.column_layout import BarLayout, BarPosition, ColumnPlace, Layout
from kztui.tui.pages.table.section_table import SectionTable

GOOD_BAR = 14
"""How wide a bar is where there is no need to make it shorter."""
_LEAST_LABEL = 14
_LEAST_COMMENT = 30
"""How wide a column of comments is that wrap."""
_MARK_WIDTH = 2
"""The columns that a mark behind a number takes; the last column always has them, so that all tables end in line."""
_FEW_RATES = 3
"""Up to so many rates in a column each has a track."""


class Candidate(msgspec.Struct, frozen=True):
    """A way to lay a table out, to be taken if it fits."""

    columns: Sequence[int]
    """Which of the section's columns stand beside the label."""
    bars: BarPosition | None = None
    least_bar: int = 0
    """How wide a bar beside its numbers must be."""
    wraps_headings: bool = False
    """Whether a column may be narrower than its heading."""
    cuts_labels: bool = False
    """Whether labels may be shortened and cut."""


class _ColumnWidth(msgspec.Struct, frozen=True):
    """How wide a column of numbers is."""

    index: int
    gap: int
    """How many columns are left free before it."""
    width: int
    mark_width: int

    @property
    def total(self) -> int:
        """Return how many columns it takes in all."""
        return self.gap + self.width + self.mark_width


def fit_layout(table: SectionTable, candidate: Candidate, bar_column: int | None) -> Layout | None:
    """Return the layout of a candidate, or None where it doesn't fit."""
    has_bar_beside = candidate.bars is BarPosition.BESIDE
    bar_beside = bar_column if has_bar_beside else None
    columns = _column_widths(table, candidate, bar_beside)
    available = table.writer.table_width - MARGIN - sum(column.total for column in columns)
    label_runs_on = not (columns[0].index == bar_beside and _bar_stands_first(table, bar_beside))
    label_width = _wanted_label_width(table, columns[0], runs_on=label_runs_on, short=candidate.cuts_labels)
    least_label = min(label_width, _LEAST_LABEL) if candidate.cuts_labels else label_width
    least_bar = GAP + candidate.least_bar if has_bar_beside else 0
    if available < least_label + least_bar:
        return None
    bar = None
    if candidate.bars and bar_column is not None:
        bar = _bar_layout(table, candidate.bars, bar_column, width_beside=available - label_width - GAP)
    if not has_bar_beside:
        label_width = available  # what no bar takes is the label's
    places = _column_places(table, columns, MARGIN + label_width, bar)
    return Layout(label_width, label_runs_on, places, bar)


def _column_widths(table: SectionTable, candidate: Candidate, bar_beside: int | None) -> list[_ColumnWidth]:
    """Return the widths of the columns beside the label: as wide as their numbers, and as their headings.

    The heading of a column with a bar beside its numbers stands over the bar too, and needs no width of its own.
    """
    widths: list[_ColumnWidth] = []
    gap = GAP
    last = len(table.section.columns) - 1
    for index in candidate.columns:
        width = table.widest_number(index)
        if index != bar_beside:
            width = max(width, _heading_width(table.headings[index], wraps=candidate.wraps_headings))
        is_marked = index == last or any(cell.doubtful for cell in table.cells(index))
        mark_width = _MARK_WIDTH if is_marked else 0
        widths.append(_ColumnWidth(index, gap, width, mark_width))
        gap = GAP - 1 if is_marked else GAP  # what is left free for a mark is gap enough but for one column
    return widths


def _heading_width(heading: str, *, wraps: bool) -> int:
    """Return how many columns a heading needs: all of it, or where it wraps its longest word."""
    return max(map(cell_len, heading.split(" "))) if wraps else cell_len(heading)


def _wanted_label_width(table: SectionTable, first: _ColumnWidth, *, runs_on: bool, short: bool) -> int:
    """Return how wide the labels want to be beside the widest number of the first column."""
    widths = table.label_widths(short=short)
    if not runs_on:
        return max(widths)
    free = (first.width - cell_len(number) for number in table.numbers[first.index])
    return max(0, *(width - beside_number for width, beside_number in zip(widths, free, strict=True)))


def _bar_layout(table: SectionTable, position: BarPosition, column: int, *, width_beside: int) -> BarLayout:
    """Return how the bars of a column are drawn; beside its numbers they are of the given width."""
    section = table.section
    cells = table.cells(column)
    rates = [cell for cell in cells if cell.unit is Unit.PERCENT]
    barred = rates or cells
    number_width = table.widest_number(column)
    line_width = table.writer.table_width - 2 * MARGIN
    comment_width = _comment_width(table, line_width) if position is BarPosition.UNDER else 0
    widths = {
        BarPosition.BESIDE: width_beside,
        BarPosition.UNDER: line_width - GAP - comment_width if comment_width else line_width,
        BarPosition.WITH_NUMBER: line_width - GAP - number_width,
    }
    width = widths[position]
    full = scale(barred)
    return BarLayout(
        position=position,
        column=column,
        width=width,
        full=full,
        small=None if section.gauges else small_scale(rates, full, width),
        unit=barred[0].unit,
        track=bool(rates) and (section.gauges or (not section.headline and len(rates) <= _FEW_RATES)),
        open_end=any(map(is_open, barred)),
        number_width=number_width,
        comment_width=comment_width,
    )


def _comment_width(table: SectionTable, line_width: int) -> int:
    """Return how wide a column of comments beside the bars is; 0 where there are none, or one would be too narrow.

    Comments that are wider wrap; those on gauges, which are sentences, stand under them then.
    """
    widest = table.widest_comment()
    width = min(widest, line_width - GAP - max(GOOD_BAR, line_width // 4))
    is_enough = width == widest or (width >= _LEAST_COMMENT and not table.section.gauges)
    return width if is_enough else 0


def _column_places(
    table: SectionTable, columns: Sequence[_ColumnWidth], start: int, bar: BarLayout | None
) -> tuple[ColumnPlace, ...]:
    """Return where the columns stand, from a start on one behind the other, each with the bar beside it."""
    places: list[ColumnPlace] = []
    for column in columns:
        number_start = start + column.gap
        heading_width = column.width
        bar_start = None
        if bar and bar.position is BarPosition.BESIDE and column.index == bar.column:
            heading_width += GAP + bar.width
            if _bar_stands_first(table, bar.column):
                bar_start = start + GAP
                number_start += GAP + bar.width
            else:
                bar_start = number_start + column.width + column.mark_width + GAP
        places.append(
            ColumnPlace(
                index=column.index,
                start=number_start,
                width=column.width,
                mark_width=column.mark_width,
                heading_start=start + column.gap,
                heading_width=heading_width,
                bar_start=bar_start,
            )
        )
        start += column.gap + heading_width + column.mark_width
    return tuple(places)


def _bar_stands_first(table: SectionTable, column: int) -> bool:
    """Return whether a bar beside its numbers stands before them: where they are the last column."""
    return column == len(table.section.columns) - 1
