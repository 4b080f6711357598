"""One scale for all bars of one measure on a page, or a note where a table's have a scale of their own."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from kztui.model.number_text import number_text
from kztui.model.quantity import Unit
from kztui.tui.page import MARGIN, Line, Role
from kztui.tui.pages.pictures.bars import half_columns
from kztui.tui.pages.table.column_layout import BarLayout, Layout
from kztui.tui.pages.table.section_table import SectionTable

LaidOut = tuple[SectionTable, Layout]
"""A table and how it is laid out."""


def with_common_scales(tables: Sequence[LaidOut | None]) -> list[LaidOut | None]:
    """Return a page's tables with counts of one measure drawn to one scale: as many to the column in all of them.

    A table in which different counts would get the same bar keeps its own scale.
    """
    per_column: dict[str, Decimal] = {}
    for laid_out in tables:
        if laid_out and (bar := _bar_of_counts(laid_out)):
            measure = _measure(laid_out[0], bar)
            per_column[measure] = max(per_column.get(measure, Decimal(0)), bar.full / _scale_width(bar))
    return [laid_out and _rescaled(laid_out, per_column) for laid_out in tables]


def scale_notes(table: SectionTable, layout: Layout) -> list[Line]:
    """Return what is to be said of the scales of a table's bars: which differ from the others on the page."""
    bar = layout.bar
    if bar is None:
        return []
    notes = []
    if bar.small is not None:
        notes.append(f"Thin bars have a scale of their own: a full one is {bar.small.normalize():f} %.")
    if bar.own_scale:
        notes.append(f"These bars have a scale of their own: a full one is {number_text(bar.full)}.")
    writer = table.writer
    width = writer.table_width - MARGIN
    return [line for note in notes for line in writer.wrap((writer.run(note, Role.QUIET),), width, MARGIN)]


def _bar_of_counts(laid_out: LaidOut) -> BarLayout | None:
    bar = laid_out[1].bar
    return bar if bar and bar.unit is Unit.COUNT and bar.full > 0 and _scale_width(bar) > 0 else None


def _measure(table: SectionTable, bar: BarLayout) -> str:
    return table.section.columns[bar.column].id


def _scale_width(bar: BarLayout) -> int:
    """Return how many columns the greatest number of a table's bars takes."""
    return half_columns(bar.full, bar.full, bar.width, open_end=bar.open_end) // 2


def _rescaled(laid_out: LaidOut, per_column: dict[str, Decimal]) -> LaidOut:
    """Return a table drawn to the scale of its measure, or marked as having its own."""
    table, layout = laid_out
    bar = _bar_of_counts(laid_out)
    if bar is None:
        return laid_out
    full = per_column[_measure(table, bar)] * _scale_width(bar)
    if full == bar.full:
        return laid_out
    if _number_of_lengths(table, bar, full) == _number_of_lengths(table, bar, bar.full):
        return table, replace(layout, bar=replace(bar, full=full))
    return table, replace(layout, bar=replace(bar, own_scale=True))


def _number_of_lengths(table: SectionTable, bar: BarLayout, full: Decimal) -> int:
    """Return how many different bars a table would have if a full one stood for a number."""
    numbers = {cell.value if cell.value is not None else cell.low for cell in table.cells(bar.column)}
    return len(
        {half_columns(number, full, bar.width, open_end=bar.open_end) for number in numbers if number is not None}
    )
