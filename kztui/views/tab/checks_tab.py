"""The tab Checks: what came of holding the sources against each other, the worst first."""

from collections import Counter

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind
from kztui.views.evidence.questionable import DOUBTS, quantities_of
from kztui.views.marks import Mark
from kztui.views.tab.cells import cell_of
from kztui.views.tab.tab_model import Row, Section, Tally
from kztui.views.target import Target, TargetKind

NOTHING = "The sources have not been held against each other yet: there are no findings."
_TITLES = {
    FindingKind.CONTRADICTION: "Contradictions",
    FindingKind.SUSPICIOUS: "Suspicious",
    FindingKind.WITHIN_ROUNDING: "Holds within rounding",
    FindingKind.HOLDS: "Holds",
    FindingKind.INFERRED: "Inferred",
}
_MARKS = {
    FindingKind.CONTRADICTION: Mark.DOUBTFUL,
    FindingKind.SUSPICIOUS: Mark.DOUBTFUL,
    FindingKind.WITHIN_ROUNDING: Mark.WITHIN_ROUNDING,
    FindingKind.HOLDS: Mark.HOLDS,
    FindingKind.INFERRED: Mark.INFERRED,
}
_ROW_MARKS = {Mark.DOUBTFUL, Mark.INFERRED}
"""The marks that a row bears; that a relation holds is told by its heading."""


def finding_sections(election: Election) -> tuple[Section, ...]:
    """Return a section for each kind of finding that there is, the worst first."""
    sections = (
        Section(
            kind.value,
            title,
            (),
            tuple(_row(election, one) for one in election.findings.values() if one.kind is kind),
        )
        for kind, title in _TITLES.items()
    )
    return tuple(section for section in sections if section.rows)


def tallies(election: Election) -> tuple[Tally, ...]:
    """Return how many findings of each kind there are, the worst first."""
    counts = Counter(finding.kind for finding in election.findings.values())
    return tuple(
        Tally(title.casefold().removeprefix("holds "), counts[kind], _MARKS[kind])
        for kind, title in _TITLES.items()
        if counts[kind]
    )


def attention(election: Election) -> int:
    """Return how many findings need a look."""
    return sum(finding.kind in DOUBTS for finding in election.findings.values())


def marks_of(finding: Finding) -> tuple[Mark, ...]:
    """Return the marks that a finding's row bears."""
    mark = _MARKS[finding.kind]
    return (mark,) if mark in _ROW_MARKS else ()


def kind_title(kind: FindingKind) -> str:
    """Return the heading under which findings of a kind stand."""
    return _TITLES[kind]


def _row(election: Election, finding: Finding) -> Row:
    operands = (election.quantities[id_] for id_ in quantities_of(election, finding))
    details = (f"{one.label}: {cell_of(election, one, doubtful=False).shown}" for one in operands)
    return Row(
        finding.summary, target=Target(TargetKind.FINDING, finding.id), details=tuple(details), marks=marks_of(finding)
    )
