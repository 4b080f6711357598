"""Equations and inequalities between quantities."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

import msgspec

Left: TypeAlias = Mapping[str, Fraction]
"""A sum: the multiplier of each quantity."""


class Row(msgspec.Struct, frozen=True):
    """An equation or inequality between quantities: the sum on its left against the number on its right."""

    left: Left
    sense: str
    """One of `=`, `>=` and `<=`."""
    right: Fraction

    def times(self, factor: Fraction) -> "Row":
        """Return both sides multiplied by a number; a negative one turns the sense round."""
        turned = {">=": "<=", "<=": ">="}.get(self.sense, self.sense) if factor < 0 else self.sense
        left = {quantity: value * factor for quantity, value in self.left.items()}
        return Row(left, turned, self.right * factor)

    def plus(self, other: "Row") -> "Row":
        """Return the sum of two that point the same way."""
        left = dict(self.left)
        for quantity, value in other.left.items():
            left[quantity] = left.get(quantity, Fraction(0)) + value
        sense = other.sense if self.sense == "=" else self.sense
        return Row({quantity: value for quantity, value in left.items() if value}, sense, self.right + other.right)
