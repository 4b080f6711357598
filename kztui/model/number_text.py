"""Numbers as text, for cells and for sentences: as stated, with a unit, or as bounds rounded outward."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.quantity import Unit

RATE_DECIMALS = 2
"""How many digits after the decimal point an inferred rate or mean is shown with."""

_SUFFIXES = {Unit.PERCENT: (" %", " %"), Unit.YEARS: (" year", " years"), Unit.DAYS: (" day", " days")}
_UNSHOWN_QUALIFIERS = {"", "each"}
"""Qualifiers not worth showing: "each" is clear from there being a row for each."""
_CONTEXT = Context(prec=60)


def rounded(value: Fraction, places: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """Return a fraction as a decimal with the given number of places."""
    scaled = value * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    doubled = 2 * rest
    up = {
        ROUND_FLOOR: False,
        ROUND_CEILING: rest > 0,
        ROUND_HALF_EVEN: doubled > scaled.denominator or (doubled == scaled.denominator and whole % 2 == 1),
    }[rounding]
    return Decimal(whole + up).scaleb(-places, _CONTEXT)


def number_text(value: Decimal, decimals: int | None = None) -> str:
    """Return a number with thousands separators, with the given digits after the point or just those it needs."""
    if decimals is None:
        decimals = needed_decimals(value)
    return f"{value:,.{decimals}f}"


def with_unit(value: Decimal, unit: Unit, decimals: int | None = None) -> str:
    """Return a number with its unit: "8,300,046", "69.436 %", "7 years"."""
    return number_text(value, decimals) + unit_suffix(unit, value)


def needed_decimals(value: Decimal) -> int:
    """Return how many digits after the point give a number in full."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def unit_suffix(unit: Unit, value: Decimal) -> str:
    """Return what follows a number of a unit."""
    singular, plural = _SUFFIXES.get(unit, ("", ""))
    return singular if value == 1 else plural


def stated_text(figure: Figure, unit: Unit) -> str:
    """Return a figure's number as its source states it, with its qualifier: "nearly 7,400", "57.5 %"."""
    text = with_unit(figure.value, unit, figure.decimals)
    return text if figure.qualifier in _UNSHOWN_QUALIFIERS else f"{figure.qualifier} {text}"


def bounds_text(low: Decimal | None, high: Decimal | None, unit: Unit, decimals: int = RATE_DECIMALS) -> str:
    """Return two bounds for a cell: "7,378–7,389"; rates and means are rounded outward."""
    if low is not None and high is not None:
        least, most = _outward(low, unit, ROUND_FLOOR, decimals), _outward(high, unit, ROUND_CEILING, decimals)
        return (least if least == most else f"{least}–{most}") + unit_suffix(unit, high)
    if low is not None:
        return f"at least {_outward(low, unit, ROUND_FLOOR, decimals)}{unit_suffix(unit, low)}"
    if high is not None:
        return f"at most {_outward(high, unit, ROUND_CEILING, decimals)}{unit_suffix(unit, high)}"
    return "not stated"


def bounds_in_words(low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
    """Return two bounds for a sentence: "between 7,378 and 7,389", "exactly 5", "at least 2", "at most 7"."""
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
    if unit.whole or needed_decimals(value) <= decimals:
        return number_text(value)
    return number_text(value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding), decimals)
