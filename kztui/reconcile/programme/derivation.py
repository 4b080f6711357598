"""What a result rests on: constraints, and bounds derived from them by exact multipliers.

A bound is a node of a proof. It is stated by a figure, or follows because counts are not negative, or is
derived: a weighted sum of constraints and of earlier bounds gives it, and where the quantity is a whole
number it is then rounded inward (a Chvátal-Gomory cut). The leaves of a proof are figures and relations.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

import msgspec

from kztui.model.finding import End, Reason

ENDS = (End.LOW, End.HIGH)
ZERO = Fraction(0)
ONE = Fraction(1)


class Constraint(msgspec.Struct, frozen=True, eq=False):
    """One linear constraint: `low` <= the sum of coefficient times quantity <= `high`."""

    coefficients: dict[str, Fraction]
    low: Fraction | None
    high: Fraction | None
    relation: str
    """The id of the relation that says so."""
    uses: "tuple[Bound, ...]" = ()
    """The bounds of a rate, or of its denominator, that a ratio was made linear with."""
    integers: dict[str, int] | None = None
    """The same coefficients, where all are whole numbers: adding these up is several times faster."""


class Bound(msgspec.Struct, frozen=True, eq=False):
    """The least or the greatest value of one quantity, with its proof."""

    quantity: str
    end: End
    value: Fraction
    """In the quantity's unit; rounded inward for whole numbers."""
    leaf: Reason | None = None
    """The figure that states it."""
    terms: "tuple[Term, ...]" = ()
    """The multipliers and what they multiply, where it is derived."""
    ratio: str = ""
    """The ratio that gives a rate its bound: the terms then prove `factor·num - value·den >= 0` (or <= 0)."""
    strict: bool = False
    """Whether rounding to a whole number moved it: then it says more than its terms do."""


Term: TypeAlias = tuple[Fraction, Constraint | Bound]
"""A multiplier, and what it multiplies."""


def inward(value: Fraction, end: End, *, whole: bool) -> Fraction:
    """Return a bound's value rounded inward where only whole numbers are possible."""
    if not whole or value.denominator == 1:
        return value
    return Fraction(ceil(value) if end is End.LOW else floor(value))


def premises(node: Constraint | Bound) -> list[Constraint | Bound]:
    """Return the constraints and bounds from which one follows directly, in the order that an explanation has them."""
    if isinstance(node, Constraint):
        return list(reversed(node.uses))
    return [premise for _, premise in node.terms]


def nodes_of(terms: Iterable[Term]) -> Iterator[Constraint | Bound]:
    """Yield every constraint and bound in a proof, each once, depth first."""
    seen: set[Constraint | Bound] = set()
    stack: list[Constraint | Bound] = [node for _, node in terms][::-1]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        yield node
        stack.extend(reversed(premises(node)))


def leaves(terms: Iterable[Term]) -> tuple[Reason, ...]:
    """Return the figures and relations at the leaves of a proof, each once, in the order they are met."""
    ends: dict[str, End] = {}
    for node in nodes_of(terms):
        if isinstance(node, Constraint):
            ends[node.relation] = End.BOTH
            continue
        if node.leaf is not None:
            earlier = ends.setdefault(node.leaf.id, node.leaf.end)
            ends[node.leaf.id] = earlier if earlier is node.leaf.end else End.BOTH
        if node.ratio:
            ends[node.ratio] = End.BOTH
    return tuple(Reason(member, end) for member, end in ends.items())


def leaves_of(bound: Bound | None) -> tuple[Reason, ...]:
    """Return the figures and relations that a bound rests on; none where there is no bound."""
    return () if bound is None else leaves([(ONE, bound)])
