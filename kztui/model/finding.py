"""What came of testing the relations and of comparing the sources."""

from decimal import Decimal
from enum import StrEnum

from kztui.util.decode import StrictStruct


class FindingKind(StrEnum):
    """What came of a relation, or of comparing sources."""

    HOLDS = "holds"
    WITHIN_ROUNDING = "within_rounding"
    INFERRED = "inferred"
    SUSPICIOUS = "suspicious"
    CONTRADICTION = "contradiction"


class Severity(StrEnum):
    """How much a finding needs a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class End(StrEnum):
    """Which end of a figure's bounds, or of a quantity's, is meant."""

    LOW = "low"
    HIGH = "high"
    BOTH = "both"  # a relation, or a figure of which both ends are used or are the same number

    @property
    def sign(self) -> int:
        """Return what turns this end into a least value: 1 for the low end, -1 for the high one."""
        return -1 if self is End.HIGH else 1


class Reason(StrictStruct, frozen=True):
    """A figure or a relation that a bound rests on."""

    id: str
    end: End
    """The end of the figure that is used."""


class Binding(StrictStruct, frozen=True):
    """What keeps a quantity from being less or more: without any one of these it could be."""

    low: tuple[Reason, ...] = ()
    high: tuple[Reason, ...] = ()


class Range(StrictStruct, frozen=True):
    """The bounds of one quantity, in its unit; None where it is open."""

    quantity: str
    low: Decimal | None
    high: Decimal | None


class Repair(StrictStruct, frozen=True):
    """What a contradicted record would be like without one of the figures and relations that contradict each other."""

    member: str
    """The id of the figure or relation left out."""
    feasible: bool
    """Whether nothing contradicts the rest."""
    bounds: tuple[Range, ...]
    """The bounds that the quantities of the contradiction then have."""


class Finding(StrictStruct, frozen=True):
    """One result of the reconciliation, as a sentence and what it rests on."""

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
    """For what is inferred: the least value."""
    high: Decimal | None = None
    """For what is inferred: the greatest value."""
    binding: Binding = Binding()
    """What is inferred rests on these; of a contradiction, the members that cannot all be true, at both ends."""
    repairs: tuple[Repair, ...] = ()
    """For a contradiction: one for each member."""

    @property
    def binding_low(self) -> tuple[str, ...]:
        """Return the ids of what keeps `low` from being less."""
        return tuple(reason.id for reason in self.binding.low)

    @property
    def binding_high(self) -> tuple[str, ...]:
        """Return the ids of what keeps `high` from being more."""
        return tuple(reason.id for reason in self.binding.high)
