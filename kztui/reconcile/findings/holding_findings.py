"""The findings on what holds: relations, exactly or within rounding, and what several sources state alike."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.kind_rules import StatedTerm
from kztui.model.number_text import stated_text
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.result import Result, Verdict

_KINDS = {
    Verdict.HOLDS: FindingKind.HOLDS,
    Verdict.POSSIBLE: FindingKind.HOLDS,
    Verdict.GIVES_BOUNDS: FindingKind.HOLDS,
    Verdict.WITHIN_ROUNDING: FindingKind.WITHIN_ROUNDING,
}


def relation_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each relation that holds."""
    for key, verdict in result.verdicts.items():
        if verdict not in _KINDS:
            continue
        relation = election.relations[key]
        terms = {term: _active_term(election, result, term) for term in relation.terms}
        yield Finding(
            id=f"{_KINDS[verdict].replace(' ', '-')}.{key}",
            kind=_KINDS[verdict],
            severity=Severity.NOTE,
            summary=_summary(relation, verdict, [terms[term] for term in relation.terms]),
            quantities=tuple(terms),
            figures=tuple(figure.id for term in terms.values() for figure in term.figures),
            relation=key,
        )


def _active_term(election: Election, result: Result, quantity: str) -> StatedTerm:
    """Return a term with those of its figures that were not set aside."""
    unit = election.quantities[quantity].unit
    stated = election.figures_by_quantity.get(quantity, ())
    active = tuple(figure for figure in stated if figure.id in result.active)
    return StatedTerm(unit, active, result.bounds[quantity].range)


def _summary(relation: Relation, verdict: Verdict, terms: list[StatedTerm]) -> str:
    rules = rules_of(relation)
    numbers = rules.numbers_that_hold(terms, len(relation.subjects))
    as_far = ", as far as the words go" if verdict is Verdict.POSSIBLE else ""
    reading = f", if {relation.reading}" if relation.reading else ""
    gives = " This gives what no source states." if verdict is Verdict.GIVES_BOUNDS else ""
    return f"{relation.label}: {numbers}{as_far}{reading}.{gives}"


def agreement_findings(election: Election) -> Iterator[Finding]:
    """Yield a finding for each quantity of which several sources give the same number, read the same way."""
    for key, figures in election.figures_by_quantity.items():
        quotes = (election.quotes[figure.quote] for figure in figures if figure.quote in election.quotes)
        sources = dict.fromkeys(quote.source for quote in quotes)
        values = {(figure.value, figure.low, figure.high) for figure in figures}
        if len(sources) > 1 and len(values) == 1:
            quantity = election.quantities[key]
            labels = "; ".join(election.sources[source].label for source in sources)
            yield Finding(
                id=f"holds.agree.{key}",
                kind=FindingKind.HOLDS,
                severity=Severity.NOTE,
                summary=f"{quantity.opening}: {stated_text(figures[0], quantity.unit)}, stated alike by {labels}.",
                quantities=(key,),
                figures=tuple(figure.id for figure in figures),
                relation="",
            )
