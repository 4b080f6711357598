"""Narrowing bounds of whole numbers by one constraint at a time, rounding inward: cheaper than a solve."""

from collections.abc import Sequence
from fractions import Fraction

from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ENDS, Constraint
from kztui.reconcile.programme.duality import bound_of

# A long sum narrows none of its parts until nearly all of them are known.
_MOST_UNKNOWNS = 12
_MOST_PASSES = 5


def narrow(constraints: Sequence[Constraint], bounds: BoundSet) -> None:
    """Narrow the bounds of whole numbers as far as single constraints do.

    Raises:
        InfeasibleError: A constraint leaves no value of some quantity.
    """
    waiting = list(constraints)
    for _ in range(_MOST_PASSES):
        moved: set[str] = set()
        for constraint in waiting:
            moved |= _narrow_by(constraint, bounds)
        if not moved:
            return
        waiting = [constraint for constraint in constraints if not moved.isdisjoint(constraint.coefficients)]


def _narrow_by(constraint: Constraint, bounds: BoundSet) -> set[str]:
    """Narrow the bounds that one constraint narrows, and return the quantities whose bounds moved."""
    unknowns = [quantity for quantity in constraint.coefficients if not bounds.is_fixed(quantity)]
    if len(unknowns) > _MOST_UNKNOWNS:
        return set()
    moved: set[str] = set()
    for quantity in unknowns or list(constraint.coefficients)[:1]:
        if not bounds.problem.is_whole(quantity):
            continue
        share = Fraction(1) / constraint.coefficients[quantity]
        for end in ENDS:
            bound = bound_of(quantity, end, [(constraint, share * end.sign)], bounds)
            if bound is not None and bounds.offer(bound):
                moved.add(quantity)
    return moved
