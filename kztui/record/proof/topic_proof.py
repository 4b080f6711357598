"""The proof of how the record is arranged: that topics, groups and quantities refer to what exists and fits."""

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.model.relation import RelationKind
from kztui.model.topic import BySource, Group, Picture, Topic
from kztui.record.proof.basic_checks import ProofError, prove_exists


def prove_topic(election: Election, topic: Topic) -> None:
    """Prove that a topic has an id and a headline of its own, and that the headline shows groups of the topic.

    Raises:
        ProofError: naming the field that is wrong.
    """
    for key, problem in topic.problems():
        raise ProofError(key, problem)
    for group in topic.headline.groups if topic.headline else ():
        prove_exists(group, election.groups, "group", "headline")
        if topic.id not in election.groups[group].topics:
            raise ProofError("headline", f"“{group}” is no group of this topic")


def prove_group(election: Election, group: Group) -> None:
    """Prove that a group's topics exist, that it stacks the parts of a sum, and has a table by source of some subjects.

    Raises:
        ProofError: naming the field that is wrong.
    """
    if not group.topics:
        raise ProofError("topics", "is empty; name at least one")
    for topic in group.topics:
        prove_exists(topic, election.topics, "topic", "topics")
    if group.picture is Picture.STACK:
        parts = {quantity.id for quantity in election.quantities.values() if quantity.group == group.id}
        sums = (relation for relation in election.relations.values() if relation.kind is RelationKind.SUM)
        if not any(set(relation.terms[1:]) == parts for relation in sums):
            raise ProofError("picture", "stacks what no sum has as its parts; add the sum, or choose another picture")
    if group.by_source:
        _prove_by_source(election, group.by_source)


def _prove_by_source(election: Election, by_source: BySource) -> None:
    """Prove that a table by source is of a kind of subjects that there is, and counts groups that there are."""
    if all(subject.kind != by_source.kind for subject in election.subjects.values()):
        raise ProofError("by_source", f"no subject is of the kind “{by_source.kind}”")
    for other in by_source.also:
        prove_exists(other, election.groups, "group", "by_source")


def prove_quantity(election: Election, quantity: Quantity) -> None:
    """Prove that a quantity's measure, group and subjects exist.

    Raises:
        ProofError: naming the field that is wrong.
    """
    prove_exists(quantity.measure, election.measures, "measure", "measure")
    prove_exists(quantity.group, election.groups, "group", "group")
    for subject in quantity.subjects:
        prove_exists(subject, election.subjects, "subject", "subjects")
