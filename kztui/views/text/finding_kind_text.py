"""How each kind of finding is put: its name, its heading, and its mark."""

import msgspec

from kztui.model.finding import FindingKind
from kztui.views.marks import Mark


class FindingKindText(msgspec.Struct, frozen=True):
    """The words and the mark for a kind of finding."""

    name: str
    """What one finding is, before its sentence."""
    heading: str
    """What stands over all findings of the kind."""
    mark: Mark


FINDING_KIND_TEXTS = {
    FindingKind.CONTRADICTION: FindingKindText("contradiction", "Contradictions", Mark.CONTRADICTION),
    FindingKind.SUSPICIOUS: FindingKindText("suspicious", "Suspicious", Mark.SUSPICIOUS),
    FindingKind.REVISION: FindingKindText("revision", "Revisions", Mark.REVISION),
    FindingKind.WITHIN_ROUNDING: FindingKindText(
        "holds within rounding", "Holds within rounding", Mark.WITHIN_ROUNDING
    ),
    FindingKind.HOLDS: FindingKindText("holds", "Holds", Mark.HOLDS),
    FindingKind.INFERRED: FindingKindText("inferred", "Inferred", Mark.INFERRED),
}
"""By kind, the worst first."""
