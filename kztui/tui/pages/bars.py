"""Bars: how a number compares with the others of its column, and how wide its bounds are."""

from collections.abc import Sequence
from decimal import Decimal

from kztui.model.quantity import Unit
from kztui.tui.pages.page import Role, Run
from kztui.tui.pages.pen import Pen
from kztui.views.tab import Cell

HUNDRED = Decimal(100)
_OPEN_ENDED = 4
"""How many half columns a bar goes on where its number has no upper bound."""


def scale(cells: Sequence[Cell]) -> Decimal:
    """Return the number that a full bar stands for: 100 for a rate, else the greatest of the column."""
    if any(cell.unit is Unit.PERCENT for cell in cells):
        return HUNDRED
    return max((_greatest(cell) for cell in cells), default=Decimal(0))


def bar(pen: Pen, cell: Cell, full: Decimal, width: int, *, track: bool) -> tuple[Run, ...]:
    """Return a cell's number as a bar of so many columns, to half a column.

    What the bounds leave open is drawn as a range, and nothing is drawn of what no one states.
    """
    least = cell.value if cell.value is not None else cell.low
    if least is None or full <= 0 or width <= 0:
        return (Run(" " * width),)
    halves = min(2 * width, round(2 * width * least / full))
    if least > 0:
        halves = max(1, halves)
    most = min(2 * width, max(halves, _upper(cell, least, full, width, halves)))
    filled, half = divmod(halves, 2)
    runs = [pen.run("━" * filled + "╸" * half, Role.BAR)]
    drawn = filled + half
    reach = -(-most // 2) if most > halves else drawn
    runs.append(pen.run("╌" * (reach - drawn), Role.RANGE))
    rest = width - max(reach, drawn)
    runs.append(pen.run("─" * rest, Role.TRACK) if track else Run(" " * rest))
    return tuple(run for run in runs if run.text)


def _upper(cell: Cell, least: Decimal, full: Decimal, width: int, halves: int) -> int:
    """Return where a bar's range ends, in half columns: nowhere beyond the bar for a number that is stated."""
    if cell.value is not None and not (cell.figures and cell.figures[0].qualifier):
        return halves
    high = cell.high if cell.value is None else cell.figures[0].high
    if high is None:
        return halves + _OPEN_ENDED
    return round(2 * width * high / full) if high > least else halves


def _greatest(cell: Cell) -> Decimal:
    return max((one for one in (cell.value, cell.low, cell.high) if one is not None), default=Decimal(0))
