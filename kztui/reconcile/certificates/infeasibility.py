"""Proof that a block has no solution, by the multipliers of the least violation.

Every row may be violated at a price; where the least total price is not nought, the multipliers of that
optimum are Farkas multipliers of the block itself, and tend to name few rows.
"""

from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.certificates.duality import ONE, ZERO, refute
from kztui.reconcile.programme.derivation import Bound, Row
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import Program


def require_feasible(program: Program) -> bool:
    """Return whether the block has a solution, as far as the solver can tell.

    Raises:
        InfeasibleError: It has none, and exact multipliers prove it.
    """
    status = program.minimise({})
    if status is Status.INFEASIBLE:
        _refute(program)
    return status is Status.OPTIMAL


def _refute(program: Program) -> None:
    box = program.box.copy()
    price: dict[str, Fraction] = {}
    rows: list[Row] = []
    for number, row in enumerate(program.rows):
        slacks = (f"+{number}", f"-{number}")
        for slack in slacks:
            box.lows[slack] = Bound(slack, End.LOW, ZERO)
            price[slack] = ONE
        # A row enters at its own scale, as it does in the solver, so that a violation is one of counts.
        largest = max(abs(value) for value in row.coefficients.values())
        entries = {**row.coefficients, slacks[0]: largest, slacks[1]: -largest}
        rows.append(Row(entries, row.low, row.high, row.relation))
    relaxed = Program([*program.columns, *price], rows, box)
    if relaxed.minimise(price) is not Status.OPTIMAL:
        return
    weights = relaxed.multipliers(price, relaxed.solver.vertex())
    if weights is not None:
        original = dict(zip(map(id, rows), program.rows, strict=True))
        refute([(original[id(row)], weight) for row, weight in weights], program.box)
