"""What follows one constraint at a time: a row in which all but one quantity are known gives the last.

Published tables are mostly exact numbers, so that this settles nearly all of a large record before any solver
runs. Each bound found carries its proof, and a row whose quantities are all known is checked.
"""

from collections import deque
from collections.abc import Iterable
from fractions import Fraction

from kztui.reconcile.certificates.duality import ONE, ZERO, bound_of, refute
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Row
from kztui.reconcile.programme.formulation import Ratio, System, ratio_rows

_MOST_PASSES = 10


def propagate(system: System) -> list[Row]:
    """Tighten the system's box as far as single rows go, and return the rows with two or more unknowns.

    Raises:
        InfeasibleError: A row, or a quantity's bounds, cannot be satisfied.
    """
    box = system.box
    for _ in range(_MOST_PASSES):
        before = [_state(ratio, box) for ratio in system.ratios]
        bent = (row for ratio in system.ratios for row in ratio_rows(ratio, box))
        left = settle_rows([*system.rows, *bent], box)
        # Only what a rate's or a denominator's new bounds say can change the rows of a ratio.
        if before == [_state(ratio, box) for ratio in system.ratios]:
            break
    return left


def _state(ratio: Ratio, box: Box) -> tuple[Fraction | None, ...]:
    shared = ratio.rate in box.problem.shared_rates
    return (*(box.value(ratio.rate, end) for end in ENDS), ONE if shared and box.fixed(ratio.den) else None)


def settle_rows(rows: Iterable[Row], box: Box) -> list[Row]:
    """Use up the rows with at most one unknown, as they become so, and return the others."""
    rows = list(rows)
    unknown = [0] * len(rows)
    where: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for quantity in row.coefficients:
            if not box.fixed(quantity):
                unknown[number] += 1
                where.setdefault(quantity, []).append(number)
    due = deque(number for number, count in enumerate(unknown) if count <= 1)
    while due:
        number = due.popleft()
        row = rows[number]
        last = [quantity for quantity in row.coefficients if not box.fixed(quantity)]
        if not last:
            _check(row, box)
            continue
        _solve(row, last[0], box)
        if box.fixed(last[0]):
            for other in where[last[0]]:
                unknown[other] -= 1
                if unknown[other] <= 1 and other != number:
                    due.append(other)
    return [row for row, count in zip(rows, unknown, strict=True) if count > 1]


def _check(row: Row, box: Box) -> None:
    activity = _activity(row, box)
    if row.low is not None and activity < row.low:
        refute([(row, ONE)], box)
    if row.high is not None and activity > row.high:
        refute([(row, -ONE)], box)


def _activity(row: Row, box: Box) -> Fraction:
    """Return what a row of known quantities adds up to; mostly whole numbers, and those are added as such."""
    whole = 0
    rest = ZERO
    for quantity, weight in (row.integers or row.coefficients).items():
        value = box.lows[quantity].value
        if isinstance(weight, int) and value.denominator == 1:
            whole += weight * value.numerator
        else:
            rest += weight * value
    return rest + whole


def _solve(row: Row, quantity: str, box: Box) -> None:
    share = ONE / row.coefficients[quantity]
    for end in ENDS:
        bound = bound_of(quantity, end, [(row, share * end.sign)], box)
        if bound is not None and bound.quantity == quantity:
            box.offer(bound)
