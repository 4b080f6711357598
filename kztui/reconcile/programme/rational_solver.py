"""Sparse systems of linear equations over the rational numbers.

The basis that the solver ends with names the constraints that bind; the multipliers and the point that belong
to it are solved for here without rounding (Applegate, Cook, Dash and Espinoza 2007, "Exact solutions to
linear programming problems").
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

Equation = tuple[dict[int, Fraction], Fraction]
"""Coefficients by unknown, and the right-hand side."""


def solve(equations: Sequence[Equation]) -> dict[int, Fraction] | None:
    """Return a solution of the equations by unknown, nought for what they leave free; None where there is none.

    Gaussian elimination that always takes the shortest equation, and in it the unknown that stands in the
    fewest others: bases of published tables are nearly triangular, and so hardly fill in.
    """
    work = [(dict(left), right) for left, right in equations]
    where: dict[int, set[int]] = {}
    for number, (left, _) in enumerate(work):
        for unknown in left:
            where.setdefault(unknown, set()).add(number)
    buckets = _Buckets(len(left) for left, _ in work)
    pivots: list[tuple[int, Equation]] = []
    while (shortest := buckets.shortest()) is not None:
        left, right = work[shortest]
        if not left:
            if right:
                return None
            continue
        unknown = min(left, key=lambda key: (len(where[key]), key))
        for key in left:
            where[key].discard(shortest)
        pivots.append((unknown, (left, right)))
        for other in sorted(where.pop(unknown)):
            work[other] = _eliminate(work[other], (left, right), unknown, other, where)
            buckets.move(other, len(work[other][0]))
    return _back(pivots)


def _eliminate(target: Equation, pivot: Equation, unknown: int, number: int, where: Mapping[int, set[int]]) -> Equation:
    left, right = target
    factor = left.pop(unknown) / pivot[0][unknown]
    for key, value in pivot[0].items():
        if key == unknown:
            continue
        fresh = left.get(key, 0) - factor * value
        if fresh:
            left[key] = fresh
            where[key].add(number)
        elif key in left:
            del left[key]
            where[key].discard(number)
    return left, right - factor * pivot[1]


def _back(pivots: list[tuple[int, Equation]]) -> dict[int, Fraction]:
    solution: dict[int, Fraction] = {}
    for unknown, (left, right) in reversed(pivots):
        rest = right
        for key, value in left.items():
            if key != unknown and (known := solution.get(key)):
                rest -= value * known
        solution[unknown] = rest / left[unknown]
    return solution


class _Buckets:
    """The equations not yet used, by their length."""

    def __init__(self, lengths: Iterable[int]) -> None:
        self._length = list(lengths)
        self._of: dict[int, set[int]] = {}
        for number, length in enumerate(self._length):
            self._of.setdefault(length, set()).add(number)

    def shortest(self) -> int | None:
        """Take out and return one of the shortest equations; None where none is left."""
        if not self._of:
            return None
        least = min(self._of)
        number = min(self._of[least])
        self._drop(number)
        return number

    def move(self, number: int, length: int) -> None:
        """Note an equation's new length."""
        self._drop(number)
        self._length[number] = length
        self._of.setdefault(length, set()).add(number)

    def _drop(self, number: int) -> None:
        bucket = self._of[self._length[number]]
        bucket.discard(number)
        if not bucket:
            del self._of[self._length[number]]
