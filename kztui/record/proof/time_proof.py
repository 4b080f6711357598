"""The proof of a time: that words give it, or that it is the document's own date."""

import re
from collections.abc import Iterator
from datetime import date

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.source import Part
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.language.dates import Precision, find_dates, find_times
from kztui.record.language.numbers import find_numbers
from kztui.record.language.word_search import occurrences
from kztui.record.proof.basic_checks import ProofError, prove_span, prove_spans
from kztui.record.proof.proof_context import ProofContext

_BEGINNING = re.compile(r"\b(?:since|from|effect|starting|beginning|after)\b", re.IGNORECASE)
_END = re.compile(r"\b(?:as of|by|until|till|up to|before|earlier)\b", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|until|till|up to)\b(?!\s+\d{1,2}[:.\s]*(?:\d\d)?\s*[ap]\.?m)", re.IGNORECASE)
"""What makes a day the end of an interval; before a time of day it doesn't."""
_SAID_ON = re.compile(r"\b(?:announced|said|reported|published|stated)\s+on\s+$")
"""What precedes the day on which something was said, whatever day it is about."""


def prove_time(election: Election, quote: str, at: StatedWhen) -> None:
    """Prove that the words of a time give it, or that it is the document's own date.

    Raises:
        ProofError: if neither is so.
    """
    if at.basis is Basis.DOCUMENT:
        _prove_document_date(election, quote, at)
        return
    if not at.words:
        raise ProofError("at", "no words give the time")
    prove_spans(election, "at", quote, at.words)
    _prove_days_in_words(election, at, _year_of(election, quote))
    if at.when.clock and not any(occurrences(span.words, at.when.clock) for span in at.words):
        raise ProofError("at", f"the words do not give the time of day “{at.when.clock}”")
    _prove_open_end(at)


