"""One contradiction after another is found and set aside, until what remains can all be true.

Of a contradiction that has a relation with another reading, that reading takes the relation's place if all
else lets it. Otherwise, where relations with a `reading` are among its members, those are set aside and
nothing else, for the words may not mean that; otherwise all members are, since nobody can say which is wrong.
"""

import msgspec

from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.contradictions.irreducible_set import IrreducibleSet, irreducible_set
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.problem import Problem, connected


class ResolvedContradiction(msgspec.Struct, frozen=True):
    """A contradiction, and what was done about it."""

    conflict: IrreducibleSet
    set_aside: tuple[str, ...]
    stands: str
    """The other reading that stands instead, or empty."""


class Resolution(msgspec.Struct, frozen=True):
    """What was set aside, and the bounds that the rest gives."""

    active: frozenset[str]
    """The figures and relations that the bounds rest on."""
    contradictions: tuple[ResolvedContradiction, ...]
    bounds: BoundSet


def resolve(problem: Problem) -> Resolution:
    """Return the bounds of the record once every contradiction in it has been set aside."""
    active = set(problem.literal)
    contradictions: list[ResolvedContradiction] = []
    while True:
        try:
            bounds = solve(problem, problem.in_order(active))
        except InfeasibleError as error:
            resolved = _resolved(problem, active, irreducible_set(problem, error.terms))
            contradictions.append(resolved)
            active.difference_update(resolved.set_aside)
            if resolved.stands:
                active.add(resolved.stands)
        else:
            return Resolution(frozenset(active), tuple(contradictions), bounds)


def _resolved(problem: Problem, active: set[str], conflict: IrreducibleSet) -> ResolvedContradiction:
    for literal in conflict.members:
        for alternative in problem.alternatives.get(literal, ()):
            if _can_stand(problem, (active - {literal}) | {alternative}, alternative):
                return ResolvedContradiction(conflict, (literal,), alternative)
    relations = [problem.relations[member] for member in conflict.members if member in problem.relations]
    doubtful = tuple(relation.id for relation in relations if relation.reading)
    return ResolvedContradiction(conflict, doubtful or conflict.members, "")


def _can_stand(problem: Problem, active: set[str], alternative: str) -> bool:
    """Return whether another reading is in no contradiction with anything it hangs together with."""
    members = connected(problem, active, [alternative])
    while True:
        try:
            solve(problem, problem.in_order(members))
        except InfeasibleError as error:
            conflict = irreducible_set(problem, error.terms)
            if alternative in conflict.members:
                return False
            # A contradiction that this reading has no part in: it is found, and set aside, in its own turn.
            members.difference_update(conflict.members)
        else:
            return True
