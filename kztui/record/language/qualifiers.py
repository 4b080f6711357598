"""Reading a figure's words as a number: its value, and the bounds that its qualifier leaves."""

import re
from decimal import Decimal
from enum import StrEnum

import msgspec

from kztui.model.quantity import Unit
from kztui.record.language.numbers import Number, UnreadableError, find_numbers


class QualifierMeaning(StrEnum):
    """What a qualifier says about a number."""

    ABOVE = "above"  # it is greater
    BELOW = "below"  # it is less
    AT_LEAST = "at least"
    AT_MOST = "at most"
    NEAR = "near"  # no bounds
    EXACTLY = "exactly"  # not rounded


QUALIFIERS = {
    "more than": QualifierMeaning.ABOVE,
    "over": QualifierMeaning.ABOVE,
    "above": QualifierMeaning.ABOVE,
    "just over": QualifierMeaning.ABOVE,
    "exceeding": QualifierMeaning.ABOVE,
    "nearly": QualifierMeaning.BELOW,
    "almost": QualifierMeaning.BELOW,
    "less than": QualifierMeaning.BELOW,
    "fewer than": QualifierMeaning.BELOW,
    "under": QualifierMeaning.BELOW,
    "just under": QualifierMeaning.BELOW,
    "below": QualifierMeaning.BELOW,
    "at least": QualifierMeaning.AT_LEAST,
    "no less than": QualifierMeaning.AT_LEAST,
    "not less than": QualifierMeaning.AT_LEAST,
    "no fewer than": QualifierMeaning.AT_LEAST,
    "not fewer than": QualifierMeaning.AT_LEAST,
    "at most": QualifierMeaning.AT_MOST,
    "no more than": QualifierMeaning.AT_MOST,
    "not more than": QualifierMeaning.AT_MOST,
    "as many as": QualifierMeaning.AT_MOST,
    "as few as": QualifierMeaning.AT_LEAST,
    "close to": QualifierMeaning.NEAR,
    "up to": QualifierMeaning.AT_MOST,
    "about": QualifierMeaning.NEAR,
    "around": QualifierMeaning.NEAR,
    "approximately": QualifierMeaning.NEAR,
    "roughly": QualifierMeaning.NEAR,
    "some": QualifierMeaning.NEAR,
    "exactly": QualifierMeaning.EXACTLY,
    "only": QualifierMeaning.EXACTLY,
}
"""The meaning of each qualifier that can stand right before a number."""

_QUALIFIER_BEFORE = re.compile(
    r"(?:^|(?<=\W))(" + "|".join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True)) + r")(?:\s+the)?\s+$",
    re.IGNORECASE,
)
_SIGN_BEFORE = re.compile(r"(?:[-−+~<>≤≥±≈$€½¼¾/]|\w[-‐])\s?$")
_UNREAD_BEFORE = re.compile(
    r"\b(?:(?:an )?estimated|(?:a )?(?:maximum|minimum) of|between(?: [\d.,]+ and)?|"
    r"minus|plus|half(?: of)?|(?:a )?(?:quarter|third) of|upwards of|in excess of|barely|hardly|"
    r"(?:hundreds|thousands|dozens) of|"
    r"(?:hundred|thousand|million|billion|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]and)?)[\s-]+$",
    re.IGNORECASE,
)
"""Words before a number that change it and are not read, including its own first part ("one hundred and | ten")."""
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


class StatedNumber(msgspec.Struct, frozen=True):
    """A number as its words state it. The fields are those of a `Figure`."""

    value: Decimal
    decimals: int
    low: Decimal | None
    high: Decimal | None
    qualifier: str


def read_number(words: str, unit: Unit) -> StatedNumber:
    """Return the number that the words state.

    A count is exact. A rate or a mean stands for all numbers that round to it ("81.31 percent": 81.305 to 81.315),
    and so does a number with a scale word ("8.3 million"). Of a count, "more than N" means at least N + 1 and
    "nearly N" at most N - 1; "about N" has no bounds.

    Raises:
        UnreadableError: if the words hold no number, or several, or do not name the unit.
    """
    _check_unit(words, unit)
    numbers = find_numbers(words)
    if len(numbers) != 1:
        count = "no number" if not numbers else f"{len(numbers)} numbers"
        message = f"the words hold {count}, not one"
        raise UnreadableError(message)
    number = numbers[0]
    before = words[: number.start]
    match = _QUALIFIER_BEFORE.search(before)
    if not match and _NEGATED.search(before):
        message = "the words deny the number"
        raise UnreadableError(message)
    _check_beside(words, before, words[number.end :])
    if unit.whole and number.decimals:
        message = f"a number of {unit} has no decimals"
        raise UnreadableError(message)
    low, high = _bounds(number, QUALIFIERS[match[1].lower()] if match else None, unit)
    each = _EACH.search(words, number.end)
    qualifier = match[1].lower() if match else each[0].lower() if each else ""
    return StatedNumber(number.value, number.decimals, low, high, qualifier)


def _check_beside(words: str, before: str, after: str) -> None:
    """Refuse words that change the number in a way that is not read."""
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
    for other_unit, pattern in _UNIT_WORDS.items():
        if other_unit is not unit and pattern.search(words):
            message = f"the words give {other_unit}, which the quantity is not in ({unit})"
            raise UnreadableError(message)


def _bounds(number: Number, meaning: QualifierMeaning | None, unit: Unit) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of a number; for whole numbers, "more than N" begins at N + 1."""
    value = number.value
    next_step = Decimal(1) if unit.whole else Decimal(0)
    match meaning:
        case QualifierMeaning.ABOVE:
            return value + next_step, None
        case QualifierMeaning.BELOW:
            return None, value - next_step
        case QualifierMeaning.AT_LEAST:
            return value, None
        case QualifierMeaning.AT_MOST:
            return None, value
        case QualifierMeaning.NEAR:
            return None, None
        case QualifierMeaning.EXACTLY:
            return value, value
    if unit.whole and not number.rounded:
        return value, value
    return value - number.step / 2, value + number.step / 2


def omitted_qualifier(before: str, after: str) -> str:
    """Return what stands next to a figure's words, changes their number and was left out of them; or nothing.

    Args:
        before: the text before the words.
        after: the text after them.
    """
    match = (
        _QUALIFIER_BEFORE.search(before)
        or _NEGATED.search(before)
        or _UNREAD_BEFORE.search(before)
        or _SIGN_BEFORE.search(before)
        or _SCALE_AFTER.match(after)
        or _UNREAD_AFTER.match(after)
    )
    return match[0].strip() if match else ""
