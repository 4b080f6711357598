"""All that some members imply, from single constraints to joint bounds; or a proof that they contradict each other."""

from collections.abc import Iterable

import msgspec

from kztui.model.finding import End
from kztui.reconcile.bounds.joint_bounds import bound_in, require_feasible_block, tighten
from kztui.reconcile.bounds.propagation import propagate
from kztui.reconcile.bounds.rate_bounds import quotient_bound
from kztui.reconcile.programme.blocks import Block, split
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ENDS, Bound
from kztui.reconcile.programme.formulation import System, formulate
from kztui.reconcile.programme.problem import Problem


class Solved(msgspec.Struct, frozen=True):
    """The bounds that some members give, and the parts that were solved for them."""

    system: System
    blocks: list[Block]
    """What single constraints left open."""

    @property
    def bounds(self) -> BoundSet:
        """Return the bounds, each with its proof."""
        return self.system.bounds


def solve(problem: Problem, members: Iterable[str]) -> BoundSet:
    """Return the joint bounds that the members give to the quantities they are about.

    Raises:
        InfeasibleError: They contradict each other.
    """
    return solve_parts(problem, members).bounds


def solve_parts(problem: Problem, members: Iterable[str]) -> Solved:
    """Return the joint bounds that the members give, and the blocks that they were solved in.

    Raises:
        InfeasibleError: They contradict each other.
    """
    system = formulate(problem, members)
    bounds = system.bounds
    blocks = split(propagate(system), system.ratios, bounds)
    # A contradiction is cheaper to find than all bounds of the blocks before it.
    for block in blocks:
        require_feasible_block(block, bounds)
    for block in blocks:
        tighten(block, bounds)
    for ratio in system.ratios:
        for end in ENDS:
            bound = quotient_bound(ratio, end, bounds)
            if bound is not None:
                bounds.offer(bound)
    return Solved(system, blocks)


def solve_for(problem: Problem, members: Iterable[str], quantity: str, end: End) -> Bound | None:
    """Return the bound that members free of contradictions give to one quantity by a single solve.

    With rounding fed back there may be a tighter one.
    """
    system = formulate(problem, members)
    bounds = system.bounds
    for block in split(propagate(system), system.ratios, bounds):
        if quantity in block.unknowns:
            bound = bound_in(block, bounds, quantity, end)
            if bound is not None and bounds.is_tighter(bound):
                return bound
    return bounds.get(quantity, end)
