"""Everything that the proof knows by its words: what the record names, and the neutral words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.quantity import Measure
from kztui.record.clause.neutral_words import MARKS, NEUTRAL_WORDS
from kztui.record.clause.verb_words import is_finite
from kztui.record.language.tokens import Token, folded, tokens_of

_AUTHORITY = re.compile(
    r"\b(?:(?:Election|Elections|Electoral) (?:Commission|Committee|Board|Authority|Office)|CEC)\b", re.IGNORECASE
)
_PERSONS = {"person", "candidate"}
_OF_THE_ELECTION = {"event", "vote_cast", "measure", "subject"}
_NOUNS = (
    ("register_verb", re.compile(r"\b(?:register|registered|eligible|entitled)\b", re.IGNORECASE)),
    ("voting_verb", re.compile(r"\b(?:voters?|people|citizens?|electors?|ballots?|turnout)\b", re.IGNORECASE)),
    ("observing_verb", re.compile(r"\b(?:observers?|monitors?)\b", re.IGNORECASE)),
    ("station_verb", re.compile(r"\bstations?\b", re.IGNORECASE)),
)
"""The neutral verbs that go with what a measure counts, by a noun of its names; the first that fits."""


class Entry(msgspec.Struct, frozen=True):
    """What a phrase of the record or of the neutral words is."""

    kind: str
    id: str = ""
    """The id of the subject or the measure; or empty."""
    exact: str = ""
    """How a subject's name is spelt, where case matters; or empty."""

    def is_spelt(self, words: str) -> bool:
        """Return whether words spell the name as the record does, or in capitals, or as a sentence begins."""
        name, words = self.exact.replace("’", "'"), words.replace("’", "'")
        return not name or words in {name, name.upper(), name[:1].upper() + name[1:]}


class Vocabulary:
    """The phrases that are known in an election's sentences, found by their words."""

    def __init__(self, election: Election) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._longest = _LONGEST_NEUTRAL
        country = election.meta.country
        self._add((country,), Entry("nation"))
        self._add((election.meta.name, *election.meta.names), Entry("event"))
        for subject in election.subjects.values():
            for name in subject.names:
                self._add((name,), Entry("subject", subject.id, name))
                if country in subject.names:
                    self._add((name,), Entry("nation"))
            self._add(subject.titles, Entry("title", subject.id))
        for measure in election.measures.values():
            self._add(measure.names, Entry("measure", measure.id))
            self._add(measure.verbs, Entry("verb", measure.id))
        self.neutral_verbs = {
            measure.id: "" if measure.verbs else _verbs_of(measure) for measure in election.measures.values()
        }
        """The kind of neutral verbs that state each measure, by its id; none of one that names verbs of its own."""
        self.authorities = {
            subject.id for subject in election.subjects.values() if any(map(_AUTHORITY.search, subject.names))
        }
        """The subjects that run the election, by their names: what they count, they count for the whole of it."""
        self.persons = {subject.id for subject in election.subjects.values() if subject.kind in _PERSONS}
        """The subjects before whose names any capitalised word can be a title."""

    def at(self, text: str, tokens: Sequence[Token], position: int) -> tuple[int, list[Entry]]:
        """Return how many tokens the longest known phrase at a position has (0 if there is none), and what it is."""
        for count in range(min(self._longest, len(tokens) - position), 0, -1):
            words = text[tokens[position].start : tokens[position + count - 1].end]
            key = folded(words)
            named = [entry for entry in self._entries.get(key, ()) if entry.is_spelt(words)]
            entries = named + _NEUTRAL_ENTRIES.get(key, [])
            if entries:
                return count, entries
        return 0, []

    def begins_clause(self, words: str) -> bool:
        """Return whether a clause begins with a name, or with what belongs to the election, and then its verb."""
        tokens = tokens_of(words)
        position = 0
        while position < len(tokens):
            count, entries = self.at(words, tokens, position)
            kinds = {entry.kind for entry in entries}
            if kinds & _OF_THE_ELECTION:
                return position + count < len(tokens) and is_finite(tokens[position + count].text.lower())
            if "det" not in kinds:
                return False
            position += count
        return False

    def _add(self, phrases: Iterable[str], entry: Entry) -> None:
        for phrase in phrases:
            key = folded(phrase)
            if entry not in self._entries[key]:
                self._entries[key].append(entry)
            self._longest = max(self._longest, len(tokens_of(phrase)))


def _verbs_of(measure: Measure) -> str:
    """Return the kind of neutral verbs that go with what a measure counts; or nothing."""
    names = " ".join(measure.names)
    return next((kind for kind, noun in _NOUNS if noun.search(names)), "")


def _neutral_entries() -> dict[str, list[Entry]]:
    """Return what each neutral word and mark is, by the word."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for neutral in NEUTRAL_WORDS:
        for word in neutral.words:
            entries[folded(word)].append(Entry(neutral.kind))
    for mark, kind in MARKS.items():
        entries[mark].append(Entry(kind))
    return dict(entries)


_NEUTRAL_ENTRIES = _neutral_entries()
"""What each neutral word and mark is: the same for every election."""
_LONGEST_NEUTRAL = max(len(tokens_of(word)) for word in _NEUTRAL_ENTRIES)
