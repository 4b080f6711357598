"""The solver: HiGHS, in floating point. It proposes a basis; nothing that it returns is believed without proof.

The only module that imports `highspy`. The simplex method with presolve off, so that every answer is a vertex
with a basis, and the next objective starts from it.
"""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cache
from math import inf
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from kztui.errors import MissingExtraError

if TYPE_CHECKING:
    import highspy

Entries: TypeAlias = Sequence[tuple[int, float]]
"""A row's coefficients, by the number of the column."""
Row: TypeAlias = tuple[Entries, float, float]
"""A row's coefficients, its least and its greatest value; infinite where a side is open."""

OPEN = inf
# A search for whole numbers that takes more is given up: it only ever adds a proof to a result that stands.
_MOST_NODES = 10_000
_PRIMAL_SIMPLEX = 4


class Status(Enum):
    """How a run ended."""

    OPTIMAL = auto()
    INFEASIBLE = auto()
    UNBOUNDED = auto()
    UNKNOWN = auto()


class Vertex(msgspec.Struct, frozen=True):
    """A basic solution: its values, and the basis that they come from."""

    values: Sequence[float]
    basic: tuple[int, ...]
    """The columns in the basis."""
    at_upper: frozenset[int]
    """The columns outside the basis that stand at their upper bound."""
    tight: tuple[int, ...]
    """The rows outside the basis: those that hold as equations."""
    tight_upper: frozenset[int]
    """Those of them that hold at their upper side."""


class Solver:
    """One linear programme, minimised for one objective after another from where the last one ended."""

    def __init__(
        self, columns: Sequence[tuple[float, float]], rows: Sequence[Row], *, integers: Sequence[int] = ()
    ) -> None:
        """Load the columns' bounds and the rows; infinities where a side is open.

        Raises:
            MissingExtraError: HiGHS is not installed.
        """
        self._module = _load_highspy()
        self._highs: highspy.Highs = _silent_class(self._module)()
        self._highs.setOptionValue("threads", 1)
        if integers:
            self._highs.setOptionValue("mip_max_nodes", _MOST_NODES)
        else:
            self._highs.setOptionValue("presolve", "off")
            self._highs.setOptionValue("solver", "simplex")
            # A new objective leaves the last vertex feasible: the primal method goes on from there.
            self._highs.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        model = self._model(columns, rows)
        if integers:
            model.integrality_ = self._integrality(len(columns), set(integers))
        self._highs.passModel(model)
        self._cost: dict[int, float] = {}

    def _model(self, columns: Sequence[tuple[float, float]], rows: Sequence[Row]) -> "highspy.HighsLp":
        model: highspy.HighsLp = self._module.HighsLp()
        model.num_col_, model.num_row_ = len(columns), len(rows)
        model.col_cost_ = [0.0] * len(columns)
        model.col_lower_ = [low for low, _ in columns]
        model.col_upper_ = [high for _, high in columns]
        # A row's largest coefficient becomes 1: percentages and counts then stand at like scales.
        scales = [1 / max((abs(value) for _, value in entries), default=1) for entries, _, _ in rows]
        model.row_lower_ = [low * scale for (_, low, _), scale in zip(rows, scales, strict=True)]
        model.row_upper_ = [high * scale for (_, _, high), scale in zip(rows, scales, strict=True)]
        starts = [0]
        indices: list[int] = []
        values: list[float] = []
        for (entries, _, _), scale in zip(rows, scales, strict=True):
            indices.extend(column for column, _ in entries)
            values.extend(value * scale for _, value in entries)
            starts.append(len(indices))
        model.a_matrix_.format_ = self._module.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = starts, indices, values
        return model

    def _integrality(self, columns: int, integers: set[int]) -> "list[highspy.HighsVarType]":
        types = self._module.HighsVarType
        return [types.kInteger if column in integers else types.kContinuous for column in range(columns)]

    def set_bounds(self, column: int, low: float, high: float) -> None:
        """Change the bounds of one column; the basis is kept."""
        self._highs.changeColBounds(column, low, high)

    def minimise(self, cost: Mapping[int, float]) -> Status:
        """Minimise the sum of cost times column, and return how that ended."""
        for column in self._cost.keys() - cost.keys():
            self._highs.changeColCost(column, 0.0)
        for column, value in cost.items():
            self._highs.changeColCost(column, value)
        self._cost = dict(cost)
        self._highs.run()
        names = self._module.HighsModelStatus
        statuses = {
            names.kOptimal: Status.OPTIMAL,
            names.kInfeasible: Status.INFEASIBLE,
            names.kUnbounded: Status.UNBOUNDED,
        }
        return statuses.get(self._highs.getModelStatus(), Status.UNKNOWN)

    def values(self) -> list[float]:
        """Return the value of each column in the last solution."""
        return list(self._highs.getSolution().col_value)

    def vertex(self) -> Vertex:
        """Return the last solution with its basis."""
        statuses = self._module.HighsBasisStatus
        basis = self._highs.getBasis()
        columns, rows = list(basis.col_status), list(basis.row_status)
        basic, upper = statuses.kBasic, statuses.kUpper
        return Vertex(
            values=self.values(),
            basic=tuple(number for number, status in enumerate(columns) if status == basic),
            at_upper=frozenset(number for number, status in enumerate(columns) if status == upper),
            tight=tuple(number for number, status in enumerate(rows) if status != basic),
            tight_upper=frozenset(number for number, status in enumerate(rows) if status == upper),
        )


def _load_highspy() -> ModuleType:
    try:
        import highspy as module  # noqa: PLC0415 - needed for building only, and heavy
    except ImportError as error:
        message = "reconciling needs the solver HiGHS, which is not installed: pip install 'kztui[build]'"
        raise MissingExtraError(message) from error
    return module


@cache
def _silent_class(module: ModuleType) -> "type[highspy.Highs]":
    """Return a class of HiGHS that prints nothing, not even the banner that 1.16 prints when it is constructed.

    The constructor sets up its callbacks, and that prints the banner: before any option can be set from outside.
    """
    base: Any = module.Highs

    class SilentHighs(base):  # type: ignore[misc] # the module is loaded at run time
        def enableCallbacks(self) -> None:  # noqa: N802 - highspy's own name
            self.silent()
            super().enableCallbacks()

    return SilentHighs
