"""What must hold between quantities, and what came of testing it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class RelationKind(StrEnum):
    """The forms in which a record states what must hold."""

    SUM = "sum"  # the first term is the sum of the others
    DIFFERENCE = "difference"  # the first term is the second less all that follow
    EQUAL = "equal"  # all terms are the same number
    ORDER = "order"  # no term is greater than the one after it
    RATIO = "ratio"  # the first term is the second divided by the third, per hundred where it is a percentage
    LIST = "list"  # the one term is as many as the subjects named


@dataclass(frozen=True)
class Relation:
    """What must hold between quantities, and under which reading of the words."""

    id: str
    kind: RelationKind
    label: str
    """The relation in plain words."""
    terms: tuple[str, ...]
    """The ids of the quantities, in the order that the kind gives them."""
    subjects: tuple[str, ...] = ()
    """For a list: the ids of the subjects named."""
    reading: str = ""
    """How the words must be understood for it to hold, or empty where there is only one way."""
    instead_of: str = ""
    """For another reading: the id of the literal relation, which is tried first; else empty."""


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


@dataclass(frozen=True)
class Reason:
    """A figure or a relation that a bound rests on."""

    id: str
    end: End
    """The end of the figure that is used."""


@dataclass(frozen=True)
class Binding:
    """What keeps a quantity from being less or more: without any one of these it could be."""

    low: tuple[Reason, ...] = ()
    high: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Range:
    """The bounds of one quantity, in its unit; None where it is open."""

    quantity: str
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True)
class WayOut:
    """What a contradicted record would be like without one of the figures and relations that contradict each other."""

    member: str
    """The id of the figure or relation left out."""
    feasible: bool
    """Whether nothing contradicts the rest."""
    bounds: tuple[Range, ...]
    """The bounds that the quantities of the contradiction then have."""


@dataclass(frozen=True)
class Finding:
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
    ways_out: tuple[WayOut, ...] = ()
    """For a contradiction: one for each member."""

    @property
    def binding_low(self) -> tuple[str, ...]:
        """Return the ids of what keeps `low` from being less."""
        return tuple(reason.id for reason in self.binding.low)

    @property
    def binding_high(self) -> tuple[str, ...]:
        """Return the ids of what keeps `high` from being more."""
        return tuple(reason.id for reason in self.binding.high)
