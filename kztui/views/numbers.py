"""Numbers as they are shown: as stated, with thousands separators, and bounds rounded outward."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from kztui.model.figure import Figure
from kztui.model.quantity import Unit

RATE_DECIMALS = 2
"""How many digits after the point an inferred rate or mean is shown with."""

_SUFFIXES = {Unit.PERCENT: (" %", " %"), Unit.YEARS: (" year", " years"), Unit.DAYS: (" day", " days")}
_UNSHOWN = {"", "each"}
"""Qualifiers that a row says by itself: "each" is told by there being a row for each."""


def number(value: Decimal, decimals: int | None = None) -> str:
    """Return a number with thousands separators, with so many digits after the point or just those it needs."""
    if decimals is None:
        decimals = needed_decimals(value)
    return f"{value:,.{decimals}f}"


def needed_decimals(value: Decimal) -> int:
    """Return how many digits after the point say a number wholly."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def suffix(unit: Unit, value: Decimal) -> str:
    """Return what stands behind a number of a unit."""
    one, many = _SUFFIXES.get(unit, ("", ""))
    return one if value == 1 else many


def stated(figure: Figure, unit: Unit) -> str:
    """Return a figure's number as its source states it, its qualifier before it."""
    text = number(figure.value, figure.decimals) + suffix(unit, figure.value)
    return text if figure.qualifier in _UNSHOWN else f"{figure.qualifier} {text}"


def bounds(low: Decimal | None, high: Decimal | None, unit: Unit, decimals: int = RATE_DECIMALS) -> str:
    """Return the least and the greatest value as text; rates and means are rounded outward."""
    if low is None and high is None:
        return "not stated"
    if low is None or high is None:
        side, value = ("at most", high) if low is None else ("at least", low)
        rounding = ROUND_CEILING if low is None else ROUND_FLOOR
        return f"{side} {_outward(value or Decimal(0), unit, rounding, decimals)}{suffix(unit, value or Decimal(0))}"
    least, most = _outward(low, unit, ROUND_FLOOR, decimals), _outward(high, unit, ROUND_CEILING, decimals)
    return (least if least == most else f"{least}–{most}") + suffix(unit, high)


def _outward(value: Decimal, unit: Unit, rounding: str, decimals: int) -> str:
    if unit.whole or needed_decimals(value) <= decimals:
        return number(value)
    return number(value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding), decimals)
