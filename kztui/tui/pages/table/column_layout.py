"""How the columns of a section share the width: which has a bar, and whether there is room for columns at all."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

import msgspec
from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import is_open, scale
from kztui.tui.pages.table.cell_text import column_headings, decimals_of, text
from kztui.views.tab.tab_model import Cell, Row, Section

MARGIN = 2
"""The columns at the left that the pointer has."""
GAP = 2
MOST = 100
"""How wide a table is at most: a number far from its label is hard to read."""
_MARK = 2
"""The columns that a mark behind a number takes; the last column always has them, so that all numbers line up."""
_LEAST_LABEL = 14
_LEAST_BAR, _GOOD_BAR = 6, 14
_FEW = 3
"""Up to so many rows a bar has a track: it is a gauge."""
_LEAST_STACK = 61
"""From so many columns on bars may have lines of their own: narrower windows are low, too."""
_ROOMY = 110
"""From so many columns on they have them wherever there is something to say beside them."""


class Bars(Enum):
    """Where the bars of a section stand."""

    NONE = "none"
    BESIDE = "beside"  # behind their numbers, or before them where these are the last
    UNDER = "under"  # on a line of their own under the numbers
    WITH_NUMBER = "with number"  # on a line of their own with their numbers


class Layout(msgspec.Struct, frozen=True):
    """The widths of a section's parts, in columns."""

    label: int
    """The room for a label beside the first column's longest number; beside a shorter one there is more."""
    columns: tuple[int, ...]
    """Which of the section's columns stand beside the label."""
    values: tuple[int, ...]
    """Each of these columns' width, the place for the mark behind it not counted."""
    marks: tuple[int, ...]
    """For each of them, the place for the mark behind its numbers."""
    decimals: tuple[int, ...]
    """For each of the section's columns, how many characters stand at most after the point, the point among them."""
    bars: Bars = Bars.NONE
    bar_at: int = -1
    """The section's column that has a bar, or -1."""
    bar: int = 0
    """How wide a bar is."""
    full: Decimal = Decimal(0)
    """What a full bar stands for."""
    track: bool = False
    bar_unit: Unit | None = None
    """The unit of the numbers that have bars: in a list of different things only the rates have."""
    bar_value: int = 0
    """How wide the numbers are that stand behind bars on a line of their own."""
    beside: bool = False
    """Whether there is room beside each gauge for what there is to say of its row."""
    open_end: bool = False
    """Whether a number has no upper bound, so that all bars leave room for an open end."""

    @property
    def bar_first(self) -> bool:
        """Return whether the bar stands before its number: where that is the last column."""
        return self.bars is Bars.BESIDE and self.bar_at == len(self.decimals) - 1

    @property
    def shares_room(self) -> bool:
        """Return whether a label may go on where the number behind it is short: nothing else stands there."""
        return bool(self.values) and not (self.bar_first and self.columns[0] == self.bar_at)

    def gap(self, place: int) -> int:
        """Return how many columns are left free before a column; a mark's place is room enough but for one."""
        return GAP - 1 if place > 0 and self.marks[place - 1] else GAP


class _Measured(msgspec.Struct, frozen=True):
    """A section's cells with their widths."""

    writer: LineWriter
    section: Section
    rows: Sequence[Row]
    cells: Sequence[Sequence[Cell | None]]
    decimals: tuple[int, ...]

    def width(self, column: int, row: int) -> int:
        cell = self.cells[column][row]
        return cell_len(self.writer.run(text(cell, self.decimals[column])).text) if cell else 0

    def value(self, column: int) -> int:
        return max([0, *(self.width(column, row) for row in range(len(self.rows)))])

    def label(self, row: int, *, short: bool) -> int:
        said = self.rows[row]
        return cell_len(self.writer.run((short and said.short) or said.label).text)


def layout(writer: LineWriter, section: Section, rows: Sequence[Row]) -> Layout | None:
    """Return how a section's columns share the width, or None where there is no room for columns."""
    cells = [[row.cells[number] for row in rows] for number in range(len(section.columns))]
    decimals = tuple(max((decimals_of(cell) for cell in column if cell), default=0) for column in cells)
    measured = _Measured(writer, section, rows, cells, decimals)
    barred = bar_column(section, cells)
    every = tuple(range(len(cells)))
    for bars, columns, least_bar, one_line, whole in _attempts(measured, barred):
        plan = _plan(measured, bars, barred if bars is not Bars.NONE else -1, columns or every, one_line=one_line)
        room = min(writer.width, MOST) - MARGIN - _taken(plan)
        wanted = _wanted(measured, plan, short=not whole)
        least = wanted if whole else min(wanted, _LEAST_LABEL)
        if room >= least + (GAP + least_bar if bars is Bars.BESIDE else 0):
            return _placed(measured, plan, min(wanted, room), room)
    return None


_Attempt = tuple[Bars, tuple[int, ...], int, bool, bool]
"""Where the bars are, the columns beside the label (or all), the least bar, headings on one line, labels whole."""


