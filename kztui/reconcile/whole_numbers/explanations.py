"""Explanations made irreducible: no figure or relation is named without which the bound would be the same."""

from kztui.model.relation import RelationKind
from kztui.reconcile.bounds.solve import solve, solve_for
from kztui.reconcile.programme.derivation import ENDS, Bound, leaves_of, nodes_of
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.opposites import Opposite
from kztui.reconcile.whole_numbers.whole_bounds import WholeBounds

# All parts of a long sum are needed anyway, and trying each would take too long.
_MOST_LEAVES = 30


def explain(problem: Problem, whole: WholeBounds) -> None:
    """Replace each derived bound by one that shows the same and rests on nothing it could do without."""
    bounds = whole.bounds
    for quantity in bounds.quantities:
        for end in ENDS:
            bound = bounds.get(quantity, end)
            if bound is not None and (bound.terms or bound.otherwise):
                bounds.put(_shortened(problem, bound))


def _shortened(problem: Problem, bound: Bound) -> Bound:
    members = [leaf.id for leaf in leaves_of(bound)]
    if len(members) > _MOST_LEAVES or _is_one_relation(problem, members):
        return bound
    took_rounds = _took_rounds(bound)
    needed: set[str] = set()
    while candidates := [member for member in members if member not in needed]:
        # Relations stand first in most proofs; the figures at the end are tried first.
        member = candidates[-1]
        rest = [key for key in members if key != member]
        shorter = _proved_by(problem, bound, rest, took_rounds=took_rounds)
        if shorter is None:
            needed.add(member)
        else:
            bound = shorter
            members = [leaf.id for leaf in leaves_of(bound)]
    return bound


def _is_one_relation(problem: Problem, members: list[str]) -> bool:
    """Return whether members are one sum, and one exact figure of each of its terms: then all of them are needed."""
    relations = [problem.relations[member] for member in members if member in problem.relations]
    figures = [problem.figures[member] for member in members if member in problem.figures]
    is_sum = len(relations) == 1 and relations[0].kind in {RelationKind.SUM, RelationKind.DIFFERENCE}
    quantities = {figure.quantity for figure in figures}
    return is_sum and len(quantities) == len(figures) and all(figure.low == figure.high for figure in figures)


def _took_rounds(bound: Bound) -> bool:
    """Return whether a bound rests on another one that was rounded, or took more than one solve for another reason."""
    below = (node for node in nodes_of(bound) if node is not bound and isinstance(node, Bound))
    return bool(bound.ratio) or any(node.strict or node.ratio for node in below)


def _proved_by(problem: Problem, bound: Bound, members: list[str], *, took_rounds: bool) -> Bound | None:
    """Return the same bound proved from fewer members, or None if they do not give it.

    Most members are needed, and a point beyond the bound shows that soonest. Otherwise a single solve is tried
    first; rounding is fed back only where the bound itself needed that. Last, its opposite is refuted case by case.
    """
    if not any(bound.quantity in problem.quantities_of(member) for member in members):
        return None
    opposite = Opposite(problem, members, bound)
    if opposite.is_possible():
        return None
    found = None
    if not bound.otherwise:
        found = None if bound.ratio else solve_for(problem, members, bound.quantity, bound.end)
        if not _is_as_tight(problem, found, bound) and took_rounds:
            found = solve(problem, members).get(bound.quantity, bound.end)
    if _is_as_tight(problem, found, bound):
        return found
    return opposite.refuted()


def _is_as_tight(problem: Problem, found: Bound | None, bound: Bound) -> bool:
    """Return whether a bound that was found shows the same digits."""
    if found is None:
        return False
    values = (problem.shown_end(bound.quantity, each.value, bound.end) for each in (found, bound))
    return (next(values) - next(values)) * bound.end.sign >= 0
