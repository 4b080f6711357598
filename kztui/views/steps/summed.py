"""The parts of a sum of lines: rows of several quantities, exact numbers, and bounds of one quantity."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import msgspec

from kztui.views.steps.row import Row


class Part(msgspec.Struct, frozen=True):
    """One line of a sum, with its multiplier."""

    line: int
    weight: Fraction
    row: Row

    @property
    def weighted(self) -> Row:
        """Return the line multiplied."""
        return self.row.times(self.weight)

    @property
    def is_row(self) -> bool:
        """Return whether it is about several quantities."""
        return len(self.row.left) > 1

    @property
    def is_exact(self) -> bool:
        """Return whether it says that one quantity is just one number."""
        return not self.is_row and self.row.sense == "="

    @property
    def quantity(self) -> str:
        """Return the quantity, or the first of several."""
        return next(iter(self.row.left))


class Summed(msgspec.Struct, frozen=True):
    """Lines that are added up, each with its multiplier."""

    parts: tuple[Part, ...]

    @property
    def total(self) -> Row:
        """Return the sum."""
        return added(part.weighted for part in self.parts)

    @property
    def rows(self) -> list[Part]:
        """Return the lines about several quantities."""
        return [part for part in self.parts if part.is_row]

    @property
    def rows_alone(self) -> Row:
        """Return the sum of the rows."""
        return added(part.weighted for part in self.rows)

    @property
    def with_exact(self) -> Row:
        """Return the sum of the rows, with exact numbers put in for quantities."""
        return added(part.weighted for part in self.parts if part.is_row or part.is_exact)

    def put_in(self, part: Part) -> Row:
        """Return a weighted row with exact numbers put in for its quantities."""
        row = part.weighted
        for exact in self.exact:
            if factor := row.left.get(exact.quantity):
                row = row.plus(exact.row.times(-factor))
        return row

    def put_in_for(self, part: Part) -> list[Part]:
        """Return the exact numbers that a row has quantities for."""
        return [exact for exact in self.exact if exact.quantity in part.row.left]

    @property
    def exact(self) -> list[Part]:
        """Return the exact numbers, in the order in which the rows name their quantities."""
        order = list(self.rows_alone.left)
        parts = [part for part in self.parts if part.is_exact and part.quantity in order]
        return sorted(parts, key=lambda part: order.index(part.quantity))

    def bound_of(self, quantity: str) -> Part | None:
        """Return the line that says of one quantity alone what it is, at least or at most."""
        return next((part for part in self.parts if not part.is_row and part.quantity == quantity), None)

    def ordered_rows(self, subject: str) -> Iterator[Part]:
        """Yield the rows so that each has a quantity in common with those before it, those of the subject first."""
        waiting = sorted(self.rows, key=lambda part: (subject not in part.row.left, -len(part.row.left)))
        seen: set[str] = set()
        while waiting:
            part = next((part for part in waiting if not seen.isdisjoint(part.row.left)), waiting[0])
            waiting.remove(part)
            seen.update(part.row.left)
            yield part

    def without(self, part: Part) -> "Summed":
        """Return the sum of all other parts."""
        return Summed(tuple(other for other in self.parts if other is not part))

    def pivot(self) -> Part | None:
        """Return the line to hold against all others where nothing can satisfy them: of the first quantity there is."""
        singles = [part for part in self.parts if not part.is_row]
        order = [
            quantity for part in sorted(self.rows, key=lambda part: -len(part.row.left)) for quantity in part.row.left
        ]
        rank = {quantity: place for place, quantity in reversed(list(enumerate(order)))}
        return min(singles, key=lambda part: rank.get(part.quantity, len(order)), default=None)


def added(rows: Iterable[Row]) -> Row:
    """Return the sum of rows that point the same way."""
    total = Row({}, "=", Fraction(0))
    for row in rows:
        total = total.plus(row)
    return total
