"""Certificates: the proofs of bounds and contradictions, line by line.

`kztui/certificate/FORMAT.md` says what each rule demands; `kztui/certificate/check.py` checks it and shares no code
with this.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeAlias

from kztui.model.finding import End
from kztui.util.decode import StrictStruct

FORMAT = 1
"""The version of the format."""

PointText: TypeAlias = dict[str, str]
"""A value for each quantity, as text: a whole number or a fraction."""


class Rule(StrEnum):
    """Why a line holds."""

    FIGURE = "figure"  # the words of a figure state it
    RELATION = "relation"  # a relation that is linear says so
    COUNT = "count"  # a whole number is not negative
    DENOMINATOR = "denominator"  # where there is a rate, what it is a rate of is at least 1
    RATE = "rate"  # a bound of a rate, multiplied by its denominator
    QUOTIENT = "quotient"  # the same the other way: divided by the denominator
    FIXED = "fixed"  # a ratio whose denominator is one number is an equation
    SUM = "sum"  # lines, each multiplied by a number, add up to it
    WEAKER = "weaker"  # a line that says more
    ROUNDED = "rounded"  # whole numbers add up to a whole number
    ASSUMED = "assumed"  # nothing but what follows in one case
    CASES = "cases"  # one of two cases holds, and it follows in both, or one of them is impossible


class Line(StrictStruct, frozen=True, omit_defaults=True):
    """One line of a proof: a sum of quantities, each times a number, against a number."""

    left: dict[str, str]
    """The multiplier of each quantity; empty on the last line of a contradiction."""
    sense: str
    """One of `=`, `>=` and `<=`."""
    right: str
    rule: Rule
    id: str = ""
    """The figure, relation or quantity that it comes from; or empty."""
    of: tuple[int, ...] = ()
    """The numbers of the earlier lines that it follows from."""
    times: tuple[str, ...] = ()
    """For a sum: the multiplier of each of them."""


class EndProof(StrictStruct, frozen=True, omit_defaults=True):
    """The proof of one end of a quantity's bounds."""

    line: int
    """The number of the line that proves it."""
    point: int | None = None
    """The point at which it is attained: 0 for the base, n for the nth change; None where that is open."""


class BoundsProof(StrictStruct, frozen=True, omit_defaults=True):
    """The proofs of both ends of a quantity's bounds; None for an end that nothing bounds."""

    low: EndProof | None = None
    high: EndProof | None = None

    def at(self, end: End) -> EndProof | None:
        """Return the proof of one end."""
        return self.high if end is End.HIGH else self.low


class ProvedBounds(StrictStruct, frozen=True):
    """The bounds of some quantities, and the points at which they are attained."""

    bounds: dict[str, BoundsProof]
    point: PointText
    """The base: values that satisfy all members."""
    changes: tuple[PointText, ...]
    """Other points, each by what differs from the base."""


class WayOut(StrictStruct, frozen=True, omit_defaults=True):
    """What holds if one member of a contradiction is left out."""

    without: str
    whole_record: bool
    """Whether the bounds rest on all that the record says, or on the contradiction's other members alone."""
    line: int | None = None
    """The line that refutes the rest too, where it still contradicts itself."""
    proved: ProvedBounds | None = None
    """The bounds that there are otherwise."""


class ContradictionProof(StrictStruct, frozen=True):
    """The proof of a contradiction, and what was done about it."""

    members: tuple[str, ...]
    """Relations first, then figures."""
    line: int
    """The line that nothing can satisfy."""
    points: dict[str, PointText]
    """For a member: values that satisfy all others, so that it is needed."""
    open: tuple[str, ...]
    """The members of which it is open whether they are needed."""
    set_aside: tuple[str, ...]
    stands: str
    """The other reading that stands instead, or empty."""
    ways_out: tuple[WayOut, ...]


class Certificates(StrictStruct, frozen=True):
    """All proofs of one record."""

    format: int
    lines: tuple[Line, ...]
    proved: ProvedBounds
    contradictions: tuple[ContradictionProof, ...]
    revised: tuple[str, ...]
    """The preliminary figures that later ones took the place of: nothing rests on these."""
    contradicted: tuple[str, ...]
    """The quantities whose bounds would differ if their contradiction had been resolved another way."""

    def premises(self, number: int) -> Iterator[int]:
        """Yield the numbers of all lines that a line rests on, itself last, in their order."""
        needed = {number}
        for earlier in range(number, -1, -1):
            if earlier in needed:
                needed.update(self.lines[earlier].of)
        yield from sorted(needed)
