"""Finding names in a text, the longest first.

A name within a longer one is not found: “Coast” in “Coast League” is not the coast, and “people” in “registered people”
are not those who voted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kztui.record.language.word_search import stands_at

_WORD = re.compile(r"\w+")
_POSSESSIVE_BEFORE = re.compile(r"\b(?:of|at|in|from|and)\s+(?:the\s+)?$")
"""What precedes a name that says whom a longer one belongs to: “League of the Coast”."""


class NameMatch(msgspec.Struct, frozen=True, order=True):
    """A name found in a text."""

    start: int
    end: int
    id: str
    """The id of the subject or the measure whose name it is."""
    text: str

    def within(self, start: int, end: int) -> bool:
        """Return whether all of it lies between two positions."""
        return start <= self.start and self.end <= end

    def inside(self, longer: "NameMatch") -> bool:
        """Return whether it is part of another, longer name."""
        return self.within(longer.start, longer.end) and len(self.text) < len(longer.text)


class NameFinder:
    """Finds the names of subjects, or of measures, in texts.

    Each name is searched by the one of its words that the fewest other names share.

    Args:
        names: the names of each subject or measure, by id.
    """

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        words_of_names = [
            (id_, name, [word[0] for word in _WORD.finditer(name)])
            for id_, its_names in names.items()
            for name in its_names
        ]
        frequency = Counter(word for _, _, words in words_of_names for word in set(words))
        self._by_word: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for id_, name, words in words_of_names:
            if words:
                rarest = min(words, key=lambda word: (frequency[word], -len(word)))
                offset = next(word.start() for word in _WORD.finditer(name) if word[0] == rarest)
                self._by_word[rarest].append((id_, name, offset))
        self._all_matches: dict[str, tuple[NameMatch, ...]] = {}
        self._outermost_matches: dict[str, tuple[NameMatch, ...]] = {}

    def all_in(self, text: str) -> tuple[NameMatch, ...]:
        """Return every name in the text, as whole words, in order of position."""
        if text not in self._all_matches:
            self._all_matches[text] = tuple(sorted(self._find(text)))
        return self._all_matches[text]

    def in_text(self, text: str) -> tuple[NameMatch, ...]:
        """Return the names in the text that are not part of longer ones, in order of position."""
        if text not in self._outermost_matches:
            matches = self.all_in(text)
            outermost = (match for match in matches if not any(map(match.inside, matches)))
            self._outermost_matches[text] = tuple(outermost)
        return self._outermost_matches[text]

    def mentioned_in(self, text: str) -> Iterator[NameMatch]:
        """Yield the names in the text, and those within longer ones that say whom these belong to.

        “The clerk’s office” mentions the clerk, and “League of the Coast” the coast; but “West Coast” does not mention
        the coast, nor the “Election Commission of Elsewhere” our Election Commission.
        """
        matches = self.all_in(text)
        for match in matches:
            longer_matches = [longer for longer in matches if match.inside(longer)]
            if all(_is_possessor(match, longer, text) for longer in longer_matches):
                yield match

    def _find(self, text: str) -> Iterator[NameMatch]:
        for word in _WORD.finditer(text):
            for id_, name, offset in self._by_word.get(word[0], ()):
                start = word.start() - offset
                if stands_at(text, name, start):
                    yield NameMatch(start, start + len(name), id_, name)


def _is_possessor(match: NameMatch, longer: NameMatch, text: str) -> bool:
    """Return whether a name within a longer one says whom that belongs to, and not what it is."""
    if match.id == longer.id:
        return True
    before, after = text[longer.start : match.start], text[match.end : longer.end]
    return bool(_POSSESSIVE_BEFORE.search(before)) if before else not after.startswith(" of ")
