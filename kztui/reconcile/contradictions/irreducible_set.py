"""Irreducible infeasible sets: members that contradict each other, and would not without any one of them.

A deletion filter (Chinneck and Dravnieks 1991, "Locating minimal infeasible constraint sets in linear
programs") over whole members: a figure with both its ends, or a relation. It starts from the leaves of a
proof of infeasibility, and continues with those of any shorter proof that it finds.
"""

from collections.abc import Iterable, Mapping

import msgspec

from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.contradictions.feasible_point import Values, feasible_point
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import Term, leaves
from kztui.reconcile.programme.problem import Problem


class IrreducibleSet(msgspec.Struct, frozen=True):
    """An irreducible infeasible set, with what proves it to be one."""

    members: tuple[str, ...]
    """Relations first, then figures, each in the record's order."""
    terms: tuple[Term, ...]
    """Farkas multipliers: they add up to 0 >= a positive number."""
    points: Mapping[str, Values]
    """For a member: exact values that satisfy all others, which proves that it is needed.

    Those missing here are needed as far as the method can tell: without them it refutes nothing, and finds no
    whole numbers either.
    """

    @property
    def needed(self) -> tuple[str, ...]:
        """Return the members that are proved to be needed."""
        return tuple(member for member in self.members if member in self.points)


def infeasibility_proof(problem: Problem, members: Iterable[str]) -> tuple[Term, ...] | None:
    """Return the proof that the members contradict each other, or None if none is found."""
    try:
        solve(problem, members)
    except InfeasibleError as error:
        return error.terms
    return None


def irreducible_set(problem: Problem, terms: tuple[Term, ...]) -> IrreducibleSet:
    """Return an irreducible infeasible set among the leaves of a proof of infeasibility."""
    members = [leaf.id for leaf in leaves(terms)]
    points: dict[str, Values] = {}
    kept: set[str] = set()
    while candidates := [member for member in members if member not in kept]:
        member = candidates[0]
        rest = [key for key in members if key != member]
        point = feasible_point(problem, rest)
        if point is not None:
            points[member] = point
            kept.add(member)
            continue
        shorter = infeasibility_proof(problem, rest)
        if shorter is None:
            kept.add(member)
            continue
        terms = shorter
        members = [leaf.id for leaf in leaves(terms)]
    return IrreducibleSet(tuple(problem.in_order(members)), terms, points)
