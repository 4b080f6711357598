"""What is counted or measured, whoever says it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kztui.model.when import Kind, When


class Topic(StrEnum):
    """What part of an election a quantity or a statement belongs to; the tabs follow them."""

    RESULTS = "results"
    TURNOUT = "turnout"
    ABROAD = "abroad"
    OBSERVERS = "observers"
    ELECTION = "election"


class Unit(StrEnum):
    """What a quantity's numbers are numbers of."""

    COUNT = "count"  # whole things
    PERCENT = "percent"  # a rate, per hundred
    MEAN = "mean"  # so many on average
    YEARS = "years"
    DAYS = "days"

    @property
    def whole(self) -> bool:
        """Return whether only whole numbers make sense in this unit."""
        return self in {Unit.COUNT, Unit.YEARS, Unit.DAYS}


class Origin(StrEnum):
    """Where a quantity's numbers come from."""

    STATED = "stated"  # at least one source states it
    INFERRED = "inferred"  # none does; the bounds follow from what they do state


class Flag(StrEnum):
    """What the reconciliation did to a quantity."""

    TIGHTENED = "tightened"  # its bounds are tighter than its own words
    CONTRADICTED = "contradicted"  # its bounds depended on a contradiction


@dataclass(frozen=True)
class Measure:
    """What is counted or measured, in the field's term, and how the sources put it."""

    id: str
    label: str
    """The term for the screen: "Registered voters"."""
    names: tuple[str, ...]
    """The words by which the sources name it."""


@dataclass(frozen=True)
class Quantity:
    """One thing counted or measured: a measure, of its subjects, at a time."""

    id: str
    topic: Topic
    measure: str
    """The id of what is counted or measured."""
    subjects: tuple[str, ...]
    """The ids of those it is about; none where it is about the election as a whole."""
    at: When
    kind: Kind
    unit: Unit
    label: str
    """Its full name for the screen."""
    group: str
    """The id of the group in which it is shown."""
    origin: Origin
    low: Decimal | None
    """The least that it can be, in its unit; None where nothing says."""
    high: Decimal | None
    """The most that it can be, in its unit; None where nothing says."""
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class Group:
    """Quantities and statements shown under one heading, in the record's order."""

    id: str
    title: str
    topics: tuple[Topic, ...]
    """The topics under which it is shown; the first is that of its quantities and statements."""
