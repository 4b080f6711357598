"""What one figure or one relation says, as bounds and linear constraints."""

from collections.abc import Iterator
from fractions import Fraction

import msgspec

from kztui.model.figure import Figure
from kztui.model.finding import End, Reason
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.derivation import ENDS, ONE, ZERO, Bound, Constraint, inward


def stated_bounds(figure: Figure, *, whole: bool) -> Iterator[Bound]:
    """Yield the one or two bounds that a figure's words state, or none."""
    values = {End.LOW: figure.low, End.HIGH: figure.high}
    exact = figure.low is not None and figure.low == figure.high
    for end in ENDS:
        value = values[end]
        if value is not None:
            leaf = Reason(figure.id, End.BOTH if exact else end)
            yield Bound(figure.quantity, end, inward(Fraction(value), end, whole=whole), leaf=leaf)


def linear_constraints(relation: Relation) -> Iterator[Constraint]:
    """Yield what a relation says as constraints, where it is linear as it stands."""
    for form in rules_of(relation).linear_forms(relation):
        integers = dict(form.coefficients)
        coefficients = {term: Fraction(sign) for term, sign in integers.items()}
        low, high = (None if side is None else Fraction(side) for side in (form.low, form.high))
        yield Constraint(coefficients, low, high, relation.id, integers=integers)


class Ratio(msgspec.Struct, frozen=True):
    """A rate that is `factor` times the quotient of two counts.

    This is not linear. It is given its bounds, or its denominator, to make it so.
    """

    relation: str
    rate: str
    num: str
    den: str
    factor: Fraction

    def positive_denominator(self, rate: Bound | None = None) -> Constraint:
        """Return that the denominator, a count, is at least 1: of nothing there is no rate.

        Args:
            rate: a bound of the rate, which shows that there is one; without, that is assumed.
        """
        return Constraint({self.den: ONE}, ONE, None, self.relation, (rate,) if rate else ())

    def says_positive(self, row: Constraint) -> bool:
        """Return whether a constraint of this ratio says that the denominator is at least 1."""
        return row.low == ONE

    def within(self, bound: Bound) -> Constraint:
        """Return factor·num - value·den >= 0 for a low bound of the rate, <= 0 for a high one."""
        coefficients = {self.num: self.factor, self.den: -bound.value}
        coefficients = {quantity: value for quantity, value in coefficients.items() if value}
        low, high = (ZERO, None) if bound.end is End.LOW else (None, ZERO)
        return Constraint(coefficients, low, high, self.relation, (bound,))

    def with_denominator(self, low: Bound, high: Bound) -> Constraint:
        """Return the equation that the ratio is once both bounds of the denominator are one number."""
        return Constraint({self.rate: low.value, self.num: -self.factor}, ZERO, ZERO, self.relation, (low, high))
