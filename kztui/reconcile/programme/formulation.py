"""Figures and relations as linear constraints.

Every quantity is a variable, a rate too. A figure bounds its quantity. A ratio, rate = factor·num/den, is not
linear; it enters through the current bounds of its rate, low·den <= factor·num <= high·den, and as
the equation itself once the denominator is known. Where the rate stands in no other relation its figures are
the only bounds of it that matter, and the two constraints lose nothing.
"""

from collections.abc import Iterable

import msgspec
from msgspec import field

from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ENDS, Bound, Constraint
from kztui.reconcile.programme.problem import Problem


class System(msgspec.Struct):
    """The constraints that some members make."""

    problem: Problem
    bounds: BoundSet
    constraints: list[Constraint] = field(default_factory=list)
    """What is linear as it stands."""
    ratios: list[Ratio] = field(default_factory=list)


def formulate(problem: Problem, members: Iterable[str]) -> System:
    """Return the constraints of the members.

    Raises:
        InfeasibleError: Two figures of one quantity leave no value between them.
    """
    system = System(problem, BoundSet(problem))
    for member in members:
        for quantity in problem.quantities_of(member):
            system.bounds.include(quantity)
        if member in problem.figures:
            for bound in problem.stated_bounds(member):
                system.bounds.offer(bound)
        elif rules_of(problem.relations[member]).is_linear:
            system.constraints.extend(problem.linear_constraints(member))
        else:
            system.ratios.append(problem.ratio(member))
    return system


def _shows_that_there_is_one(bound: Bound) -> bool:
    """Return whether a rate's bound comes from a figure of it, or from a relation that is no ratio."""
    if bound.leaf is not None:
        return True
    if bound.ratio:
        return False
    for _, node in bound.terms:
        if isinstance(node, Constraint) and not node.uses:
            return True
        if isinstance(node, Bound) and node.quantity == bound.quantity and _shows_that_there_is_one(node):
            return True
    return False


def ratio_constraints(ratio: Ratio, bounds: BoundSet) -> list[Constraint]:
    """Return what is linear in a ratio, given the current bounds.

    Once something other than a ratio bounds its rate there is a rate, so the denominator is not zero: a count is at
    least 1. Bounds that ratios give a rate say what it is if there is one, and show nothing of its counts.
    """
    rate_bounds = [bound for end in ENDS if (bound := bounds.get(ratio.rate, end)) is not None]
    if not any(_shows_that_there_is_one(bound) for bound in rate_bounds):
        rate_bounds = []
    # The one that shows it comes first: the denominator is at least 1 because of it.
    rate_bounds.sort(key=lambda bound: not _shows_that_there_is_one(bound))
    constraints = [ratio.within(bound) for bound in rate_bounds]
    if constraints and bounds.problem.is_whole(ratio.den):
        constraints.append(ratio.positive_denominator(rate_bounds[0]))
    low = bounds.lows.get(ratio.den)
    if low is not None and low.value and bounds.is_fixed(ratio.den) and ratio.rate in bounds.problem.shared_rates:
        constraints.append(ratio.with_denominator(low, bounds.highs[ratio.den]))
    return constraints