def prove_figure_time(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove a figure's time, and that it is the quantity's.

    Raises:
        ProofError: if it is not.
    """
    election = context.election
    prove_time(election, figure.quote, figure.at)
    if figure.at.basis is Basis.WORDS:
        if figure.at.when != quantity.at:
            raise ProofError("at", f"is not the time of the quantity “{quantity.id}”")
    elif not _document_date_fits(quantity.at, figure.at.when.end, election.meta.date):
        raise ProofError("at", f"no words give the time of the quantity “{quantity.id}”")
    _prove_words_of_this_figure(election, figure)
    _prove_no_day_of_saying(election, figure)
    if figure.read_by_hand:
        prove_days_in_quote(election, figure.quote, figure.at)
    _prove_time_of_day(context, figure, quantity)


def prove_not_a_time(election: Election, figure: Figure) -> None:
    """Prove that a figure's number is not part of a date or a time of day, such as “2 May 2031” or “7 p.m.”.

    Raises:
        ProofError: if it is.
    """
    (number,) = find_numbers(figure.words)
    number_start, number_end = figure.start + number.start, figure.start + number.end
    order = election.source_of(figure.quote).date_order
    for time in find_times(election.quotes[figure.quote].exact, _year_of(election, figure.quote), order):
        if time.start < number_end and number_start < time.end:
            raise ProofError("words", f"“{figure.words}” is part of a date or a time of day")


def prove_election_day(election: Election) -> None:
    """Prove that the election's date is given by its words.

    Raises:
        ProofError: if it is not.
    """
    meta = election.meta
    found: set[str] = set()
    for span in meta.words:
        prove_span(election, "words", span)
        found |= {day.isoformat() for day in find_dates(span.words, None)}
    if found != {meta.date}:
        raise ProofError("words", f"the words give {', '.join(sorted(found)) or 'no date'}, the record {meta.date}")


def _year_of(election: Election, quote: str) -> int:
    """Return the year of a date without one: the document's, or else the election's."""
    return date.fromisoformat(election.source_of(quote).published or election.meta.date).year


def _days_of(when: When) -> set[str]:
    return {day for day in (when.start, when.end) if day}


def _prove_document_date(election: Election, quote: str, at: StatedWhen) -> None:
    """Prove that a time without words is the document's date; a sidebar may be later than that, and has none."""
    in_sidebar = election.quotes[quote].part is Part.SIDEBAR
    document_date = "" if in_sidebar else election.source_of(quote).published
    if at.words or _days_of(at.when) != ({document_date} - {""}):
        raise ProofError("at", "is not the document's date, and no words give it")


def _prove_days_in_words(election: Election, at: StatedWhen, year: int) -> None:
    """Prove that the words name the days that are recorded, and no others."""
    recorded = _days_of(at.when)
    found = {day for span in at.words for day in _days_in(election, span, year)}
    if found != recorded:
        in_words = ", ".join(sorted(found)) or "no date"
        raise ProofError("at", f"the words give {in_words}, the record {', '.join(sorted(recorded)) or 'none'}")


def _days_in(election: Election, span: Span, year: int) -> Iterator[str]:
    """Yield the days that words give, each as the whole date in their quote reads, its year included.

    Raises:
        ProofError: if they name a day that no calendar has, or one that can be read in two ways.
    """
    quote = election.quotes[span.quote]
    for time in find_times(quote.exact, year, election.sources[quote.source].date_order):
        if time.start < span.end and span.start < time.end:
            if time.problem:
                raise ProofError("at", time.problem)
            if time.precision is Precision.DAY:
                yield from (day.isoformat() for day in time.days)


def _document_date_fits(at: When, published: str, election_day: str) -> bool:
    """Return whether a document's date can stand for a quantity's time: that day, or election day if it has passed."""
    allowed = [When(), When(published, published)]
    if election_day <= published:
        allowed.append(When(election_day, election_day))
    return at in allowed


def _prove_open_end(at: StatedWhen) -> None:
    """Prove that the words of an interval with one open end say that it continues from a day, or up to one."""
    start, end = at.when.start, at.when.end
    if start and start == end and not at.when.clock and any(_AS_OF.search(span.words) for span in at.words):
        raise ProofError("at", f"the words go up to {end}; record it with `to`")
    if bool(start) == bool(end):
        return
    pattern, verb = (_BEGINNING, "goes on from") if start else (_END, "goes up to")
    if not any(pattern.search(span.words) for span in at.words):
        raise ProofError("at", f"the words do not say that it {verb} {start or end}")


def _prove_words_of_this_figure(election: Election, figure: Figure) -> None:
    """Prove that words in another quote don't give their time to another value of the figure's quantity."""
    for span in figure.at.words:
        stated = [row.value for row in election.figures_by_quote.get(span.quote, ()) if row.quantity == figure.quantity]
        if span.quote != figure.quote and stated and figure.value not in stated:
            raise ProofError("at", f"“{span.words}” is the time of another value, {stated[0]}")


def _prove_no_day_of_saying(election: Election, figure: Figure) -> None:
    """Prove that the words of a figure's time are not those of the day on which it was announced."""
    for span in figure.at.words:
        before = election.quotes[span.quote].exact[: span.start] + span.words
        for time in find_times(before, 1):
            if time.end > span.start and _SAID_ON.search(before[: time.start]):
                raise ProofError("at", f"“{span.words}” is when it was said, not when it was so")


def prove_days_in_quote(election: Election, quote: str, at: StatedWhen) -> None:
    """Prove that a time has no other days than its quote gives, if that gives any but the day it was said on.

    Raises:
        ProofError: if it has.
    """
    text = election.quotes[quote].exact
    days: set[str] = set()
    for time in find_times(text, _year_of(election, quote), election.source_of(quote).date_order):
        if time.precision is Precision.DAY and not _SAID_ON.search(text[: time.start]):
            days |= {day.isoformat() for day in time.days}
    recorded = _days_of(at.when)
    if days and not (recorded and recorded <= days):
        raise ProofError("at", f"the quote itself gives {', '.join(sorted(days))}")


def _prove_time_of_day(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that a figure does not belong to the same quantity at a time of day.

    It does if its quote gives that time of day, or if it has no time of its own and the same document states the same
    value for that time of day.
    """
    election = context.election
    quote = election.quotes[figure.quote]
    dated_by_quote = any(span.quote == figure.quote for span in figure.at.words)
    for timed in context.same_at_time_of_day(quantity):
        if occurrences(quote.exact, timed.at.clock):
            raise ProofError("at", f"the quote says “{timed.at.clock}”; that is the quantity “{timed.id}”")
        same_value = (row for row in election.figures_by_quantity.get(timed.id, ()) if row.value == figure.value)
        if not dated_by_quote and any(election.quotes[row.quote].source == quote.source for row in same_value):
            raise ProofError("at", f"the document says so of “{timed.at.clock}”; that is the quantity “{timed.id}”")
