"""Relations as lines: what must hold, in the stated numbers, and whether it does."""

from dataclasses import dataclass

from kztui.model.election import Election
from kztui.model.relation import Finding, FindingKind, Relation, RelationKind
from kztui.views.cells import cell_of
from kztui.views.target import Target, Thing

_SIGNS = {FindingKind.HOLDS: "✓", FindingKind.WITHIN_ROUNDING: "≈", FindingKind.INFERRED: "∴"}
_WORDS = {
    "✓": "holds",
    "≈": "holds within rounding",
    "∴": "gives bounds",
    "▲": "doubtful",
    "·": "not tested",
}


@dataclass(frozen=True)
class RelationLine:
    """A relation in one line."""

    target: Target
    sign: str
    """✓ holds, ≈ holds within rounding, ∴ gives bounds, ▲ doubtful, · not tested."""
    label: str
    terms: str
    """The relation in numbers."""
    reading: str
    """How the words must be understood for it to hold, or empty."""

    @property
    def word(self) -> str:
        """Return what the sign says."""
        return _WORDS[self.sign]


def relations_of(election: Election, quantity: str) -> tuple[RelationLine, ...]:
    """Return the relations that a quantity takes part in."""
    return tuple(relation_line(election, one) for one in election.relations.values() if quantity in one.terms)


def relation_line(election: Election, relation: Relation) -> RelationLine:
    """Return a relation in one line."""
    kinds = {one.kind for one in election.findings.values() if relation.id in {one.relation, *bindings(one)}}
    doubtful = kinds & {FindingKind.CONTRADICTION, FindingKind.SUSPICIOUS}
    sign = "▲" if doubtful else next((_SIGNS[kind] for kind in _SIGNS if kind in kinds), "·")
    target = Target(Thing.RELATION, relation.id)
    return RelationLine(target, sign, relation.label, _terms(election, relation), relation.reading)


def bindings(finding: Finding) -> tuple[str, ...]:
    """Return the ids of the figures and relations that either bound of a finding rests on."""
    return (*finding.binding_low, *finding.binding_high)


def _terms(election: Election, relation: Relation) -> str:
    shown = [_shown(election, term) for term in relation.terms]
    if not shown:
        return ""
    first, rest = shown[0], shown[1:]
    match relation.kind:
        case RelationKind.SUM:
            return f"{first} = {' + '.join(rest)}"
        case RelationKind.DIFFERENCE:
            return f"{first} = {' − '.join(rest)}"
        case RelationKind.RATIO:
            return f"{first} = {' ÷ '.join(rest)}"
        case RelationKind.EQUAL:
            return " = ".join(shown)
        case RelationKind.ORDER:
            return " ≤ ".join(shown)
        case RelationKind.LIST:
            return f"{first}: {len(relation.subjects)} named"


def _shown(election: Election, quantity: str) -> str:
    found = election.quantities.get(quantity)
    return cell_of(election, found, doubtful=False).shown if found else quantity
