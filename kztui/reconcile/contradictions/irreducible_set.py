"""Irreducible infeasible sets: members that contradict each other, and would not without any one of them.

A deletion filter (Chinneck and Dravnieks 1991, "Locating minimal infeasible constraint sets in linear
programs") over whole members: a figure with both its ends, or a relation. It starts from the leaves of one
proof of infeasibility, and takes the leaves of each proof that it meets on its way.
"""

from collections.abc import Iterable

import msgspec

from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.contradictions.feasible_point import witness
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import Term, leaves
from kztui.reconcile.programme.problem import Problem


class Conflict(msgspec.Struct, frozen=True):
    """An irreducible infeasible set, with what proves it to be one."""

    members: tuple[str, ...]
    """Relations first, then figures, each in the record's order."""
    terms: tuple[Term, ...]
    """Farkas multipliers: they add up to 0 >= a positive number."""
    needed: tuple[str, ...]
    """The members without which exact values were found that satisfy all others.

    Those missing here are needed as far as the method can tell: without them it refutes nothing, and finds no
    whole numbers either.
    """


def refutation(problem: Problem, members: Iterable[str]) -> tuple[Term, ...] | None:
    """Return the proof that the members contradict each other, or None if none is found."""
    try:
        work_out(problem, members)
    except InfeasibleError as error:
        return error.terms
    return None


def irreducible(problem: Problem, terms: tuple[Term, ...]) -> Conflict:
    """Return an irreducible infeasible set among the leaves of a proof of infeasibility."""
    members = [leaf.id for leaf in leaves(terms)]
    needed: list[str] = []
    kept: set[str] = set()
    while candidates := [member for member in members if member not in kept]:
        member = candidates[0]
        rest = [other for other in members if other != member]
        if witness(problem, rest) is not None:
            needed.append(member)
            kept.add(member)
            continue
        shorter = refutation(problem, rest)
        if shorter is None:
            kept.add(member)
            continue
        terms = shorter
        members = [leaf.id for leaf in leaves(shorter)]
    members.sort(key=problem.order.__getitem__)
    return Conflict(tuple(members), terms, tuple(member for member in members if member in needed))
