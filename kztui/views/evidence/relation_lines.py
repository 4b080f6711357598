"""Relations as lines: what must hold, in the stated numbers, and whether it does."""

import msgspec

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.views.marks import Mark
from kztui.views.tab.cells import cell_of
from kztui.views.target import Target, TargetKind

_MARKS = {
    FindingKind.HOLDS: Mark.HOLDS,
    FindingKind.WITHIN_ROUNDING: Mark.WITHIN_ROUNDING,
    FindingKind.INFERRED: Mark.INFERRED,
}
"""What a relation's findings say of it, the plainest first."""


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
        """Return what the mark says of a relation."""
        return "gives bounds" if self.mark is Mark.INFERRED else self.mark.value


def relations_of(election: Election, quantity: str) -> tuple[RelationLine, ...]:
    """Return the relations that a quantity takes part in."""
    return tuple(relation_line(election, one) for one in election.relations.values() if quantity in one.terms)


def relation_line(election: Election, relation: Relation) -> RelationLine:
    """Return a relation in one line."""
    kinds = {one.kind for one in election.findings.values() if relation.id in {one.relation, *bindings(one)}}
    doubtful = kinds & {FindingKind.CONTRADICTION, FindingKind.SUSPICIOUS}
    mark = Mark.DOUBTFUL if doubtful else next((_MARKS[kind] for kind in _MARKS if kind in kinds), Mark.UNTESTED)
    target = Target(TargetKind.RELATION, relation.id)
    return RelationLine(target, mark, relation.label, _terms(election, relation), relation.reading)


def bindings(finding: Finding) -> tuple[str, ...]:
    """Return the ids of the figures and relations that either bound of a finding rests on."""
    return (*finding.binding_low, *finding.binding_high)


def _terms(election: Election, relation: Relation) -> str:
    shown = [_shown(election, term) for term in relation.terms]
    return rules_of(relation).equation(shown, len(relation.subjects)) if shown else ""


def _shown(election: Election, quantity: str) -> str:
    found = election.quantities.get(quantity)
    return cell_of(election, found, doubtful=False).shown if found else quantity
