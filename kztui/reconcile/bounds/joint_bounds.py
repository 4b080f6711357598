"""The joint bounds of a block: every unknown's least and greatest value under all rows at once.

A bound of a whole number is rounded inward and fed back, until none moves. Only what rounding has moved needs
to be: the rest follows from the rows anyway, and an explanation then stays as short as it can be.
"""

from collections.abc import Iterable
from fractions import Fraction

from msgspec.structs import replace

from kztui.model.finding import End
from kztui.reconcile.bounds.rate_bounds import joint_rate_bounds, quotient_bound
from kztui.reconcile.certificates.duality import bound_of
from kztui.reconcile.certificates.infeasibility import require_feasible
from kztui.reconcile.programme.blocks import Block
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound, Row
from kztui.reconcile.programme.formulation import ratio_rows
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import NEAR, Program

# Stopping early is sound: the bounds are then wider than they could be.
MOST_ROUNDS = 20
_RATE_UNIT = Fraction(1, 10**12)
RATE_SLACK = Fraction(1, 10**6)
"""By how much a rate's bound may be wider than it could be, for rates are fed back only while they move by more."""


def rows_now(block: Block, box: Box) -> list[Row]:
    """Return the block's rows, those of its shared ratios with the bounds that their rates have now."""
    columns = set(block.columns)
    bent = (row for ratio in block.shared for row in ratio_rows(ratio, box))
    return [*block.rows, *(row for row in bent if not columns.isdisjoint(row.coefficients))]


def check(block: Block, box: Box) -> None:
    """Raise InfeasibleError if no real numbers satisfy the block."""
    require_feasible(Program(block.columns, rows_now(block, box), box))


def tighten(block: Block, box: Box) -> None:
    """Bring the box to the joint bounds of the block.

    Raises:
        InfeasibleError: Nothing satisfies the block, as real numbers or once rounding is fed back.
    """
    program: Program | None = None
    fresh: list[Bound] = []
    for _ in range(MOST_ROUNDS):
        if program is None or block.shared:
            program = Program(block.columns, rows_now(block, box), box)
        else:
            program.refresh()
        if not require_feasible(program):
            break
        fresh = [*_unknowns(program), *_shared_rates(block, program.rows, box)]
        shared = box.problem.shared_rates
        moved = [_feed_back(bound, box) for bound in fresh if bound.strict or bound.quantity in shared]
        if not any(moved):
            break
    for bound in fresh:
        box.offer(bound)
    for ratio in block.ratios:
        for bound in joint_rate_bounds(ratio, block.columns, rows_now(block, box), box):
            box.offer(bound)


def _feed_back(bound: Bound, box: Box) -> bool:
    """Take a bound into the box, and return whether that is worth another round.

    A rate has no end of digits to gain: one of many digits is fed back rounded outward, and only if it moves visibly.
    """
    if bound.strict:
        return box.offer(bound)
    unit = _RATE_UNIT * bound.end.sign
    coarse = bound
    if bound.value.denominator > _RATE_UNIT.denominator:
        terms = ((Fraction(bound.end.sign), bound),)
        coarse = replace(bound, value=bound.value // unit * unit, terms=terms, ratio="")
    now = box.value(bound.quantity, bound.end)
    return (now is None or abs(coarse.value - now) > RATE_SLACK) and box.offer(coarse)


def bound_in(block: Block, box: Box, quantity: str, end: End) -> Bound | None:
    """Return what the block says of one of its unknowns, or None where it leaves that end open."""
    return _solve(Program(block.columns, rows_now(block, box), box), quantity, end)


def _solve(program: Program, quantity: str, end: End) -> Bound | None:
    if program.minimise({quantity: Fraction(end.sign)}) is not Status.OPTIMAL:
        return None
    return _proved(program, quantity, end)


def _proved(program: Program, quantity: str, end: End) -> Bound | None:
    """Return what the basis of the last solve, which was for this end, proves exactly."""
    weights = program.multipliers({quantity: Fraction(end.sign)}, program.solver.vertex())
    return None if weights is None else bound_of(quantity, end, weights, program.box)


def _unknowns(program: Program) -> list[Bound]:
    """Return what the block says of each unknown beyond its bounds at hand."""
    due = {(quantity, end): number for number, quantity in enumerate(program.columns) for end in ENDS}
    found: list[Bound] = []
    _strike(due, program)
    for quantity, end in list(due):
        if (quantity, end) not in due:
            continue
        if program.minimise({quantity: Fraction(end.sign)}) is not Status.OPTIMAL:
            continue
        _strike(due, program)
        if (quantity, end) in due:
            bound = _proved(program, quantity, end)
            if bound is not None and program.box.tighter(bound):
                found.append(bound)
    return found


def _strike(due: dict[tuple[str, End], int], program: Program) -> None:
    """Strike off the ends that the last solution shows to be reached already: no solve can move them."""
    values = program.solver.values()
    for key in [key for key, number in due.items() if _reached(program.box, key, values[number])]:
        del due[key]


def _reached(box: Box, key: tuple[str, End], value: float) -> bool:
    bound = box.value(*key)
    return bound is not None and abs(value - float(bound)) <= NEAR


def _shared_rates(block: Block, rows: Iterable[Row], box: Box) -> list[Bound]:
    """Return what the quotients say of the rates that stand in other relations too."""
    found: list[Bound] = []
    columns = set(block.columns)
    for ratio in block.shared:
        if {ratio.num, ratio.den} <= columns:
            found += joint_rate_bounds(ratio, block.columns, list(rows), box)
        else:
            found += [bound for end in ENDS if (bound := quotient_bound(ratio, end, box)) is not None]
    return [bound for bound in found if box.tighter(bound)]
