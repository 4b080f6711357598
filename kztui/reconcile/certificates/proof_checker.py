"""Checks proofs from the record alone: whatever made a bound or a contradiction, this is what it must show.

Every proof is a weighted sum. It proves a bound if the weighted constraints add up to the quantity and to the
bound's value before rounding; it proves a contradiction if they add up to nothing on one side and to more than
nothing on the other.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from kztui.model.finding import End
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ONE, ZERO, Bound, Constraint, Term, inward, premises
from kztui.reconcile.programme.problem import Problem

Total: TypeAlias = tuple[dict[str, Fraction], Fraction]
"""What weighted constraints add up to: coefficients, and the least value of the sum."""


class ProofChecker:
    """Checks proofs over one record; a constraint or bound that several proofs share is checked once."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._proved: set[Constraint | Bound] = set()
        """The steps that were found right before."""

    def proves_bound(self, bound: Bound) -> bool:
        """Return whether a bound follows from the record as its proof says, down to the leaves."""
        return self._all_follow([(ONE, bound)])

    def proves_contradiction(self, terms: Iterable[Term]) -> bool:
        """Return whether Farkas multipliers prove that nothing satisfies the figures and relations they rest on."""
        terms = tuple(terms)
        total = _total(terms)
        if total is None:
            return False
        coefficients, value = total
        return not coefficients and value > 0 and self._all_follow(terms)

    def _all_follow(self, terms: Iterable[Term]) -> bool:
        """Return whether every step of a proof is right, down to the leaves."""
        checked: set[Constraint | Bound] = set()
        stack = [node for _, node in terms]
        while stack:
            node = stack.pop()
            if node in self._proved or node in checked:
                continue
            if not (self._is_stated(node) if isinstance(node, Constraint) else self._bound_follows(node)):
                return False
            checked.add(node)
            stack.extend(premises(node))
        self._proved.update(checked)
        return True

    def _bound_follows(self, bound: Bound) -> bool:
        """Return whether a bound is right, given what it is derived from."""
        if bound.leaf is not None:
            stated = self._problem.stated_bounds(bound.leaf.id)
            return (bound.quantity, bound.end, bound.value) in [(row.quantity, row.end, row.value) for row in stated]
        whole = self._problem.is_whole(bound.quantity)
        if not bound.terms and not bound.ratio:
            return whole and bound.end is End.LOW and bound.value == 0
        total = _total(bound.terms)
        if total is None:
            return False
        if bound.ratio:
            return not whole and _quotient_follows(bound, self._problem.ratio(bound.ratio), total)
        coefficients, value = total
        sign = bound.end.sign
        proved = inward(value * sign, bound.end, whole=whole)
        return coefficients == {bound.quantity: sign} and (proved - bound.value) * sign >= 0

    def _is_stated(self, constraint: Constraint) -> bool:
        """Return whether a relation says what a constraint does."""
        relation = self._problem.relations[constraint.relation]
        if rules_of(relation).is_linear:
            return any(_same(constraint, stated) for stated in self._problem.linear_constraints(relation.id))
        ratio = self._problem.ratio(relation.id)
        match constraint.uses:
            case ():
                return self._problem.is_whole(ratio.den) and _same(constraint, ratio.positive_denominator())
            case (bound,):
                return bound.quantity == ratio.rate and _same(constraint, ratio.within(bound))
            case (low, high):
                both_ends = (low.end, high.end) == (End.LOW, End.HIGH)
                fixed = low.quantity == high.quantity == ratio.den and low.value == high.value != 0
                return both_ends and fixed and _same(constraint, ratio.with_denominator(low, high))
        return False


def _total(terms: Iterable[Term]) -> Total | None:
    """Return what weighted constraints and bounds add up to, or None where one is open at the side called for."""
    coefficients: dict[str, Fraction] = {}
    value = ZERO
    for weight, node in terms:
        if isinstance(node, Constraint):
            side = node.low if weight > 0 else node.high
            if side is None:
                return None
            entries = node.coefficients
        else:
            if (weight > 0) != (node.end is End.LOW):
                return None
            side, entries = node.value, {node.quantity: ONE}
        value += weight * side
        for quantity, coefficient in entries.items():
            coefficients[quantity] = coefficients.get(quantity, ZERO) + weight * coefficient
    return {quantity: coefficient for quantity, coefficient in coefficients.items() if coefficient}, value


def _quotient_follows(bound: Bound, ratio: Ratio, total: Total) -> bool:
    """Return whether a sum shows that sign·(factor·num - value·den) is not negative."""
    coefficients, value = total
    expected = {ratio.num: ratio.factor * bound.end.sign}
    expected[ratio.den] = expected.get(ratio.den, ZERO) - bound.end.sign * bound.value
    return (
        ratio.rate == bound.quantity
        and coefficients == {quantity: coefficient for quantity, coefficient in expected.items() if coefficient}
        and value >= 0
    )


def _same(constraint: Constraint, stated: Constraint) -> bool:
    shape = (constraint.coefficients, constraint.low, constraint.high)
    return shape == (stated.coefficients, stated.low, stated.high)
