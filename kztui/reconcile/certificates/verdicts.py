"""What came of each relation, by the figures that state its terms and by what is inferred of the others."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.kind_rules import StatedTerm
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Bounds, Verdict


def verdicts(
    problem: Problem, active: AbstractSet[str], set_aside: AbstractSet[str], bounds: Mapping[str, Bounds]
) -> dict[str, Verdict]:
    """Return the verdict on every relation, by its id.

    Args:
        problem: The record.
        active: The members that the bounds rest on.
        set_aside: The members that contradictions set aside.
        bounds: The joint bounds of every quantity, by its id.
    """
    stated: dict[str, list[Figure]] = {}
    for figure in problem.figures.values():
        if figure.id in active:
            stated.setdefault(figure.quantity, []).append(figure)
    found: dict[str, Verdict] = {}
    for relation in problem.relations.values():
        unstated = [bounds[term] for term in relation.terms if term not in stated]
        if relation.id in set_aside:
            found[relation.id] = Verdict.CONTRADICTION
        elif relation.id not in active:
            found[relation.id] = Verdict.UNUSED
        elif any(row.trivial for row in unstated):
            found[relation.id] = Verdict.UNTESTED
        elif any(_rests_on(row, relation.id) for row in unstated):
            found[relation.id] = Verdict.GIVES_BOUNDS
        else:
            terms = [
                StatedTerm(problem.quantities[term].unit, tuple(stated.get(term, ())), bounds[term].range)
                for term in relation.terms
            ]
            found[relation.id] = _verdict_by_numbers(relation, terms)
    return found


def _rests_on(bounds: Bounds, relation: str) -> bool:
    return any(reason.id == relation for end in (End.LOW, End.HIGH) for reason in bounds.why(end))


def _verdict_by_numbers(relation: Relation, terms: Sequence[StatedTerm]) -> Verdict:
    rules = rules_of(relation)
    if rules.surely_holds(terms):
        return Verdict.HOLDS
    is_rounded = rules.can_be_rounded and any(term.is_rounded for term in terms)
    return Verdict.WITHIN_ROUNDING if is_rounded else Verdict.POSSIBLE
