"""Points: a value for each quantity, and whether the figures and relations allow it."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from kztui.model.finding import End
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ZERO, Constraint
from kztui.reconcile.programme.problem import Problem

Point: TypeAlias = Mapping[str, Fraction]
"""A value for each quantity, by its id."""


def satisfies(problem: Problem, members: Iterable[str], point: Point) -> bool:
    """Return whether a point satisfies every figure and every relation among the members, in exact arithmetic.

    A rate may be missing from it: of nothing there is none, and then nothing may be stated of it.

    This reads the record itself, not the programme made of it, so that it can catch a fault in the latter.
    """
    return all(_is_satisfied(member, problem, point) for member in members)


def _is_satisfied(member: str, problem: Problem, point: Point) -> bool:
    quantities = problem.quantities_of(member)
    missing = [quantity for quantity in quantities if quantity not in point]
    if missing:
        relation = problem.relations.get(member)
        is_quotient = relation is not None and not rules_of(relation).is_linear
        return is_quotient and missing == [quantities[0]] and point[quantities[2]] == 0
    return all(_is_possible(quantity, problem, point) for quantity in quantities) and _holds(member, problem, point)


def _is_possible(quantity: str, problem: Problem, point: Point) -> bool:
    value = point[quantity]
    return not problem.is_whole(quantity) or (value >= 0 and value.denominator == 1)


def _holds(member: str, problem: Problem, point: Point) -> bool:
    if member in problem.figures:
        figure = problem.figures[member]
        value = point[figure.quantity]
        return (figure.low is None or value >= figure.low) and (figure.high is None or value <= figure.high)
    relation = problem.relations[member]
    factor = quotient_factor(problem.quantities[relation.terms[0]].unit)
    return rules_of(relation).holds([point[term] for term in relation.terms], len(relation.subjects), factor)


def fits(point: Point, constraints: Iterable[Constraint], bounds: BoundSet) -> bool:
    """Return whether a point of some unknowns satisfies their bounds and the constraints, in exact arithmetic."""
    within_bounds = all(_within(value, quantity, bounds) for quantity, value in point.items())
    return within_bounds and all(_satisfied(constraint, point, bounds) for constraint in constraints)


def _within(value: Fraction, quantity: str, bounds: BoundSet) -> bool:
    if bounds.problem.is_whole(quantity) and value.denominator != 1:
        return False
    low, high = bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
    return (low is None or value >= low) and (high is None or value <= high)


def _satisfied(constraint: Constraint, point: Point, bounds: BoundSet) -> bool:
    total = ZERO
    for quantity, coefficient in constraint.coefficients.items():
        total += coefficient * (point[quantity] if quantity in point else bounds.fixed_value(quantity))
    return (constraint.low is None or total >= constraint.low) and (constraint.high is None or total <= constraint.high)
