"""Marks for how a figure, relation or finding stands: a sign and a word, so that nothing depends on colour alone."""

from enum import StrEnum


class Mark(StrEnum):
    """How something stands."""

    STATED = "stated"
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
    Mark.INFERRED: "∴",
    Mark.DOUBTFUL: "▲",
    Mark.HOLDS: "✓",
    Mark.WITHIN_ROUNDING: "≈",
    Mark.UNTESTED: "·",
}
_MEANINGS = {
    Mark.STATED: "a source states it",
    Mark.INFERRED: "no source states it: the bounds follow from what they do state",
    Mark.DOUBTFUL: "a contradiction or something suspicious touches it",
    Mark.HOLDS: "a relation between figures holds",
    Mark.WITHIN_ROUNDING: "it holds within rounding",
}
