"""Exact values that satisfy everything that some members say: the proof that they do not contradict each other."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.reconcile.bounds.propagation import propagate
from kztui.reconcile.programme.blocks import Block, split
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.derivation import ENDS, ONE, ZERO, Bound, Constraint
from kztui.reconcile.programme.formulation import System, formulate
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import LinearProgramme
from kztui.reconcile.programme.problem import Problem

_MOST_INTEGERS = 400

Values: TypeAlias = Mapping[str, Fraction]
"""A value for each quantity, by its id."""


def feasible_point(problem: Problem, members: Iterable[str]) -> dict[str, Fraction] | None:
    """Return values of all quantities concerned that satisfy the members exactly, or None if none were found.

    None proves nothing.
    """
    members = list(members)
    try:
        system = formulate(problem, members)
        constraints = propagate(system)
    except InfeasibleError:
        return None
    values: dict[str, Fraction] = {}
    for block in split(constraints, system.ratios, system.bounds):
        point = _block_point(block, system.bounds)
        if point is None:
            return None
        values.update(point)
    _complete(values, system, members)
    return values if satisfies(problem, members, values) else None


def _block_point(block: Block, bounds: BoundSet) -> dict[str, Fraction] | None:
    constraints = block.constraints(bounds)
    ratios = [ratio for ratio in (*block.ratios, *block.shared) if ratio.den in block.unknowns]
    constraints += [ratio.positive_denominator() for ratio in ratios if bounds.problem.is_whole(ratio.den)]
    programme = LinearProgramme(block.unknowns, constraints, bounds)
    if programme.minimise({}) is not Status.OPTIMAL:
        return None
    point = programme.point()
    fits = point is not None and _fits(point, constraints, bounds)
    if fits and not block.shared:
        return point
    counts = [quantity for quantity in block.unknowns if bounds.problem.is_whole(quantity)]
    if point is None or not fits:
        point = programme.whole_point(counts) if 0 < len(counts) <= _MOST_INTEGERS else None
    return None if point is None else _with_rates({count: point[count] for count in counts}, block, bounds)


def _with_rates(counts: dict[str, Fraction], block: Block, bounds: BoundSet) -> dict[str, Fraction] | None:
    """Return whole numbers with the rates that go with them: once the counts are fixed, ratios are linear."""
    fixed = bounds.copy()
    for quantity, value in counts.items():
        for end in ENDS:
            fixed.put(Bound(quantity, end, value))
    constraints = block.constraints(fixed)
    point = dict(counts)
    rates = [quantity for quantity in block.unknowns if quantity not in counts]
    if rates:
        about_rates = [constraint for constraint in constraints if not set(rates).isdisjoint(constraint.coefficients)]
        programme = LinearProgramme(rates, about_rates, fixed)
        if programme.minimise({}) is not Status.OPTIMAL:
            return None
        point.update(programme.point() or {})
    return point if len(point) == len(block.unknowns) and _fits(point, constraints, bounds) else None


def _fits(point: Values, constraints: Iterable[Constraint], bounds: BoundSet) -> bool:
    within_bounds = all(_within(value, quantity, bounds) for quantity, value in point.items())
    return within_bounds and all(_satisfied(constraint, point, bounds) for constraint in constraints)


def _within(value: Fraction, quantity: str, bounds: BoundSet) -> bool:
    if bounds.problem.is_whole(quantity) and value.denominator != 1:
        return False
    low, high = bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
    return (low is None or value >= low) and (high is None or value <= high)


def _satisfied(constraint: Constraint, point: Values, bounds: BoundSet) -> bool:
    total = ZERO
    for quantity, coefficient in constraint.coefficients.items():
        total += coefficient * (point[quantity] if quantity in point else bounds.fixed_value(quantity))
    return (constraint.low is None or total >= constraint.low) and (constraint.high is None or total <= constraint.high)


def _complete(values: dict[str, Fraction], system: System, members: Iterable[str]) -> None:
    """Give a value to what stands in no block: its only one, an end of its bounds, or the quotient it is."""
    problem, bounds = system.problem, system.bounds
    for member in members:
        for quantity in problem.quantities_of(member):
            if quantity not in values:
                ends = [value for end in ENDS if (value := bounds.value(quantity, end)) is not None]
                values[quantity] = ends[0] if ends else ZERO
    for ratio in system.ratios:
        if ratio.rate in problem.shared_rates and bounds.is_fixed(ratio.rate):
            continue
        if not values[ratio.den] and problem.is_whole(ratio.den) and not bounds.is_fixed(ratio.den):
            values[ratio.den] = ONE
        if values[ratio.den]:
            values[ratio.rate] = ratio.factor * values[ratio.num] / values[ratio.den]


def satisfies(problem: Problem, members: Iterable[str], values: Values) -> bool:
    """Return whether the values satisfy every figure and every relation among the members, in exact arithmetic.

    This reads the record itself, not the programme made of it, so that it can catch a fault in the latter.
    """
    return all(
        all(_is_possible(quantity, problem, values) for quantity in problem.quantities_of(member))
        and _member_holds(member, problem, values)
        for member in members
    )


def _is_possible(quantity: str, problem: Problem, values: Values) -> bool:
    value = values[quantity]
    return not problem.is_whole(quantity) or (value >= 0 and value.denominator == 1)


def _member_holds(member: str, problem: Problem, values: Values) -> bool:
    if member in problem.figures:
        figure = problem.figures[member]
        return _figure_holds(figure, values[figure.quantity])
    relation = problem.relations[member]
    factor = quotient_factor(problem.quantities[relation.terms[0]].unit)
    return rules_of(relation).holds([values[term] for term in relation.terms], len(relation.subjects), factor)


def _figure_holds(figure: Figure, value: Fraction) -> bool:
    return (figure.low is None or value >= figure.low) and (figure.high is None or value <= figure.high)
