"""What must hold between quantities."""

from enum import StrEnum

from kztui.util.decode import StrictStruct


class RelationKind(StrEnum):
    """The kinds of relations; `relation_kinds` has the rules of each."""

    SUM = "sum"  # the first term is the sum of the others
    DIFFERENCE = "difference"  # the first term is the second minus all that follow
    EQUAL = "equal"  # all terms are the same number
    ORDER = "order"  # no term is greater than the one after it
    RATIO = "ratio"  # the first term is the second divided by the third, per hundred where it is a percentage
    LIST = "list"  # the only term equals the number of subjects named


class Relation(StrictStruct, frozen=True):
    """What must hold between quantities, and under which reading of the sources."""

    id: str
    kind: RelationKind
    label: str
    """The relation in plain words."""
    terms: tuple[str, ...]
    """The ids of the quantities, in the order that the kind prescribes."""
    subjects: tuple[str, ...] = ()
    """For a list: the ids of the subjects named."""
    reading: str = ""
    """How the sources must be read for it to hold, as a clause ("each share is rounded …"); or empty."""
    instead_of: str = ""
    """For an alternative reading: the id of the literal relation, which is tried first; else empty."""
