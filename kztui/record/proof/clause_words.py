"""Dividing a sentence into the words that the proof knows: names, numbers, times, neutral words, asides.

Whatever is none of these is refused, and named.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.quantity import Quantity, Unit
from kztui.record.language.dates import TimeExpression, find_times
from kztui.record.language.neutral_words import NEUTRAL_WORDS
from kztui.record.language.numbers import NUMBER_WORDS, find_numbers
from kztui.record.language.qualifiers import QUALIFIERS
from kztui.record.language.verbs import is_finite
from kztui.record.language.tokens import Token, folded, tokens_of

MARKS = {
    "|": "colon", ",": "comma", ";": "semicolon", ":": "colon", "–": "dash", "—": "dash", "-": "dash", "(": "open", ")": "close", ".": "stop",
    "“": "quotation", "”": "quotation", "«": "quotation", "»": "quotation", '"': "quotation", "‘": "quotation",
}  # fmt: skip
_UNIT_WORDS = {
    Unit.PERCENT: (("percent",), ("per", "cent"), ("%",)),
    Unit.YEARS: (("years",), ("year",)),
    Unit.DAYS: (("calendar", "days"), ("days",), ("day",)),
}
_EACH = re.compile(r"\b(?:each|apiece)\b", re.IGNORECASE)
_INSIDE_FIGURE = {"subject", "measure", "det", "in", "of", "from", "each", "nation"}
"""What may stand in a figure's words after its number and its noun."""


_AUTHORITY = re.compile(r"\b(?:(?:Election|Electoral|Elections) (?:Commission|Committee|Board|Authority|Office)|CEC)\b")


class Entry(msgspec.Struct, frozen=True):
    """What a phrase of the record or of the neutral words is."""

    kind: str
    id: str = ""
    """The id of the subject or the measure; or empty."""
    exact: str = ""
    """How a subject's name is spelt, where case matters; or empty."""


class Chunk(msgspec.Struct, frozen=True):
    """Words of a sentence that belong together."""

    kinds: frozenset[str]
    """What they can be."""
    start: int
    end: int
    """Their position in the sentence, end exclusive."""
    ids: frozenset[str] = frozenset()
    """The subjects that they name."""
    measures: frozenset[str] = frozenset()
    """The measures that they name, or that a number in them counts."""
    time: TimeExpression | None = None
    status: str = ""
    ends_with_title: bool = False
    """For a speaker: whether a title follows the name, so that it is not the named one who speaks."""

    @property
    def code(self) -> str:
        """The chunk as the patterns of `clause_forms` see it."""
        return f"<{' '.join(sorted(self.kinds))}>"


class UnaccountedError(Exception):
    """A word of a sentence is none that the proof knows, or is where it makes no sense."""


class Vocabulary:
    """Everything the proof knows by its words: what the record names, and the neutral words."""

    def __init__(self, election: Election) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self.longest = 1
        for neutral in NEUTRAL_WORDS:
            self._add(neutral.words, Entry(neutral.kind))
        self._add(MARKS, Entry(""))
        for mark, kind in MARKS.items():
            self._entries[mark] = [Entry(kind)]
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
        self.authorities = {
            subject.id for subject in election.subjects.values() if any(map(_AUTHORITY.search, subject.names))
        }
        """The subjects that run the election, by their names: what they count, they count for the whole of it."""
        self.measures_with_verbs = {measure.id for measure in election.measures.values() if measure.verbs}

    def _add(self, phrases: Iterable[str], entry: Entry) -> None:
        for phrase in phrases:
            key = folded(phrase)
            self._entries[key].append(entry)
            self.longest = max(self.longest, len(tokens_of(phrase)))

    def at(self, text: str, tokens: Sequence[Token], position: int) -> tuple[int, list[Entry]]:
        """Return how many tokens the longest phrase at a position has (0 if there is none), and what it is."""
        for count in range(min(self.longest, len(tokens) - position), 0, -1):
            words = text[tokens[position].start : tokens[position + count - 1].end]
            entries = [entry for entry in self._entries.get(folded(words), ()) if _spelt(words, entry)]
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
            if kinds & {"event", "vote_cast", "measure", "subject"}:
                return position + count < len(tokens) and is_finite(tokens[position + count].text.lower())
            if not kinds & {"det"}:
                return False
            position += count
        return False


def _spelt(words: str, entry: Entry) -> bool:
    """Return whether words spell a name as the record does, or in capitals, or as a sentence begins."""
    name = entry.exact.replace("’", "'")
    return not name or words.replace("’", "'") in {name, name.upper(), name[:1].upper() + name[1:]}


