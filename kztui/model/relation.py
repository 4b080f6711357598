"""What must hold between quantities."""

from enum import StrEnum

from kztui.util.decode import StrictStruct


class RelationKind(StrEnum):
    """The forms in which a record states what must hold."""

    SUM = "sum"  # the first term is the sum of the others
    DIFFERENCE = "difference"  # the first term is the second less all that follow
    EQUAL = "equal"  # all terms are the same number
    ORDER = "order"  # no term is greater than the one after it
    RATIO = "ratio"  # the first term is the second divided by the third, per hundred where it is a percentage
    LIST = "list"  # the one term is as many as the subjects named


class Relation(StrictStruct, frozen=True):
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
    """How the words must be understood for it to hold, as a clause ("each share is rounded …"); empty if only one way."""
    instead_of: str = ""
    """For another reading: the id of the literal relation, which is tried first; else empty."""