def _attempts(measured: _Measured, barred: int) -> list[_Attempt]:
    """Return what is tried, the best first."""
    width, section = measured.writer.width, measured.section
    beside: list[_Attempt] = [(Bars.BESIDE, (), _GOOD_BAR, True, True)]
    small: list[_Attempt] = [(Bars.BESIDE, (), _LEAST_BAR, False, True)]
    under: list[_Attempt] = [(Bars.UNDER, (), 0, True, True), (Bars.UNDER, (), 0, False, True)]
    others = tuple(number for number in range(len(section.columns)) if number != barred)
    if others:
        under += [(Bars.WITH_NUMBER, others, 0, one_line, True) for one_line in (True, False)]
    without: list[_Attempt] = [(Bars.NONE, (), 0, True, True), (Bars.NONE, (), 0, False, False)]
    if barred < 0:
        return without
    if not section.headline or width < _LEAST_STACK:
        return [*beside, *small, *without]
    remarked = width >= _ROOMY and any(row.comment for row in measured.rows)
    return [*under, *beside, *small, *without] if remarked else [*beside, *under, *small, *without]


def _plan(measured: _Measured, bars: Bars, barred: int, columns: tuple[int, ...], *, one_line: bool) -> Layout:
    """Return a layout without its label's width, nor its bar's."""
    values = _widths(measured, columns, barred if bars is Bars.BESIDE else -1, one_line=one_line)
    last = len(measured.cells) - 1
    marks = tuple(
        _MARK if number == last or any(cell and cell.doubtful for cell in measured.cells[number]) else 0
        for number in columns
    )
    return Layout(0, columns, values, marks, measured.decimals, bars, barred)


def _taken(plan: Layout) -> int:
    """Return how many columns the numbers take, with their marks and the gaps before them."""
    gaps = sum(plan.gap(place) for place in range(len(plan.values)))
    return sum(plan.values) + sum(plan.marks) + gaps


def _wanted(measured: _Measured, plan: Layout, *, short: bool) -> int:
    """Return how much room the labels want beside the longest number of the first column."""
    rows = range(len(measured.rows))
    if not plan.shares_room or measured.section.columns[plan.columns[0]].text:
        return max((measured.label(row, short=short) for row in rows), default=0)
    free = [plan.values[0] - measured.width(plan.columns[0], row) for row in rows]
    return max([0, *(measured.label(row, short=short) - free[row] for row in rows)])


def _widths(measured: _Measured, columns: tuple[int, ...], barred: int, *, one_line: bool) -> tuple[int, ...]:
    """Return the columns' widths: as their numbers need, and as their headings do, which wrap if need be.

    The heading of the column that has a bar stands over the bar too.
    """
    headings = column_headings(measured.section)
    widths = []
    for number in columns:
        words = measured.writer.run(headings[number]).text
        needed = max(cell_len(part) for part in ([words] if one_line else words.split(" ")))
        value = measured.value(number)
        widths.append(value if number == barred else max(value, needed))
    return tuple(widths)


def _placed(measured: _Measured, plan: Layout, label: int, room: int) -> Layout:
    """Return a layout with the widths of its label and its bar."""
    page = min(measured.writer.width, MOST)
    spare = room - label
    if plan.bars is Bars.NONE:
        return Layout(room, plan.columns, plan.values, plan.marks, plan.decimals)
    drawn = [cell for cell in measured.cells[plan.bar_at] if cell]
    rates = [cell for cell in drawn if cell.unit is Unit.PERCENT]
    gauges = measured.section.gauges or not measured.section.headline
    value = measured.value(plan.bar_at)
    own = page - 2 * MARGIN
    said = max((cell_len(measured.writer.run(row.comment).text) for row in measured.rows), default=0)
    beside = measured.section.gauges and 0 < said <= own - GAP - _GOOD_BAR
    return Layout(
        label=label if plan.bars is Bars.BESIDE else room,
        columns=plan.columns,
        values=plan.values,
        marks=plan.marks,
        decimals=plan.decimals,
        bars=plan.bars,
        bar_at=plan.bar_at,
        bar={Bars.BESIDE: spare - GAP, Bars.UNDER: own - (GAP + said) * beside}.get(plan.bars, own - GAP - value),
        full=scale(rates or drawn),
        track=bool(rates) and gauges and (measured.section.gauges or len(rates) <= _FEW),
        bar_unit=(rates or drawn)[0].unit,
        bar_value=value,
        beside=beside and plan.bars is Bars.UNDER,
        open_end=any(is_open(cell) for cell in rates or drawn),
    )


def heading_places(plan: Layout) -> tuple[tuple[int, int], ...]:
    """Return where the heading of each column beside the label begins, and how wide it may be."""
    places: list[tuple[int, int]] = []
    start = MARGIN + plan.label
    for place, value in enumerate(plan.values):
        width = value
        if plan.bars is Bars.BESIDE and plan.columns[place] == plan.bar_at:
            width += GAP + plan.bar
        places.append((start + plan.gap(place), width))
        start += plan.gap(place) + width + plan.marks[place]
    return tuple(places)


def bar_column(section: Section, cells: Sequence[Sequence[Cell | None]]) -> int:
    """Return the column that deserves a bar: the first of rates, or the only one of counts; -1 for none."""
    for number, column in enumerate(cells):
        if any(cell and cell.unit is Unit.PERCENT for cell in column):
            return number
    counted = [cell for column in cells for cell in column if cell and cell.unit is Unit.COUNT]
    enough = 2 if section.headline else _FEW
    comparable = len(cells) == 1 and not section.is_list and len(counted) >= enough
    return 0 if comparable and len({cell.value for cell in counted}) > 1 else -1
