"""How each kind of finding is put: its name, its heading, its name in the plural, and its mark."""

import msgspec

from kztui.model.finding import FindingKind
from kztui.views.marks import Mark


class FindingKindText(msgspec.Struct, frozen=True):
    """The words and the mark for a kind of finding."""

    name: str
    """What one finding is, before its sentence."""
    heading: str
    """What stands over all findings of the kind."""
    counted: str
    """What stands beside their number."""
    mark: Mark


FINDING_KIND_TEXTS = {
    FindingKind.CONTRADICTION: FindingKindText("contradiction", "Contradictions", "contradictions", Mark.DOUBTFUL),
    FindingKind.SUSPICIOUS: FindingKindText("suspicious", "Suspicious", "suspicious", Mark.DOUBTFUL),
    FindingKind.WITHIN_ROUNDING: FindingKindText(
        "within rounding", "Holds within rounding", "within rounding", Mark.WITHIN_ROUNDING
    ),
    FindingKind.HOLDS: FindingKindText("holds", "Holds", "holds", Mark.HOLDS),
    FindingKind.INFERRED: FindingKindText("inferred", "Inferred", "inferred", Mark.INFERRED),
}
"""By kind, the worst first."""
