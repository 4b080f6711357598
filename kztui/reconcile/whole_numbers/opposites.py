"""Bounds proved by their opposite: nothing is beyond them, since that contradicts the members."""

from collections.abc import Iterable
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ONE, Assumption, Bound, Constraint, Otherwise, Refutation
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.decision import decide

_MOST_CASES = 100
"""A reason that it takes more cases to do without is named: it may not be needed."""


class Opposite:
    """That some members allow more than the bound shown of a quantity."""

    def __init__(self, problem: Problem, members: Iterable[str], bound: Bound) -> None:
        self._problem = problem
        self._members = list(members)
        self._bound = bound
        self._limit = problem.shown_end(bound.quantity, bound.value, bound.end)
        self._ratio = ""
        self._assumptions: tuple[Assumption, ...] = ()
        if problem.is_whole(bound.quantity):
            self._assumptions = (beyond_whole(bound.quantity, bound.end, self._limit),)
            return
        for ratio in (problem.ratio(member) for member in self._members if problem.is_quotient(member)):
            if ratio.rate == bound.quantity:
                self._ratio = ratio.relation
                self._assumptions = (beyond_rate(ratio, bound.end, self._limit), ratio.positive_denominator())
                return

    def is_possible(self) -> bool:
        """Return whether a point shows it that is soon found."""
        if not self._assumptions:
            return False
        outcome = decide(self._problem, self._members, *self._assumptions, is_quick=True)
        return outcome is not None and not isinstance(outcome, Refutation)

    def refuted(self) -> Bound | None:
        """Return the bound as it follows from the refutation of this; None where it is possible, or that stays open."""
        if not self._assumptions:
            return None
        outcome = decide(self._problem, self._members, *self._assumptions, most_cases=_MOST_CASES)
        if not isinstance(outcome, Refutation):
            return None
        proof = Otherwise(self._assumptions[0], outcome)
        return Bound(self._bound.quantity, self._bound.end, self._limit, ratio=self._ratio, otherwise=proof)


def beyond_whole(quantity: str, end: End, limit: Fraction) -> Bound:
    """Return that a whole number is beyond a limit at one end: at least one less, or at least one more."""
    other = End.LOW if end is End.HIGH else End.HIGH
    return Bound(quantity, other, limit - end.sign, assumed=True)


def beyond_rate(ratio: Ratio, end: End, limit: Fraction) -> Constraint:
    """Return that a rate is beyond a limit, in whole numbers: scaled up, factor·num − limit·den <= −1, or >= 1."""
    scale = limit.denominator
    coefficients = {ratio.num: ratio.factor * scale}
    coefficients[ratio.den] = coefficients.get(ratio.den, Fraction(0)) - limit * scale
    low, high = (None, -ONE) if end is End.LOW else (ONE, None)
    return Constraint({key: value for key, value in coefficients.items() if value}, low, high, relation="")
