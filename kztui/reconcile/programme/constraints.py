"""What one figure states, and what one relation that is no ratio says, as bounds and linear rows."""

from collections.abc import Iterator
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.finding import End, Reason
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.derivation import ENDS, Bound, Row, inward


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
    """Yield what a relation says as constraints, where it is linear as it stands."""
    for form in rules_of(relation).linear_forms(relation):
        integers = dict(form.coefficients)
        coefficients = {term: Fraction(sign) for term, sign in integers.items()}
        low, high = (None if side is None else Fraction(side) for side in (form.low, form.high))
        yield Row(coefficients, low, high, relation.id, integers=integers)
