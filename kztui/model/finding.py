"""What the reconciliation found by testing the relations and comparing the sources."""

from decimal import Decimal
from enum import StrEnum

from kztui.util.decode import StrictStruct


class FindingKind(StrEnum):
    """The result of testing a relation or comparing sources."""

    HOLDS = "holds"
    WITHIN_ROUNDING = "holds within rounding"
    INFERRED = "inferred"
    REVISION = "revision"  # a preliminary figure, and the one that takes its place
    SUSPICIOUS = "suspicious"
    CONTRADICTION = "contradiction"


class Severity(StrEnum):
    """How much attention a finding needs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class End(StrEnum):
    """One end, or both, of the bounds of a figure or a quantity."""

    LOW = "low"
    HIGH = "high"
    BOTH = "both"  # a relation, or a figure whose ends are both used or are equal

    @property
    def sign(self) -> int:
        """The factor that turns this end into a minimum: 1 for the low end, -1 for the high end."""
        return -1 if self is End.HIGH else 1


class Reason(StrictStruct, frozen=True):
    """A figure or a relation that a bound rests on."""

    id: str
    end: End
    """Which end of the figure is used."""


class Binding(StrictStruct, frozen=True):
    """What keeps a quantity from being less or more; each reason is needed."""

    low: tuple[Reason, ...] = ()
    high: tuple[Reason, ...] = ()


class Range(StrictStruct, frozen=True):
    """The bounds of one quantity, in its unit; None for an open end."""

    quantity: str
    low: Decimal | None
    high: Decimal | None


class Repair(StrictStruct, frozen=True):
    """What follows if one member of a contradiction (a figure or a relation) is left out."""

    member: str
    """The id of the figure or relation left out."""
    feasible: bool
    """Whether the rest is free of contradictions."""
    bounds: tuple[Range, ...]
    """The bounds of the contradiction's quantities in that case."""
    whole_record: bool
    """Whether they rest on all that the record says, or, in a large record, on the other members alone."""


class Finding(StrictStruct, frozen=True):
    """One result of the reconciliation: a sentence, and what it rests on."""

    id: str
    kind: FindingKind
    severity: Severity
    summary: str
    """One plain sentence with the numbers in it."""
    quantities: tuple[str, ...]
    figures: tuple[str, ...]
    relation: str
    """The id of the relation it is about, or empty."""
    low: Decimal | None = None
    """For an inferred quantity: the least value."""
    high: Decimal | None = None
    """For an inferred quantity: the greatest value."""
    binding: Binding = Binding()
    """What an inferred quantity rests on; for a contradiction, the members that cannot all be true, at both ends."""
    repairs: tuple[Repair, ...] = ()
    """For a contradiction: one repair for each member."""

    @property
    def binding_low(self) -> tuple[str, ...]:
        """The ids of what keeps `low` from being less."""
        return tuple(reason.id for reason in self.binding.low)

    @property
    def binding_high(self) -> tuple[str, ...]:
        """The ids of what keeps `high` from being more."""
        return tuple(reason.id for reason in self.binding.high)
