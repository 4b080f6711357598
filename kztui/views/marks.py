"""Marks for how a figure, relation or finding stands: a sign and a word, so that nothing depends on colour alone."""

from collections.abc import Iterable
from enum import StrEnum


class Mark(StrEnum):
    """How something stands."""

    STATED = "stated"
    READ_BY_HAND = "read by hand"
    INFERRED = "inferred"
    DOUBTFUL = "doubtful"
    HOLDS = "holds"
    WITHIN_ROUNDING = "holds within rounding"
    UNTESTED = "not tested"

    @property
    def sign(self) -> str:
        """Return the sign; stated figures have none."""
        return _SIGNS[self]

    @property
    def meaning(self) -> str:
        """Return what the sign means, for the legend; empty where it needs no explanation."""
        return _MEANINGS.get(self, "")


_SIGNS = {
    Mark.STATED: "",
    Mark.READ_BY_HAND: "†",
    Mark.INFERRED: "∴",
    Mark.DOUBTFUL: "▲",
    Mark.HOLDS: "✓",
    Mark.WITHIN_ROUNDING: "≈",
    Mark.UNTESTED: "·",
}
_MEANINGS = {
    Mark.STATED: "a source states it, and its words are proved to say so",
    Mark.READ_BY_HAND: "a source states it as a person reads it: not proved",
    Mark.INFERRED: "no source states it: the bounds follow from what they do state",
    Mark.DOUBTFUL: "a contradiction or something suspicious touches it",
    Mark.HOLDS: "a relation between figures holds",
    Mark.WITHIN_ROUNDING: "it holds within rounding",
}
_BEFORE_NUMBERS = (Mark.INFERRED, Mark.READ_BY_HAND)
"""The marks that say where a number comes from: their signs stand before it, all others behind."""


def signs_before(marks: Iterable[Mark]) -> str:
    """Return the signs that stand before a number with these marks, each with a space behind it."""
    marks = set(marks)
    return "".join(f"{mark.sign} " for mark in _BEFORE_NUMBERS if mark in marks)
