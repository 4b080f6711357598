"""The proof of figures and statements: that the words say what is recorded, about whom, when, and who said it."""

from decimal import Decimal

from kztui.model.figure import Figure, Statement, Status
from kztui.model.when import Span
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import omitted_qualifier, read_number
from kztui.record.language.word_search import occurrences
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_span, prove_spans
from kztui.record.proof.proof_context import ProofContext
from kztui.record.proof.speaker_proof import prove_no_speaker, prove_speaker
from kztui.record.proof.subject_proof import prove_about
from kztui.record.proof.time_proof import prove_figure_time, prove_not_a_time, prove_time


def prove_figure(context: ProofContext, figure: Figure) -> None:
    """Prove that a figure's words stand in its quote and give its value, subject, time and speaker.

    Raises:
        ProofError: naming the field that is not proved.
    """
    election = context.election
    prove_exists(figure.quantity, election.quantities, "quantity", "quantity")
    prove_exists(figure.quote, election.quotes, "quote", "quote")
    prove_span(election, "words", Span(figure.quote, figure.words, figure.start, figure.end))
    quantity = election.quantities[figure.quantity]
    _prove_value(context, figure)
    prove_not_a_time(election, figure)
    prove_about(context, figure, quantity)
    prove_figure_time(context, figure, quantity)
    if figure.said_by:
        prove_speaker(context, figure.quote, figure.said_by)
    else:
        prove_no_speaker(context, figure.quote)
    if figure.status:
        _prove_status(context, figure.quote, figure.status)


def prove_statement(context: ProofContext, statement: Statement) -> None:
    """Prove that a statement's subjects are named in its quote or its context, and its time and speaker.

    Raises:
        ProofError: naming the field that is not proved.
    """
    election = context.election
    prove_exists(statement.group, election.groups, "group", "group")
    prove_exists(statement.quote, election.quotes, "quote", "quote")
    prove_spans(election, "about", statement.quote, statement.about)
    exact = election.quotes[statement.quote].exact
    spans = (Span(statement.quote, exact, 0, len(exact)), *statement.about)
    mentioned = set().union(*map(context.subjects_mentioned_in, spans))
    for subject in statement.subjects:
        prove_exists(subject, election.subjects, "subject", "subjects")
        if subject not in mentioned:
            raise ProofError("subjects", f"the words do not name “{subject}” as any source spells it")
    prove_time(election, statement.quote, statement.at)
    if statement.said_by:
        prove_speaker(context, statement.quote, statement.said_by)


def _prove_value(context: ProofContext, figure: Figure) -> None:
    unit = context.election.quantities[figure.quantity].unit
    try:
        number = read_number(figure.words, unit)
    except UnreadableError as error:
        raise ProofError("words", f"“{figure.words}”: {error}") from None
    if figure.value != number.value or figure.decimals != number.decimals:
        raise ProofError("value", f"“{figure.words}” reads as {number.value}, the record says {figure.value}")
    if (figure.low, figure.high) != (number.low, number.high):
        read, recorded = _range(number.low, number.high), _range(figure.low, figure.high)
        raise ProofError("low", f"“{figure.words}” leaves {read}, the record says {recorded}")
    if figure.qualifier != number.qualifier:
        raise ProofError("qualifier", f"“{figure.words}” says “{number.qualifier}”, not “{figure.qualifier}”")
    quote = context.election.quotes[figure.quote]
    before = quote.prefix + quote.exact[: figure.start]
    after = quote.exact[figure.end :] + quote.suffix
    if omitted := omitted_qualifier(before, after):
        raise ProofError("words", f"“{figure.words}” leaves out “{omitted}”, which stands beside it")


def _range(low: Decimal | None, high: Decimal | None) -> str:
    return f"{'anything' if low is None else low} to {'anything' if high is None else high}"


def _prove_status(context: ProofContext, quote: str, status: Status) -> None:
    """Prove that words of the quote's document contain the word for how settled a figure is."""
    prove_spans(context.election, "status", quote, status.words)
    name = status.name.strip().lower()
    if not name:
        raise ProofError("status", "has no name")
    if not any(occurrences(span.words.lower(), name) for span in status.words):
        raise ProofError("status", f"the words do not say “{status.name}”")
