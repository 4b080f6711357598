"""The names of a record's subjects and measures in a text, the longest first.

A name within a longer one is not found: “Coast” in “Coast League” is not the coast, and “people” in “registered people”
not those who voted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kztui.model.election import Election
from kztui.model.quantity import Quantity, Unit
from kztui.model.when import Span
from kztui.record.language.word_search import stands_at

_WORD = re.compile(r"\w+")
_WHOSE = re.compile(r"\b(?:of|at|in|from|and)\s+(?:the\s+)?$")
"""What stands in a longer name before a name that is named with it: “League of the Coast”."""


class Name(msgspec.Struct, frozen=True, order=True):
    """A name found in a text."""

    start: int
    end: int
    id: str
    """The id of the subject or the measure whose name it is."""
    text: str

    def within(self, start: int, end: int) -> bool:
        """Return whether all of it stands between two places."""
        return start <= self.start and self.end <= end

    def inside(self, other: "Name") -> bool:
        """Return whether it is a part of another, longer name."""
        return self.within(other.start, other.end) and len(self.text) < len(other.text)


class Names:
    """Finds names of subjects or measures in texts; each is sought by that of its words which fewest others have."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        spelt = [
            (id_, name, [word[0] for word in _WORD.finditer(name)]) for id_, many in names.items() for name in many
        ]
        shared = Counter(word for _, _, words in spelt for word in set(words))
        self._by_word: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for id_, name, words in spelt:
            if words:
                rarest = min(words, key=lambda word: (shared[word], -len(word)))
                offset = next(word.start() for word in _WORD.finditer(name) if word[0] == rarest)
                self._by_word[rarest].append((id_, name, offset))
        self._found: dict[str, tuple[Name, ...]] = {}
        self._outermost: dict[str, tuple[Name, ...]] = {}

    def all_in(self, text: str) -> tuple[Name, ...]:
        """Return every name that stands in the text as whole words, in the order of their places."""
        if text not in self._found:
            self._found[text] = tuple(sorted(self._find(text)))
        return self._found[text]

    def in_text(self, text: str) -> tuple[Name, ...]:
        """Return the names in the text that are no part of longer ones, in the order of their places."""
        if text not in self._outermost:
            found = self.all_in(text)
            self._outermost[text] = tuple(one for one in found if not any(map(one.inside, found)))
        return self._outermost[text]

    def mentioned_in(self, text: str) -> Iterator[Name]:
        """Yield the names in the text, and those within longer ones that say whose these are.

        “The clerk’s office” names the clerk, and “League of the Coast” the coast; but “West Coast” is not the coast,
        nor the “Election Commission of Elsewhere” our Election Commission.
        """
        found = self.all_in(text)
        for one in found:
            around = [other for other in found if one.inside(other)]
            if all(_says_whose(one, other, text) for other in around):
                yield one

    def _find(self, text: str) -> Iterator[Name]:
        for word in _WORD.finditer(text):
            for id_, name, offset in self._by_word.get(word[0], ()):
                start = word.start() - offset
                if stands_at(text, name, start):
                    yield Name(start, start + len(name), id_, name)


def _says_whose(one: Name, longer: Name, text: str) -> bool:
    """Return whether a name within a longer one belongs to what says whose it is, and not to what it is itself."""
    if one.id == longer.id:
        return True
    before, after = text[longer.start : one.start], text[one.end : longer.end]
    return bool(_WHOSE.search(before)) if before else not after.startswith(" of ")


class Naming:
    """All that a record names, made once for the proof of the whole of it."""

    def __init__(self, election: Election) -> None:
        self.election = election
        self.subjects = Names({one.id: one.names for one in election.subjects.values()})
        units: dict[Unit, dict[str, tuple[str, ...]]] = {unit: {} for unit in Unit}
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._clocked: dict[tuple[str, tuple[str, ...]], list[Quantity]] = defaultdict(list)
        for quantity in election.quantities.values():
            if quantity.measure in election.measures:
                units[quantity.unit][quantity.measure] = election.measures[quantity.measure].names
            self._parts[quantity.measure].update(quantity.subjects)
            if quantity.at.clock:
                self._clocked[quantity.measure, quantity.subjects].append(quantity)
        self.measures = {unit: Names(names) for unit, names in units.items()}

    def subjects_in(self, span: Span) -> set[str]:
        """Return the subjects that words name; a name that goes on beyond them is not theirs."""
        return {name.id for name in _within(self.subjects, self.election, span)}

    def mentioned_in(self, span: Span) -> set[str]:
        """Return the subjects that words name, or mention within a longer name as those whose it is."""
        names = self.subjects.mentioned_in(self.election.quotes[span.quote].exact)
        return {name.id for name in names if name.within(span.start, span.end)}

    def parts_in(self, text: str, measure: str) -> list[Name]:
        """Return the names in a text of subjects by which a measure is counted."""
        return [name for name in self.subjects.in_text(text) if name.id in self._parts[measure]]

    def clocked(self, quantity: Quantity) -> list[Quantity]:
        """Return the quantities that count the same at a time of day which is no part of this one's."""
        alike = self._clocked.get((quantity.measure, quantity.subjects), ())
        return [other for other in alike if other.at.clock not in quantity.at.clock]

    def measures_in(self, span: Span, unit: Unit) -> set[str]:
        """Return the measures of a unit that words name."""
        return {name.id for name in _within(self.measures[unit], self.election, span)}


def _within(names: Names, election: Election, span: Span) -> Iterator[Name]:
    exact = election.quotes[span.quote].exact
    return (name for name in names.in_text(exact) if name.within(span.start, span.end))
