"""What one figure states, and what one relation that is no ratio says, as bounds and linear rows."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from kztui.model.figure import Figure
from kztui.model.relation import End, Reason, Relation, RelationKind
from kztui.reconcile.proof import ENDS, Bound, Row, inward

ZERO = Fraction(0)


def stated_bounds(figure: Figure, *, whole: bool) -> Iterator[Bound]:
    """Yield the one or two bounds that a figure's words state, or none."""
    ends = {End.LOW: figure.low, End.HIGH: figure.high}
    both = figure.low is not None and figure.low == figure.high
    for end in ENDS:
        value = ends[end]
        if value is not None:
            leaf = Reason(figure.id, End.BOTH if both else end)
            yield Bound(figure.quantity, end, inward(Fraction(value), end, whole=whole), leaf=leaf)


def linear_rows(relation: Relation) -> Iterator[Row]:
    """Yield what a relation that is no ratio says."""
    first, *rest = relation.terms
    match relation.kind:
        case RelationKind.SUM:
            yield _row(relation, [(first, 1), *((term, -1) for term in rest)], ZERO, ZERO)
        case RelationKind.DIFFERENCE:
            yield _row(relation, [(first, 1), (rest[0], -1), *((term, 1) for term in rest[1:])], ZERO, ZERO)
        case RelationKind.EQUAL:
            for left, right in pairwise(relation.terms):
                yield _row(relation, [(left, 1), (right, -1)], ZERO, ZERO)
        case RelationKind.ORDER:
            for left, right in pairwise(relation.terms):
                yield _row(relation, [(left, 1), (right, -1)], None, ZERO)
        case RelationKind.LIST:
            named = Fraction(len(relation.subjects))
            yield _row(relation, [(first, 1)], named, named)
        case RelationKind.RATIO:
            return


def _row(relation: Relation, terms: Iterable[tuple[str, int]], low: Fraction | None, high: Fraction | None) -> Row:
    integers: dict[str, int] = {}
    for term, sign in terms:
        integers[term] = integers.get(term, 0) + sign
    integers = {key: value for key, value in integers.items() if value}
    coefficients = {key: Fraction(value) for key, value in integers.items()}
    return Row(coefficients, low, high, relation.id, integers=integers)
