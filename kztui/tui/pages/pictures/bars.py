"""Bars: how a number compares with the others of its column, and how wide its bounds are."""

from collections.abc import Sequence
from decimal import Decimal

from kztui.model.quantity import Unit
from kztui.tui.page import Line, Role, Run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.tab.tab_model import Cell

HUNDRED = Decimal(100)
_OPEN_END = 3
"""How many columns a bar goes on where its number has no upper bound."""
_SMALL = Decimal(10)
"""Rates below it may have a scale of their own."""
_ROUND_NUMBERS = [step * Decimal(10) ** power for power in range(-9, 1) for step in (1, 2, 3, 4, 5, 6, 8, 10)]
"""What full bars of small rates may stand for, in order."""
_THICK, _THIN = ("━", "╸"), ("─", "╴")
"""What a column and half a column of a bar are drawn with."""


def is_open(cell: Cell) -> bool:
    """Return whether a cell's number has a lower bound and no upper one."""
    first = cell.figures[0] if cell.figures else None
    return bool(first and first.qualifier and first.low is not None and first.high is None)


def scale(cells: Sequence[Cell]) -> Decimal:
    """Return the number that a full bar stands for: 100 for a rate, else the greatest of the column."""
    if any(cell.unit is Unit.PERCENT for cell in cells):
        return HUNDRED
    numbers = (number for cell in cells for number in (cell.value, cell.low, cell.high) if number is not None)
    return max(numbers, default=Decimal(0))


def is_small_rate(cell: Cell) -> bool:
    """Return whether a cell's number is a rate so small that bars hardly tell it from others like it."""
    number = _certain(cell)
    return cell.unit is Unit.PERCENT and number is not None and number < _SMALL


def small_scale(cells: Sequence[Cell], full: Decimal, width: int) -> Decimal | None:
    """Return the number that a full bar of the small rates stands for, or None where they need no scale of their own.

    They need one where different rates would have the same bar.

    Args:
        cells: The column's rates.
        full: What a full bar of the others stands for.
        width: How many columns a bar has.
    """
    numbers = {number for cell in cells if is_small_rate(cell) and (number := _certain(cell)) is not None}
    if full <= 0 or len({half_columns(number, full, width) for number in numbers}) == len(numbers):
        return None
    greatest = max(end for cell in cells if is_small_rate(cell) for end in (_certain(cell), cell.high) if end)
    return next(step for step in _ROUND_NUMBERS if step >= greatest)


def half_columns(number: Decimal, full: Decimal, width: int, *, open_end: bool = False) -> int:
    """Return how many half columns a number's bar takes: at least one, unless the number is 0."""
    most = 2 * _scale_width(width, open_end=open_end)
    halves = min(most, round(most * number / full))
    return max(1, halves) if number > 0 else halves


def bar(
    writer: LineWriter,
    cell: Cell,
    full: Decimal,
    width: int,
    *,
    track: bool,
    open_end: bool = False,
    thin: bool = False,
) -> Line:
    """Return a cell's number as a bar of so many columns, to half a column.

    What the bounds leave open is drawn as a range; a number that has no lower bound has no bar.

    Args:
        writer: In which characters.
        cell: Its number, or its bounds.
        full: What a full bar stands for.
        width: How many columns there are.
        track: Whether the empty part is drawn too.
        open_end: Whether the bars of the column leave columns free for an open end.
        thin: Whether it is drawn thin, so that it is seen to have another scale than other bars of the column.
    """
    certain = _certain(cell)
    scale_width = _scale_width(width, open_end=open_end)
    if certain is None or full <= 0 or scale_width <= 0:
        return (Run(" " * width),)
    halves = half_columns(certain, full, width, open_end=open_end)
    filled, half = divmod(halves, 2)
    if cell.value is None and cell.low != cell.high:
        half = 0  # a range begins on a column of its own
    if open_end and is_open(cell):
        range_ = "╌" * (_OPEN_END - 1) + "›"
    else:
        range_ = "╌" * (_range_end(cell, full, scale_width, halves) - filled - half)
    empty = width - filled - half - len(range_)
    sign, half_sign = _THIN if thin else _THICK
    if track and empty:
        half_sign = "╾"  # the track goes on where the bar ends, without a gap
    runs = (
        writer.run(sign * filled + half_sign * half, Role.BAR),
        writer.run(range_, Role.RANGE),
        writer.run("─" * empty, Role.TRACK) if track else Run(" " * empty),
    )
    return tuple(run for run in runs if run.text)


def _certain(cell: Cell) -> Decimal | None:
    """Return the number stated, or else the least that it can be."""
    return cell.value if cell.value is not None else cell.low


def _scale_width(width: int, *, open_end: bool) -> int:
    return width - _OPEN_END if open_end else width


def _range_end(cell: Cell, full: Decimal, width: int, halves: int) -> int:
    """Return the column where a bar's range ends: at least one beyond what is certain; without a range the bar's."""
    bar_end = (halves + 1) // 2
    if cell.value is not None or (cell.high is not None and cell.low == cell.high):
        return bar_end
    if cell.high is None:
        return min(width, bar_end + _OPEN_END)
    return min(width, max(halves // 2 + 1, round(width * cell.high / full)))
