"""What a result rests on: constraints, and bounds derived from them by exact multipliers.

A bound is a node of a proof. It is stated by a figure, or follows because counts are not negative, or is
derived: a weighted sum of constraints and of earlier bounds gives it, and where the quantity is a whole
number it is then rounded inward (a Chvátal-Gomory cut), or its opposite is refuted, case by case. The leaves of
a proof are figures and relations.
"""

from collections.abc import Iterator
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
    """The id of the relation that says so; empty for what is only assumed."""
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
    assumed: bool = False
    """Whether it is only assumed, to show what would follow."""
    otherwise: "Otherwise | None" = None
    """What shows that the opposite is impossible, where that is its proof."""


class Refutation(msgspec.Struct, frozen=True, eq=False):
    """What shows that nothing satisfies some constraints: multipliers (Farkas), or cases, each of them refuted.

    A case assumes a bound that the one before it excludes: a whole number is at most k, or at least k + 1.
    """

    terms: "tuple[Term, ...]" = ()
    """They add up to 0 >= a positive number."""
    cases: "tuple[tuple[Assumption, Refutation], ...]" = ()


class Otherwise(msgspec.Struct, frozen=True, eq=False):
    """The opposite of a bound, and why it is impossible."""

    assumption: "Assumption"
    refutation: Refutation


Assumption: TypeAlias = Constraint | Bound
"""What is assumed in a case: that a sum of whole numbers stands on one side of a whole number."""
Node: TypeAlias = Constraint | Bound | Refutation
"""A step of a proof."""
Term: TypeAlias = tuple[Fraction, Constraint | Bound]
"""A multiplier, and what it multiplies."""


def inward(value: Fraction, end: End, *, whole: bool) -> Fraction:
    """Return a bound's value rounded inward where only whole numbers are possible."""
    if not whole or value.denominator == 1:
        return value
    return Fraction(ceil(value) if end is End.LOW else floor(value))


def premises(node: Node) -> list[Node]:
    """Return the steps from which one follows directly, in the order that an explanation has them."""
    if isinstance(node, Constraint):
        return list(reversed(node.uses))
    found: list[Node] = [premise for _, premise in node.terms]
    if isinstance(node, Refutation):
        found.extend(refutation for _, refutation in node.cases)
    elif node.otherwise:
        found.append(node.otherwise.refutation)
    return found


def nodes_of(*roots: Node) -> Iterator[Node]:
    """Yield every step of some proofs, each once, depth first."""
    seen: set[Node] = set()
    stack: list[Node] = list(reversed(roots))
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        yield node
        stack.extend(reversed(premises(node)))


def leaves_of(*roots: Node) -> tuple[Reason, ...]:
    """Return the figures and relations at the leaves of proofs, each once, in the order they are met."""
    ends: dict[str, End] = {}
    for node in nodes_of(*roots):
        if isinstance(node, Constraint):
            if node.relation:
                ends[node.relation] = End.BOTH
        elif isinstance(node, Bound):
            if node.leaf is not None:
                earlier = ends.setdefault(node.leaf.id, node.leaf.end)
                ends[node.leaf.id] = earlier if earlier is node.leaf.end else End.BOTH
            if node.ratio:
                ends[node.ratio] = End.BOTH
    return tuple(Reason(member, end) for member, end in ends.items())
