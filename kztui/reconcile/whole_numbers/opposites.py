"""Bounds proved by their opposite: nothing is beyond them, since that contradicts the members."""

from collections.abc import Iterable
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ONE, Bound, Constraint, Otherwise, Refutation
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.decision import decide


def refuted_beyond(problem: Problem, members: Iterable[str], bound: Bound) -> Bound | None:
    """Return a bound as members prove it that refute its opposite; None where they do not, or that stays open."""
    members = list(members)
    limit = problem.shown_end(bound.quantity, bound.value, bound.end)
    if problem.is_whole(bound.quantity):
        opposite = beyond_whole(bound.quantity, bound.end, limit)
        outcome = decide(problem, members, opposite)
        if isinstance(outcome, Refutation):
            return Bound(bound.quantity, bound.end, limit, otherwise=Otherwise(opposite, outcome))
        return None
    for ratio in (problem.ratio(member) for member in members if problem.is_quotient(member)):
        if ratio.rate == bound.quantity:
            beyond = beyond_rate(ratio, bound.end, limit)
            outcome = decide(problem, members, beyond, ratio.positive_denominator())
            if isinstance(outcome, Refutation):
                proof = Otherwise(beyond, outcome)
                return Bound(bound.quantity, bound.end, limit, ratio=ratio.relation, otherwise=proof)
    return None


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
