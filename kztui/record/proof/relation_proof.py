"""The proof of relations: that their terms exist, and are as many and in such units as their kind requires."""

from collections.abc import Iterable, Iterator

from kztui.model.election import Election
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.record.proof.basic_checks import ProofError, prove_exists


def prove_relation(election: Election, relation: Relation) -> None:
    """Prove that a relation is complete and makes sense for its kind.

    Raises:
        ProofError: naming the field that is wrong.
    """
    for term in relation.terms:
        prove_exists(term, election.quantities, "quantity", "terms")
    for subject in relation.subjects:
        prove_exists(subject, election.subjects, "subject", "subjects")
    if relation.instead_of:
        prove_exists(relation.instead_of, election.relations, "relation", "instead_of")
    if relation.instead_of == relation.id:
        raise ProofError("instead_of", "is the relation itself")
    rules = rules_of(relation)
    if problem := rules.arity_problem(len(relation.terms)):
        raise ProofError("terms", f"{relation.kind} {problem}")
    if bool(relation.subjects) != rules.names_subjects:
        raise ProofError("subjects", "belong to a list, and only to one")
    for key, ids in (("terms", relation.terms), ("subjects", relation.subjects)):
        for id_ in _repeated(ids):
            raise ProofError(key, f"“{id_}” stands there twice")
    if problem := rules.unit_problem([election.quantities[term].unit for term in relation.terms]):
        raise ProofError("terms", problem)


def _repeated(ids: Iterable[str]) -> Iterator[str]:
    """Yield each id that has come before."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield id_
        seen.add(id_)
