"""Reading a figure's own words: that they hold its number, what it counts, and nothing that changes it."""

import re

from kztui.model.quantity import Quantity, Unit
from kztui.record.clause.chunk import Chunk, UnaccountedError
from kztui.record.clause.token_text import TokenText
from kztui.record.language.numbers import NUMBER_WORDS, find_numbers

_BEFORE_NUMBER = {"det", "indefinite", "measure", "of"}
_AFTER_NOUN = {"subject", "measure", "det", "indefinite", "in", "of", "from", "each", "nation", "register_verb"}
_GENERIC = {"people", "citizens", "persons", "residents"}
"""Nouns that say nothing of voting: there may be so many, and none of them voted."""
_IN_NUMBERS = {"a", "an", "and", "once", "twice", "thrice"}
"""What may stand in a number in words besides those."""
_EACH = re.compile(r"\beach\b", re.IGNORECASE)


def figure_chunk(text: TokenText, quantity: Quantity, start: int, end: int) -> Chunk:
    """Return the chunk of a figure's words, with the noun that its number counts.

    It is “counted” where a noun follows the number, and “each” where the number is that of each of several subjects.

    Args:
        text: the sentence.
        quantity: the figure's quantity.
        start: the offset where the words begin.
        end: the offset where they end; the noun may go on beyond.

    Raises:
        UnaccountedError: if the number counts something else, or a word in it is not known.
    """
    if not any(token.start == start for token in text.tokens) or not any(token.end == end for token in text.tokens):
        raise UnaccountedError(text.text[start:end], f"“{text.text[start:end]}” is part of a number or a word")
    (number,) = find_numbers(text.text[start:end])
    _check_number(text, start + number.start, start + number.end)
    _check_before_number(text, start, start + number.start)
    position = text.unit_end(text.position_at(start + number.end), quantity.unit)
    ids: set[str] = set()
    while _starts_before(text, position, end):  # “170 CIS observers”
        count, entries = text.phrase_at(position)
        kinds = {entry.kind for entry in entries}
        if "subject" not in kinds or "measure" in kinds:
            break
        ids.update(entry.id for entry in entries if entry.kind == "subject")
        position += count
    noun = text.noun_at(position)
    if noun:
        if quantity.measure not in noun.measures:
            counted = text.words(position, noun.end)
            raise UnaccountedError(counted, f"the number counts “{counted}”, not “{quantity.measure}”")
        position = noun.end
    while _starts_before(text, position, end):  # “two observers from each country”
        count, entries = text.phrase_at(position)
        if not {entry.kind for entry in entries} & _AFTER_NOUN:
            raise UnaccountedError(text.tokens[position].text)
        ids.update(entry.id for entry in entries if entry.kind == "subject")
        position += count
    kinds = (
        {"figure", "count" if quantity.unit is Unit.COUNT else "rate"}
        | ({"counted"} if noun else set())
        | ({"each"} if _EACH.search(text.text[start:end]) else set())
    )
    if noun and text.tokens[noun.end - 1].text.lower() in _GENERIC:
        kinds.add("generic")
    measures = noun.measures if noun else frozenset[str]()
    return Chunk(frozenset(kinds), start, max(end, text.end_before(position)), frozenset(ids), measures)


def _check_number(text: TokenText, start: int, end: int) -> None:
    """Check that nothing stands inside a number but its own digits and words.

    Raises:
        UnaccountedError: if something does.
    """
    for token in text.tokens:
        if start <= token.start < end and not token.is_number:
            words = token.text.lower().split("-")
            if not NUMBER_WORDS.union(_IN_NUMBERS).issuperset(words) and token.end <= end:
                raise UnaccountedError(token.text)


def _check_before_number(text: TokenText, start: int, number_start: int) -> None:
    """Check that only a qualifier, an article or the measure's name stands before the number (“a term of 7 years”).

    Raises:
        UnaccountedError: if another word does.
    """
    position = text.position_at(start)
    while _starts_before(text, position, number_start):
        after = text.qualifier_end(position)
        if after == position:
            count, entries = text.phrase_at(position)
            if not {entry.kind for entry in entries} & _BEFORE_NUMBER:
                raise UnaccountedError(text.tokens[position].text)
            after += count
        position = after


def _starts_before(text: TokenText, position: int, offset: int) -> bool:
    """Return whether there is a token at a position that begins before an offset."""
    return position < len(text.tokens) and text.tokens[position].start < offset
