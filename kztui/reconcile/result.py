"""What comes of reconciling an election, before it is put into words."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

import msgspec

from kztui.model.certificate import Certificates
from kztui.model.figure import ValueRange
from kztui.model.finding import End, Finding, Reason
from kztui.model.quantity import Quantity


class Verdict(StrEnum):
    """What came of testing one relation."""

    HOLDS = "holds"  # every value that the figures allow satisfies it, or the counts give just the rate stated
    WITHIN_ROUNDING = "within_rounding"  # some values satisfy it, as numbers in it are rounded
    POSSIBLE = "possible"  # some values satisfy it, as the words leave a number open
    GIVES_BOUNDS = "gives_bounds"  # what is inferred of a term that no figure states rests on it
    CONTRADICTION = "contradiction"  # it was set aside: it contradicts the figures, or other relations
    UNTESTED = "untested"  # nothing is known of one of its terms
    UNUSED = "unused"  # another reading, not needed: the literal one stands, or this one fails too


class Bounds(msgspec.Struct, frozen=True):
    """The least and the greatest value that one quantity can have, and what each rests on."""

    quantity: str
    low: Fraction | None = None
    """The least value, in the quantity's unit; None where there is none."""
    high: Fraction | None = None
    """The greatest value, in the quantity's unit; None where there is none."""
    why_low: tuple[Reason, ...] = ()
    """The figures and relations that the low end rests on."""
    why_high: tuple[Reason, ...] = ()
    """The figures and relations that the high end rests on."""
    open_ends: tuple[End, ...] = ()
    """The ends of which it is not proved that they could not be tighter."""

    @property
    def range(self) -> ValueRange:
        """Return the least and the greatest value, in the quantity's unit."""
        return self.low, self.high

    @property
    def exact(self) -> bool:
        """Return whether only one value is possible."""
        return self.low is not None and self.low == self.high

    @property
    def trivial(self) -> bool:
        """Return whether all they say is that it is not negative."""
        return self.high is None and not self.low

    def why(self, end: End) -> tuple[Reason, ...]:
        """Return the figures and relations that one end rests on."""
        return self.why_high if end is End.HIGH else self.why_low


class Repair(msgspec.Struct, frozen=True):
    """What the record would be like without one member of a contradiction."""

    member: str
    """The id of the figure or relation that is left out."""
    feasible: bool
    """Whether nothing contradicts the rest; if not, there are no bounds."""
    bounds: tuple[Bounds, ...]
    """The bounds that the quantities of the contradiction then have."""
    whole_record: bool
    """Whether they rest on all that the record says, or, in a large record, on the other members alone."""


class Contradiction(msgspec.Struct, frozen=True):
    """An irreducible infeasible set of figures and relations, what was done about it, and what could be."""

    members: tuple[str, ...]
    """They cannot all be true; without any one of them the others can. Relations first."""
    quantities: tuple[str, ...]
    """The quantities that the members are about."""
    set_aside: tuple[str, ...]
    """The members that the bounds do without."""
    stands: str
    """The id of the other reading that takes the place of the relation set aside; or empty."""
    needed: tuple[str, ...]
    """The members without which exact values satisfy the rest; for the others no refutation is known."""
    repairs: tuple[Repair, ...]


class Result(msgspec.Struct, frozen=True):
    """All that the record implies, and where it contradicts itself."""

    bounds: Mapping[str, Bounds]
    """For every quantity, by its id."""
    contradictions: tuple[Contradiction, ...]
    verdicts: Mapping[str, Verdict]
    """For every relation, by its id."""
    active: frozenset[str]
    """The figures and relations that the bounds rest on: all but those set aside."""
    contradicted: frozenset[str]
    """The quantities whose bounds would differ if their contradiction had been resolved another way."""


class Reconciled(msgspec.Struct, frozen=True):
    """A record's quantities and findings, ready to be stored, and their proofs."""

    quantities: Mapping[str, Quantity]
    """All quantities, with origin, bounds and flags filled in."""
    findings: Mapping[str, Finding]
    result: Result
    certificates: Certificates
