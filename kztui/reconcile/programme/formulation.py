"""Figures and relations as linear constraints.

Every quantity is a variable, a rate too. A figure bounds its quantity. A ratio, rate = factor·num/den, is not
linear; it enters through the bounds of its rate that are at hand, low·den <= factor·num <= high·den, and as
the equation itself once the denominator is known. Where the rate stands in no other relation its figures are
the only bounds of it that matter, and the two rows lose nothing.
"""

from collections.abc import Iterable
from fractions import Fraction

import msgspec
from msgspec import field

from kztui.model.finding import End
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound, Row
from kztui.reconcile.programme.problem import Problem

ONE = Fraction(1)
ZERO = Fraction(0)


class Ratio(msgspec.Struct, frozen=True):
    """A rate that is `factor` times the quotient of two quantities."""

    relation: str
    rate: str
    num: str
    den: str
    factor: Fraction


class System(msgspec.Struct):
    """The constraints that some members make."""

    problem: Problem
    box: Box
    rows: list[Row] = field(default_factory=list)
    """What is linear as it stands."""
    ratios: list[Ratio] = field(default_factory=list)


def formulate(problem: Problem, members: Iterable[str]) -> System:
    """Return the constraints of the members.

    Raises:
        InfeasibleError: Two figures of one quantity leave no value between them.
    """
    system = System(problem, Box(problem))
    for member in members:
        for quantity in problem.touched(member):
            system.box.add(quantity)
        figure = problem.figures.get(member)
        if figure is None:
            _add_relation(system, problem.relations[member])
        else:
            for bound in problem.stated_bounds(member):
                system.box.offer(bound)
    return system


def _add_relation(system: System, relation: Relation) -> None:
    if not rules_of(relation).is_linear:
        rate, num, den = relation.terms
        factor = Fraction(system.problem.factor(rate))
        system.ratios.append(Ratio(relation.id, rate, num, den, factor))
    else:
        system.rows.extend(system.problem.linear_rows(relation.id))


def ratio_rows(ratio: Ratio, box: Box) -> list[Row]:
    """Return what is linear in a ratio, given the bounds at hand.

    Once anything is known of the rate there is one, so that the denominator is not nought: a count is at least 1.
    """
    bounds = [bound for end in ENDS if (bound := box.get(ratio.rate, end)) is not None]
    rows = [_rate_row(ratio, bound) for bound in bounds]
    if rows and box.problem.whole(ratio.den):
        rows.append(positive(ratio))
    den = box.lows.get(ratio.den)
    if den is not None and den.value and box.fixed(ratio.den) and ratio.rate in box.problem.shared_rates:
        uses = (den, box.highs[ratio.den])
        coefficients = {ratio.rate: den.value, ratio.num: -ratio.factor}
        rows.append(Row(coefficients, ZERO, ZERO, ratio.relation, uses))
    return rows


def positive(ratio: Ratio) -> Row:
    """Return that the denominator of a ratio, a count, is at least 1: of nothing there is no rate."""
    return Row({ratio.den: ONE}, ONE, None, ratio.relation)


def _rate_row(ratio: Ratio, bound: Bound) -> Row:
    """Return factor·num - value·den >= 0 for the low end of the rate, <= 0 for the high one."""
    coefficients = {ratio.num: ratio.factor, ratio.den: -bound.value}
    coefficients = {key: value for key, value in coefficients.items() if value}
    low, high = (ZERO, None) if bound.end is End.LOW else (None, ZERO)
    return Row(coefficients, low, high, ratio.relation, (bound,))
