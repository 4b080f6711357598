"""The proof of a time: that the words give it, or that it is the document's own date."""

import re
from contextlib import suppress
from datetime import date

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.source import Part
from kztui.model.when import Basis, StatedWhen, When
from kztui.record.language.dates import find_dates, places_of_times
from kztui.record.language.names import Naming
from kztui.record.language.numbers import find_numbers
from kztui.record.language.word_search import occurrences
from kztui.record.proof.checks import ProofError, prove_span, prove_spans

_BEGINS = re.compile(r"\b(?:since|from|effect|starting|beginning|after)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:as of|by|until|till|up to|before|earlier)\b", re.IGNORECASE)
_SAID_ON = re.compile(r"\b(?:announced|said|reported|published|stated)\s+on\s+$")
"""What stands before the day on which something was said, whenever it was."""


def prove_time(election: Election, quote: str, at: StatedWhen) -> None:
    """Prove that the words of a time give it, or that it is the document's own date.

    Raises:
        ProofError: if they do not.
    """
    source = election.source_of(quote)
    recorded = {day for day in (at.when.start, at.when.end) if day}
    if at.basis is Basis.DOCUMENT:
        beside = election.quotes[quote].part is Part.SIDEBAR  # what stands beside a document may be later than it
        if at.words or recorded != ({"" if beside else source.published} - {""}):
            raise ProofError("at", "is not the document's date, and no words give it")
        return
    if not at.words:
        raise ProofError("at", "no words give the time")
    prove_spans(election, "at", quote, at.words)
    year = date.fromisoformat(source.published or election.meta.date).year
    found: set[str] = set()
    for span in at.words:
        try:
            found |= {day.isoformat() for day in find_dates(span.words, year)}
        except ValueError as error:
            raise ProofError("at", f"“{span.words}” names no day: {error}") from None
    if found != recorded:
        said = ", ".join(sorted(found)) or "no date"
        raise ProofError("at", f"the words give {said}, the record {', '.join(sorted(recorded)) or 'none'}")
    if at.when.clock and not any(occurrences(span.words, at.when.clock) for span in at.words):
        raise ProofError("at", f"the words do not give the time of day “{at.when.clock}”")
    _prove_open_end(at)


def prove_figures_time(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove a figure's time, and that it is the quantity's.

    Raises:
        ProofError: if it is not.
    """
    election = naming.election
    prove_time(election, figure.quote, figure.at)
    if figure.at.basis is Basis.WORDS:
        if figure.at.when != quantity.at:
            raise ProofError("at", f"is not the time of the quantity “{quantity.id}”")
    elif not _of_document(quantity.at, figure.at.when.end, election.meta.date):
        raise ProofError("at", f"no words give the time of the quantity “{quantity.id}”")
    _prove_days(election, figure)
    _prove_clock(naming, figure, quantity)


def prove_no_time(election: Election, figure: Figure) -> None:
    """Prove that a figure's number is no part of a date or a time of day: of “2 May 2031” or “7 p.m.”.

    Raises:
        ProofError: if it is.
    """
    (number,) = find_numbers(figure.words)
    first, last = figure.start + number.start, figure.start + number.end
    for start, end in places_of_times(election.quotes[figure.quote].exact):
        if start < last and first < end:
            raise ProofError("words", f"“{figure.words}” is part of a date or a time of day")


def prove_day(election: Election) -> None:
    """Prove that the words named for it give the election's date.

    Raises:
        ProofError: if they do not.
    """
    meta = election.meta
    found: set[str] = set()
    for span in meta.words:
        prove_span(election, "words", span)
        found |= {day.isoformat() for day in find_dates(span.words, None)}
    if found != {meta.date}:
        raise ProofError("words", f"the words give {', '.join(sorted(found)) or 'no date'}, the record {meta.date}")


def _of_document(at: When, published: str, election_day: str) -> bool:
    """Return whether a document's date can stand for a quantity's time: the day itself, or election day, if past."""
    allowed = [When(), When(published, published)]
    if election_day <= published:
        allowed.append(When(election_day, election_day))
    return at in allowed


def _prove_open_end(at: StatedWhen) -> None:
    """Prove that the words of an interval open at one end say that it goes on from a day, or up to it."""
    start, end = at.when.start, at.when.end
    if bool(start) == bool(end):
        return
    says, what = (_BEGINS, "goes on from") if start else (_ENDS, "goes up to")
    if not any(says.search(span.words) for span in at.words):
        raise ProofError("at", f"the words do not say that it {what} {start or end}")


def _prove_days(election: Election, figure: Figure) -> None:
    """Prove that a figure has no other days than its own quote gives, if that gives any but the day of saying it."""
    text = election.quotes[figure.quote].exact
    year = date.fromisoformat(election.source_of(figure.quote).published or election.meta.date).year
    days: set[str] = set()
    for start, end in places_of_times(text):
        if not _SAID_ON.search(text[:start]):
            with suppress(ValueError):  # a day that no calendar has is none
                days |= {day.isoformat() for day in find_dates(text[start:end], year)}
    recorded = {day for day in (figure.at.when.start, figure.at.when.end) if day}
    if days and recorded and not recorded <= days:
        raise ProofError("at", f"the quote itself gives {', '.join(sorted(days))}")


def _prove_clock(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove that a figure does not belong to the quantity of a time of day that it is not recorded for.

    The figure's own quote gives that time of day, or it gives no time, and the same value stands in the same document
    for it.
    """
    election = naming.election
    exact = election.quotes[figure.quote].exact
    document = election.quotes[figure.quote].source
    dated = any(span.quote == figure.quote for span in figure.at.words)
    for other in naming.clocked(quantity):
        if occurrences(exact, other.at.clock):
            raise ProofError("at", f"the quote says “{other.at.clock}”; that is the quantity “{other.id}”")
        alike = (one for one in election.figures_by_quantity.get(other.id, ()) if one.value == figure.value)
        if not dated and any(election.quotes[one.quote].source == document for one in alike):
            raise ProofError("at", f"the document says so of “{other.at.clock}”; that is the quantity “{other.id}”")
