"""Bars: how a number compares with the others of its column, and how wide its bounds are."""

from collections.abc import Sequence
from decimal import Decimal

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Role, Run
from kztui.views.tab.tab_model import Cell

HUNDRED = Decimal(100)
_OPEN = 3
"""How many columns a bar goes on where its number has no upper bound."""


def is_open(cell: Cell) -> bool:
    """Return whether a cell's number has a lower bound and no upper one."""
    first = cell.figures[0] if cell.figures else None
    return bool(first and first.qualifier and first.low is not None and first.high is None)


def scale(cells: Sequence[Cell]) -> Decimal:
    """Return the number that a full bar stands for: 100 for a rate, else the greatest of the column."""
    if any(cell.unit is Unit.PERCENT for cell in cells):
        return HUNDRED
    return max((_greatest(cell) for cell in cells), default=Decimal(0))


def bar(
    writer: LineWriter, cell: Cell, full: Decimal, width: int, *, track: bool, open_end: bool = False
) -> tuple[Run, ...]:
    """Return a cell's number as a bar of so many columns, to half a column.

    What the bounds leave open is drawn as a range, and nothing is drawn of what no one states.

    Args:
        writer: In which characters.
        cell: Its number, or its bounds.
        full: What a full bar stands for.
        width: How many columns there are.
        track: Whether the empty part is drawn too.
        open_end: Whether room is left at the end for a bar that has none.
    """
    least = cell.value if cell.value is not None else cell.low
    room = width - _OPEN if open_end else width
    if least is None or full <= 0 or room <= 0:
        return (Run(" " * width),)
    halves = min(2 * room, round(2 * room * least / full))
    if least > 0:
        halves = max(1, halves)
    reach = _reach(cell, full, room, halves)
    filled, half = divmod(halves, 2)
    if cell.value is None and cell.low != cell.high:
        half = 0  # a range begins on a column of its own
    drawn = filled + half
    ends = open_end and is_open(cell)
    range_ = "╌" * (_OPEN - 1) + "›" if ends else "╌" * (reach - drawn)
    rest = width - drawn - len(range_)
    half_sign = "╾" if track and rest else "╸"  # the track goes on where the bar ends, without a gap
    runs = [
        writer.run("━" * filled + half_sign * half, Role.BAR),
        writer.run(range_, Role.RANGE),
        writer.run("─" * rest, Role.TRACK) if track else Run(" " * rest),
    ]
    return tuple(run for run in runs if run.text)


def _reach(cell: Cell, full: Decimal, width: int, halves: int) -> int:
    """Return the column where a bar's range ends: for a range at least one beyond what is certain, else its own end."""
    own = -(-halves // 2)
    if cell.value is not None:
        return own
    if cell.high is None:
        return min(width, own + _OPEN)
    if cell.low == cell.high:
        return own
    return min(width, max(halves // 2 + 1, round(width * cell.high / full)))


def _greatest(cell: Cell) -> Decimal:
    return max((one for one in (cell.value, cell.low, cell.high) if one is not None), default=Decimal(0))
