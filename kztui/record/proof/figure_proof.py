"""The proof of a figure: that its sentence states it, of whom, when, by whom, and how settled it is."""

from decimal import Decimal

from kztui.model.figure import Figure
from kztui.model.quantity import Quantity, Unit
from kztui.model.when import Span
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import omitted_qualifier, read_number
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_span, prove_spans
from kztui.record.proof.clause_proof import Clause, prove_clause
from kztui.record.proof.proof_context import ProofContext
from kztui.record.proof.speaker_proof import prove_figure_speaker
from kztui.record.proof.time_proof import prove_figure_time, prove_not_a_time

_LEAST_REASON = 10
"""How many letters a reason has at least: more than “because”."""
_WHOLE = Decimal(100)


def prove_figure(context: ProofContext, figure: Figure) -> None:
    """Prove that a figure's words stand in its quote and give its value, subject, time and speaker.

    Of a figure that is read by hand only its value and its time are proved.

    Raises:
        ProofError: naming the field that is not proved.
    """
    election = context.election
    prove_exists(figure.quantity, election.quantities, "quantity", "quantity")
    prove_exists(figure.quote, election.quotes, "quote", "quote")
    prove_span(election, "words", Span(figure.quote, figure.words, figure.start, figure.end))
    quantity = election.quantities[figure.quantity]
    for subject in quantity.subjects:
        prove_exists(subject, election.subjects, "subject", "about")
    _prove_value(context, figure)
    prove_spans(election, "about", figure.quote, figure.about)
    prove_not_a_time(election, figure)
    prove_figure_time(context, figure, quantity)
    if figure.said_by:
        prove_spans(election, "said_by", figure.quote, figure.said_by.words)
    if figure.status:
        prove_spans(election, "status", figure.quote, figure.status.words)
    if not figure.read_by_hand:
        _prove_sentence(context, figure, quantity)
        return
    if sum(map(str.isalpha, figure.read_by_hand)) < _LEAST_REASON:
        raise ProofError("read_by_hand", "gives no reason; say why the words can't be proved")
    try:
        _prove_sentence(context, figure, quantity)
    except ProofError:
        return
    raise ProofError("read_by_hand", "is not needed: the words prove the figure")


def _prove_sentence(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that every word of a figure's sentence is accounted for, and that it states the figure."""
    clause = prove_clause(context, figure, quantity)
    _prove_owners(context, figure, quantity, clause)
    prove_figure_speaker(context, figure, clause)
    _prove_status(figure, clause)


def _prove_owners(context: ProofContext, figure: Figure, quantity: Quantity, clause: Clause) -> None:
    """Prove that the sentence gives the number to the quantity's subjects, to all of them and to no others."""
    election = context.election
    measure = election.measures[quantity.measure]
    own = set(quantity.subjects)
    country = {id_ for id_, subject in election.subjects.items() if election.meta.country in subject.names}
    of_whole = set(measure.agents) | context.vocabulary.authorities | country
    owners = (clause.assertion.owners - (country - own)) | (clause.assertion.agents - (of_whole - own))
    kinds = {election.subjects[id_].kind for id_ in owners}
    if (
        clause.assertion.of_each
        and len(kinds) == 1
        and len(quantity.subjects) == 1
        and set(quantity.subjects) <= owners
    ):
        return
    missing, foreign = set(quantity.subjects) - owners, owners - set(quantity.subjects)
    if missing:
        raise ProofError("quantity", f"the sentence does not give “{figure.words}” to “{'”, “'.join(sorted(missing))}”")
    if foreign:
        raise ProofError("quantity", f"the sentence gives “{figure.words}” to “{'”, “'.join(sorted(foreign))}”")


def _prove_status(figure: Figure, clause: Clause) -> None:
    """Prove that the figure's status is what the sentence says, neither more nor less."""
    recorded = {figure.status.name.strip().lower()} if figure.status else set()
    if recorded != clause.statuses:
        said = ", ".join(sorted(clause.statuses)) or "nothing about it"
        raise ProofError("status", f"the sentence says {said}, the record {', '.join(recorded) or 'nothing'}")


def _prove_value(context: ProofContext, figure: Figure) -> None:
    unit = context.election.quantities[figure.quantity].unit
    try:
        number = read_number(figure.words, unit)
    except UnreadableError as error:
        raise ProofError("words", f"“{figure.words}”: {error}") from None
    if figure.value != number.value or figure.decimals != number.decimals:
        raise ProofError("value", f"“{figure.words}” reads as {number.value}, the record says {figure.value}")
    if unit is Unit.PERCENT and figure.value > _WHOLE:
        raise ProofError("value", f"{figure.value} is more than the whole")
    if (figure.low, figure.high) != (number.low, number.high):
        read, recorded = _range(number.low, number.high), _range(figure.low, figure.high)
        raise ProofError("low", f"“{figure.words}” leaves {read}, the record says {recorded}")
    if figure.qualifier != number.qualifier:
        raise ProofError("qualifier", f"“{figure.words}” says “{number.qualifier}”, not “{figure.qualifier}”")
    quote = context.election.quotes[figure.quote]
    before = quote.before + quote.exact[: figure.start]
    after = quote.exact[figure.end :] + quote.after
    if omitted := omitted_qualifier(before, after):
        raise ProofError("words", f"“{figure.words}” leaves out “{omitted}”, which stands beside it")


def _range(low: Decimal | None, high: Decimal | None) -> str:
    return f"{'anything' if low is None else low} to {'anything' if high is None else high}"
