"""What each way out of a contradiction would give: the record without one of its members."""

from collections.abc import Iterator
from fractions import Fraction

import msgspec

from kztui.model.finding import End
from kztui.reconcile.contradictions.resolution import Resolution, ResolvedContradiction
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.derivation import Refutation
from kztui.reconcile.programme.problem import Problem, connected
from kztui.reconcile.whole_numbers.whole_bounds import WholeBounds, whole_bounds

# If solving for all ways out takes more members in total, each is based on the contradiction's own members.
_MOST_WORK = 20_000


class Way(msgspec.Struct, frozen=True):
    """What the record would be like without one member of a contradiction."""

    without: str
    members: frozenset[str]
    """The members that it rests on."""
    outcome: WholeBounds | Refutation
    """The bounds that there then are, or the proof that the rest still contradicts itself."""
    whole_record: bool
    """Whether they rest on all that the record says, or, in a large record, on the other members alone."""


class RepairedContradiction(msgspec.Struct, frozen=True):
    """A contradiction that was resolved, and the ways out of it."""

    resolved: ResolvedContradiction
    quantities: tuple[str, ...]
    """The quantities that its members are about."""
    ways: tuple[Way, ...]


def with_repairs(problem: Problem, resolution: Resolution) -> Iterator[RepairedContradiction]:
    """Yield each contradiction with a way out for each of its members."""
    for resolved in resolution.contradictions:
        members = resolved.conflict.members
        scope = _connected_members(problem, resolution, resolved)
        whole_record = len(scope) * len(members) <= _MOST_WORK
        considered = scope if whole_record else set(members)
        yield RepairedContradiction(
            resolved=resolved,
            quantities=tuple(dict.fromkeys(key for member in members for key in problem.quantities_of(member))),
            ways=tuple(
                Way(key, frozenset(considered - {key}), _solve_without(problem, key, considered), whole_record)
                for key in members
            ),
        )


def contradicted(resolution: Resolution, contradictions: tuple[RepairedContradiction, ...]) -> frozenset[str]:
    """Return the quantities that depended on a contradiction whose members were all set aside.

    One of them is about it, or some way out would give it other bounds than it has now.
    """
    found: set[str] = set()
    for contradiction in contradictions:
        if contradiction.resolved.set_aside != contradiction.resolved.conflict.members:
            continue
        found.update(contradiction.quantities)
        for way in contradiction.ways:
            if way.whole_record and isinstance(way.outcome, WholeBounds):
                found.update(_differing(way.outcome.bounds, resolution.bounds))
    return frozenset(found)


def _connected_members(problem: Problem, resolution: Resolution, resolved: ResolvedContradiction) -> set[str]:
    """Return all that a repair may have to do with; not the reading that stands only because of the contradiction."""
    members = resolved.conflict.members
    return connected(problem, {*resolution.active, *members} - {resolved.stands}, members)


def _solve_without(problem: Problem, member: str, scope: set[str]) -> WholeBounds | Refutation:
    """Return what the scope gives without one member, or the proof that it still contradicts itself."""
    try:
        return whole_bounds(problem, problem.in_order(scope - {member}))
    except InfeasibleError as error:
        return error.refutation


def _differing(repaired: BoundSet, current: BoundSet) -> set[str]:
    """Return the quantities that have other bounds once repaired."""
    return {key for key in repaired.quantities if _values(repaired, key) != _values(current, key)}


def _values(bounds: BoundSet, quantity: str) -> tuple[Fraction | None, Fraction | None]:
    return bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
