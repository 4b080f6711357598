"""Whether whole numbers satisfy some members: a point that does, or the proof that none does."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from kztui.reconcile.bounds.joint_bounds import tighten
from kztui.reconcile.bounds.propagation import propagate
from kztui.reconcile.programme.blocks import Block, split
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ENDS, ONE, ZERO, Assumption, Bound, Constraint, Refutation
from kztui.reconcile.programme.formulation import System, formulate
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import LinearProgramme
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.points import Point, fits, satisfies
from kztui.reconcile.whole_numbers.search import MOST_CASES, search

_MOST_INTEGERS = 400


def decide(
    problem: Problem,
    members: Iterable[str],
    *assumptions: Assumption,
    is_quick: bool = False,
    most_cases: int = MOST_CASES,
) -> Point | Refutation | None:
    """Return values of all quantities concerned that satisfy the members exactly, or the proof that none do.

    None where neither was found, which proves nothing.

    Args:
        problem: what the members are members of.
        members: the figures and relations to satisfy.
        assumptions: what must hold besides; a refutation may rest on it.
        is_quick: whether to leave it open where cases would have to be gone through.
        most_cases: how many cases to go through at most.
    """
    members = list(members)
    try:
        system = formulate(problem, members)
        assume(system, assumptions)
        constraints = propagate(system)
    except InfeasibleError as error:
        return error.refutation
    point: dict[str, Fraction] = {}
    is_open = False
    for block in split(constraints, system.ratios, system.bounds):
        try:
            if block.shared and not is_quick:  # other relations bound its rates first, and these then bound counts
                tighten(block, system.bounds)
        except InfeasibleError as error:
            return error.refutation
        outcome = decide_block(block, system.bounds, is_quick=is_quick, most_cases=most_cases)
        if isinstance(outcome, Refutation):
            return outcome
        is_open = is_open or outcome is None
        point.update(outcome or {})
    if is_open:
        return None
    complete(point, system, members)
    return point if satisfies(problem, members, point) else None


def assume(system: System, assumptions: Iterable[Assumption]) -> None:
    """Add assumptions to a system.

    Raises:
        InfeasibleError: One of them contradicts the bounds that there are.
    """
    for assumption in assumptions:
        if isinstance(assumption, Bound):
            system.bounds.offer(assumption)
        else:
            system.constraints.append(assumption)


def decide_block(
    block: Block,
    bounds: BoundSet,
    *assumed: Constraint,
    is_quick: bool = False,
    most_cases: int = MOST_CASES,
) -> Point | Refutation | None:
    """Return a point of a block's unknowns, or the proof that there is none; None where that stays open."""
    constraints = [*block.constraints(bounds), *assumed]
    # A point in which there is something that each rate is a rate of is as good as any, and shows more.
    ratios = (*block.ratios, *block.shared)
    positive = [ratio.positive_denominator() for ratio in ratios if ratio.den in block.unknowns]
    point = _proposed_point(block, [*constraints, *positive], bounds) if positive else None
    point = point or _proposed_point(block, constraints, bounds)
    if point is not None or is_quick:
        return point
    outcome = search(block.unknowns, constraints, bounds, most_cases)
    if outcome is None or isinstance(outcome, Refutation) or not block.shared:
        return outcome
    # Where a rate stands in other relations too, the constraints allow more than its ratio does.
    counts = {key: value for key, value in outcome.items() if bounds.problem.is_whole(key)}
    return _with_rates(counts, block, constraints, bounds)


def _proposed_point(block: Block, constraints: Sequence[Constraint], bounds: BoundSet) -> Point | None:
    """Return a point that the solver proposes and that fits, or None."""
    programme = LinearProgramme(block.unknowns, constraints, bounds)
    if programme.minimise({}) is not Status.OPTIMAL:
        return None
    point = programme.point()
    is_fitting = point is not None and fits(point, constraints, bounds)
    if is_fitting and not block.shared:
        return point
    counts = [quantity for quantity in block.unknowns if bounds.problem.is_whole(quantity)]
    if point is None or not is_fitting:
        point = programme.whole_point(counts) if 0 < len(counts) <= _MOST_INTEGERS else None
    return None if point is None else _with_rates({count: point[count] for count in counts}, block, constraints, bounds)


def _with_rates(
    counts: dict[str, Fraction], block: Block, constraints: Sequence[Constraint], bounds: BoundSet
) -> Point | None:
    """Return whole numbers with the rates that go with them: once the counts are fixed, ratios are linear."""
    fixed = bounds.copy()
    for quantity, value in counts.items():
        for end in ENDS:
            fixed.put(Bound(quantity, end, value))
    with_ratios = [*constraints, *block.constraints(fixed)]
    point = dict(counts)
    rates = [quantity for quantity in block.unknowns if quantity not in counts]
    if rates:
        about_rates = [constraint for constraint in with_ratios if not set(rates).isdisjoint(constraint.coefficients)]
        programme = LinearProgramme(rates, about_rates, fixed)
        if programme.minimise({}) is not Status.OPTIMAL:
            return None
        point.update(programme.point() or {})
    return point if len(point) == len(block.unknowns) and fits(point, with_ratios, bounds) else None


def complete(point: dict[str, Fraction], system: System, members: Iterable[str]) -> None:
    """Give a value to what stands in no block: its only one, an end of its bounds, or the quotient it is."""
    problem, bounds = system.problem, system.bounds
    denominators = {ratio.den for ratio in system.ratios}
    for member in members:
        for quantity in problem.quantities_of(member):
            if quantity not in point:
                low, high = (bounds.value(quantity, end) for end in ENDS)
                value = low if low is not None else high or ZERO
                has_room = high is None or high >= 1
                point[quantity] = ONE if not value and quantity in denominators and has_room else value
    for ratio in system.ratios:
        if not (ratio.rate in problem.shared_rates and bounds.is_fixed(ratio.rate)):
            give_quotient(point, ratio)


def give_quotient(point: dict[str, Fraction], ratio: Ratio) -> None:
    """Give a rate the value that its counts make it; of nothing there is none."""
    if point[ratio.den]:
        point[ratio.rate] = ratio.factor * point[ratio.num] / point[ratio.den]
    else:
        point.pop(ratio.rate, None)
