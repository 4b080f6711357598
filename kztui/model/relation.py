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
    low: Decimal | None
    high: Decimal | None
    binding_low: tuple[str, ...]
    """The ids of the figures and relations that keep `low` from being less."""
    binding_high: tuple[str, ...]
    """The ids of the figures and relations that keep `high` from being more."""
