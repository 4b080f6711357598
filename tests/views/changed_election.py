"""The made-up election with a difference."""

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.model.topic import Group, Headline
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Section


def with_quantity(election: Election, quantity: Quantity, *relations: Relation) -> Election:
    changed = with_relations(election, *relations)
    return replace(changed, quantities={**election.quantities, quantity.id: quantity})


def with_relations(election: Election, *relations: Relation) -> Election:
    return replace(election, relations={**election.relations, **{relation.id: relation for relation in relations}})


def with_figure(election: Election, figure: Figure) -> Election:
    return replace(election, figures={**election.figures, figure.id: figure})


def with_group(election: Election, group: Group) -> Election:
    return replace(election, groups={**election.groups, group.id: group})


def with_headline(election: Election, topic_id: str, headline: Headline | None) -> Election:
    topic = replace(election.topics[topic_id], headline=headline)
    return replace(election, topics={**election.topics, topic_id: topic})


def section(election: Election, tab: str, section_id: str) -> Section:
    """Return a section of a tab."""
    return next(section for section in tab_view(election, tab).sections if section.id == section_id)


def all_read_by_hand(election: Election) -> Election:
    """Return an election none of whose figures is proved; the reason of each is its id."""
    return replace(
        election, figures={id_: replace(figure, read_by_hand=id_) for id_, figure in election.figures.items()}
    )
