"""What is counted or measured, whoever says it."""

from decimal import Decimal
from enum import StrEnum

from kztui.model.when import Kind, When
from kztui.util.decode import StrictStruct


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


class Measure(StrictStruct, frozen=True):
    """What is counted or measured, in the field's term, and how the sources put it."""

    id: str
    label: str
    """The term for the screen: "Registered voters"."""
    names: tuple[str, ...]
    """The words by which the sources name it."""
    population: str = ""
    """What it counts the members of, where several measures count the same people at different stages; or empty.

    A group of them that a later measure of the population finds smaller has shrunk.
    """
    departures: bool = False
    """Whether it counts those who left the population."""


class Quantity(StrictStruct, frozen=True):
    """One thing counted or measured: a measure, of its subjects, at a time."""

    id: str
    topic: str
    """The id of the topic that it belongs to."""
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

    @property
    def opening(self) -> str:
        """Return its label as it opens a sentence, with a capital."""
        return self.label[:1].upper() + self.label[1:]
