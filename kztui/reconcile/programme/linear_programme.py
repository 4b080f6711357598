"""One block as a linear programme: the solver's floats on one side, the exact constraints on the other."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ZERO, Constraint
from kztui.reconcile.programme.highs_solver import OPEN, Row, Solver, Status, Vertex
from kztui.reconcile.programme.rational_solver import Equation, solve_equations


class LinearProgramme:
    """Some unknown quantities, and the constraints between them.

    To the solver an unknown is a column and a constraint is a row, each known by its number. Quantities of a
    constraint that are no unknowns must have a fixed value.
    """

    def __init__(self, unknowns: Sequence[str], constraints: Sequence[Constraint], bounds: BoundSet) -> None:
        self.unknowns = list(unknowns)
        self.constraints = list(constraints)
        self.bounds = bounds
        self._column = {quantity: column for column, quantity in enumerate(self.unknowns)}
        self._entries = [self._split(constraint) for constraint in self.constraints]
        self._by_column: list[list[tuple[int, Fraction]]] = [[] for _ in self.unknowns]
        for row, (entries, _) in enumerate(self._entries):
            for column, value in entries.items():
                self._by_column[column].append((row, value))
        self._solver = Solver(self._all_sides(), self._all_rows())

    def _split(self, constraint: Constraint) -> tuple[dict[int, Fraction], Fraction]:
        """Return a constraint's coefficients by column, and what its fixed quantities add up to."""
        entries: dict[int, Fraction] = {}
        constant = ZERO
        for quantity, coefficient in constraint.coefficients.items():
            column = self._column.get(quantity)
            if column is None:
                constant += coefficient * self.bounds.fixed_value(quantity)
            elif coefficient:
                entries[column] = coefficient
        return entries, constant

    def _all_rows(self) -> list[Row]:
        rows: list[Row] = []
        for constraint, (entries, constant) in zip(self.constraints, self._entries, strict=True):
            low = -OPEN if constraint.low is None else float(constraint.low - constant)
            high = OPEN if constraint.high is None else float(constraint.high - constant)
            rows.append(([(column, float(value)) for column, value in entries.items()], low, high))
        return rows

    def _all_sides(self) -> list[tuple[float, float]]:
        return [self._sides(quantity) for quantity in self.unknowns]

    def _sides(self, quantity: str) -> tuple[float, float]:
        low, high = self.bounds.value(quantity, End.LOW), self.bounds.value(quantity, End.HIGH)
        return (-OPEN if low is None else float(low), OPEN if high is None else float(high))

    def refresh(self) -> None:
        """Give the solver the current bounds."""
        for column, (low, high) in enumerate(self._all_sides()):
            self._solver.set_bounds(column, low, high)

    def minimise(self, objective: Mapping[str, Fraction]) -> Status:
        """Minimise an objective over the unknowns, in floating point."""
        return self._solver.minimise({self._column[key]: float(value) for key, value in objective.items()})

    def minimise_with_multipliers(self, objective: Mapping[str, Fraction]) -> list[tuple[Constraint, Fraction]] | None:
        """Minimise an objective, and return the exact multipliers of the minimum; None where there is none."""
        return self.multipliers(objective) if self.minimise(objective) is Status.OPTIMAL else None

    def values(self) -> list[float]:
        """Return the value of each unknown in the last solution."""
        return self._solver.values()

    def multipliers(self, objective: Mapping[str, Fraction]) -> list[tuple[Constraint, Fraction]] | None:
        """Return the exact multipliers that belong to the basis of the last solution; None where it is singular.

        They solve, for each column in the basis: the sum of its coefficients times the multipliers of the
        tight rows is its cost.
        """
        vertex = self._solver.vertex()
        tight = set(vertex.tight)
        cost = {self._column[key]: value for key, value in objective.items()}
        equations: list[Equation] = []
        for column in self._columns_concerned(cost, vertex, tight):
            left = {row: value for row, value in self._by_column[column] if row in tight}
            equations.append((left, cost.get(column, ZERO)))
        solution = solve_equations(equations)
        if solution is None:
            return None
        return [(self.constraints[row], value) for row, value in solution.items() if value]

    def _columns_concerned(self, cost: Mapping[int, Fraction], vertex: Vertex, tight: set[int]) -> list[int]:
        """Return the basic columns that are connected with the objective's through tight rows."""
        basic = set(vertex.basic)
        found = [column for column in cost if column in basic]
        columns, rows = set(found), set[int]()
        for column in found:  # grows as it goes
            for row, _ in self._by_column[column]:
                if row in tight and row not in rows:
                    rows.add(row)
                    fresh = [entry for entry in self._entries[row][0] if entry in basic and entry not in columns]
                    columns.update(fresh)
                    found.extend(fresh)
        return found

    def point(self) -> dict[str, Fraction] | None:
        """Return the exact values that belong to the basis of the last solution; None where it is singular.

        Whether they satisfy the constraints is for the caller to check.
        """
        vertex = self._solver.vertex()
        basic = set(vertex.basic)
        values: dict[int, Fraction] = {}
        for column, quantity in enumerate(self.unknowns):
            if column not in basic:
                end = End.HIGH if column in vertex.at_upper else End.LOW
                values[column] = self.bounds.value(quantity, end) or ZERO
        equations: list[Equation] = []
        for row in vertex.tight:
            entries, constant = self._entries[row]
            constraint = self.constraints[row]
            side = constraint.high if row in vertex.tight_upper else constraint.low
            if side is None:
                return None
            nonbasic = sum((value * values[column] for column, value in entries.items() if column in values), ZERO)
            left = {column: value for column, value in entries.items() if column in basic}
            equations.append((left, side - constant - nonbasic))
        solution = solve_equations(equations)
        if solution is None:
            return None
        values.update((column, solution.get(column, ZERO)) for column in basic)
        return {quantity: values[column] for column, quantity in enumerate(self.unknowns)}

    def whole_point(
        self, counts: Sequence[str], objective: Mapping[str, Fraction] | None = None
    ) -> dict[str, Fraction] | None:
        """Return whole numbers for the counts given that satisfy the constraints in floating point, or None.

        By branch and bound, the least of the objective if there is one; whether they satisfy them exactly, and
        whether they are the least, is for the caller to check.
        """
        columns = [self._column[quantity] for quantity in counts]
        solver = Solver(self._all_sides(), self._all_rows(), integers=columns)
        cost = {self._column[key]: float(value) for key, value in (objective or {}).items()}
        if solver.minimise(cost) is not Status.OPTIMAL:
            return None
        values = solver.values()
        return {quantity: Fraction(round(values[column])) for quantity, column in zip(counts, columns, strict=True)}
