"""The proof of what figures rest on: names that the sources use, and quantities and relations that make sense."""

from collections.abc import Iterable, Iterator

from kztui.model.election import Election
from kztui.model.quantity import Measure, Quantity
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import rules_of
from kztui.model.subject import Subject
from kztui.model.topic import RESERVED_TABS, Group, Picture, Topic
from kztui.record.language.names import Names
from kztui.record.proof.checks import ProofError, known


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


def prove_group(election: Election, group: Group) -> None:
    """Prove that a group's topics are in the record, and that the parts it stacks are those of a whole.

    Raises:
        ProofError: naming what is not.
    """
    if not group.topics:
        raise ProofError("topics", "is empty; name at least one")
    for topic in group.topics:
        known(topic, election.topics, "topic", "topics")
    if group.picture is Picture.STACK:
        parts = {quantity.id for quantity in election.quantities.values() if quantity.group == group.id}
        sums = (relation for relation in election.relations.values() if relation.kind is RelationKind.SUM)
        if not any(set(relation.terms[1:]) == parts for relation in sums):
            raise ProofError("picture", "stacks what no sum has as its parts; add the sum, or choose another picture")


def prove_topic(election: Election, topic: Topic) -> None:
    """Prove that a topic's headline shows groups of its own, drawn in a way that a headline can be.

    Raises:
        ProofError: naming what is wrong.
    """
    if topic.id in RESERVED_TABS:
        raise ProofError("id", f"“{topic.id}” is a tab that every record has; choose another")
    if topic.headline and not topic.headline.groups:
        raise ProofError("headline", "names no group; name at least one")
    for group in topic.headline.groups if topic.headline else ():
        known(group, election.groups, "group", "headline")
        if topic.id not in election.groups[group].topics:
            raise ProofError("headline", f"“{group}” is no group of this topic")
    if topic.headline and topic.headline.picture in {Picture.NONE, Picture.STACK}:
        raise ProofError("headline", "has a picture of its own: shares, gauges or bars")


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
    rules = rules_of(relation)
    if problem := rules.arity_problem(len(relation.terms)):
        raise ProofError("terms", f"{relation.kind} {problem}")
    if bool(relation.subjects) != rules.names_subjects:
        raise ProofError("subjects", "belong to a list, and only to one")
    for key, ids in (("terms", relation.terms), ("subjects", relation.subjects)):
        for twice in _twice(ids):
            raise ProofError(key, f"“{twice}” stands there twice")
    if problem := rules.unit_problem([election.quantities[term].unit for term in relation.terms]):
        raise ProofError("terms", problem)


def _twice(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield id_
        seen.add(id_)
