"""What is consistent but odd: each rule is a function from a record to findings.

A rule speaks only where the figures can all be true. Where they cannot, that is a contradiction.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TypeAlias

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.model.relation import RelationKind
from kztui.reconcile.findings.verdicts import stated_range
from kztui.reconcile.findings.wording import capital
from kztui.reconcile.rules.rate_not_from_counts import rounding_not_given
from kztui.reconcile.rules.shrunk_group import shrunk_group
from kztui.reconcile.rules.swapped_digits import swapped_digits

Rule: TypeAlias = Callable[[Election], Iterator[Finding]]


def different_precision(election: Election) -> Iterator[Finding]:
    """Yield what is stated once with more and once with fewer digits, or once exactly and once not."""
    for key, figures in election.figures_by_quantity.items():
        precisions: dict[tuple[int, str], list[Figure]] = {}
        for figure in figures:
            precisions.setdefault((figure.decimals, figure.qualifier.replace("each", "")), []).append(figure)
        low, high = stated_range(list(figures))
        if len(precisions) < 2 or (low is not None and high is not None and low > high):  # noqa: PLR2004 - one is no difference
            continue
        quantity = election.quantities[key]
        texts = [stated_text(same[0], quantity.unit) for same in precisions.values()]
        yield Finding(
            id=f"suspicious.precision.{key}",
            kind=FindingKind.SUSPICIOUS,
            severity=Severity.NOTE,
            summary=f"{capital(quantity.label)}: stated now as {', now as '.join(texts)}.",
            quantities=(key,),
            figures=tuple(figure.id for figure in figures),
            relation="",
        )


def list_of_another_length(election: Election) -> Iterator[Finding]:
    """Yield the lists that name more or fewer than the number stated, where its words allow that."""
    for relation in election.relations.values():
        figures = election.figures_by_quantity.get(relation.terms[0], ())
        if relation.kind is not RelationKind.LIST or relation.instead_of or not figures:
            continue
        named = len(relation.subjects)
        low, high = stated_range(list(figures))
        allowed = (low is None or low <= named) and (high is None or named <= high)
        if not allowed or any(Fraction(figure.value) == named for figure in figures):
            continue
        unit = election.quantities[relation.terms[0]].unit
        yield Finding(
            id=f"suspicious.list.{relation.id}",
            kind=FindingKind.SUSPICIOUS,
            severity=Severity.WARNING,
            summary=f"{relation.label.removesuffix('.')}: {stated_text(figures[0], unit)} stated, {named} named.",
            quantities=relation.terms,
            figures=tuple(figure.id for figure in figures),
            relation=relation.id,
        )


RULES: tuple[Rule, ...] = (
    swapped_digits,
    shrunk_group,
    rounding_not_given,
    different_precision,
    list_of_another_length,
)


def suspicious(election: Election) -> Iterator[Finding]:
    """Yield what any rule finds."""
    for rule in RULES:
        yield from rule(election)
