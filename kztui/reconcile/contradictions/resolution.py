"""Contradictions are found and set aside one by one, until everything that remains can be true.

If a relation in a contradiction has another reading that contradicts nothing, that reading takes its place.
Otherwise, if some of the members are relations with a `reading`, only those are set aside, since the words may
not mean that. Otherwise all members are, since nobody can say which of them is wrong.
"""

import msgspec

from kztui.reconcile.contradictions.irreducible_set import IrreducibleSet, irreducible_set, refutation_of
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.derivation import Refutation
from kztui.reconcile.programme.problem import Problem, connected
from kztui.reconcile.whole_numbers.whole_bounds import WholeBounds, whole_bounds

# In a larger record the first contradiction that is found is taken, not the smallest.
_MOST_WORK = 2_000


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
    whole: WholeBounds

    @property
    def bounds(self) -> BoundSet:
        """Return the bounds that the rest gives."""
        return self.whole.bounds


def resolve(problem: Problem) -> Resolution:
    """Return the bounds of the record once every contradiction in it has been set aside."""
    active = set(problem.literal)
    contradictions: list[ResolvedContradiction] = []
    while True:
        try:
            whole = whole_bounds(problem, problem.in_order(active))
        except InfeasibleError as error:
            resolved = _resolved(problem, active, _conflict(problem, active, error.refutation))
            contradictions.append(resolved)
            active.difference_update(resolved.set_aside)
            if resolved.stands:
                active.add(resolved.stands)
        else:
            return Resolution(frozenset(active), tuple(contradictions), whole)


def _conflict(problem: Problem, active: set[str], refutation: Refutation) -> IrreducibleSet:
    """Return a contradiction among the active members: of several that overlap, the smallest that is found."""
    smallest = irreducible_set(problem, refutation)
    scope = connected(problem, active, smallest.members)
    if len(scope) * len(smallest.members) > _MOST_WORK:
        return smallest
    for member in smallest.members:
        outcome = refutation_of(problem, problem.in_order(scope - {member}))
        if isinstance(outcome, Refutation):
            other = irreducible_set(problem, outcome)
            smallest = min(smallest, other, key=lambda conflict: len(conflict.members))
    return smallest


def _resolved(problem: Problem, active: set[str], conflict: IrreducibleSet) -> ResolvedContradiction:
    for literal in conflict.members:
        for alternative in problem.alternatives.get(literal, ()):
            if _can_stand(problem, (active - {literal}) | {alternative}, alternative):
                return ResolvedContradiction(conflict, (literal,), alternative)
    relations = [problem.relations[member] for member in conflict.members if member in problem.relations]
    doubtful = tuple(relation.id for relation in relations if relation.reading)
    return ResolvedContradiction(conflict, doubtful or conflict.members, "")


def _can_stand(problem: Problem, active: set[str], alternative: str) -> bool:
    """Return whether another reading contradicts nothing that it is connected with."""
    members = connected(problem, active, [alternative])
    while True:
        outcome = refutation_of(problem, problem.in_order(members))
        if not isinstance(outcome, Refutation):
            return True
        conflict = irreducible_set(problem, outcome)
        if alternative in conflict.members:
            return False
        # This reading has no part in it: the contradiction will be found and set aside by itself.
        members.difference_update(conflict.members)
