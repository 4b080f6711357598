"""What can be opened: a quantity, a figure, a statement, a quote, a source, a relation or a finding."""

from dataclasses import dataclass
from enum import StrEnum

from kztui.model.election import Election


class Thing(StrEnum):
    """The kinds of what can be opened."""

    QUANTITY = "quantity"
    FIGURE = "figure"
    STATEMENT = "statement"
    QUOTE = "quote"
    SOURCE = "source"
    RELATION = "relation"
    FINDING = "finding"


@dataclass(frozen=True)
class Target:
    """One thing of the record, by its kind and its id."""

    thing: Thing
    id: str


def target_of(election: Election, id_: str) -> Target | None:
    """Return what an id names, or None where it names nothing.

    Quantities come first, since a figure's id and a quantity's can be alike.
    """
    tables = (
        (Thing.QUANTITY, election.quantities),
        (Thing.FIGURE, election.figures),
        (Thing.STATEMENT, election.statements),
        (Thing.QUOTE, election.quotes),
        (Thing.SOURCE, election.sources),
        (Thing.RELATION, election.relations),
        (Thing.FINDING, election.findings),
    )
    return next((Target(thing, id_) for thing, table in tables if id_ in table), None)


def quantity_of(election: Election, target: Target) -> str:
    """Return the id of the quantity that a target is or is a figure of, or empty for anything else."""
    if target.thing is Thing.QUANTITY:
        return target.id
    if target.thing is Thing.FIGURE:
        return election.figures[target.id].quantity
    return ""
