"""What follows from one constraint at a time: where all but one quantity are fixed, it gives the last.

Published tables are mostly exact numbers, so this solves nearly all of a large record before any solver runs.
Each bound found carries its proof, and a constraint whose quantities are all fixed is checked.
"""

from collections import deque
from collections.abc import Iterable
from fractions import Fraction

from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ENDS, ONE, ZERO, Constraint
from kztui.reconcile.programme.duality import bound_of, raise_if_infeasible
from kztui.reconcile.programme.formulation import System, ratio_constraints

_MOST_PASSES = 10


def propagate(system: System) -> list[Constraint]:
    """Tighten the system's bounds as far as single constraints go, and return those with two or more unknowns.

    Raises:
        InfeasibleError: A constraint, or a quantity's bounds, cannot be satisfied.
    """
    bounds = system.bounds
    for _ in range(_MOST_PASSES):
        before = [_state(ratio, bounds) for ratio in system.ratios]
        of_ratios = (constraint for ratio in system.ratios for constraint in ratio_constraints(ratio, bounds))
        remaining = _propagate_once([*system.constraints, *of_ratios], bounds)
        if before == [_state(ratio, bounds) for ratio in system.ratios]:
            break
    return remaining


def _state(ratio: Ratio, bounds: BoundSet) -> tuple[Fraction | None, ...]:
    """Return all that the constraints of a ratio depend on: its rate's bounds, and whether its denominator is fixed."""
    shared = ratio.rate in bounds.problem.shared_rates
    fixed = ONE if shared and bounds.is_fixed(ratio.den) else None
    return (*(bounds.value(ratio.rate, end) for end in ENDS), fixed)


def _propagate_once(constraints: Iterable[Constraint], bounds: BoundSet) -> list[Constraint]:
    """Use up the constraints with at most one unknown, as they become so, and return the others."""
    constraints = list(constraints)
    unknowns = [0] * len(constraints)
    constraints_with: dict[str, list[int]] = {}
    for number, constraint in enumerate(constraints):
        for quantity in constraint.coefficients:
            if not bounds.is_fixed(quantity):
                unknowns[number] += 1
                constraints_with.setdefault(quantity, []).append(number)
    ready = deque(number for number, count in enumerate(unknowns) if count <= 1)
    while ready:
        number = ready.popleft()
        constraint = constraints[number]
        unknown = next((quantity for quantity in constraint.coefficients if not bounds.is_fixed(quantity)), None)
        if unknown is None:
            _check(constraint, bounds)
            continue
        _bound_last_unknown(constraint, unknown, bounds)
        if bounds.is_fixed(unknown):
            for neighbour in constraints_with[unknown]:
                unknowns[neighbour] -= 1
                if unknowns[neighbour] <= 1 and neighbour != number:
                    ready.append(neighbour)
    return [constraint for constraint, count in zip(constraints, unknowns, strict=True) if count > 1]


def _check(constraint: Constraint, bounds: BoundSet) -> None:
    value = _fixed_sum(constraint, bounds)
    if constraint.low is not None and value < constraint.low:
        raise_if_infeasible([(constraint, ONE)], bounds)
    if constraint.high is not None and value > constraint.high:
        raise_if_infeasible([(constraint, -ONE)], bounds)


def _fixed_sum(constraint: Constraint, bounds: BoundSet) -> Fraction:
    """Return what fixed quantities add up to; mostly whole numbers, and those are added as `int`, which is faster."""
    whole = 0
    rest = ZERO
    for quantity, coefficient in (constraint.integers or constraint.coefficients).items():
        value = bounds.fixed_value(quantity)
        if isinstance(coefficient, int) and value.denominator == 1:
            whole += coefficient * value.numerator
        else:
            rest += coefficient * value
    return rest + whole


def _bound_last_unknown(constraint: Constraint, quantity: str, bounds: BoundSet) -> None:
    share = ONE / constraint.coefficients[quantity]
    for end in ENDS:
        bound = bound_of(quantity, end, [(constraint, share * end.sign)], bounds)
        if bound is not None:
            bounds.offer(bound)
