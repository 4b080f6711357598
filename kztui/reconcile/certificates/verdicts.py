"""What came of each relation, by the figures that state its terms."""

from collections.abc import Set as AbstractSet

from kztui.model.figure import Figure
from kztui.model.kind_rules import StatedTerm
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Verdict


def verdicts(problem: Problem, active: AbstractSet[str], set_aside: AbstractSet[str]) -> dict[str, Verdict]:
    """Return the verdict on every relation, by its id."""
    stated: dict[str, list[Figure]] = {}
    for figure in problem.figures.values():
        if figure.id in active:
            stated.setdefault(figure.quantity, []).append(figure)
    found: dict[str, Verdict] = {}
    for relation in problem.relations.values():
        if relation.id in set_aside:
            found[relation.id] = Verdict.CONTRADICTION
        elif relation.id not in active:
            found[relation.id] = Verdict.UNUSED
        elif not all(term in stated for term in relation.terms):
            found[relation.id] = Verdict.UNTESTED
        else:
            terms = [StatedTerm(problem.quantities[term].unit, tuple(stated[term])) for term in relation.terms]
            surely = rules_of(relation).surely_holds(terms)
            found[relation.id] = Verdict.HOLDS if surely else Verdict.WITHIN_ROUNDING
    return found
