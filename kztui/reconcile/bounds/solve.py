"""All that some members imply, from single rows to joint bounds; or the proof that they contradict each other."""

from collections.abc import Iterable

from kztui.model.finding import End
from kztui.reconcile.bounds import joint_bounds
from kztui.reconcile.bounds.propagation import propagate
from kztui.reconcile.bounds.rate_bounds import quotient_bound
from kztui.reconcile.programme.blocks import split
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound
from kztui.reconcile.programme.formulation import formulate
from kztui.reconcile.programme.problem import Problem


def work_out(problem: Problem, members: Iterable[str]) -> Box:
    """Return the tightest bounds that the members give to the quantities they are about.

    Raises:
        InfeasibleError: They contradict each other.
    """
    system = formulate(problem, members)
    rows = propagate(system)
    blocks = split(rows, system.ratios, system.box)
    # A contradiction is cheaper to find than all bounds of the blocks before it.
    for block in blocks:
        joint_bounds.check(block, system.box)
    for block in blocks:
        joint_bounds.tighten(block, system.box)
    for ratio in system.ratios:
        for end in ENDS:
            bound = quotient_bound(ratio, end, system.box)
            if bound is not None:
                system.box.offer(bound)
    return system.box


def reach(problem: Problem, members: Iterable[str], quantity: str, end: End) -> Bound | None:
    """Return the bound that members free of contradictions give to one quantity by a single solve.

    With rounding fed back there may be a tighter one.
    """
    system = formulate(problem, members)
    rows = propagate(system)
    for block in split(rows, system.ratios, system.box):
        if quantity in block.columns:
            bound = joint_bounds.bound_in(block, system.box, quantity, end)
            if bound is not None and system.box.tighter(bound):
                return bound
    return system.box.get(quantity, end)
