"""One contradiction after another is found and set aside, until what remains can all be true.

Of a contradiction that has a relation with another reading, that reading takes the relation's place if all
else lets it. Otherwise, where relations with a `reading` are among its members, those are set aside and
nothing else, for the words may not mean that; otherwise all members are, since nobody can say which is wrong.
"""

from collections.abc import Iterable

import msgspec
from msgspec import field

from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.contradictions.irreducible_set import Conflict, irreducible
from kztui.reconcile.programme.bound_set import Box, InfeasibleError
from kztui.reconcile.programme.problem import Problem


class Solved(msgspec.Struct, frozen=True):
    """A contradiction, and what was done about it."""

    conflict: Conflict
    set_aside: tuple[str, ...]
    stands: str
    """The other reading that stands instead, or empty."""


class Settlement(msgspec.Struct):
    """What was set aside, and the bounds that the rest gives."""

    active: set[str]
    solved: list[Solved] = field(default_factory=list)
    box: Box | None = None


def settle(problem: Problem) -> Settlement:
    """Return the bounds of the record once every contradiction in it has been set aside."""
    settlement = Settlement(set(problem.literal))
    while settlement.box is None:
        try:
            settlement.box = work_out(problem, in_order(problem, settlement.active))
        except InfeasibleError as error:
            conflict = irreducible(problem, error.terms)
            solved = _solve(problem, settlement.active, conflict)
            settlement.solved.append(solved)
            settlement.active.difference_update(solved.set_aside)
            if solved.stands:
                settlement.active.add(solved.stands)
    return settlement


def in_order(problem: Problem, members: Iterable[str]) -> list[str]:
    """Return the members in the order in which they are tried, so that every run gives the same."""
    return sorted(members, key=problem.order.__getitem__)


def _solve(problem: Problem, active: set[str], conflict: Conflict) -> Solved:
    for literal in conflict.members:
        for other in problem.alternatives.get(literal, ()):
            if _stands(problem, (active - {literal}) | {other}, other):
                return Solved(conflict, (literal,), other)
    relations = [problem.relations[member] for member in conflict.members if member in problem.relations]
    doubtful = tuple(relation.id for relation in relations if relation.reading)
    return Solved(conflict, doubtful or conflict.members, "")


def _stands(problem: Problem, active: set[str], other: str) -> bool:
    """Return whether another reading is in no contradiction with anything it hangs together with."""
    members = connected(problem, active, [other])
    while True:
        try:
            work_out(problem, in_order(problem, members))
        except InfeasibleError as error:
            conflict = irreducible(problem, error.terms)
            if other in conflict.members:
                return False
            # A contradiction that this reading has no part in: it is found, and set aside, in its own turn.
            members.difference_update(conflict.members)
        else:
            return True


def connected(problem: Problem, active: set[str], seeds: Iterable[str]) -> set[str]:
    """Return the active members that hang together with the seeds, the seeds among them."""
    found = set(seeds)
    waiting = list(found)
    while waiting:
        for quantity in problem.touched(waiting.pop()):
            fresh = [key for key in problem.members_of[quantity] if key in active and key not in found]
            found.update(fresh)
            waiting.extend(fresh)
    return found
