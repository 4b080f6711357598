"""The joint bounds of a block: every unknown's least and greatest value under all constraints at once.

A bound of a whole number is rounded inward and fed back, until none moves. Only bounds that rounding has moved
need this: the others follow from the constraints anyway, and leaving them out keeps explanations short.
"""

from fractions import Fraction

from msgspec.structs import replace

from kztui.model.finding import End
from kztui.reconcile.bounds.rate_bounds import joint_rate_bounds, quotient_bound
from kztui.reconcile.programme.blocks import Block
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ENDS, Bound
from kztui.reconcile.programme.duality import bound_of
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.infeasibility import require_feasible
from kztui.reconcile.programme.linear_programme import LinearProgramme

_RATE_SLACK = Fraction(1, 10**6)
"""By how much a rate's bound may be wider than it could be, for rates are fed back only while they move by more."""

# Stopping early is sound: the bounds are then wider than they could be.
_MOST_ROUNDS = 20
_RATE_UNIT = Fraction(1, 10**12)
# A float this near to a bound has reached it. Only which solves to leave out depends on this, never a bound.
_NEAR = 1e-6


def require_feasible_block(block: Block, bounds: BoundSet) -> None:
    """Raise InfeasibleError if no real numbers satisfy the block."""
    require_feasible(_programme(block, bounds))


def tighten(block: Block, bounds: BoundSet) -> None:
    """Bring the bounds to the joint bounds of the block.

    Raises:
        InfeasibleError: Nothing satisfies the block, as real numbers or once rounding is fed back.
    """
    programme: LinearProgramme | None = None
    found: list[Bound] = []
    for _ in range(_MOST_ROUNDS):
        if programme is None or block.shared:
            programme = _programme(block, bounds)
        else:
            programme.refresh()
        if not require_feasible(programme):
            break
        found = [*_bounds_of_unknowns(programme), *_bounds_of_shared_rates(block, programme, bounds)]
        fed_back = [bound for bound in found if bound.strict or bound.quantity in bounds.problem.shared_rates]
        moved = [_feed_back(bound, bounds) for bound in fed_back]
        if not any(moved):
            break
    for bound in found:
        bounds.offer(bound)
    for ratio in block.ratios:
        for bound in joint_rate_bounds(ratio, block.unknowns, block.constraints(bounds), bounds):
            bounds.offer(bound)


def bound_in(block: Block, bounds: BoundSet, quantity: str, end: End) -> Bound | None:
    """Return what the block says of one of its unknowns, or None where it leaves that end open."""
    programme = _programme(block, bounds)
    multipliers = programme.minimise_with_multipliers({quantity: Fraction(end.sign)})
    return None if multipliers is None else bound_of(quantity, end, multipliers, bounds)


def _programme(block: Block, bounds: BoundSet) -> LinearProgramme:
    return LinearProgramme(block.unknowns, block.constraints(bounds), bounds)


def _feed_back(bound: Bound, bounds: BoundSet) -> bool:
    """Take a bound in, and return whether that is worth another round.

    Rates could gain digits without end: one with many digits is rounded outward first, and only fed back if it moves
    visibly.
    """
    if bound.strict:
        return bounds.offer(bound)
    unit = _RATE_UNIT * bound.end.sign
    coarse = bound
    if bound.value.denominator > _RATE_UNIT.denominator:
        terms = ((Fraction(bound.end.sign), bound),)
        coarse = replace(bound, value=bound.value // unit * unit, terms=terms, ratio="")
    current = bounds.value(bound.quantity, bound.end)
    return (current is None or abs(coarse.value - current) > _RATE_SLACK) and bounds.offer(coarse)


def _bounds_of_unknowns(programme: LinearProgramme) -> list[Bound]:
    """Return what the block says of each unknown beyond its current bounds."""
    open_ends = {(quantity, end): column for column, quantity in enumerate(programme.unknowns) for end in ENDS}
    found: list[Bound] = []
    _drop_reached(open_ends, programme)
    for quantity, end in list(open_ends):
        if (quantity, end) not in open_ends:
            continue
        objective = {quantity: Fraction(end.sign)}
        if programme.minimise(objective) is not Status.OPTIMAL:
            continue
        _drop_reached(open_ends, programme)
        if (quantity, end) not in open_ends:
            continue
        multipliers = programme.multipliers(objective)
        bound = None if multipliers is None else bound_of(quantity, end, multipliers, programme.bounds)
        if bound is not None and programme.bounds.is_tighter(bound):
            found.append(bound)
    return found


def _drop_reached(open_ends: dict[tuple[str, End], int], programme: LinearProgramme) -> None:
    """Drop the ends that the last solution shows to be reached already: no solve can move them."""
    values = programme.values()
    for quantity, end in list(open_ends):
        bound = programme.bounds.value(quantity, end)
        if bound is not None and abs(values[open_ends[quantity, end]] - float(bound)) <= _NEAR:
            del open_ends[quantity, end]


def _bounds_of_shared_rates(block: Block, programme: LinearProgramme, bounds: BoundSet) -> list[Bound]:
    """Return what the quotients say of the rates that stand in other relations too."""
    found: list[Bound] = []
    unknowns = set(block.unknowns)
    for ratio in block.shared:
        if {ratio.num, ratio.den} <= unknowns:
            found += joint_rate_bounds(ratio, block.unknowns, programme.constraints, bounds)
        else:
            found += [bound for end in ENDS if (bound := quotient_bound(ratio, end, bounds)) is not None]
    return [bound for bound in found if bounds.is_tighter(bound)]
