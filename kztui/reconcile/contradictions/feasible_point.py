"""Exact values that satisfy everything that some members say: the proof that they do not contradict each other."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.bounds.joint_bounds import rows_now
from kztui.reconcile.bounds.propagation import propagate
from kztui.reconcile.certificates.duality import ZERO
from kztui.reconcile.programme.blocks import Block, split
from kztui.reconcile.programme.bound_set import Box, InfeasibleError
from kztui.reconcile.programme.derivation import ENDS, Bound, Row
from kztui.reconcile.programme.formulation import System, formulate, positive
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import Program
from kztui.reconcile.programme.problem import Problem

_MOST_INTEGERS = 400

Values = Mapping[str, Fraction]


def witness(problem: Problem, members: Iterable[str]) -> dict[str, Fraction] | None:
    """Return values of all quantities concerned that satisfy the members exactly, or None if none were found.

    None proves nothing.
    """
    members = list(members)
    try:
        system = formulate(problem, members)
        rows = propagate(system)
    except InfeasibleError:
        return None
    values: dict[str, Fraction] = {}
    for block in split(rows, system.ratios, system.box):
        point = _block_point(block, system.box)
        if point is None:
            return None
        values.update(point)
    _complete(values, system, members)
    return values if satisfies(problem, members, values) else None


def _block_point(block: Block, box: Box) -> dict[str, Fraction] | None:
    rows = rows_now(block, box)
    unknown = [ratio for ratio in (*block.ratios, *block.shared) if ratio.den in block.columns]
    rows += [positive(ratio) for ratio in unknown if box.problem.whole(ratio.den)]
    program = Program(block.columns, rows, box)
    if program.minimise({}) is not Status.OPTIMAL:
        return None
    point = program.point(program.solver.vertex())
    fits = point is not None and _fits(point, rows, box)
    if fits and not block.shared:
        return point
    whole = [quantity for quantity in block.columns if box.problem.whole(quantity)]
    if point is None or not fits:
        point = program.whole_point(whole) if 0 < len(whole) <= _MOST_INTEGERS else None
    return None if point is None else _with_rates({key: point[key] for key in whole}, block, box)


def _with_rates(counts: dict[str, Fraction], block: Block, box: Box) -> dict[str, Fraction] | None:
    """Return whole numbers with the rates that go with them: once the counts are known, ratios are linear."""
    known = box.copy()
    for quantity, value in counts.items():
        known.lows[quantity] = Bound(quantity, End.LOW, value)
        known.highs[quantity] = Bound(quantity, End.HIGH, value)
    rows = rows_now(block, known)
    point = dict(counts)
    rates = [quantity for quantity in block.columns if quantity not in counts]
    if rates:
        own = [row for row in rows if not set(rates).isdisjoint(row.coefficients)]
        program = Program(rates, own, known)
        if program.minimise({}) is not Status.OPTIMAL:
            return None
        point.update(program.point(program.solver.vertex()) or {})
    return point if len(point) == len(block.columns) and _fits(point, rows, box) else None


def _fits(point: Values, rows: Iterable[Row], box: Box) -> bool:
    for quantity, value in point.items():
        if box.problem.whole(quantity) and value.denominator != 1:
            return False
        low, high = (box.value(quantity, end) for end in ENDS)
        if (low is not None and value < low) or (high is not None and value > high):
            return False
    return all(_row_fits(row, point, box) for row in rows)


def _row_fits(row: Row, point: Values, box: Box) -> bool:
    activity = ZERO
    for quantity, coefficient in row.coefficients.items():
        activity += coefficient * (point[quantity] if quantity in point else box.lows[quantity].value)
    return (row.low is None or activity >= row.low) and (row.high is None or activity <= row.high)


def _complete(values: dict[str, Fraction], system: System, members: Iterable[str]) -> None:
    """Give a value to what stands in no block: its only one, an end of its bounds, or the quotient it is."""
    box = system.box
    for member in members:
        for quantity in system.problem.touched(member):
            if quantity not in values:
                known = [value for end in ENDS if (value := box.value(quantity, end)) is not None]
                values[quantity] = known[0] if known else ZERO
    for ratio in system.ratios:
        if ratio.rate in system.problem.shared_rates and box.fixed(ratio.rate):
            continue
        if not values[ratio.den] and box.problem.whole(ratio.den) and not box.fixed(ratio.den):
            values[ratio.den] = Fraction(1)
        if values[ratio.den]:
            values[ratio.rate] = ratio.factor * values[ratio.num] / values[ratio.den]


def satisfies(problem: Problem, members: Iterable[str], values: Values) -> bool:
    """Return whether the values satisfy every figure and every relation among the members, in exact arithmetic.

    This reads the record itself, not the programme made of it, so that it can catch a fault in the latter.
    """
    for member in members:
        if any(
            problem.whole(quantity) and (values[quantity] < 0 or values[quantity].denominator != 1)
            for quantity in problem.touched(member)
        ):
            return False
        figure = problem.figures.get(member)
        if figure is None:
            if not _relation_holds(problem.relations[member], problem, values):
                return False
        elif not _figure_holds(figure, values[figure.quantity]):
            return False
    return True


def _figure_holds(figure: Figure, value: Fraction) -> bool:
    return (figure.low is None or value >= figure.low) and (figure.high is None or value <= figure.high)


def _relation_holds(relation: Relation, problem: Problem, values: Values) -> bool:
    terms = [values[term] for term in relation.terms]
    factor = problem.factor(relation.terms[0])
    return rules_of(relation).holds(terms, len(relation.subjects), factor)
