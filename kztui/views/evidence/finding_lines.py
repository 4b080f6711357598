"""Findings and relations in a line each: what a relation says, in the stated numbers, and whether it holds."""

from collections.abc import Iterable

import msgspec

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.views.marks import Mark
from kztui.views.questionable import QUESTIONABLE_KINDS
from kztui.views.tab.cells import cell_of
from kztui.views.tab.checks_tab import marks_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS

_PRECEDENCE = (*QUESTIONABLE_KINDS, FindingKind.HOLDS, FindingKind.WITHIN_ROUNDING, FindingKind.INFERRED)
"""Which of a relation's findings gives its mark: the first of these kinds."""


class FindingLine(msgspec.Struct, frozen=True):
    """A finding in one line."""

    target: Target
    kind: str
    """What it is, in one word or two."""
    summary: str
    marks: tuple[Mark, ...]


class RelationLine(msgspec.Struct, frozen=True):
    """A relation in one line."""

    target: Target
    mark: Mark
    label: str
    terms: str
    """The relation in numbers."""
    reading: str
    """How the words must be understood for it to hold, or empty."""

    @property
    def word(self) -> str:
        """Return what the mark means for a relation."""
        return "gives bounds" if self.mark is Mark.INFERRED else self.mark.value


def finding_lines(election: Election, findings: Iterable[Finding]) -> tuple[FindingLine, ...]:
    """Return findings in a line each."""
    return tuple(
        FindingLine(
            Target(TargetKind.FINDING, finding.id),
            FINDING_KIND_TEXTS[finding.kind].name,
            finding.summary,
            marks_of(election, finding),
        )
        for finding in findings
    )


def relation_lines_of(election: Election, quantity_id: str) -> tuple[RelationLine, ...]:
    """Return the relations that a quantity is used in."""
    relations = (relation for relation in election.relations.values() if quantity_id in relation.terms)
    return tuple(relation_line(election, relation) for relation in relations)


def relation_line(election: Election, relation: Relation) -> RelationLine:
    """Return a relation in one line."""
    terms = [_term(election, quantity_id) for quantity_id in relation.terms]
    equation = rules_of(relation).equation(terms, len(relation.subjects)) if terms else ""
    mark = _mark(election, relation)
    return RelationLine(
        target=Target(TargetKind.RELATION, relation.id),
        mark=mark,
        label=relation.label,
        terms=equation.replace(" = ", " ≠ ", 1) if mark is Mark.CONTRADICTION else equation,
        reading=relation.reading,
    )


def _mark(election: Election, relation: Relation) -> Mark:
    """Return how a relation stands, by the findings about it, or else by those that rest on it."""
    findings = election.findings.values()
    kinds = {finding.kind for finding in findings if finding.relation == relation.id} or {
        finding.kind for finding in findings if relation.id in {*finding.binding_low, *finding.binding_high}
    }
    kind = next((kind for kind in _PRECEDENCE if kind in kinds), None)
    return FINDING_KIND_TEXTS[kind].mark if kind else Mark.UNTESTED


def _term(election: Election, quantity_id: str) -> str:
    quantity = election.quantities.get(quantity_id)
    return cell_of(election, quantity).shown if quantity else quantity_id
