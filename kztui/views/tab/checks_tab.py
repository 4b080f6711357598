"""The tab Checks: what came of comparing the sources, the worst first."""

from collections import Counter

from kztui.model.election import Election
from kztui.model.finding import Finding
from kztui.views.marks import Mark
from kztui.views.questionable import QUESTIONABLE_KINDS, figures_behind, quantities_of
from kztui.views.tab.cells import cell_of
from kztui.views.tab.tab_model import Row, Section, Tally
from kztui.views.target import Target, TargetKind
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS

NOTHING = "The sources have not been held against each other yet: there are no findings."
_ROW_MARKS = {Mark.CONTRADICTION, Mark.SUSPICIOUS, Mark.REVISION, Mark.INFERRED}
"""The marks shown at a row; the heading says whether a relation holds."""


def finding_sections(election: Election) -> tuple[Section, ...]:
    """Return a section for each kind of finding that there is, the worst first."""
    sections = []
    for kind, text in FINDING_KIND_TEXTS.items():
        rows = tuple(_row(election, finding) for finding in election.findings.values() if finding.kind is kind)
        if rows:
            sections.append(Section(kind.value, text.heading, (), rows))
    return tuple(sections)


def tallies(election: Election) -> tuple[Tally, ...]:
    """Return how many findings of each kind there are, the worst first."""
    counts = Counter(finding.kind for finding in election.findings.values())
    return tuple(Tally(text.name, counts[kind], text.mark) for kind, text in FINDING_KIND_TEXTS.items() if counts[kind])


def attention(election: Election) -> int:
    """Return how many findings need a look."""
    return sum(finding.kind in QUESTIONABLE_KINDS for finding in election.findings.values())


def marks_of(election: Election, finding: Finding) -> tuple[Mark, ...]:
    """Return the marks that a finding's row has: that of its kind, and that of any figure behind it read by hand."""
    mark = FINDING_KIND_TEXTS[finding.kind].mark
    marks = (mark,) if mark in _ROW_MARKS else ()
    is_by_hand = any(figure.read_by_hand for figure in figures_behind(election, finding))
    return (*marks, Mark.READ_BY_HAND) if is_by_hand else marks


def _row(election: Election, finding: Finding) -> Row:
    operands = (election.quantities[id_] for id_ in quantities_of(election, finding))
    return Row(
        finding.summary,
        target=Target(TargetKind.FINDING, finding.id),
        details=tuple(f"{operand.label}: {cell_of(election, operand).shown}" for operand in operands),
        marks=marks_of(election, finding),
    )
