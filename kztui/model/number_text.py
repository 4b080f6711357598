"""All numbers as text: as stated, with their unit, and bounds for a cell or for a sentence."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import ceil, floor

from kztui.model.figure import Figure, ValueRange
from kztui.model.quantity import Unit

RATE_DECIMALS = 2
"""How many digits after the decimal point an inferred rate or mean is shown with."""
INFERRED_SIGN = "∴"
"""What stands before a number that no source states."""

_SUFFIXES = {Unit.PERCENT: (" %", " %"), Unit.YEARS: (" year", " years"), Unit.DAYS: (" day", " days")}
_UNSHOWN_QUALIFIERS = {"", "each"}
"""Qualifiers that are not shown: with "each", there is a row for each."""
_CONTEXT = Context(prec=60)
"""Precise enough that no number of a record is rounded a second time."""


def rounded(value: Fraction, places: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """Return a fraction as a decimal with so many places, rounded down, up, or to the nearest (halves to even)."""
    scaled = value * 10**places
    if rounding == ROUND_FLOOR:
        digits = floor(scaled)
    elif rounding == ROUND_CEILING:
        digits = ceil(scaled)
    else:
        digits = round(scaled)
    return Decimal(digits).scaleb(-places, _CONTEXT)


def outward(bounds: ValueRange, unit: Unit, places: int = RATE_DECIMALS) -> tuple[Decimal | None, Decimal | None]:
    """Return bounds as decimals: whole numbers as they are, others rounded outward to so many places."""
    low, high = bounds
    digits = 0 if unit.whole else places
    return (
        None if low is None else rounded(low, digits, ROUND_FLOOR),
        None if high is None else rounded(high, digits, ROUND_CEILING),
    )


def telling_places(value: Fraction, limits: Iterable[Decimal | None], places: int) -> int:
    """Return how many places a number needs to be rounded to the side of each limit that it is on; at least `places`.

    0.996 is less than 1, but rounds to 1.00, which is not. Where it is a limit itself, it has the limit's places.
    """
    exact = [Fraction(limit) for limit in limits if limit is not None]
    while any(_side(Fraction(rounded(value, places)), limit) != _side(value, limit) for limit in exact):
        places += 1
    return places


def _side(value: Fraction, limit: Fraction) -> int:
    return (value > limit) - (value < limit)


def number_text(value: Decimal, decimals: int | None = None) -> str:
    """Return a number with thousands separators, with so many decimals or as many as it needs."""
    if decimals is None:
        decimals = _needed_decimals(value)
    return f"{value:,.{decimals}f}"


def with_unit(value: Decimal, unit: Unit, decimals: int | None = None) -> str:
    """Return a number with its unit: "8,300,046", "69.436 %", "7 years"."""
    return number_text(value, decimals) + _unit_suffix(unit, value)


def _needed_decimals(value: Decimal) -> int:
    """Return how many digits after the point a number needs to be shown exactly."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _unit_suffix(unit: Unit, value: Decimal) -> str:
    """Return what follows a number of a unit."""
    singular, plural = _SUFFIXES.get(unit, ("", ""))
    return singular if value == 1 else plural


def stated_text(figure: Figure, unit: Unit) -> str:
    """Return a figure's number as its source states it, after its qualifier: "nearly 7,400", "57.5 %"."""
    text = with_unit(figure.value, unit, figure.decimals)
    return text if figure.qualifier in _UNSHOWN_QUALIFIERS else f"{figure.qualifier} {text}"


def bounds_text(low: Decimal | None, high: Decimal | None, unit: Unit, decimals: int = RATE_DECIMALS) -> str:
    """Return two bounds for a cell: "7,378–7,389"; rates and means are rounded outward."""
    if low is not None and high is not None:
        least = _outward(low, unit, ROUND_FLOOR, decimals)
        most = _outward(high, unit, ROUND_CEILING, decimals)
        return (least if least == most else f"{least}–{most}") + _unit_suffix(unit, high)
    if low is not None:
        return f"at least {_outward(low, unit, ROUND_FLOOR, decimals)}{_unit_suffix(unit, low)}"
    if high is not None:
        return f"at most {_outward(high, unit, ROUND_CEILING, decimals)}{_unit_suffix(unit, high)}"
    return "not stated"


def bounds_in_words(low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
    """Return bounds for a sentence: "between 7,378 and 7,389", "exactly 5", "at least 2", "at most 7"."""
    if low is not None and low == high:
        return f"exactly {with_unit(low, unit)}"
    if low is not None and high is not None:
        return f"between {with_unit(low, unit)} and {with_unit(high, unit)}"
    if low is not None:
        return f"at least {with_unit(low, unit)}"
    if high is not None:
        return f"at most {with_unit(high, unit)}"
    return "anything"


def _outward(value: Decimal, unit: Unit, rounding: str, decimals: int) -> str:
    """Return a number rounded away from the other bound, where it has more decimals than are shown."""
    if unit.whole or _needed_decimals(value) <= decimals:
        return number_text(value)
    return number_text(value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding), decimals)
