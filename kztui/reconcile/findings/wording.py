"""Numbers and relations as plain English, for the sentences of findings."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.number_text import rounded, stated_text, with_unit
from kztui.model.quantity import Quantity, Unit

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


def number(value: Decimal | Fraction, unit: Unit, places: int | None = None) -> str:
    """Return a number with its unit: "8,300,046", "69.436 %"."""
    decimal = value if isinstance(value, Decimal) else rounded(value, places or 0)
    return with_unit(decimal, unit, places)


def shortened(terms: list[str]) -> list[str]:
    """Return the terms of a long sum with those in the middle left out."""
    return terms if len(terms) <= 2 * MEMBERS_NAMED else [*terms[:3], "…", *terms[-2:]]


def first_texts(
    terms: Iterable[str], figures: Mapping[str, tuple[Figure, ...]], units: Mapping[str, Quantity]
) -> list[str]:
    """Return what is stated of each term, by its first figure; "?" where nothing is."""
    return [stated_text(figures[term][0], units[term].unit) if figures.get(term) else "?" for term in terms]


def clause(sentence: str) -> str:
    """Return a sentence as part of another: without its full stop, and without the capital of a small word."""
    sentence = sentence.strip().removesuffix(".")
    first = sentence.split(" ", 1)[0]
    return sentence[:1].lower() + sentence[1:] if first in _SMALL_WORDS else sentence


def capital(sentence: str) -> str:
    """Return a sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]
