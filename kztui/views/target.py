"""What can be opened: a quantity, a figure, a statement, a quote, a source, a relation, a finding, a day."""

from enum import StrEnum

import msgspec

from kztui.model.election import Election
from kztui.model.when import When

_OPEN = ".."
"""What stands for the open end of an interval."""


class TargetKind(StrEnum):
    """The kinds of what can be opened."""

    QUANTITY = "quantity"
    FIGURE = "figure"
    STATEMENT = "statement"
    QUOTE = "quote"
    SOURCE = "source"
    RELATION = "relation"
    FINDING = "finding"
    DAY = "day"


class Target(msgspec.Struct, frozen=True):
    """An entry of the record, by its kind and its id; a day has its ISO date or interval for one."""

    kind: TargetKind
    id: str

    @property
    def key(self) -> str:
        """Return what tells it from every other target: "figure:votes@gazette.won"."""
        return f"{self.kind}:{self.id}"


def target_of(election: Election, id_: str) -> Target | None:
    """Return what an id names, or None where it names nothing.

    Quantities come first, since a quantity and a figure can have the same id.
    """
    tables = (
        (TargetKind.QUANTITY, election.quantities),
        (TargetKind.FIGURE, election.figures),
        (TargetKind.STATEMENT, election.statements),
        (TargetKind.QUOTE, election.quotes),
        (TargetKind.SOURCE, election.sources),
        (TargetKind.RELATION, election.relations),
        (TargetKind.FINDING, election.findings),
    )
    return next((Target(kind, id_) for kind, table in tables if id_ in table), None)


def day_id(day: When) -> str:
    """Return the id of a day or interval: "2031-05-04", "2031-04-01/2031-04-20", "2031-04-01/.." (ISO 8601)."""
    if day.start == day.end:
        return day.start
    return f"{day.start or _OPEN}/{day.end or _OPEN}"


def day_of(target: Target) -> When:
    """Return the day or interval that a target is."""
    start, _, end = target.id.partition("/")
    return When(*("" if iso == _OPEN else iso for iso in (start, end or start)))


def quantity_of(election: Election, target: Target) -> str:
    """Return the id of the quantity that a target is or is a figure of, or empty for any other kind."""
    if target.kind is TargetKind.QUANTITY:
        return target.id
    if target.kind is TargetKind.FIGURE:
        return election.figures[target.id].quantity
    return ""
