"""Irreducible infeasible sets: members that contradict each other, and would not without any one of them.

A deletion filter (Chinneck and Dravnieks 1991, "Locating minimal infeasible constraint sets in linear
programs") over whole members: a figure with both its ends, or a relation. It starts from the leaves of a
proof of infeasibility, and continues with those of any shorter proof that it finds.
"""

from collections.abc import Iterable, Mapping

import msgspec

from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import Refutation, leaves_of
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.decision import decide
from kztui.reconcile.whole_numbers.points import Point


class IrreducibleSet(msgspec.Struct, frozen=True):
    """An irreducible infeasible set, with what proves it to be one."""

    members: tuple[str, ...]
    """Relations first, then figures, each in the record's order."""
    refutation: Refutation
    """What proves that they contradict each other."""
    points: Mapping[str, Point]
    """For a member: values that satisfy all others, which proves that it is needed.

    For those missing here nothing could be settled: without them no refutation is known, and no values either.
    """

    @property
    def needed(self) -> tuple[str, ...]:
        """Return the members that are proved to be needed."""
        return tuple(member for member in self.members if member in self.points)


def refutation_of(problem: Problem, members: Iterable[str]) -> Point | Refutation | None:
    """Return the proof that the members contradict each other, or values that satisfy them; None where that is open."""
    members = list(members)
    outcome = decide(problem, members)
    if outcome is not None:
        return outcome
    try:
        solve(problem, members)  # what rounding to whole numbers shows when it is fed back
    except InfeasibleError as error:
        return error.refutation
    return None


def irreducible_set(problem: Problem, refutation: Refutation) -> IrreducibleSet:
    """Return an irreducible infeasible set among the leaves of a proof of infeasibility."""
    members = [leaf.id for leaf in leaves_of(refutation)]
    points: dict[str, Point] = {}
    kept: set[str] = set()
    while candidates := [member for member in members if member not in kept]:
        member = candidates[0]
        outcome = refutation_of(problem, [key for key in members if key != member])
        if isinstance(outcome, Refutation):
            refutation = outcome
            members = [leaf.id for leaf in leaves_of(refutation)]
            continue
        kept.add(member)
        if outcome is not None:
            points[member] = outcome
    points = {member: point for member, point in points.items() if member in members}
    return IrreducibleSet(tuple(problem.in_order(members)), refutation, points)
