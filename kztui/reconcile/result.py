"""What comes of reconciling an election, before it is put into words."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

import msgspec

from kztui.model.figure import ValueRange
from kztui.model.finding import End, Finding, Reason
from kztui.model.quantity import Quantity
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import Bound, Term, leaves_of


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
    """The least and the greatest value that one quantity can have, with the proof of each."""

    quantity: str
    proof_low: Bound | None
    """None where there is no least value."""
    proof_high: Bound | None
    """None where there is no greatest value."""

    @classmethod
    def of(cls, quantity: str, bounds: BoundSet) -> "Bounds":
        """Return the bounds that a set has of a quantity."""
        return cls(quantity, bounds.lows.get(quantity), bounds.highs.get(quantity))

    @property
    def low(self) -> Fraction | None:
        """Return the least value, in the quantity's unit."""
        return None if self.proof_low is None else self.proof_low.value

    @property
    def high(self) -> Fraction | None:
        """Return the greatest value, in the quantity's unit."""
        return None if self.proof_high is None else self.proof_high.value

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
        return self.proof_high is None and not self.low

    def why(self, end: End) -> tuple[Reason, ...]:
        """Return the figures and relations that one end rests on."""
        return leaves_of(self.proof_high if end is End.HIGH else self.proof_low)


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
    proof: tuple[Term, ...]
    """Exact Farkas multipliers: weighted so, the members add up to 0 >= a positive number."""
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
    """A record's quantities and findings, ready to be stored."""

    quantities: Mapping[str, Quantity]
    """All quantities, with origin, bounds and flags filled in."""
    findings: Mapping[str, Finding]
    result: Result
