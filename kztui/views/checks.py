"""The tab Checks: what came of holding the sources against each other, the worst first."""

from collections import Counter

from kztui.model.election import Election
from kztui.model.relation import Finding, FindingKind
from kztui.views.cells import cell_of
from kztui.views.doubt import DOUBTS, quantities_of
from kztui.views.tab import Mark, Row, Section, Tally
from kztui.views.target import Target, Thing

NOTHING = "The sources have not been held against each other yet: there are no findings."
_TITLES = {
    FindingKind.CONTRADICTION: "Contradictions",
    FindingKind.SUSPICIOUS: "Suspicious",
    FindingKind.WITHIN_ROUNDING: "Holds within rounding",
    FindingKind.HOLDS: "Holds",
    FindingKind.INFERRED: "Inferred",
}
_SIGNS = {
    FindingKind.CONTRADICTION: Mark.DOUBTFUL.sign,
    FindingKind.SUSPICIOUS: Mark.DOUBTFUL.sign,
    FindingKind.WITHIN_ROUNDING: "≈",
    FindingKind.HOLDS: "✓",
    FindingKind.INFERRED: Mark.INFERRED.sign,
}
_MARKS = {
    FindingKind.CONTRADICTION: (Mark.DOUBTFUL,),
    FindingKind.SUSPICIOUS: (Mark.DOUBTFUL,),
    FindingKind.INFERRED: (Mark.INFERRED,),
}


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
        Tally(title.casefold().removeprefix("holds "), counts[kind], _SIGNS[kind])
        for kind, title in _TITLES.items()
        if counts[kind]
    )


def attention(election: Election) -> int:
    """Return how many findings need a look."""
    return sum(finding.kind in DOUBTS for finding in election.findings.values())


def marks_of(finding: Finding) -> tuple[Mark, ...]:
    """Return the marks that a finding's row bears."""
    return _MARKS.get(finding.kind, ())


def kind_title(kind: FindingKind) -> str:
    """Return the heading under which findings of a kind stand."""
    return _TITLES[kind]


def _row(election: Election, finding: Finding) -> Row:
    operands = (election.quantities[id_] for id_ in quantities_of(election, finding))
    details = (f"{one.label}: {cell_of(election, one, doubtful=False).shown}" for one in operands)
    return Row(
        finding.summary, target=Target(Thing.FINDING, finding.id), details=tuple(details), marks=marks_of(finding)
    )
