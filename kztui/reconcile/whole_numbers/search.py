"""Branch and bound over one block, in exact arithmetic: a point of it, or the proof that it has none.

A real solution in which a whole number has a fraction splits the block in two: the number is at most what it was
rounded down to, or at least one more (Land and Doig 1960). Where there is no real solution, multipliers prove it.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import floor

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.derivation import ONE, Assumption, Bound, Constraint, Refutation
from kztui.reconcile.programme.infeasibility import require_feasible
from kztui.reconcile.programme.linear_programme import LinearProgramme
from kztui.reconcile.whole_numbers.narrowing import narrow
from kztui.reconcile.whole_numbers.points import Point, fits

MOST_CASES = 400
"""A search that would need more cases is given up: what it was to settle stays open, and is said to."""


def search(
    unknowns: Sequence[str], constraints: Sequence[Constraint], bounds: BoundSet, most_cases: int = MOST_CASES
) -> Point | Refutation | None:
    """Return whole numbers that satisfy the constraints, or the proof that none do; None where that stays open."""
    return _Search(unknowns, constraints, bounds, most_cases).run()


class _Search:
    """One search; the bounds are its own, and have the assumptions of the case that it is in."""

    def __init__(
        self, unknowns: Sequence[str], constraints: Sequence[Constraint], bounds: BoundSet, most_cases: int
    ) -> None:
        self._bounds = bounds.copy()
        self._constraints = constraints
        self._programme = LinearProgramme(unknowns, constraints, self._bounds)
        self._cases = 0
        self._most_cases = most_cases

    def run(self) -> Point | Refutation | None:
        """Return what comes of the case that the bounds describe."""
        self._cases += 1
        if self._cases > self._most_cases:
            return None
        try:
            narrow(self._constraints, self._bounds)
            self._programme.refresh()
            if not require_feasible(self._programme):
                return None
        except InfeasibleError as error:
            return error.refutation
        point = self._programme.point()
        if point is None:
            return None
        split = self._fractional(point)
        if split is None:
            return point if fits(point, self._constraints, self._bounds) else None
        below = Fraction(floor(point[split]))
        cases: list[tuple[Assumption, Refutation]] = []
        for end, value in ((End.HIGH, below), (End.LOW, below + ONE)):
            assumption = Bound(split, end, value, assumed=True)
            outcome = self._run_case(assumption)
            if not isinstance(outcome, Refutation):
                return outcome
            cases.append((assumption, outcome))
        return Refutation(cases=tuple(cases))

    def _run_case(self, assumption: Bound) -> Point | Refutation | None:
        lows, highs = dict(self._bounds.lows), dict(self._bounds.highs)
        try:
            self._bounds.offer(assumption)
            return self.run()
        except InfeasibleError as error:
            return error.refutation
        finally:
            self._bounds.lows, self._bounds.highs = lows, highs

    def _fractional(self, point: Point) -> str | None:
        """Return the whole number that is furthest from being one, or None where all of them are."""
        whole = self._bounds.problem.is_whole
        furthest = max(point, key=lambda quantity: _distance(point[quantity]) if whole(quantity) else 0)
        return furthest if whole(furthest) and point[furthest].denominator != 1 else None


def _distance(value: Fraction) -> Fraction:
    """Return how far a number is from the nearest whole one."""
    return abs(value - round(value))
