"""Marks for how a figure, relation or finding stands: a sign and a word, so that nothing depends on colour alone."""

from collections.abc import Iterable
from enum import StrEnum

from kztui.model.number_text import INFERRED_SIGN


class Mark(StrEnum):
    """How something stands."""

    STATED = "stated"
    READ_BY_HAND = "read by hand"
    INFERRED = "inferred"
    CONTRADICTION = "contradiction"
    SUSPICIOUS = "suspicious"
    REVISION = "revision"
    HOLDS = "holds"
    WITHIN_ROUNDING = "holds within rounding"
    UNTESTED = "not tested"

    @property
    def sign(self) -> str:
        """Return the sign; stated figures have none."""
        return _SIGNS[self]

    @property
    def is_doubt(self) -> bool:
        """Return whether it is a doubt: its sign stands behind a number."""
        return self.sign == DOUBT_SIGN


DOUBT_SIGN = "▲"
"""The sign of every doubt."""
_SIGNS = {
    Mark.STATED: "",
    Mark.READ_BY_HAND: "†",
    Mark.INFERRED: INFERRED_SIGN,
    Mark.CONTRADICTION: DOUBT_SIGN,
    Mark.SUSPICIOUS: DOUBT_SIGN,
    Mark.REVISION: "→",
    Mark.HOLDS: "✓",
    Mark.WITHIN_ROUNDING: "≈",
    Mark.UNTESTED: "·",
}
LEGEND = (
    ("none", "a source states it, and its words are proved to say so"),
    (Mark.READ_BY_HAND.sign, "read by hand: a source states it as a person reads it; not proved"),
    (Mark.INFERRED.sign, "inferred: no source states it; it follows from what they do state"),
    (DOUBT_SIGN, "contradiction or suspicious: a finding casts doubt on this very number"),
    (Mark.REVISION.sign, "revision: a preliminary number, and the one that took its place"),
    (Mark.HOLDS.sign, "holds: the numbers fit each other"),
    (Mark.WITHIN_ROUNDING.sign, "holds within rounding: they fit each other, since one of them is rounded"),
    (Mark.UNTESTED.sign, "not tested: nothing is known of one of the numbers"),
)
"""Each sign, and what it means."""
_BEFORE_NUMBERS = (Mark.INFERRED, Mark.READ_BY_HAND)
"""The marks that say where a number comes from: their signs stand before it, those of doubts behind."""


def signs_before(marks: Iterable[Mark]) -> str:
    """Return the signs that stand before a number with these marks, each with a space behind it."""
    marks = set(marks)
    return "".join(f"{mark.sign} " for mark in _BEFORE_NUMBERS if mark in marks)


def has_doubt(marks: Iterable[Mark]) -> bool:
    """Return whether any of the marks is a doubt."""
    return any(mark.is_doubt for mark in marks)
