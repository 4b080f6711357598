"""The proof of figures and statements: that the words say what is recorded, for whom, when, and by whom.

It works on the model alone, so that a record being built and a store being verified are proved by the same code.
"""

from decimal import Decimal

from kztui.model.figure import Figure, Statement, Status
from kztui.model.when import Span
from kztui.record.language.names import Naming
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import left_out, read
from kztui.record.language.word_search import occurrences
from kztui.record.proof.checks import ProofError, known, prove_span, prove_spans
from kztui.record.proof.speaker_proof import prove_nobody_said, prove_speaker
from kztui.record.proof.subject_proof import prove_about
from kztui.record.proof.time_proof import prove_figures_time, prove_no_time, prove_time


def prove_figure(naming: Naming, figure: Figure) -> None:
    """Prove that a figure's words stand in its quote and say its value, subject, time and speaker.

    Raises:
        ProofError: naming the field that does not hold.
    """
    election = naming.election
    known(figure.quantity, election.quantities, "quantity", "quantity")
    known(figure.quote, election.quotes, "quote", "quote")
    prove_span(election, "words", Span(figure.quote, figure.words, figure.start, figure.end))
    quantity = election.quantities[figure.quantity]
    _prove_value(naming, figure)
    prove_no_time(election, figure)
    prove_about(naming, figure, quantity)
    prove_figures_time(naming, figure, quantity)
    if figure.said_by:
        prove_speaker(naming, figure.quote, figure.said_by)
    else:
        prove_nobody_said(naming, figure.quote)
    if figure.status:
        _prove_status(naming, figure.quote, figure.status)


def prove_statement(naming: Naming, statement: Statement) -> None:
    """Prove that a statement's subjects are named in its quote (or in its context), and its time and speaker.

    Raises:
        ProofError: naming the field that does not hold.
    """
    election = naming.election
    known(statement.group, election.groups, "group", "group")
    known(statement.quote, election.quotes, "quote", "quote")
    prove_spans(election, "about", statement.quote, statement.about)
    exact = election.quotes[statement.quote].exact
    spans = (Span(statement.quote, exact, 0, len(exact)), *statement.about)
    named = set().union(*map(naming.mentioned_in, spans))
    for subject in statement.subjects:
        known(subject, election.subjects, "subject", "subjects")
        if subject not in named:
            raise ProofError("subjects", f"the words do not name “{subject}” as any source spells it")
    prove_time(election, statement.quote, statement.at)
    if statement.said_by:
        prove_speaker(naming, statement.quote, statement.said_by)


def _prove_value(naming: Naming, figure: Figure) -> None:
    quote = naming.election.quotes[figure.quote]
    unit = naming.election.quantities[figure.quantity].unit
    try:
        reading = read(figure.words, unit)
    except UnreadableError as error:
        raise ProofError("words", f"“{figure.words}”: {error}") from None
    if figure.value != reading.value or figure.decimals != reading.decimals:
        raise ProofError("value", f"“{figure.words}” reads as {reading.value}, the record says {figure.value}")
    if (figure.low, figure.high) != (reading.low, reading.high):
        raise ProofError("low", f"“{figure.words}” leaves {_range(reading.low, reading.high)}, the record says "
                                f"{_range(figure.low, figure.high)}")  # fmt: skip
    if figure.qualifier != reading.qualifier:
        raise ProofError("qualifier", f"“{figure.words}” says “{reading.qualifier}”, not “{figure.qualifier}”")
    omitted = left_out(quote.prefix + quote.exact[: figure.start], quote.exact[figure.end :] + quote.suffix)
    if omitted:
        raise ProofError("words", f"“{figure.words}” leaves out “{omitted}”, which stands beside it")


def _range(low: Decimal | None, high: Decimal | None) -> str:
    return f"{'anything' if low is None else low} to {'anything' if high is None else high}"


def _prove_status(naming: Naming, quote: str, status: Status) -> None:
    """Prove that words of the quote's document hold the word for how settled a figure is."""
    prove_spans(naming.election, "status", quote, status.words)
    name = status.name.strip().lower()
    if not name:
        raise ProofError("status", "has no name")
    if not any(occurrences(span.words.lower(), name) for span in status.words):
        raise ProofError("status", f"the words do not say “{status.name}”")
