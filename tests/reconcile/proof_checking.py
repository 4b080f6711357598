"""What tests hold every result against."""

from collections.abc import Iterator

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.certificates.proof_checker import proves_bound, proves_contradiction
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Result
from tests.reconcile.record_maker import Making


def ends(making: Making, quantity: str) -> tuple[float | None, float | None]:
    """Return the joint bounds of one quantity."""
    box = work_out(making.problem(), making.members)
    low, high = box.value(quantity, End.LOW), box.value(quantity, End.HIGH)
    return (None if low is None else float(low), None if high is None else float(high))


def unproved(problem: Problem, found: Box | Result) -> Iterator[str]:
    """Yield the quantities whose bounds, and the contradictions whose members, are not proved."""
    if isinstance(found, Box):
        bounds = [*found.lows.values(), *found.highs.values()]
    else:
        both = ((one.proof_low, one.proof_high) for one in found.bounds.values())
        bounds = [bound for pair in both for bound in pair if bound is not None]
        yield from (f"{one.members}" for one in found.contradictions if not proves_contradiction(problem, one.proof))
    yield from (f"{bound.quantity}.{bound.end}" for bound in bounds if not proves_bound(problem, bound))
