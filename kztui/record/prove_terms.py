"""The proof of what figures rest on: names that the sources use, and quantities and relations that make sense."""

from collections.abc import Iterable, Iterator

from kztui.model.election import Election
from kztui.model.quantity import Measure, Quantity, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.subject import Subject
from kztui.record.names import Names
from kztui.record.spans import ProofError, known

_TERMS = {RelationKind.RATIO: (3, 3), RelationKind.LIST: (1, 1), RelationKind.DIFFERENCE: (3, None)}
"""How many terms a kind of relation needs, at least and at most; others at least two."""


def names_in_use(election: Election, names: Names) -> set[str]:
    """Return those of the names that stand in at least one quote."""
    return {name.text for quote in election.quotes.values() for name in names.all_in(quote.exact)}


def prove_names(named: Subject | Measure, in_use: set[str]) -> None:
    """Prove that the names of a subject or a measure are those that the sources use.

    Raises:
        ProofError: if one is empty, or stands in no quote.
    """
    for name in named.names:
        if not name.strip():
            raise ProofError("names", "a name is empty")
        if name not in in_use:
            raise ProofError("names", f"“{name}” stands in no quote")


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
    """Prove that a relation's terms and subjects are in the record, as many and in such units as its kind needs.

    Raises:
        ProofError: naming what is not.
    """
    for term in relation.terms:
        known(term, election.quantities, "quantity", "terms")
    for subject in relation.subjects:
        known(subject, election.subjects, "subject", "subjects")
    if relation.instead_of:
        known(relation.instead_of, election.relations, "relation", "instead_of")
    if relation.instead_of == relation.id:
        raise ProofError("instead_of", "is the relation itself")
    least, most = _TERMS.get(relation.kind, (2, None))
    if len(relation.terms) < least or (most and len(relation.terms) > most):
        needed = f"{least}" if least == most else f"at least {least}"
        raise ProofError("terms", f"{relation.kind} needs {needed}, not {len(relation.terms)}")
    if bool(relation.subjects) != (relation.kind is RelationKind.LIST):
        raise ProofError("subjects", "belong to a list, and only to one")
    for key, ids in (("terms", relation.terms), ("subjects", relation.subjects)):
        for twice in _twice(ids):
            raise ProofError(key, f"“{twice}” stands there twice")
    _prove_units(relation.kind, [election.quantities[term].unit for term in relation.terms])


def _prove_units(kind: RelationKind, units: list[Unit]) -> None:
    said = ", ".join(units)
    match kind:
        case RelationKind.RATIO:
            if units[0] not in {Unit.PERCENT, Unit.MEAN} or set(units[1:]) != {Unit.COUNT}:
                raise ProofError("terms", f"a ratio is a percentage or a mean of two counts, not {said}")
        case RelationKind.LIST:
            if units != [Unit.COUNT]:
                raise ProofError("terms", f"what a list is as long as is a count, not {said}")
        case _:
            if len(set(units)) > 1:
                raise ProofError("terms", f"must be of one unit, not {said}")


def _twice(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield id_
        seen.add(id_)
