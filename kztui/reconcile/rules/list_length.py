"""The rule on lists that are longer or shorter than the number that is stated of them."""

from collections.abc import Iterator
from fractions import Fraction

from kztui.model.election import Election
from kztui.model.figure import stated_range
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.model.relation_kinds import rules_of


def list_of_another_length(election: Election) -> Iterator[Finding]:
    """Yield the lists that name more or fewer than the number stated, where its words allow that."""
    for relation in election.relations.values():
        figures = election.figures_by_quantity.get(relation.terms[0], ())
        if not rules_of(relation).names_subjects or relation.instead_of or not figures:
            continue
        named = len(relation.subjects)
        low, high = stated_range(figures)
        allowed = (low is None or low <= named) and (high is None or named <= high)
        if not allowed or any(Fraction(figure.value) == named for figure in figures):
            continue
        unit = election.quantities[relation.terms[0]].unit
        yield Finding(
            id=f"suspicious.list.{relation.id}",
            kind=FindingKind.SUSPICIOUS,
            severity=Severity.WARNING,
            summary=f"{relation.label}: {stated_text(figures[0], unit)} stated, {named} named.",
            quantities=relation.terms,
            figures=tuple(figure.id for figure in figures),
            relation=relation.id,
        )
