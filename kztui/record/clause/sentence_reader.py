"""Dividing a sentence into the chunks that the proof knows: names, numbers, times, neutral words, asides.

Whatever is none of these is refused, and named.
"""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from kztui.model.quantity import Quantity, Unit
from kztui.model.when import Kind
from kztui.record.clause.chunk import Chunk, UnaccountedError
from kztui.record.clause.figure_words import figure_chunk
from kztui.record.clause.neutral_words import NEUTRAL_VERBS, words_of_kind
from kztui.record.clause.token_text import TokenText
from kztui.record.clause.vocabulary import Entry, Vocabulary
from kztui.record.language.dates import TimeExpression
from kztui.record.language.tokens import folded

_OUTCOMES = frozenset(words_of_kind("outcome"))
Offsets = tuple[int, int]
"""Where words begin and end in the sentence, end exclusive."""


class Landmarks(msgspec.Struct, frozen=True):
    """What the record, or a reader of dates, has already found in a sentence."""

    figure: Offsets
    """The words of the figure that is proved."""
    other_figures: Sequence[Offsets] = ()
    asides: Mapping[Offsets, str] = {}
    """The asides, and of which kind of chunk each is."""
    speaker: Sequence[Offsets] = ()
    """The words that attribute the figure to its speaker; in them, capitalised words are titles."""
    times: Sequence[TimeExpression] = ()


class SentenceReader:
    """Divides one sentence into chunks, as seen from one figure in it."""

    def __init__(self, vocabulary: Vocabulary, text: str, quantity: Quantity, landmarks: Landmarks) -> None:
        self._vocabulary = vocabulary
        self._text = TokenText(vocabulary, text)
        self._quantity = quantity
        self._landmarks = landmarks
        self._other_ends = dict(landmarks.other_figures)
        self._asides = {start: (end, kind) for (start, end), kind in landmarks.asides.items()}
        self._times = {time.start: time for time in landmarks.times}

    def chunks(self) -> list[Chunk]:
        """Return the sentence's chunks.

        Raises:
            UnaccountedError: naming the first word that is not known.
        """
        chunks: list[Chunk] = []
        position = 0
        while position < len(self._text.tokens):
            chunks.append(self._chunk(position))
            position = max(position + 1, self._text.position_at(chunks[-1].end))
        return chunks

    def _chunk(self, position: int) -> Chunk:
        """Return the chunk that begins at a position: what the record says it is, or else the longest that is known."""
        start = self._text.tokens[position].start
        if start == self._landmarks.figure[0]:
            figure = figure_chunk(self._text, self._quantity, *self._landmarks.figure)
            return replace(figure, kinds=figure.kinds | {"of_voters"}) if self._is_of_voters() else figure
        if start in self._asides:
            end, kind = self._asides[start]
            return Chunk(frozenset({kind}), start, end)
        if start in self._other_ends:
            return self._other_figure(position, self._other_ends[start])
        return self._longest_chunk(position)

    def _longest_chunk(self, position: int) -> Chunk:
        token = self._text.tokens[position]
        count, entries = self._text.phrase_at(position)
        phrase_end = self._text.end_before(position + count) if count else token.start
        time = self._times.get(token.start)
        if time and time.end > phrase_end:
            return Chunk(frozenset({"time"}), time.start, time.end, time=time)
        number_end = self._text.number_end(position)
        if number_end and self._text.end_before(number_end) > phrase_end:
            return self._number(token.start, number_end)
        if entries:
            return self._phrase(token.start, phrase_end, entries)
        if token.text[0].isupper() and any(start <= token.start < end for start, end in self._landmarks.speaker):
            return Chunk(frozenset({"capitalised"}), token.start, token.end)
        if position and token.text[0].isupper():
            return Chunk(frozenset({"other_name"}), token.start, token.end)
        raise UnaccountedError(token.text)

    def _phrase(self, start: int, end: int, entries: Sequence[Entry]) -> Chunk:
        """Return the chunk of a phrase that the record or the neutral words have."""
        kinds = {self._kind(entry) for entry in entries}
        kinds -= {f"other_{kind}" for kind in kinds}
        words = self._text.text[start:end]
        ids = frozenset(entry.id for entry in entries if entry.kind == "subject")
        kinds |= self._name_kinds(words, ids, entries)
        measures = frozenset(entry.id for entry in entries if entry.kind in {"measure", "verb"})
        return Chunk(frozenset(kinds), start, end, ids, measures, status=folded(words) if kinds == {"status"} else "")

    def _name_kinds(self, words: str, ids: frozenset[str], entries: Sequence[Entry]) -> set[str]:
        """Return what else a name or a noun can be."""
        kinds = set()
        if ids and words.isupper():
            kinds.add("capitals")
        if any(entry.kind == "subject" and entry.exact[:1].islower() for entry in entries):
            kinds.add("adverb")  # “abroad”
        if ids & self._vocabulary.persons:
            kinds.add("person")
        if ids & self._vocabulary.authorities:
            kinds.add("authority")
        if words.rsplit(maxsplit=1)[-1].casefold() in _OUTCOMES and any(entry.kind == "measure" for entry in entries):
            kinds.add("source")  # “election result”
        return kinds

    def _kind(self, entry: Entry) -> str:
        """Return what an entry is for the figure's quantity: a measure or a verb may be another's."""
        if entry.kind in NEUTRAL_VERBS:
            return "verb" if entry.kind == self._vocabulary.neutral_verbs.get(self._quantity.measure) else "other_verb"
        if entry.kind in {"so_far", "in_general"}:
            is_stock = self._quantity.kind is Kind.STOCK or entry.kind == "in_general"
            return (
                "total" if is_stock and self._quantity.unit is Unit.COUNT and not self._is_of_voters() else entry.kind
            )
        if entry.kind in {"measure", "verb"} and entry.id != self._quantity.measure:
            return f"other_{entry.kind}"
        return entry.kind

    def _is_of_voters(self) -> bool:
        """Return whether the figure counts those who voted, and not whoever may vote."""
        return self._vocabulary.neutral_verbs.get(self._quantity.measure) == "voting_verb"

    def _number(self, start: int, position: int) -> Chunk:
        """Return the chunk of a number that is not the figure, with its unit or what it counts."""
        after_unit = next((end for unit in Unit if (end := self._text.unit_end(position, unit)) > position), position)
        noun = self._text.noun_at(after_unit)
        if noun:
            own = {"own_number"} if self._quantity.measure in noun.measures else set()
            kinds = frozenset({"number", "rate" if after_unit > position else "count", *own})
            return Chunk(kinds, start, self._text.end_before(noun.end), noun.subjects, noun.measures)
        kinds = frozenset({"number", "rate"} if after_unit > position else {"bare_number"})
        return Chunk(kinds, start, self._text.end_before(after_unit))

    def _other_figure(self, position: int, end: int) -> Chunk:
        """Return the chunk of another figure, whose words end at an offset."""
        start = self._text.tokens[position].start
        number_end = self._text.number_end(position)
        if not number_end:
            return Chunk(frozenset({"number"}), start, end)
        number = self._number(start, number_end)
        kinds = number.kinds - {"bare_number"} | {"number"}
        return Chunk(kinds, start, max(end, number.end), number.ids, number.measures)
