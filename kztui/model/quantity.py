"""What is counted or measured, independent of who states it."""

from decimal import Decimal
from enum import StrEnum

from kztui.model.when import Kind, When
from kztui.util.decode import StrictStruct


class Unit(StrEnum):
    """The unit of a quantity's numbers."""

    COUNT = "count"  # whole things
    PERCENT = "percent"  # a rate, per hundred
    MEAN = "mean"  # an average
    YEARS = "years"
    DAYS = "days"

    @property
    def whole(self) -> bool:
        """Whether only whole numbers make sense in this unit."""
        return self in {Unit.COUNT, Unit.YEARS, Unit.DAYS}


class Origin(StrEnum):
    """Where a quantity's numbers come from."""

    STATED = "stated"  # at least one source states it
    INFERRED = "inferred"  # no source states it; its bounds follow from what they do state


class Flag(StrEnum):
    """What the reconciliation did to a quantity."""

    TIGHTENED = "tightened"  # its bounds are tighter than those of its own words
    CONTRADICTED = "contradicted"  # its bounds depended on a contradiction


class Measure(StrictStruct, frozen=True):
    """What is counted or measured: the field's term for it, and the sources' words."""

    id: str
    label: str
    """The term for the screen: "Registered voters"."""
    names: tuple[str, ...]
    """The sources' words for it."""
    population: str = ""
    """The population whose members it counts, if several measures count the same people at different stages; or empty.

    A group that a later measure of the same population finds smaller has shrunk.
    """
    departures: bool = False
    """Whether it counts those who left the population."""
    verbs: tuple[str, ...] = ()
    """The sources' verbs that state it: "accredited", "visited", "will send"."""
    agents: tuple[str, ...] = ()
    """The ids of the subjects that do so for the whole election: the commission that accredits all observers."""


class Quantity(StrictStruct, frozen=True):
    """A measure of certain subjects at a certain time."""

    id: str
    topic: str
    """The id of its topic."""
    measure: str
    """The id of its measure."""
    subjects: tuple[str, ...]
    """The ids of the subjects it is about; none if it is about the election as a whole."""
    at: When
    kind: Kind
    unit: Unit
    label: str
    """Its full name on the screen."""
    group: str
    """The id of the group it is shown in."""
    origin: Origin
    low: Decimal | None
    """The least that it can be, in its unit; None if nothing bounds it."""
    high: Decimal | None
    """The most that it can be, in its unit; None if nothing bounds it."""
    flags: tuple[Flag, ...] = ()

    @property
    def opening(self) -> str:
        """Return its label as it opens a sentence, with a capital."""
        return self.label[:1].upper() + self.label[1:]
