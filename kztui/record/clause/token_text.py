"""A sentence as words, numbers and marks, in which known phrases and numbers are found by position."""

from collections.abc import Sequence

import msgspec

from kztui.model.quantity import Unit
from kztui.record.clause.neutral_words import NEUTRAL_VERBS
from kztui.record.clause.vocabulary import Entry, Vocabulary
from kztui.record.language.numbers import NUMBER_WORDS
from kztui.record.language.qualifiers import QUALIFIERS
from kztui.record.language.tokens import Token, tokens_of

UNIT_WORDS = {
    Unit.PERCENT: (("percent",), ("per", "cent"), ("%",)),
    Unit.YEARS: (("years",), ("year",)),
    Unit.DAYS: (("calendar", "days"), ("days",), ("day",)),
}
_LONGEST_QUALIFIER = max(len(qualifier.split()) for qualifier in QUALIFIERS)
_VERBS = {"verb", *NEUTRAL_VERBS}


class Noun(msgspec.Struct, frozen=True):
    """What a number counts: the name of a measure that follows it."""

    end: int
    """The position after it."""
    measures: frozenset[str]
    subjects: frozenset[str]
    """The ids of the subjects whose name it is as well (“14 foreign states”)."""


class TokenText:
    """One sentence, divided into tokens. Its positions count tokens; offsets count characters."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self._vocabulary = vocabulary

    def position_at(self, offset: int) -> int:
        """Return the position of the first token that begins at an offset or behind it."""
        return next((n for n, token in enumerate(self.tokens) if token.start >= offset), len(self.tokens))

    def end_before(self, position: int) -> int:
        """Return the offset where the token before a position ends."""
        return self.tokens[position - 1].end

    def words(self, start: int, end: int) -> str:
        """Return the words between two positions."""
        return self.text[self.tokens[start].start : self.end_before(end)]

    def phrase_at(self, position: int, end: int | None = None) -> tuple[int, list[Entry]]:
        """Return how many tokens the longest known phrase at a position has (0 if there is none), and what it is.

        Args:
            position: where it begins.
            end: where it must end at the latest.
        """
        tokens: Sequence[Token] = self.tokens if end is None else self.tokens[:end]
        return self._vocabulary.at(self.text, tokens, position)

    def unit_end(self, position: int, unit: Unit) -> int:
        """Return the position after the words for a unit that stand at a position, or the position if none do."""
        for words in UNIT_WORDS.get(unit, ()):
            if [token.text.lower() for token in self.tokens[position : position + len(words)]] == list(words):
                return position + len(words)
        return position

    def qualifier_end(self, position: int) -> int:
        """Return the position after the qualifier that stands at a position, or the position if none does."""
        for count in range(_LONGEST_QUALIFIER, 0, -1):
            words = " ".join(token.text.lower() for token in self.tokens[position : position + count])
            if words in QUALIFIERS:
                return position + count
        return position

    def number_end(self, position: int) -> int:
        """Return the position after the number, with its qualifier, that begins at a position; 0 if none does."""
        first = position = self.qualifier_end(position)
        while position < len(self.tokens):
            token = self.tokens[position]
            in_digits = position == first and token.is_number
            if not in_digits and not NUMBER_WORDS.issuperset(token.text.lower().split("-")):
                break
            position += 1
        return position if position > first else 0

    def noun_at(self, position: int) -> Noun | None:
        """Return the noun that begins at a position, without a verb at its end (“people” of “people voted”), if any."""
        count, entries = self.phrase_at(position)
        measures = frozenset(entry.id for entry in entries if entry.kind == "measure")
        if not measures:
            return None
        subjects = frozenset(entry.id for entry in entries if entry.kind == "subject")
        return Noun(position + count - self._verb_at_end(position, count), measures, subjects)

    def _verb_at_end(self, position: int, count: int) -> int:
        """Return how many words at the end of a name are a verb."""
        for first in range(1, count):
            length, entries = self.phrase_at(position + first, position + count)
            if first + length == count and any(entry.kind in _VERBS for entry in entries):
                return length
        return 0