class SentenceReader:
    """Divides one sentence into chunks, as seen from one figure in it.

    Args:
        vocabulary: what is known.
        text: the sentence.
        quantity: the figure's quantity.
        figure: where the figure's words stand in the sentence.
        others: where the words of other figures stand.
        asides: where the asides stand, and their kinds.
        titles: where words that attribute the figure to its speaker stand; in them, capitalised words are his titles.
        times: the dates and times of day in the sentence.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        text: str,
        quantity: Quantity,
        figure: tuple[int, int],
        others: Sequence[tuple[int, int]],
        asides: Sequence[tuple[int, int, str]],
        titles: Sequence[tuple[int, int]],
        times: Sequence[TimeExpression],
    ) -> None:
        self._vocabulary = vocabulary
        self._text = text
        self._tokens = tokens_of(text)
        self._by_start = {token.start: n for n, token in enumerate(self._tokens)}
        self._quantity = quantity
        self._figure = figure
        self._spans: Mapping[int, tuple[str, int]] = {
            **{start: ("number", end) for start, end in others},
            **{start: (kind, end) for start, end, kind in asides},
            figure[0]: ("figure", figure[1]),
        }
        self._titles = titles
        self._times = {time.start: time for time in times}

    def chunks(self) -> list[Chunk]:
        """Return the sentence's chunks.

        Raises:
            UnaccountedError: naming the first word that is not known.
        """
        chunks: list[Chunk] = []
        position = 0
        while position < len(self._tokens):
            chunk = self._chunk(position)
            chunks.append(chunk)
            position += 1
            while position < len(self._tokens) and self._tokens[position].start < chunk.end:
                position += 1
        return chunks

    def _chunk(self, position: int) -> Chunk:
        token = self._tokens[position]
        if token.start in self._spans:
            kind, end = self._spans[token.start]
            if kind == "figure":
                return self._figure_chunk()
            if kind == "number":
                return self._stated_number(position, end)
            return Chunk(frozenset({kind}), token.start, end)
        count, entries = self._vocabulary.at(self._text, self._tokens, position)
        known_end = self._tokens[position + count - 1].end if count else token.start
        number_end = self._number_end(position)
        time = self._times.get(token.start)
        if time and time.end > known_end:
            return Chunk(frozenset({"time"}), time.start, time.end, time=time)
        if number_end and self._end_of(number_end) > known_end:
            return self._number(token.start, number_end)
        if entries:
            return self._known(token.start, known_end, entries)
        if token.text[0].isupper() and any(start <= token.start < end for start, end in self._titles):
            return Chunk(frozenset({"role"}), token.start, token.end)
        if position and token.text[0].isupper() and token.text[0].isalpha():
            return Chunk(frozenset({"other_name"}), token.start, self._end_of(self._name_end(position)))
        raise UnaccountedError(token.text)

    def _name_end(self, position: int) -> int:
        """Return the position after the capitalised words that begin at a position and that the record does not name."""
        while position < len(self._tokens):
            token = self._tokens[position]
            if not token.text[0].isupper() or self._vocabulary.at(self._text, self._tokens, position)[0]:
                break
            position += 1
        return position

    def _known(self, start: int, end: int, entries: Sequence[Entry]) -> Chunk:
        """Return the chunk of a phrase that the record or the neutral words have."""
        kinds = set()
        for entry in entries:
            kind = entry.kind
            own = entry.id == self._quantity.measure
            if kind == "measure" and not own:
                kind = "other_measure"
            elif kind == "verb" and not own:
                kind = "other_verb"
            elif kind == "counting_verb":
                has_verbs = self._quantity.measure in self._vocabulary.measures_with_verbs
                kind = "other_verb" if has_verbs else "verb"
            kinds.add(kind)
        if "verb" in kinds:
            kinds.discard("other_verb")
        if "measure" in kinds:
            kinds.discard("other_measure")
        ids = frozenset(entry.id for entry in entries if entry.kind == "subject")
        if ids and self._text[start:end].isupper():
            kinds.add("capitals")
        measures = frozenset(entry.id for entry in entries if entry.kind in {"measure", "verb"})
        status = folded(self._text[start:end]) if kinds == {"status"} else ""
        return Chunk(frozenset(kinds), start, end, ids, measures, status=status)

    def _position_at(self, offset: int) -> int:
        """Return the position of the first token that begins at an offset or behind it."""
        return next((n for n, token in enumerate(self._tokens) if token.start >= offset), len(self._tokens))

    def _end_of(self, position: int) -> int:
        """Return where the token before a position ends."""
        return self._tokens[position - 1].end

    def _number_end(self, position: int) -> int:
        """Return the position after the number, with its qualifier, that begins at a position; 0 if none does."""
        for count in (4, 3, 2, 1):
            words = " ".join(token.text.lower() for token in self._tokens[position : position + count])
            if words in QUALIFIERS:
                return self._plain_number_end(position + count)
        return self._plain_number_end(position)

    def _plain_number_end(self, position: int) -> int:
        first = position
        while position < len(self._tokens):
            token = self._tokens[position]
            words = token.text.lower().split("-")
            if not (token.is_number if position == first else False) and not all(word in NUMBER_WORDS for word in words):
                break
            position += 1
        return position if position > first else 0

    def _number(self, start: int, position: int) -> Chunk:
        """Return the chunk of a number that is not the figure, with its unit or what it counts."""
        for unit_words in (words for unit in _UNIT_WORDS.values() for words in unit):
            if self._reads(position, unit_words):
                position += len(unit_words)
                after, ids, measures = self._noun(position)
                return Chunk(frozenset({"number"}), start, self._end_of(after or position), ids, measures)
        after, ids, measures = self._noun(position)
        if after:
            return Chunk(frozenset({"number"}), start, self._end_of(after), ids, measures)
        known = any(entry_start == start for entry_start, (kind, _) in self._spans.items() if kind == "number")
        return Chunk(frozenset({"number" if known else "bare_number"}), start, self._end_of(position))

    def _stated_number(self, position: int, end: int) -> Chunk:
        """Return the chunk of another figure, whose words end somewhere."""
        number_end = self._number_end(position)
        start = self._tokens[position].start
        if number_end:
            chunk = self._number(start, number_end)
            if "number" in chunk.kinds or chunk.end >= end:
                return Chunk(frozenset({"number"}), start, max(end, chunk.end), chunk.ids, chunk.measures)
        return Chunk(frozenset({"number"}), start, end)

    def _noun(self, position: int) -> tuple[int, frozenset[str], frozenset[str]]:
        """Return the position after the name of a measure that begins at a position (0 if none).

        Also return the subjects and the measures that it names.
        """
        count, entries = self._vocabulary.at(self._text, self._tokens, position)
        measures = frozenset(entry.id for entry in entries if entry.kind == "measure")
        if not measures:
            return 0, frozenset(), measures
        ids = frozenset(entry.id for entry in entries if entry.kind == "subject")
        return position + count - self._verb_at_end(position, count), ids, measures

    def _verb_at_end(self, position: int, count: int) -> int:
        """Return how many words at the end of a measure's name are a verb: one in “people voted”."""
        for first in range(1, count):
            length, entries = self._vocabulary.at(self._text, self._tokens[: position + count], position + first)
            if first + length == count and any(entry.kind in {"verb", "counting_verb"} for entry in entries):
                return length
        return 0

    def _reads(self, position: int, words: Sequence[str]) -> bool:
        """Return whether words stand at a position."""
        return [token.text.lower() for token in self._tokens[position : position + len(words)]] == list(words)

    def _figure_chunk(self) -> Chunk:
        """Return the figure's chunk, once what it counts is proved to be its quantity's measure."""
        start, end = self._figure
        words = self._text[start:end]
        (number,) = find_numbers(words)
        ids = self._before_number(start, start + number.start)
        position = self._position_at(start + number.end)
        unit = self._quantity.unit
        if unit in _UNIT_WORDS:
            unit_words = next((words for words in _UNIT_WORDS[unit] if self._reads(position, words)), ())
            position += len(unit_words)
        while position < len(self._tokens) and self._tokens[position].start < end:
            count, entries = self._vocabulary.at(self._text, self._tokens, position)
            if not any(entry.kind == "subject" for entry in entries) or any(entry.kind == "measure" for entry in entries):
                break
            ids |= {entry.id for entry in entries if entry.kind == "subject"}
            position += count
        kinds = {"figure"}
        count, entries = self._vocabulary.at(self._text, self._tokens, position)
        measures = {entry.id for entry in entries if entry.kind == "measure"}
        if measures:
            if self._quantity.measure not in measures:
                counted = self._text[self._tokens[position].start : self._end_of(position + count)]
                message = f"the number counts “{counted}”, not “{self._quantity.measure}”"
                raise UnaccountedError(message)
            position += count - self._verb_at_end(position, count)
            kinds.add("counted")
        while position < len(self._tokens) and self._tokens[position].start < end:
            count, entries = self._vocabulary.at(self._text, self._tokens, position)
            if not {entry.kind for entry in entries} & _INSIDE_FIGURE:
                raise UnaccountedError(self._tokens[position].text)
            ids |= {entry.id for entry in entries if entry.kind == "subject"}
            position += count
        if _EACH.search(words):
            kinds.add("each")
        return Chunk(frozenset(kinds), start, max(end, self._end_of(position)), frozenset(ids), frozenset(measures))

    def _before_number(self, start: int, number_start: int) -> set[str]:
        """Check what stands in a figure's words before its number: a qualifier, an article, or the measure's name."""
        position = self._position_at(start)
        while position < len(self._tokens) and self._tokens[position].start < number_start:
            for count in (4, 3, 2, 1):
                words = " ".join(token.text.lower() for token in self._tokens[position : position + count])
                if words in QUALIFIERS:
                    position += count
                    break
            else:
                count, entries = self._vocabulary.at(self._text, self._tokens, position)
                if not {entry.kind for entry in entries} & {"det", "measure", "of"}:
                    raise UnaccountedError(self._tokens[position].text)
                position += count
        return set()
