"""Checking that no quote is cut to fit: that each is a whole sentence, a whole line, or a whole item of an enumeration.

What a quote leaves out of its sentence is in its `before` and `after`, so that this needs no documents.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from kztui.model.election import Election
from kztui.model.source import Part, Quote
from kztui.model.when import Span
from kztui.record.documents.enumerations import CutSentence, Enumerations
from kztui.record.documents.sentences import split_sentences

_MARKS_BEFORE = re.compile(r"[“„«‘\"']*")
_MARKS_AFTER = re.compile(r"[”»’\"']*[.!…]*[”»’\"']*")
"""What a quote may leave out at its end. A question mark it must not: without it a question would be an assertion."""
_SHOWN = 60
"""How many characters an error shows of what a quote leaves out."""


class QuoteProblem(msgspec.Struct, frozen=True):
    """What is wrong with a quote."""

    quote: str
    """The quote's id."""
    key: str
    """The field that is wrong."""
    problem: str


def cut_quotes(election: Election) -> Iterator[QuoteProblem]:
    """Yield each quote that is neither whole nor an item of an enumeration, with what it leaves out."""
    enumerations = Enumerations(election.subjects)
    dateline = _dateline_pattern(election)
    for quote in election.quotes.values():
        problem = _Cut(election, quote, enumerations, dateline).problem()
        if problem:
            yield problem


class _Cut:
    """One quote and the sentence that it is cut from."""

    def __init__(self, election: Election, quote: Quote, enumerations: Enumerations, dateline: re.Pattern[str]) -> None:
        self._election = election
        self._quote = quote
        self._enumerations = enumerations
        dated = dateline.match(quote.before)
        self._before = quote.before[dated.end() :] if dated else quote.before
        after = quote.after if quote.after.strip(".!…”»’\"'") else ""
        text = quote.before + quote.exact + after
        self._sentence = CutSentence(text, len(quote.before), len(quote.before) + len(quote.exact))
        self._begins_sentence = bool(_MARKS_BEFORE.fullmatch(self._before))
        self._ends_sentence = bool(_MARKS_AFTER.fullmatch(quote.after))

    def problem(self) -> QuoteProblem | None:
        """Return what is wrong with the quote, or None."""
        quote = self._quote
        whole_lines = not quote.before and not quote.after and quote.part is not Part.BODY
        sentences = split_sentences(quote.before + quote.exact + quote.after)
        if len(sentences) > 1 and not whole_lines:
            end = sentences[0][1] - len(quote.before)
            return self._refused(f"holds more than one sentence; end it with “{_last_words(quote.exact[:end])}”")
        if self._begins_sentence and quote.governed_by:
            problem = "is not needed: the quote begins its sentence, and so holds the words that govern it"
            return QuoteProblem(quote.id, "governed_by", problem)
        if self._begins_sentence:
            whole = self._ends_sentence or self._is_item(self._sentence.start)
            return None if whole else self._refused(self._leaves_out())
        if not self._enumerations.begins_as_item(self._sentence):
            return self._refused(self._leaves_out())
        return self._problem_of_later_item()

    def _problem_of_later_item(self) -> QuoteProblem | None:
        """Return what is wrong with a quote that begins as an item does, behind others in its sentence."""
        quote = self._quote
        if not quote.governed_by:
            return self._refused(f"{self._leaves_out()}, or name with `governed_by` the words that govern this item")
        first, *others = quote.governed_by
        end = self._governing_end(first)
        items_start = self._enumerations.first_item(self._sentence.text, end) if end else None
        if items_start is None:
            problem = (
                f"“{first.words}” should be the words of this quote's sentence from its beginning to the first name of "
                f"the enumeration; the sentence begins “{_first_words(self._before.strip())}”"
            )
            return QuoteProblem(quote.id, "governed_by", problem)
        for span in others:
            if self._position(span) is None:
                problem = f"“{span.words}” does not stand before the quote in its sentence"
                return QuoteProblem(quote.id, "governed_by", problem)
        return None if self._is_item(items_start) else self._refused(self._leaves_out())

    def _is_item(self, items_start: int) -> bool:
        return self._enumerations.is_item(self._sentence, items_start)

    def _governing_end(self, span: Span) -> int | None:
        """Return where governing words end in the sentence, or None if they do not begin it."""
        start = self._position(span)
        if start is None:
            return None
        dateline = len(self._quote.before) - len(self._before)
        words_before = self._sentence.text[dateline:start] if start >= dateline else ""
        return start + len(span.words) if _MARKS_BEFORE.fullmatch(words_before) else None

    def _position(self, span: Span) -> int | None:
        """Return where words of another quote stand in the sentence, or None if not before this quote."""
        quote = self._quote
        other = self._election.quotes.get(span.quote)
        if not other or other.source != quote.source or other.exact[span.start : span.end] != span.words:
            return None
        start = other.start + span.start - (quote.start - len(quote.before))
        end = start + len(span.words)
        in_place = start >= 0 and end <= len(quote.before) and quote.before[start:end] == span.words
        return start if in_place else None

    def _leaves_out(self) -> str:
        """Return what the quote leaves out, as the words of an error."""
        before, after = _last_words(self._before.strip()), _first_words(self._quote.after.strip())
        if self._begins_sentence:
            return f"does not end where its sentence ends; add “{after}”"
        if self._ends_sentence:
            return f"does not begin where its sentence begins; add “{before}”"
        return f"neither begins nor ends where its sentence does; add “{before}” before it and “{after}” after it"

    def _refused(self, problem: str) -> QuoteProblem:
        return QuoteProblem(self._quote.id, "exact", problem)


def _dateline_pattern(election: Election) -> re.Pattern[str]:
    """Return a pattern of what may stand before a sentence: places and a news agency, in capitals (“PARIS. PRESS ”)."""
    subjects = election.subjects.values()
    places = _capitals(name for subject in subjects if subject.kind in {"place", "state"} for name in subject.names)
    agencies = _capitals(name for subject in subjects if subject.kind == "organisation" for name in subject.names)
    dash = r"\s*[–—-]\s+"
    return re.compile(rf"{places}(?:,\s+{places})*(?:{dash}|[.,]\s+{agencies}(?:{dash}|\.?\s+))")


def _capitals(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(name.upper()) for name in names) or '(?!)'})"


def _first_words(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _last_words(text: str) -> str:
    return text if len(text) <= _SHOWN else f"… {text[-_SHOWN:].split(' ', 1)[1]}"
