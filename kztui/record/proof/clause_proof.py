"""The proof of a figure's clause: every word of it has a reason to be there, and it asserts the number."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.source import Quote
from kztui.model.when import Kind
from kztui.record.clause.asides import Aside
from kztui.record.clause.chunk import Chunk, UnaccountedError
from kztui.record.clause.clause_forms import Assertion, assertions
from kztui.record.clause.clause_phrases import Phrases, TimeTests, phrases_of
from kztui.record.clause.coordination import coordinated_assertions
from kztui.record.clause.sentence_reader import Landmarks, Offsets, SentenceReader
from kztui.record.language.dates import Precision, TimeExpression, find_times
from kztui.record.proof.aside_proof import asides_of, prove_asides_bear_on_nothing, prove_frame, without_clauses
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.proof_context import ProofContext

_IN_NEWS_FROM, _IN_NEWS_FOR = timedelta(0), timedelta(days=92)
"""How long after a day its numbers are announced; later it could be those of another."""
_OUT_OF = re.compile(r"\bout of\s+$")
_REMEDY = (
    "name it in the record (`names`, `titles`, `verbs` …), set it apart with `aside` if it bears on something else, "
    "or vouch for the figure with `read_by_hand`"
)


class Clause(msgspec.Struct, frozen=True):
    """What a figure's sentence says of its number."""

    assertion: Assertion
    speakers: tuple[Chunk, ...]
    statuses: frozenset[str]


def prove_clause(context: ProofContext, figure: Figure, quantity: Quantity) -> Clause:
    """Prove that a figure's sentence, without its asides, asserts the number.

    Raises:
        ProofError: naming the word that stops the proof.
    """
    quote = context.election.quotes[figure.quote]
    text = quote.sentence
    asides = asides_of(context, figure)
    landmarks = _landmarks(context.election, figure, quote, text, asides)
    try:
        chunks = SentenceReader(context.vocabulary, text, quantity, landmarks).chunks()
    except UnaccountedError as error:
        raise ProofError("words", f"{error} in “{text}”; {_REMEDY}") from None
    prove_asides_bear_on_nothing(context, text, asides, partial(can_be_said, quantity))
    own_chunks, leading = without_clauses(chunks, asides)
    is_whole = bool(_OUT_OF.search(text[: landmarks.figure[0]]))
    tests = TimeTests(
        partial(_fits, text, quantity, is_whole=is_whole), partial(_precedes, quantity), partial(can_be_said, quantity)
    )
    is_open = bool(quantity.at.start) and not quantity.at.end
    phrases = phrases_of(own_chunks, tests, is_open_interval=is_open)
    assertion = _only_assertion(text, phrases)
    for aside in leading:
        prove_frame(context.vocabulary, text, aside, has_own_frame=bool(phrases.times or phrases.events))
    if not any(quantity.measure in chunk.measures for chunk in own_chunks):
        label = context.election.measures[quantity.measure].label
        raise ProofError("words", f"“{text}” does not name what is counted, “{label}”, as any source spells it")
    return Clause(assertion, tuple(phrases.speakers), frozenset(phrases.statuses))


def can_be_said(quantity: Quantity, time: TimeExpression) -> bool:
    """Return whether what is counted can have been spoken of at a time: not before its day, nor long after it."""
    if time.precision in {Precision.WEEKDAY, Precision.CLOCK}:
        return True
    first_day = quantity.at.start or quantity.at.end
    if not time.days or not first_day:
        return bool(time.days)
    return _IN_NEWS_FROM <= max(time.days) - date.fromisoformat(first_day) <= _IN_NEWS_FOR


def _precedes(quantity: Quantity, time: TimeExpression) -> bool:
    """Return whether a time is before the quantity's."""
    first_day = quantity.at.start or quantity.at.end
    return bool(time.days) and bool(first_day) and max(time.days) < date.fromisoformat(first_day)


def _landmarks(election: Election, figure: Figure, quote: Quote, text: str, asides: list[Aside]) -> Landmarks:
    """Return what the record says of a figure's sentence, in the sentence's offsets."""
    source = election.sources[quote.source]
    offset = len(quote.before)
    speaker_words = figure.said_by.words if figure.said_by else ()
    return Landmarks(
        figure=(offset + figure.start, offset + figure.end),
        other_figures=[
            other
            for other in _other_figures(election, figure, quote)
            if not any(aside.start < other[1] and other[0] < aside.end for aside in asides)
        ],
        asides={(aside.start, aside.end): aside.kind for aside in asides},
        speaker=[(offset + span.start, offset + span.end) for span in speaker_words if span.quote == quote.id],
        times=find_times(text, date.fromisoformat(source.published or election.meta.date).year, source.date_order),
    )


def _other_figures(election: Election, figure: Figure, quote: Quote) -> Iterator[Offsets]:
    """Yield where the words of the quote's other figures stand in the sentence."""
    offset = len(quote.before)
    for other in election.figures_by_quote.get(quote.id, ()):
        if other.end <= figure.start or figure.end <= other.start:
            yield offset + other.start, offset + other.end


def _only_assertion(text: str, phrases: Phrases) -> Assertion:
    """Return what the sentence asserts, if there is one way to read it.

    Raises:
        ProofError: if there is none, or several that differ in whose number it is.
    """
    found = assertions(phrases.chunks) or coordinated_assertions(phrases.chunks)
    if not found:
        left = " ".join(text[chunk.start : chunk.end] for chunk in phrases.chunks)
        problem = f"“{text}” asserts the number in no form that the proof knows, read as “{left}”; {_REMEDY}"
        raise ProofError("words", problem)
    if len({(assertion.owners, assertion.agents) for assertion in found}) > 1:
        raise ProofError("words", f"“{text}” can be read in several ways: it is not clear whose number it is")
    return found[0]


def _fits(text: str, quantity: Quantity, time: TimeExpression, *, is_whole: bool) -> bool:
    """Return whether a time is the quantity's.

    The hour does not matter to a whole (“7,400 people out of 12,841”): it is the part that the hour is of.
    """
    days = {date.fromisoformat(day) for day in (quantity.at.start, quantity.at.end) if day}
    match time.precision:
        case Precision.DAY:
            return set(time.days) == days
        case Precision.MONTH | Precision.YEAR:
            return bool(days) and all(time.days[0] <= day <= time.days[1] for day in days)
        case Precision.WEEKDAY:
            return bool(days) and max(days).weekday() == time.weekday
        case Precision.CLOCK:
            clock = quantity.at.clock.casefold()
            is_hour_of_part = is_whole and not clock and quantity.kind is Kind.STOCK
            return is_hour_of_part or (bool(clock) and text[time.start : time.end].casefold() == clock)
        case Precision.UNREADABLE:
            return False
