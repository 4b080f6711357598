"""The bounds of a rate: the least and the greatest quotient of two quantities.

Where both quantities are unknown and connected, they come from the transformation of Charnes and Cooper (1962,
"Programming with linear fractional functionals"): with t = 1/den the quotient is linear. Otherwise from the
quotient of their own bounds, which is then the best possible. Either way the result is proved in the terms of
the record itself: weighted constraints show that factor·num - value·den is not negative (or not positive).
"""

from collections.abc import Sequence
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ENDS, ONE, ZERO, Bound, Constraint, inward
from kztui.reconcile.programme.duality import Weighted, derive
from kztui.reconcile.programme.linear_programme import LinearProgramme

_SCALE = "$t"  # the name of 1/den among the unknowns


def quotient_bound(ratio: Ratio, end: End, bounds: BoundSet) -> Bound | None:
    """Return the bound of a rate that the bounds of its two counts give."""
    numerator = bounds.value(ratio.num, end)
    denominator = bounds.value(ratio.den, End.HIGH if end is End.LOW else End.LOW)
    most = bounds.value(ratio.den, End.HIGH)
    if numerator is None or (most is not None and most <= 0):
        return None  # of nothing there is no rate
    needs_positive = end is End.HIGH and bounds.problem.is_whole(ratio.den) and not denominator
    if needs_positive:
        denominator = ONE
    if numerator == 0 or (end is End.LOW and not denominator):
        # Where the whole has no greatest value, the rate can come as close to zero as we like, but not below.
        return _proved(ratio, end, ZERO, [], bounds)
    if not denominator:
        return None
    least = end.sign * ratio.factor * numerator / denominator
    weighted = [(ratio.positive_denominator(), -least)] if needs_positive else []
    return _proved(ratio, end, least, weighted, bounds)


def joint_rate_bounds(
    ratio: Ratio, unknowns: Sequence[str], constraints: Sequence[Constraint], bounds: BoundSet
) -> list[Bound]:
    """Return the bounds of a rate over a block that holds both of its counts as unknowns."""
    if bounds.problem.is_whole(ratio.den):
        constraints = [*constraints, ratio.positive_denominator()]
    scaled = _ScaledProgramme(ratio, unknowns, constraints, bounds)
    rate_bounds = (scaled.bound(end) for end in ENDS)
    return [bound for bound in rate_bounds if bound is not None]


def _proved(ratio: Ratio, end: End, least: Fraction, weighted: Sequence[Weighted], bounds: BoundSet) -> Bound | None:
    """Return the bound `least` of sign·factor·num/den if the weighted constraints prove it, else what they do prove."""
    denominator = bounds.value(ratio.den, End.LOW) or ZERO
    if bounds.problem.is_whole(ratio.den):
        denominator = max(denominator, ONE)
    for _ in range(2):
        objective = {ratio.num: ratio.factor * end.sign, ratio.den: -least}
        derivation = derive(objective, weighted, bounds)
        if derivation is None:
            return None
        if derivation.value >= 0:
            value = inward(least * end.sign, end, whole=bounds.problem.is_whole(ratio.rate))
            return Bound(ratio.rate, end, value, terms=derivation.terms, ratio=ratio.relation)
        if not denominator:
            return None
        # The solver's rounding left it slightly too tight: relax it by just enough that it is proved.
        least += derivation.value / denominator
    return None


class _ScaledProgramme:
    """The programme in the quantities divided by the denominator, in which the quotient is linear."""

    def __init__(
        self, ratio: Ratio, unknowns: Sequence[str], constraints: Sequence[Constraint], bounds: BoundSet
    ) -> None:
        self._ratio = ratio
        self._bounds = bounds
        self._denominator_is_one = Constraint({ratio.den: ONE}, ONE, ONE, ratio.relation)
        self._scaled = [self._denominator_is_one]
        # Constraints are compared by identity: each is traced to the one of the record that it comes from.
        self._original: dict[Constraint, Constraint] = {}
        self._unknowns = set(unknowns)
        for constraint in constraints:
            self._add(constraint)
        scaled_bounds = self._scale_bounds(unknowns)
        self._programme = LinearProgramme([*unknowns, _SCALE], self._scaled, scaled_bounds)

    def bound(self, end: End) -> Bound | None:
        """Return the bound of the rate at one end, or None where the block leaves it open."""
        ratio = self._ratio
        multipliers = self._programme.minimise_with_multipliers({ratio.num: ratio.factor * end.sign})
        if multipliers is None:
            return None
        least = sum((weight for row, weight in multipliers if row is self._denominator_is_one), ZERO)
        weighted = [(self._original[row], weight) for row, weight in multipliers if row in self._original]
        return _proved(ratio, end, least, weighted, self._bounds)

    def _add(self, constraint: Constraint) -> None:
        """Add a constraint in the scaled quantities, where its constant goes with the scale: one side at a time."""
        entries: dict[str, Fraction] = {}
        constant = ZERO
        for quantity, coefficient in constraint.coefficients.items():
            if quantity in self._unknowns:
                entries[quantity] = coefficient
            else:
                constant += coefficient * self._bounds.fixed_value(quantity)
        low, high = constraint.low, constraint.high
        if low is not None and low == high:
            self._add_side(constraint, entries, constant - low, (ZERO, ZERO))
            return
        if low is not None:
            self._add_side(constraint, entries, constant - low, (ZERO, None))
        if high is not None:
            self._add_side(constraint, entries, constant - high, (None, ZERO))

    def _add_side(
        self,
        constraint: Constraint,
        entries: dict[str, Fraction],
        constant: Fraction,
        sides: tuple[Fraction | None, Fraction | None],
    ) -> None:
        coefficients = {**entries, _SCALE: constant} if constant else dict(entries)
        if coefficients:
            scaled = Constraint(coefficients, *sides, constraint.relation)
            self._scaled.append(scaled)
            self._original[scaled] = constraint

    def _scale_bounds(self, unknowns: Sequence[str]) -> BoundSet:
        """Return the scaled quantities' bounds: only zero stays a bound, all others become constraints."""
        scaled_bounds = BoundSet(self._bounds.problem)
        scaled_bounds.put(Bound(_SCALE, End.LOW, ZERO))
        for quantity in unknowns:
            low, high = (self._bounds.value(quantity, end) for end in ENDS)
            if low is not None and low >= 0:
                scaled_bounds.put(Bound(quantity, End.LOW, ZERO))
            if low:
                self._scaled.append(Constraint({quantity: ONE, _SCALE: -low}, ZERO, None, self._ratio.relation))
            if high is not None:
                self._scaled.append(Constraint({quantity: ONE, _SCALE: -high}, None, ZERO, self._ratio.relation))
        return scaled_bounds
