"""What each repair of a contradiction would give: the record without one of its members."""

from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.contradictions.resolution import Resolution, ResolvedContradiction
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.problem import Problem, connected
from kztui.reconcile.result import Bounds, Contradiction, Repair

# If solving for all repairs takes more members in total, each repair is based on the contradiction's own members.
_MOST_WORK = 20_000


def with_repairs(problem: Problem, resolution: Resolution) -> tuple[tuple[Contradiction, ...], frozenset[str]]:
    """Return the contradictions with their repairs, and the quantities that depended on them.

    A quantity depended on a contradiction whose members were all set aside if one of them is about it, or if
    some repair would give it other bounds than it has now.
    """
    contradictions: list[Contradiction] = []
    contradicted: set[str] = set()
    for resolved in resolution.contradictions:
        contradiction, differing = _with_repairs(problem, resolution, resolved)
        contradictions.append(contradiction)
        if contradiction.set_aside == contradiction.members:
            contradicted.update(contradiction.quantities, differing)
    return tuple(contradictions), frozenset(contradicted)


def _with_repairs(
    problem: Problem, resolution: Resolution, resolved: ResolvedContradiction
) -> tuple[Contradiction, set[str]]:
    """Return a contradiction with its repairs, and the quantities to which some repair gives other bounds."""
    conflict = resolved.conflict
    quantities = tuple(dict.fromkeys(key for member in conflict.members for key in problem.quantities_of(member)))
    scope = _connected_members(problem, resolution, resolved)
    whole_record = len(scope) * len(conflict.members) <= _MOST_WORK
    repairs: list[Repair] = []
    differing: set[str] = set()
    for member in conflict.members:
        bounds = _solve_without(problem, member, scope if whole_record else set(conflict.members))
        repaired = () if bounds is None else tuple(Bounds.of(quantity, bounds) for quantity in quantities)
        repairs.append(Repair(member, feasible=bounds is not None, bounds=repaired, whole_record=whole_record))
        if bounds is not None and whole_record:
            differing.update(_differing(bounds, resolution.bounds))
    contradiction = Contradiction(
        members=conflict.members,
        quantities=quantities,
        set_aside=resolved.set_aside,
        stands=resolved.stands,
        proof=conflict.terms,
        needed=conflict.needed,
        repairs=tuple(repairs),
    )
    return contradiction, differing


def _connected_members(problem: Problem, resolution: Resolution, resolved: ResolvedContradiction) -> set[str]:
    """Return all that a repair may have to do with; not the reading that stands only because of the contradiction."""
    members = resolved.conflict.members
    return connected(problem, {*resolution.active, *members} - {resolved.stands}, members)


def _solve_without(problem: Problem, member: str, scope: set[str]) -> BoundSet | None:
    """Return the bounds that the scope gives without one member, or None if it still contradicts itself."""
    try:
        return solve(problem, problem.in_order(scope - {member}))
    except InfeasibleError:
        return None


def _differing(repaired: BoundSet, current: BoundSet) -> set[str]:
    """Return the quantities that have other bounds once repaired."""
    return {key for key in repaired.quantities if _values(repaired, key) != _values(current, key)}


def _values(bounds: BoundSet, quantity: str) -> tuple[Fraction | None, Fraction | None]:
    return bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
