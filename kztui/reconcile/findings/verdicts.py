"""What came of each relation, by the figures that state its terms."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from kztui.model.figure import Figure
from kztui.model.relation import Relation, RelationKind
from kztui.reconcile.contradictions.resolve_contradictions import Settlement
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Verdict

Range = tuple[Fraction | None, Fraction | None]
"""The least and the greatest value that the words of some figures allow."""


def verdicts(problem: Problem, settlement: Settlement) -> dict[str, Verdict]:
    """Return the verdict on every relation, by its id."""
    stated: dict[str, list[Figure]] = {}
    for key, figure in problem.figures.items():
        if key in settlement.active:
            stated.setdefault(figure.quantity, []).append(figure)
    aside = {member for solved in settlement.solved for member in solved.set_aside}
    return {
        key: _verdict(problem, relation, stated, settlement.active, aside)
        for key, relation in problem.relations.items()
    }


def _verdict(
    problem: Problem,
    relation: Relation,
    stated: Mapping[str, list[Figure]],
    active: set[str],
    aside: set[str],
) -> Verdict:
    if relation.id in aside:
        return Verdict.CONTRADICTION
    if relation.id not in active:
        return Verdict.UNUSED
    if not all(term in stated for term in relation.terms):
        return Verdict.UNTESTED
    if relation.kind is RelationKind.RATIO:
        holds = _quotient_stated(problem, relation, stated)
    else:
        holds = _certain(relation, [stated_range(stated[term]) for term in relation.terms])
    return Verdict.HOLDS if holds else Verdict.WITHIN_ROUNDING


def stated_range(figures: list[Figure]) -> Range:
    """Return what the words of all figures together allow."""
    lows = [Fraction(figure.low) for figure in figures if figure.low is not None]
    highs = [Fraction(figure.high) for figure in figures if figure.high is not None]
    return (max(lows) if lows else None, min(highs) if highs else None)


def _quotient_stated(problem: Problem, relation: Relation, stated: Mapping[str, list[Figure]]) -> bool:
    """Return whether exact counts give the very number that a figure states for the rate, with nothing to round."""
    num, den = (exact_value(stated[term]) for term in relation.terms[1:])
    if num is None or not den:
        return False
    rate = problem.factor(relation.terms[0]) * num / den
    return any(rate == Fraction(figure.value) for figure in stated[relation.terms[0]])


def exact_value(figures: list[Figure]) -> Fraction | None:
    """Return the one value that the words of the figures allow, or None where they allow several."""
    low, high = stated_range(figures)
    return low if low == high else None


def _certain(relation: Relation, ranges: list[Range]) -> bool:
    """Return whether every value that the words allow satisfies a relation that is no ratio."""
    if relation.kind is RelationKind.ORDER:
        pairs = pairwise(ranges)
        return all(high is not None and low is not None and high <= low for (_, high), (low, _) in pairs)
    # The words that allow several values allow some that do not add up.
    return all(low is not None and low == high for low, high in ranges)
