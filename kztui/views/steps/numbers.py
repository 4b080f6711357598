"""Numbers as a person with a pocket calculator reads and types them."""

from fractions import Fraction

from kztui.model.number_text import number_text, rounded

_EXACT_DECIMALS = 6
"""Up to so many digits after the point a number is written out."""
_MOST_DECIMALS = 12
_SHOWN_DECIMALS = 2
_WORTH_ADDING = 2


def exact_decimals(value: Fraction) -> int | None:
    """Return how many digits after the point a number has, or None where it goes on for longer than is written out."""
    for places in range(_EXACT_DECIMALS + 1):
        if (value * 10**places).denominator == 1:
            return places
    return None


def exact_text(value: Fraction) -> str:
    """Return a number without rounding: its digits, or a fraction in brackets."""
    places = exact_decimals(value)
    if places is None:
        return f"({signed(f'{value.numerator:,}')}/{value.denominator:,})"
    return signed(number_text(rounded(value, places), places))


def result_text(value: Fraction, least_places: int = _SHOWN_DECIMALS) -> str:
    """Return a result with its sign of equality: "= 3,971", or "≈ 7,389.996", whose last digits are left out.

    As many digits are shown as are asked for, or as it takes not to look like a whole number, which it is not.
    """
    if exact_decimals(value) is not None:
        return f"= {exact_text(value)}"
    places = least_places
    while places < _MOST_DECIMALS and rounded(value, places) == round(value):
        places += 1
    return f"≈ {signed(number_text(rounded(value, places), places))}"


def signed(digits: str) -> str:
    """Return a number with a minus sign in place of a hyphen."""
    return digits.replace("-", "−")


def product_text(factor: Fraction, text: str) -> str:
    """Return a positive number times something: "0.18685 × 7,940,283", "168,731 ÷ 0.02125", "3,971"."""
    if factor == 1:
        return text
    if exact_decimals(factor) is None and exact_decimals(1 / factor) is not None:
        return f"{text} ÷ {exact_text(1 / factor)}"
    return f"{exact_text(factor)} × {text}"


def worked(terms: list[tuple[Fraction, Fraction]], least_places: int = _SHOWN_DECIMALS) -> str:
    """Return how numbers, each with its multiplier, add up: "11,360 − 7,389 = 3,971"; nothing for one number alone.

    Numbers that are all taken away from something are added up as they are.
    """
    if all(factor < 0 for factor, _ in terms):
        terms = [(-factor, value) for factor, value in terms]
    if len(terms) < _WORTH_ADDING and all(factor == 1 for factor, _ in terms):
        return ""
    text = sum_text([(factor, exact_text(value)) for factor, value in terms])
    return f"{text} {result_text(sum((factor * value for factor, value in terms), Fraction(0)), least_places)}"


def sum_text(terms: list[tuple[Fraction, str]]) -> str:
    """Return terms with their multipliers as a sum; those added come first, and 0 where there is none."""
    text = ""
    for factor, name in sorted(terms, key=lambda term: term[0] < 0):
        sign = ("− " if factor < 0 else "+ ") if text else ("−" if factor < 0 else "")
        text += f"{' ' if text else ''}{sign}{product_text(abs(factor), name)}"
    return text or "0"
