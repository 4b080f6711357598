"""What tests hold results against."""

from collections.abc import Iterator

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.certificates.proof_checker import ProofChecker
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Contradiction, Result
from tests.reconcile.record_maker import RecordMaker


def joint_bounds(record: RecordMaker, quantity: str) -> tuple[float | None, float | None]:
    """Return the joint bounds of one quantity."""
    bounds = solve(record.problem(), record.members)
    low, high = bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
    return (None if low is None else float(low), None if high is None else float(high))


def only_contradiction(record: RecordMaker) -> Contradiction:
    """Return the contradiction in a record, which must have just one."""
    (contradiction,) = reconcile(record.election()).result.contradictions
    return contradiction


def unproved_bounds(problem: Problem, bounds: BoundSet) -> list[str]:
    """Return the quantities whose bounds are not proved."""
    checker = ProofChecker(problem)
    every = [*bounds.lows.values(), *bounds.highs.values()]
    return [f"{bound.quantity}.{bound.end}" for bound in every if not checker.proves_bound(bound)]


def unproved(problem: Problem, result: Result) -> Iterator[str]:
    """Yield the quantities whose bounds, and the contradictions whose members, are not proved."""
    checker = ProofChecker(problem)
    for contradiction in result.contradictions:
        if not checker.proves_contradiction(contradiction.proof):
            yield ", ".join(contradiction.members)
    for bounds in result.bounds.values():
        for bound in (bounds.proof_low, bounds.proof_high):
            if bound is not None and not checker.proves_bound(bound):
                yield f"{bound.quantity}.{bound.end}"
