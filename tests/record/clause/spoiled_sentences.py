"""Changes to a case's sentence, and to what its record says, as somebody would make them who wants it stored."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kztui.record.files.record_schema import Words
from kztui.record.language.numbers import UnreadableError, find_numbers
from kztui.record.language.qualifiers import StatedNumber, read_number
from kztui.record.language.tokens import tokens_of
from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import MEASURES

Place = tuple[int, int]
"""Where words begin and end in a case's text, end exclusive."""
_SPACE = re.compile(r"\s")
_WORDS_BEHIND = 3
"""How many words behind a number are tried as its noun."""


def word_boundaries(case: SentenceCase) -> list[int]:
    """Return each position of the text where a word can be put in, but for the insides of asides."""
    tokens = tokens_of(case.text)
    edges = {0, len(case.text), *(token.start for token in tokens), *(token.end for token in tokens)}
    asides = [place_of(case, words) for words in case.aside]
    return [edge for edge in sorted(edges) if not any(start < edge < end for start, end in asides)]


def with_words(case: SentenceCase, position: int, words: str) -> SentenceCase:
    """Return a case with words put into its sentence at a word boundary, and into whatever words of it are recorded."""
    before = " " if position and not case.text[position - 1].isspace() else ""
    after = " " if position < len(case.text) and not case.text[position].isspace() else ""
    return rewritten(case, (position, position), f"{before}{words}{after}")


def rewritten(case: SentenceCase, place: Place, words: str) -> SentenceCase:
    """Return a case with other words in a place of its sentence, and in whatever words of it the record has."""
    start, end = place

    def mended(recorded: str, occurrence: int = 0) -> str:
        first, last = place_of(case, recorded, occurrence)
        is_inside = first < start <= end < last or (first <= start < end <= last)
        return recorded[: start - first] + words + recorded[end - first :] if is_inside else recorded

    def all_mended(recorded: Words) -> Words:
        if isinstance(recorded, tuple):
            return tuple(mended(part) if isinstance(part, str) else part for part in recorded)
        return mended(recorded) if isinstance(recorded, str) else recorded

    return replace(
        case,
        text=case.text[:start] + words + case.text[end:],
        words=mended(case.words, case.occurrence),
        exact=mended(case.exact),
        at=mended(case.at),
        aside=tuple(map(mended, case.aside)),
        said_by=replace(case.said_by, words=all_mended(case.said_by.words)) if case.said_by else None,
        status=replace(case.status, words=all_mended(case.status.words)) if case.status else None,
    )


def place_of(case: SentenceCase, words: str, occurrence: int = 0) -> Place:
    """Return where words stand in a case's text, whatever their spaces are; nowhere if they don't, or are none."""
    text, words = _SPACE.sub(" ", case.text), _SPACE.sub(" ", words)
    start = text.find(words) if words else -1
    for _ in range(1, occurrence):
        start = text.find(words, start + 1)
    return start, start + len(words) if start >= 0 else -1


def other_numbers(case: SentenceCase) -> Iterator[Place]:
    """Yield each other number of a case's sentence, alone and with each few words behind it."""
    tokens = tokens_of(case.text)
    start, end = place_of(case, case.words, case.occurrence)
    for n, token in enumerate(tokens):
        if start <= token.start < end or not _holds_number(token.text):
            continue
        for last in tokens[n : n + 1 + _WORDS_BEHIND]:
            if last.end <= start or token.start >= end:
                yield token.start, last.end


def stated_number(case: SentenceCase) -> StatedNumber | None:
    """Return the number that the figure's words state, or None if they state none of its measure."""
    try:
        return read_number(case.words, MEASURES[case.measure][0])
    except UnreadableError:
        return None


def with_figure(case: SentenceCase, place: Place) -> SentenceCase:
    """Return a case with the words in a place as those of its figure, and the value that they state if any."""
    words = case.text[place[0] : place[1]]
    many = case.text.count(words) > 1
    moved = replace(case, words=words, occurrence=case.text.count(words, 0, place[0]) + 1 if many else 0)
    number = stated_number(moved)
    return replace(moved, value=str(number.value)) if number else moved


def _holds_number(word: str) -> bool:
    try:
        return bool(find_numbers(word))
    except UnreadableError:
        return True
