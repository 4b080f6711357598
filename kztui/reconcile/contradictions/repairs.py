"""What each way out of a contradiction would give: the record without one of its members."""

from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.contradictions.resolve_contradictions import Settlement, Solved, connected, in_order
from kztui.reconcile.programme.bound_set import Box, InfeasibleError
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Bounds, Contradiction, Repair

# Above so many members to reconcile in all, a way out is worked out from the contradiction's own members.
_MOST_WORK = 20_000


def contradictions(problem: Problem, settlement: Settlement) -> tuple[tuple[Contradiction, ...], frozenset[str]]:
    """Return the contradictions with their ways out, and the quantities that depended on them.

    A quantity depended on a contradiction whose members were all set aside if one of them is about it, or if
    some way out would give it other bounds than it has now.
    """
    found: list[Contradiction] = []
    touched: set[str] = set()
    for solved in settlement.solved:
        quantities = _quantities(problem, solved)
        ways, depended = _repairs(problem, settlement, solved, quantities)
        if solved.set_aside == solved.conflict.members:
            touched |= depended | set(quantities)
        conflict = solved.conflict
        found.append(
            Contradiction(
                members=conflict.members,
                quantities=quantities,
                set_aside=solved.set_aside,
                stands=solved.stands,
                proof=conflict.terms,
                needed=conflict.needed,
                repairs=ways,
            )
        )
    return tuple(found), frozenset(touched)


def _quantities(problem: Problem, solved: Solved) -> tuple[str, ...]:
    names = (quantity for member in solved.conflict.members for quantity in problem.touched(member))
    return tuple(dict.fromkeys(names))


def _repairs(
    problem: Problem, settlement: Settlement, solved: Solved, quantities: tuple[str, ...]
) -> tuple[tuple[Repair, ...], set[str]]:
    members = solved.conflict.members
    scope = (settlement.active | set(members)) - {solved.stands}
    scope = connected(problem, scope, members)
    whole_record = len(scope) * len(members) <= _MOST_WORK
    if not whole_record:
        scope = set(members)
    ways: list[Repair] = []
    depended: set[str] = set()
    for member in members:
        try:
            box = work_out(problem, in_order(problem, scope - {member}))
        except InfeasibleError:
            ways.append(Repair(member, feasible=False, bounds=(), whole_record=whole_record))
            continue
        bounds = tuple(bounds_in(box, quantity) for quantity in quantities)
        ways.append(Repair(member, feasible=True, bounds=bounds, whole_record=whole_record))
        if whole_record and settlement.box is not None:
            depended |= _differing(box, settlement.box)
    return tuple(ways), depended


def bounds_in(box: Box, quantity: str) -> Bounds:
    """Return the bounds that a box has of a quantity."""
    return Bounds(quantity, box.lows.get(quantity), box.highs.get(quantity))


def _differing(box: Box, final: Box) -> set[str]:
    names = {*box.lows, *box.highs}
    return {
        name
        for name in names
        if (there := bounds_in(box, name)).low != (here := bounds_in(final, name)).low or there.high != here.high
    }
