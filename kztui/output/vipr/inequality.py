"""Inequalities and equations between quantities, as VIPR has them."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from msgspec import Struct

ZERO, ONE = Fraction(0), Fraction(1)
_NOT_IN_NAMES = re.compile(r"[^a-z0-9.@_+*>=-]")
_SENSES = {"=": "E", ">=": "G", "<=": "L"}


class Inequality(Struct, frozen=True):
    """A sum of quantities, each times a number, against a number."""

    left: Mapping[str, Fraction]
    """The multiplier of each quantity; none is 0."""
    sense: str
    """One of `=`, `>=` and `<=`."""
    right: Fraction

    @property
    def head(self) -> str:
        """The sense and the right side: `G 5/2`."""
        return f"{_SENSES[self.sense]} {self.right}"


class Constraint(Struct, frozen=True):
    """What a programme demands."""

    name: str
    says: Inequality
    members: tuple[str, ...] = ()
    """The figures and relations that say so."""
    rate: str = ""
    """The rate without which nothing is demanded, or empty."""

    @property
    def is_bound(self) -> bool:
        """Whether it says no more than that a count is not negative, or a denominator not 0."""
        return not self.members or bool(self.rate)


def total(*entries: tuple[str, Fraction | int]) -> dict[str, Fraction]:
    """Return a sum's multipliers by quantity; a quantity may stand in it twice, and cancel out."""
    left: dict[str, Fraction] = {}
    for quantity, value in entries:
        left[quantity] = left.get(quantity, ZERO) + value
    return {quantity: value for quantity, value in left.items() if value}


def token(name: str) -> str:
    """Return a name as one word that begins no comment; one made of a record's ids stays as it is."""
    return _NOT_IN_NAMES.sub(lambda found: "".join(f"~{byte:02x}" for byte in found[0].encode()), name)


def numbered(entries: Iterable[tuple[int, Fraction]]) -> str:
    """Return how many there are, then the number and the value of each: `2  0 1  3 -5/2`."""
    texts = [f"{number} {value}" for number, value in entries]
    return "  ".join((str(len(texts)), *texts))
