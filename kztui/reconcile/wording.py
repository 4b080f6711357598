"""Numbers and relations as plain English, for the sentences of findings."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.quantity import Quantity, Unit
from kztui.model.relation import RelationKind

_CONTEXT = Context(prec=60)
# A reading is a sentence; inside another one its first word loses its capital, if it is one of these.
_SMALL_WORDS = {
    "A",
    "All",
    "An",
    "Any",
    "Both",
    "Each",
    "Every",
    "He",
    "It",
    "No",
    "Of",
    "One",
    "Only",
    "The",
    "They",
}
_SMALL_WORDS |= {"Their", "These", "This", "Those", "What", "Who", "Whoever", "With", "Without"}
MEMBERS_NAMED = 6


def rounded(value: Fraction, places: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """Return a fraction as a decimal with so many places."""
    scaled = value * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    doubled = 2 * rest
    up = {
        ROUND_FLOOR: False,
        ROUND_CEILING: rest > 0,
        ROUND_HALF_EVEN: doubled > scaled.denominator or (doubled == scaled.denominator and whole % 2 == 1),
    }.get(rounding, doubled >= scaled.denominator)
    return Decimal(whole + up).scaleb(-places, _CONTEXT)


def number(value: Decimal | Fraction, unit: Unit, places: int | None = None) -> str:
    """Return a number with its unit: "8,300,046", "69.436 %"."""
    decimal = value if isinstance(value, Decimal) else rounded(value, places or 0)
    text = f"{decimal:,}" if places is None else f"{decimal:,.{places}f}"
    return f"{text} %" if unit is Unit.PERCENT else text


def stated(figure: Figure, unit: Unit) -> str:
    """Return a figure's number with its qualifier: "nearly 7,400", "57.5 %"."""
    text = number(figure.value, unit, figure.decimals)
    return f"{figure.qualifier} {text}" if figure.qualifier and figure.qualifier != "each" else text


def span(low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
    """Return two bounds as words: "between 7,378 and 7,389", "exactly 5", "at least 2", "at most 7"."""
    if low is not None and low == high:
        return f"exactly {number(low, unit)}"
    if low is None and high is not None:
        return f"at most {number(high, unit)}"
    if low is not None and high is None:
        return f"at least {number(low, unit)}"
    if low is None or high is None:
        return "anything"
    return f"between {number(low, unit)} and {number(high, unit)}"


def equation(kind: RelationKind, terms: list[str]) -> str:
    """Return a relation with the numbers of its terms in it: "134 = 110 + 24"."""
    match kind:
        case RelationKind.SUM:
            return f"{terms[0]} = {' + '.join(terms[1:])}"
        case RelationKind.DIFFERENCE:
            return f"{terms[0]} = {' − '.join(terms[1:])}"
        case RelationKind.EQUAL:
            return " = ".join(terms)
        case RelationKind.ORDER:
            return " ≤ ".join(terms)
        case RelationKind.RATIO:
            return f"{terms[1]} ÷ {terms[2]} = {terms[0]}"
        case RelationKind.LIST:
            return terms[0]


def shortened(terms: list[str]) -> list[str]:
    """Return the terms of a long sum with those in the middle left out."""
    return terms if len(terms) <= 2 * MEMBERS_NAMED else [*terms[:3], "…", *terms[-2:]]


def first_texts(
    terms: Iterable[str], figures: Mapping[str, tuple[Figure, ...]], units: Mapping[str, Quantity]
) -> list[str]:
    """Return what is stated of each term, by its first figure; "?" where nothing is."""
    return [stated(figures[term][0], units[term].unit) if figures.get(term) else "?" for term in terms]


def clause(sentence: str) -> str:
    """Return a sentence as part of another: without its full stop, and without the capital of a small word."""
    sentence = sentence.strip().removesuffix(".")
    first = sentence.split(" ", 1)[0]
    return sentence[:1].lower() + sentence[1:] if first in _SMALL_WORDS else sentence


def capital(sentence: str) -> str:
    """Return a sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]
