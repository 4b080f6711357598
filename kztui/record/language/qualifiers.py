"""Reading a figure's words as a value and its bounds."""

import re
from decimal import Decimal
from enum import StrEnum

import msgspec

from kztui.model.quantity import Unit
from kztui.record.language.numbers import Number, UnreadableError, find_numbers


class Sense(StrEnum):
    """What a qualifier makes of a number."""

    ABOVE = "above"  # greater than it
    BELOW = "below"  # less than it
    AT_LEAST = "at least"
    AT_MOST = "at most"
    NEAR = "near"  # no bounds
    EXACTLY = "exactly"  # not rounded


BEFORE = {
    "more than": Sense.ABOVE,
    "over": Sense.ABOVE,
    "above": Sense.ABOVE,
    "just over": Sense.ABOVE,
    "exceeding": Sense.ABOVE,
    "nearly": Sense.BELOW,
    "almost": Sense.BELOW,
    "less than": Sense.BELOW,
    "fewer than": Sense.BELOW,
    "under": Sense.BELOW,
    "just under": Sense.BELOW,
    "below": Sense.BELOW,
    "at least": Sense.AT_LEAST,
    "no less than": Sense.AT_LEAST,
    "not less than": Sense.AT_LEAST,
    "no fewer than": Sense.AT_LEAST,
    "not fewer than": Sense.AT_LEAST,
    "at most": Sense.AT_MOST,
    "no more than": Sense.AT_MOST,
    "not more than": Sense.AT_MOST,
    "up to": Sense.AT_MOST,
    "about": Sense.NEAR,
    "around": Sense.NEAR,
    "approximately": Sense.NEAR,
    "roughly": Sense.NEAR,
    "some": Sense.NEAR,
    "exactly": Sense.EXACTLY,
    "only": Sense.EXACTLY,
}
"""Qualifiers that stand right before a number, and their sense."""

_BEFORE = re.compile(
    r"(?:^|(?<=\W))(" + "|".join(sorted(map(re.escape, BEFORE), key=len, reverse=True)) + r")(?:\s+the)?\s+$",
    re.IGNORECASE,
)
_SIGN_BEFORE = re.compile(r"(?:[-−+~<>≤≥±≈$€½¼¾/]|\w[-‐])\s?$")
_UNREAD_BEFORE = re.compile(
    r"\b(?:as many as|as few as|close to|(?:an )?estimated|(?:a )?(?:maximum|minimum) of|between(?: [\d.,]+ and)?|"
    r"minus|plus|half(?: of)?|(?:a )?(?:quarter|third) of|upwards of|in excess of|barely|hardly|"
    r"(?:hundreds|thousands|dozens) of|"
    r"(?:hundred|thousand|million|billion|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]and)?)[\s-]+$",
    re.IGNORECASE,
)
"""What changes a number that stands behind it, and is not read: numbers in parts among it ("one hundred and | ten")."""
_UNREAD_AFTER = re.compile(
    r"^(?:\+|[-‐]odd\b|\s?[½¼¾/]|\s+(?:or (?:more|so|fewer|less)|at (?:most|least)|to \d+|"
    r"and a (?:half|third|quarter))\b)",
    re.IGNORECASE,
)
_UNREAD_WORDS = re.compile(
    r"\b(?:half|thirds?|quarters?|pair|couple|hundreds|thousands|millions|billions|dozens|scores)\b", re.IGNORECASE
)
_NEGATED = re.compile(r"\b(?:no|not|never|non)[\s-]+$", re.IGNORECASE)
_SCALE_AFTER = re.compile(r"\s+(?:hundred|thousand|million|billion|dozen)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|per)\b", re.IGNORECASE)
_UNIT_WORDS = {
    Unit.PERCENT: re.compile(r"\b(?:percent|per cent|percentage)\b|%", re.IGNORECASE),
    Unit.YEARS: re.compile(r"\byears?\b", re.IGNORECASE),
    Unit.DAYS: re.compile(r"\bdays?\b", re.IGNORECASE),
}


class Reading(msgspec.Struct, frozen=True):
    """What words say: a value, and the least and the greatest that they allow."""

    value: Decimal
    decimals: int
    low: Decimal | None
    high: Decimal | None
    qualifier: str


def read(words: str, unit: Unit) -> Reading:
    """Return what the words say, as a number of the unit.

    A count is exact, a rate or a mean stands for all that round to it ("81.31 percent": 81.305 to 81.315), and
    so does a number stated to a scale word ("8.3 million"). "More than N" allows no less than N + 1 of a count,
    "nearly N" no more than N - 1; "about N" has no bounds.

    Raises:
        UnreadableError: if the words hold no number or several, or do not name the unit.
    """
    _check_unit(words, unit)
    numbers = find_numbers(words)
    if len(numbers) != 1:
        held = "no number" if not numbers else f"{len(numbers)} numbers"
        message = f"the words hold {held}, not one"
        raise UnreadableError(message)
    number = numbers[0]
    before = words[: number.start]
    match = _BEFORE.search(before)
    if not match and _NEGATED.search(before):
        message = "the words deny the number"
        raise UnreadableError(message)
    _check_beside(words, before, words[number.end :])
    if unit.whole and number.decimals:
        message = f"a number of {unit} has no decimals"
        raise UnreadableError(message)
    low, high = _bounds(number, BEFORE[match[1].lower()] if match else None, unit)
    each = _EACH.search(words, number.end)
    qualifier = match[1].lower() if match else each[0].lower() if each else ""
    return Reading(number.value, number.decimals, low, high, qualifier)


def _check_beside(words: str, before: str, after: str) -> None:
    """Refuse words with something in them that changes the number and is not read."""
    unread = (
        _UNREAD_WORDS.search(words)
        or _UNREAD_BEFORE.search(before)
        or _SIGN_BEFORE.search(before)
        or _UNREAD_AFTER.search(after)
    )
    if unread:
        message = f"“{unread[0].strip()}” changes the number and is not read"
        raise UnreadableError(message)


def _check_unit(words: str, unit: Unit) -> None:
    if unit in _UNIT_WORDS and not _UNIT_WORDS[unit].search(words):
        message = f"the words do not say that they count {unit}"
        raise UnreadableError(message)
    for other, pattern in _UNIT_WORDS.items():
        if other is not unit and pattern.search(words):
            message = f"the words give {other}, which the quantity is not in ({unit})"
            raise UnreadableError(message)


def _bounds(number: Number, sense: Sense | None, unit: Unit) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds that a qualifier leaves; those that exclude the number itself are next to it if whole."""
    value = number.value
    beside = Decimal(1) if unit.whole else Decimal(0)
    match sense:
        case Sense.ABOVE:
            return value + beside, None
        case Sense.BELOW:
            return None, value - beside
        case Sense.AT_LEAST:
            return value, None
        case Sense.AT_MOST:
            return None, value
        case Sense.NEAR:
            return None, None
        case Sense.EXACTLY:
            return value, value
    if unit.whole and not number.rounded:
        return value, value
    return value - number.step / 2, value + number.step / 2


def left_out(before: str, after: str) -> str:
    """Return a word next to a figure's words that changes their number and was left out of them, or nothing.

    Args:
        before: what stands before the words in the text.
        after: what stands after them.
    """
    match = (
        _BEFORE.search(before)
        or _NEGATED.search(before)
        or _UNREAD_BEFORE.search(before)
        or _SIGN_BEFORE.search(before)
        or _SCALE_AFTER.match(after)
        or _UNREAD_AFTER.match(after)
    )
    return match[0].strip() if match else ""
