"""The proof of a record: that the words say what is recorded, for whom, when, and by whom.

It works on the model alone, so that a record being built and a store being verified are proved by the same code.
"""

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Statement
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation, RelationKind
from kztui.model.when import Basis, Span, StatedWhen
from kztui.record.dates import find_dates
from kztui.record.find import occurrences, stands_at
from kztui.record.numbers import UnreadableError
from kztui.record.reading import left_out, read

_TERMS = {RelationKind.RATIO: (3, 3), RelationKind.LIST: (1, 1), RelationKind.DIFFERENCE: (3, None)}
"""How many terms a kind of relation needs, at least and at most; others at least two."""


class ProofError(Exception):
    """Something recorded is not borne out by the words."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        """The field that is wrong."""
        self.problem = problem
        """What is wrong with it."""


def prove_figure(election: Election, figure: Figure) -> None:
    """Prove that a figure's words stand in its quote and say its value, subject, time and speaker.

    Raises:
        ProofError: naming the field that does not hold.
    """
    known(figure.quantity, election.quantities, "quantity", "quantity")
    known(figure.quote, election.quotes, "quote", "quote")
    _prove_span(election, "words", Span(figure.quote, figure.words, figure.start, figure.end))
    _prove_value(election, figure)
    _prove_about(election, figure)
    prove_time(election, figure.quote, figure.at)
    quantity = election.quantities[figure.quantity]
    if figure.at.basis is Basis.WORDS and figure.at.when != quantity.at:
        raise ProofError("at", f"is not the time of the quantity “{quantity.id}”")
    _prove_speaker(election, figure.said_by)
    if figure.status:
        for span in figure.status.words:
            _prove_span(election, "status", span)
        if not any(figure.status.name in span.words.lower() for span in figure.status.words):
            raise ProofError("status", f"the words do not say “{figure.status.name}”")


def prove_statement(election: Election, statement: Statement) -> None:
    """Prove that a statement's subjects are named in its quote (or in its context), and its time and speaker.

    Raises:
        ProofError: naming the field that does not hold.
    """
    known(statement.group, election.groups, "group", "group")
    known(statement.quote, election.quotes, "quote", "quote")
    texts = [election.quotes[statement.quote].exact]
    for span in statement.about:
        _prove_span(election, "about", span)
        texts.append(span.words)
    for subject in statement.subjects:
        _prove_named(election, "subjects", subject, texts)
    prove_time(election, statement.quote, statement.at)
    _prove_speaker(election, statement.said_by)


def prove_time(election: Election, quote: str, at: StatedWhen) -> None:
    """Prove that the words of a time give it, or that it is the document's own date.

    Raises:
        ProofError: if they do not.
    """
    source = election.source_of(quote)
    recorded = {day for day in (at.when.start, at.when.end) if day}
    if at.basis is Basis.DOCUMENT:
        if at.words or recorded != ({source.published} - {""}):
            raise ProofError("at", "is not the document's date, and no words give it")
        return
    if not at.words:
        raise ProofError("at", "no words give the time")
    year = date.fromisoformat(source.published or election.meta.date).year
    found: set[str] = set()
    for span in at.words:
        _prove_span(election, "at", span)
        try:
            found |= {day.isoformat() for day in find_dates(span.words, year)}
        except ValueError as error:
            raise ProofError("at", f"“{span.words}” names no day: {error}") from None
    if found != recorded:
        said = ", ".join(sorted(found)) or "no date"
        raise ProofError("at", f"the words give {said}, the record {', '.join(sorted(recorded)) or 'none'}")
    if at.when.clock and not any(occurrences(span.words, at.when.clock) for span in at.words):
        raise ProofError("at", f"the words do not give the time of day “{at.when.clock}”")


def known(id_: str, ids: Collection[str], kind: str, key: str) -> None:
    """Prove that there is such an id.

    Raises:
        ProofError: if there is not; it names the nearest that there is.
    """
    if id_ not in ids:
        close = get_close_matches(id_, ids, 1)
        hint = f"; is “{close[0]}” meant?" if close else ""
        raise ProofError(key, f"there is no {kind} “{id_}”{hint}")


def _prove_span(election: Election, key: str, span: Span) -> None:
    known(span.quote, election.quotes, "quote", key)
    exact = election.quotes[span.quote].exact
    if exact[span.start : span.end] != span.words or not stands_at(exact, span.words, span.start):
        raise ProofError(key, f"“{span.words}” does not stand in the quote “{span.quote}”")


def _prove_value(election: Election, figure: Figure) -> None:
    quote = election.quotes[figure.quote]
    unit = election.quantities[figure.quantity].unit
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


def _prove_about(election: Election, figure: Figure) -> None:
    """Prove that the words for whom and what is counted name the quantity's subjects and its measure."""
    for span in figure.about:
        _prove_span(election, "about", span)
    quantity = election.quantities[figure.quantity]
    texts = [figure.words, *(span.words for span in figure.about)]
    for subject in quantity.subjects:
        _prove_named(election, "about", subject, texts)
    measure = election.measures[quantity.measure]
    if not _any_named(measure.names, texts):
        raise ProofError("about", f"the words do not name what is counted, “{measure.label}”, as any source spells it")


def _prove_speaker(election: Election, said_by: Speaker | None) -> None:
    if not said_by:
        return
    for span in said_by.words:
        _prove_span(election, "said_by", span)
    _prove_named(election, "said_by", said_by.subject, [span.words for span in said_by.words])


def _prove_named(election: Election, key: str, subject: str, texts: Iterable[str]) -> None:
    known(subject, election.subjects, "subject", key)
    if not _any_named(election.subjects[subject].names, texts):
        raise ProofError(key, f"the words do not name “{subject}” as any source spells it")


def _any_named(names: Iterable[str], texts: Iterable[str]) -> bool:
    texts = list(texts)
    return any(occurrences(text, name) for name in names for text in texts)


def prove_meta(election: Election) -> None:
    """Prove that the words named for it give the election's date.

    Raises:
        ProofError: if they do not.
    """
    meta = election.meta
    found: set[str] = set()
    for span in meta.words:
        _prove_span(election, "words", span)
        found |= {day.isoformat() for day in find_dates(span.words, None)}
    if found != {meta.date}:
        raise ProofError("words", f"the words give {', '.join(sorted(found)) or 'no date'}, the record {meta.date}")


def prove_quantity(election: Election, quantity: Quantity) -> None:
    """Prove that a quantity's measure, group and subjects are in the record.

    Raises:
        ProofError: naming the one that is not.
    """
    known(quantity.measure, election.measures, "measure", "measure")
    known(quantity.group, election.groups, "group", "group")
    for subject in quantity.subjects:
        known(subject, election.subjects, "subject", "subjects")


def prove_relation(election: Election, relation: Relation) -> None:
    """Prove that a relation's terms and subjects are in the record, and as many as its kind needs.

    Raises:
        ProofError: naming what is not.
    """
    for term in relation.terms:
        known(term, election.quantities, "quantity", "terms")
    for subject in relation.subjects:
        known(subject, election.subjects, "subject", "subjects")
    if relation.instead_of:
        known(relation.instead_of, election.relations, "relation", "instead_of")
    least, most = _TERMS.get(relation.kind, (2, None))
    if len(relation.terms) < least or (most and len(relation.terms) > most):
        needed = f"{least}" if least == most else f"at least {least}"
        raise ProofError("terms", f"{relation.kind} needs {needed}, not {len(relation.terms)}")
    if bool(relation.subjects) != (relation.kind is RelationKind.LIST):
        raise ProofError("subjects", "belong to a list, and only to one")
