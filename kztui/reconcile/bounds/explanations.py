"""Explanations made irreducible: no figure or relation is named without which the bound would be the same."""

from kztui.reconcile.bounds.solve import reach, work_out
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound, Row, leaves_of
from kztui.reconcile.programme.problem import Problem

# The parts of a long sum are all needed anyway, and trying each would take long.
_MOST_LEAVES = 30


def explain(problem: Problem, box: Box) -> None:
    """Put in the place of each derived bound one with the same value that rests on no more than it needs."""
    for quantity in {**box.lows, **box.highs}:
        for end in ENDS:
            bound = box.get(quantity, end)
            if bound is not None and bound.terms:
                side = box.lows if bound is box.lows.get(quantity) else box.highs
                side[quantity] = _shorten(problem, bound)


def _shorten(problem: Problem, bound: Bound) -> Bound:
    members = [leaf.id for leaf in leaves_of(bound)]
    if len(members) > _MOST_LEAVES or _plain(problem, members):
        return bound
    fed_back = _fed_back(bound)
    kept: set[str] = set()
    while candidates := [member for member in members if member not in kept]:
        # Relations stand first in most proofs; the figures at the end are tried first.
        member = candidates[-1]
        other = _without(problem, bound, [other for other in members if other != member], fed_back=fed_back)
        if other is None:
            kept.add(member)
        else:
            bound = other
            members = [leaf.id for leaf in leaves_of(bound)]
    return bound


def _plain(problem: Problem, members: list[str]) -> bool:
    """Return whether one relation and one figure for each other term say it: then all of them are needed."""
    figures = [problem.figures[member].quantity for member in members if member in problem.figures]
    return len(members) - len(figures) <= 1 and len(set(figures)) == len(figures)


def _fed_back(bound: Bound) -> bool:
    """Return whether a bound rests on another one that was rounded, or on more than one solve in some other way."""
    stack: list[Row | Bound] = [node for _, node in bound.terms]
    if bound.ratio:
        return True
    while stack:
        node = stack.pop()
        if isinstance(node, Row):
            stack.extend(node.uses)
            continue
        if node.strict or node.ratio:
            return True
        stack.extend(below for _, below in node.terms)
    return False


def _without(problem: Problem, bound: Bound, rest: list[str], *, fed_back: bool) -> Bound | None:
    """Return the same bound proved from the rest of its members, or None if they do not give it.

    One solve is tried first; the whole way, with rounding fed back, only where the bound itself came that way.
    """
    if not any(bound.quantity in problem.touched(other) for other in rest):
        return None
    other = None if bound.ratio else reach(problem, rest, bound.quantity, bound.end)
    if _as_tight(other, bound):
        return other
    if fed_back:
        other = work_out(problem, rest).get(bound.quantity, bound.end)
    return other if _as_tight(other, bound) else None


def _as_tight(other: Bound | None, bound: Bound) -> bool:
    return other is not None and (other.value - bound.value) * bound.end.sign >= 0
