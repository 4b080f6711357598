"""The bounds of a rate: the least and the greatest quotient of two quantities.

Where both quantities are unknown and hang together, by the transformation of Charnes and Cooper (1962,
"Programming with linear fractional functionals"): with t = 1/den the quotient is linear. Otherwise by the
quotient of their own bounds, which is then the best there is. Either way the result is proved in the terms of
the record itself: weighted rows show that factor·num - value·den is not negative (or not positive).
"""

from collections.abc import Sequence
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.certificates.duality import ONE, ZERO, derive
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound, Row, inward
from kztui.reconcile.programme.formulation import Ratio, positive
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import Program

_SCALE_KEY = "$t"  # the name of 1/den among the columns


def quotient_bound(ratio: Ratio, end: End, box: Box) -> Bound | None:
    """Return the bound of a rate that the bounds of its two counts give."""
    top = box.value(ratio.num, end)
    bottom = box.value(ratio.den, End.HIGH if end is End.LOW else End.LOW)
    if top is None:
        return None
    helped = end is End.HIGH and box.problem.whole(ratio.den) and not bottom
    if helped:
        bottom = ONE
    if top == 0 or (end is End.LOW and not bottom):
        # Of a whole without end the part is as little as one likes, and never less than nothing.
        return _proved(ratio, end, ZERO, [], box)
    if not bottom:
        return None
    least = end.sign * ratio.factor * top / bottom
    return _proved(ratio, end, least, [(positive(ratio), -least)] if helped else [], box)


def joint_rate_bounds(ratio: Ratio, columns: Sequence[str], rows: Sequence[Row], box: Box) -> list[Bound]:
    """Return the bounds of a rate over a block that holds both of its counts as unknowns."""
    if box.problem.whole(ratio.den):
        rows = [*rows, positive(ratio)]
    program, original = _homogeneous(ratio, columns, rows, box)
    found = []
    for end in ENDS:
        objective = {ratio.num: ratio.factor * end.sign}
        if program.minimise(objective) is not Status.OPTIMAL:
            continue
        weights = program.multipliers(objective, program.solver.vertex())
        if weights is None:
            continue
        least = sum((weight for row, weight in weights if row is program.rows[0]), ZERO)
        real = [(original[id(row)], weight) for row, weight in weights if id(row) in original]
        bound = _proved(ratio, end, least, real, box)
        if bound is not None:
            found.append(bound)
    return found


def _proved(ratio: Ratio, end: End, least: Fraction, weights: list[tuple[Row, Fraction]], box: Box) -> Bound | None:
    """Return the bound `least` of sign·factor·num/den if the weighted rows prove it, else what they do prove."""
    bottom = box.value(ratio.den, End.LOW) or ZERO
    if box.problem.whole(ratio.den):
        bottom = max(bottom, ONE)
    for _ in range(2):
        objective = {ratio.num: ratio.factor * end.sign, ratio.den: -least}
        proof = derive(objective, weights, box)
        if proof is None:
            return None
        if proof.value >= 0:
            value = inward(least * end.sign, end, whole=box.problem.whole(ratio.rate))
            return Bound(ratio.rate, end, value, terms=proof.terms, ratio=ratio.relation)
        if not bottom:
            return None
        # Short by a hair: give way by just so much that it is proved.
        least += proof.value / bottom
    return None


def _homogeneous(ratio: Ratio, columns: Sequence[str], rows: Sequence[Row], box: Box) -> tuple[Program, dict[int, Row]]:
    """Return the programme in the scaled quantities, and for its rows those of the record they come from."""
    inner = Box(box.problem)
    inner.lows[_SCALE_KEY] = Bound(_SCALE_KEY, End.LOW, ZERO)
    unknown = set(columns)
    made = [Row({ratio.den: ONE}, ONE, ONE, ratio.relation)]
    original: dict[int, Row] = {}
    for row in rows:
        entries = {key: value for key, value in row.coefficients.items() if key in unknown}
        known = sum(
            (value * box.lows[key].value for key, value in row.coefficients.items() if key not in unknown), ZERO
        )
        if row.low is not None and row.low == row.high:
            _add(made, original, row, (entries, known - row.low), (ZERO, ZERO))
            continue
        if row.low is not None:
            _add(made, original, row, (entries, known - row.low), (ZERO, None))
        if row.high is not None:
            _add(made, original, row, (entries, known - row.high), (None, ZERO))
    for quantity in columns:
        low, high = box.value(quantity, End.LOW), box.value(quantity, End.HIGH)
        if low is not None and low >= 0:
            inner.lows[quantity] = Bound(quantity, End.LOW, ZERO)
        if low:
            made.append(Row({quantity: ONE, _SCALE_KEY: -low}, ZERO, None, ratio.relation))
        if high is not None:
            made.append(Row({quantity: ONE, _SCALE_KEY: -high}, None, ZERO, ratio.relation))
    return Program([*columns, _SCALE_KEY], made, inner), original


def _add(
    made: list[Row],
    original: dict[int, Row],
    row: Row,
    scaled: tuple[dict[str, Fraction], Fraction],
    sides: tuple[Fraction | None, Fraction | None],
) -> None:
    entries, constant = scaled
    if constant:
        entries = {**entries, _SCALE_KEY: constant}
    if not entries:
        return
    made.append(Row(dict(entries), *sides, row.relation))
    original[id(made[-1])] = row
