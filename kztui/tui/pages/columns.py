"""How the columns of a section share the width: which has a bar, and whether there is room for columns at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.pages.bars import scale
from kztui.tui.pages.pen import Pen
from kztui.views.tab import Cell, Column, Row, Section

MARGIN = 2
"""The columns at the left that the pointer has."""
GAP = 2
MOST = 90
"""How wide a table is at most: a number far from its label is hard to read."""
_MARK = 2
"""The columns that a mark behind a number takes; the last column always has them, so that all numbers line up."""
_LEAST_LABEL = 14
_LEAST_BAR, _GOOD_BAR = 6, 14
_FEW = 3
"""Up to so many rows a bar has a track: it is a gauge."""
_DECIMAL = re.compile(r"(\.\d+)?(\D*)$")


@dataclass(frozen=True)
class Layout:
    """The widths of a section's parts, in columns."""

    label: int
    values: tuple[int, ...]
    """Each column's width, the place for the mark behind it not counted."""
    marks: tuple[int, ...]
    """For each column, the place for the mark behind its numbers."""
    decimals: tuple[int, ...]
    """For each column, how many characters stand at most after the point, the point among them."""
    bar_at: int = -1
    """The column that has a bar, or -1."""
    bar: int = 0
    full: Decimal = Decimal(0)
    """What a full bar stands for."""
    track: bool = False
    bar_unit: Unit | None = None
    """The unit of the numbers that have bars: in a list of different things only the rates have."""

    @property
    def bar_first(self) -> bool:
        """Return whether the bar stands before its number: where that is the last column."""
        return self.bar_at == len(self.values) - 1


def layout(pen: Pen, section: Section, rows: Sequence[Row]) -> Layout | None:
    """Return how a section's columns share the width, or None where there is no room for columns."""
    cells = [[row.cells[number] for row in rows] for number in range(len(section.columns))]
    decimals = tuple(max((_decimals(cell) for cell in column if cell), default=0) for column in cells)
    values = tuple(
        max([0, *(cell_len(pen.run(text(cell, places)).text) for cell in column if cell)])
        for places, column in zip(decimals, cells, strict=True)
    )
    last = len(cells) - 1
    marks = tuple(
        _MARK if number == last or any(cell and cell.doubtful for cell in column) else 0
        for number, column in enumerate(cells)
    )
    page = min(pen.width, MOST)
    wanted = max((cell_len(pen.run(row.label).text) for row in rows), default=0)
    barred = bar_column(section, cells)
    attempts = [(barred, True, wanted + GAP + _GOOD_BAR), (barred, False, wanted + GAP + _LEAST_BAR)] * (barred >= 0)
    for bar_at, one_line, enough in (*attempts, (-1, True, wanted), (-1, False, min(wanted, _LEAST_LABEL))):
        widths = _widths(pen, section, values, bar_at, one_line=one_line)
        room = page - MARGIN - sum(widths) - sum(marks) - GAP * len(widths)
        if room >= enough:
            plain = Layout(min(wanted, room), widths, marks, decimals)
            return _with_bar(plain, cells, bar_at, room - plain.label)
    return None


def _widths(pen: Pen, section: Section, values: Sequence[int], barred: int, *, one_line: bool) -> tuple[int, ...]:
    """Return the columns' widths: as their numbers need, and as their headings do, which wrap if need be.

    The heading of the column that has a bar stands over the bar too.
    """
    headings = (pen.run(words).text for words in column_headings(section))
    parts = ([words] if one_line else words.split(" ") for words in headings)
    needed = [max(cell_len(part) for part in one) for one in parts]
    return tuple(
        value if number == barred else max(value, need)
        for number, (value, need) in enumerate(zip(values, needed, strict=True))
    )


def _with_bar(plain: Layout, cells: Sequence[Sequence[Cell | None]], barred: int, room: int) -> Layout:
    width = room - GAP
    if barred < 0 or width < _LEAST_BAR:
        return replace(plain, label=plain.label + max(0, room))
    drawn = [cell for cell in cells[barred] if cell]
    rates = [cell for cell in drawn if cell.unit is Unit.PERCENT]
    track = bool(rates) and len(rates) <= _FEW
    return replace(
        plain, bar_at=barred, bar=width, full=scale(rates or drawn), track=track, bar_unit=(rates or drawn)[0].unit
    )


def heading_places(plan: Layout) -> tuple[tuple[int, int], ...]:
    """Return where the heading of each column begins, and how wide it may be."""
    places: list[tuple[int, int]] = []
    start = MARGIN + plan.label
    for number, value in enumerate(plan.values):
        width = value
        if number == plan.bar_at:
            width += GAP + plan.bar
        places.append((start + GAP, width))
        start += GAP + width + plan.marks[number]
    return tuple(places)


def common_status(columns: Sequence[Column]) -> str:
    """Return what the sources call the figures of all columns, or empty where that is not the same."""
    statuses = {column.status for column in columns}
    return statuses.pop() if len(statuses) == 1 else ""


def column_headings(section: Section) -> tuple[str, ...]:
    """Return each column's heading: its label, unless the title says it, and its status, unless all have it."""
    common = common_status(section.columns)
    return tuple(
        " · ".join(
            part
            for part in (
                column.label if column.label.casefold() != section.title.casefold() else "",
                column.status if column.status != common else "",
            )
            if part
        )
        for column in section.columns
    )


def bar_column(section: Section, cells: Sequence[Sequence[Cell | None]]) -> int:
    """Return the column that deserves a bar: the first of rates, or the only one of counts; -1 for none."""
    for number, column in enumerate(cells):
        if any(cell and cell.unit is Unit.PERCENT for cell in column):
            return number
    counted = [cell for column in cells for cell in column if cell and cell.unit is Unit.COUNT]
    comparable = len(cells) == 1 and section.columns[0].id != "value" and len(counted) >= _FEW
    return 0 if comparable and len({cell.value for cell in counted}) > 1 else -1


def text(cell: Cell, decimals: int) -> str:
    """Return a cell's text with its mark before it, its decimal point in line with the others'."""
    sign = "∴ " if cell.inferred else ""
    if cell.unit not in {Unit.PERCENT, Unit.MEAN}:
        return sign + cell.text
    found = _DECIMAL.search(cell.text)
    if not found:
        return sign + cell.text
    padding = " " * (decimals - len(found[1] or ""))
    return f"{sign}{cell.text[: found.start()]}{found[1] or ''}{padding}{found[2]}"


def _decimals(cell: Cell) -> int:
    found = _DECIMAL.search(cell.text) if cell.unit in {Unit.PERCENT, Unit.MEAN} else None
    return len(found[1] or "") if found else 0
