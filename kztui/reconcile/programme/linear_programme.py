"""One block as a linear programme: the solver's floats on one side, the exact constraints on the other."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.certificates.duality import ZERO
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import Row
from kztui.reconcile.programme.highs_solver import OPEN, Solver, Status, Vertex
from kztui.reconcile.programme.rational_solver import Equation, solve

# A float this near to a bound stands at it. Only which solves to leave out hangs on this, never a bound.
NEAR = 1e-6


class Program:
    """The unknown quantities of a block, and the rows between them."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Row], box: Box) -> None:
        self.columns = list(columns)
        self.rows = list(rows)
        self.box = box
        self._number = {quantity: number for number, quantity in enumerate(self.columns)}
        self._entries = [self._split(row) for row in self.rows]
        self._by_column: list[list[tuple[int, Fraction]]] = [[] for _ in self.columns]
        for number, (entries, _) in enumerate(self._entries):
            for column, value in entries.items():
                self._by_column[column].append((number, value))
        self.solver = Solver([self._sides(key) for key in self.columns], [self._floats(n) for n in range(len(rows))])

    def _split(self, row: Row) -> tuple[dict[int, Fraction], Fraction]:
        """Return a row's coefficients of the unknowns, and what the known ones add up to."""
        entries: dict[int, Fraction] = {}
        known = ZERO
        for quantity, value in row.coefficients.items():
            number = self._number.get(quantity)
            if number is None:
                known += value * self.box.lows[quantity].value
            elif value:
                entries[number] = value
        return entries, known

    def _floats(self, number: int) -> tuple[list[tuple[int, float]], float, float]:
        entries, known = self._entries[number]
        row = self.rows[number]
        low = -OPEN if row.low is None else float(row.low - known)
        high = OPEN if row.high is None else float(row.high - known)
        return [(column, float(value)) for column, value in entries.items()], low, high

    def _sides(self, quantity: str) -> tuple[float, float]:
        low, high = self.box.value(quantity, End.LOW), self.box.value(quantity, End.HIGH)
        return (-OPEN if low is None else float(low), OPEN if high is None else float(high))

    def refresh(self) -> None:
        """Give the solver the bounds that the box has now."""
        for number, quantity in enumerate(self.columns):
            self.solver.set_bounds(number, *self._sides(quantity))

    def minimise(self, objective: Mapping[str, Fraction]) -> Status:
        """Minimise an objective over the block's quantities, in floating point."""
        return self.solver.minimise({self._number[key]: float(value) for key, value in objective.items()})

    def multipliers(self, objective: Mapping[str, Fraction], vertex: Vertex) -> list[tuple[Row, Fraction]] | None:
        """Return the exact multipliers that belong to the vertex's basis, by row; None where it is singular.

        They solve, for each column in the basis: the sum of its coefficients times the multipliers of the
        tight rows is its cost.
        """
        tight = set(vertex.tight)
        cost = {self._number[key]: value for key, value in objective.items()}
        equations: list[Equation] = []
        for column in self._reached(cost, vertex, tight):
            left = {row: value for row, value in self._by_column[column] if row in tight}
            equations.append((left, cost.get(column, ZERO)))
        solution = solve(equations)
        if solution is None:
            return None
        return [(self.rows[number], value) for number, value in solution.items() if value]

    def _reached(self, cost: Mapping[int, Fraction], vertex: Vertex, tight: set[int]) -> list[int]:
        """Return the basic columns that hang together with the objective's through tight rows."""
        basic = set(vertex.basic)
        reached = [column for column in cost if column in basic]
        columns, rows = set(reached), set[int]()
        for column in reached:  # grows as it goes
            for row, _ in self._by_column[column]:
                if row in tight and row not in rows:
                    rows.add(row)
                    fresh = [other for other in self._entries[row][0] if other in basic and other not in columns]
                    columns.update(fresh)
                    reached.extend(fresh)
        return reached

    def point(self, vertex: Vertex) -> dict[str, Fraction] | None:
        """Return the exact values that belong to the vertex's basis; None where it is singular.

        Whether they satisfy the block's constraints is for the caller to check.
        """
        basic = set(vertex.basic)
        values: dict[int, Fraction] = {}
        for number, quantity in enumerate(self.columns):
            if number not in basic:
                end = End.HIGH if number in vertex.at_upper else End.LOW
                values[number] = self.box.value(quantity, end) or ZERO
        equations: list[Equation] = []
        for number in vertex.tight:
            entries, known = self._entries[number]
            side = self.rows[number].high if number in vertex.tight_upper else self.rows[number].low
            if side is None:
                return None
            rest = side - known - sum((v * values[c] for c, v in entries.items() if c in values), ZERO)
            equations.append(({c: v for c, v in entries.items() if c in basic}, rest))
        solution = solve(equations)
        if solution is None:
            return None
        values.update((column, solution.get(column, ZERO)) for column in basic)
        return {quantity: values[number] for number, quantity in enumerate(self.columns)}

    def whole_point(self, whole: Sequence[str]) -> dict[str, Fraction] | None:
        """Return whole numbers for the quantities given that satisfy the block in floating point, or None.

        By branch and bound; whether they satisfy it exactly is for the caller to check.
        """
        numbers = [self._number[quantity] for quantity in whole]
        rows = [self._floats(number) for number in range(len(self.rows))]
        solver = Solver([self._sides(key) for key in self.columns], rows, integers=numbers)
        if solver.minimise({}) is not Status.OPTIMAL:
            return None
        values = solver.values()
        return {quantity: Fraction(round(values[self._number[quantity]])) for quantity in whole}
