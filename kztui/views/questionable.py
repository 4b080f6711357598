"""What findings touch, and the doubts that they cast on quantities."""

from collections.abc import Mapping
from typing import TypeAlias

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind
from kztui.views.marks import Mark

QUESTIONABLE_KINDS = (FindingKind.CONTRADICTION, FindingKind.SUSPICIOUS)
"""The kinds of findings that need a look, the worst first."""
_MARKS = {FindingKind.CONTRADICTION: Mark.CONTRADICTION, FindingKind.SUSPICIOUS: Mark.SUSPICIOUS}

Doubts: TypeAlias = Mapping[str, tuple[Mark, ...]]
"""The marks of the findings that cast doubt on a quantity, the worst first, by the quantity's id."""


def quantities_of(election: Election, finding: Finding) -> tuple[str, ...]:
    """Return the ids of the quantities that a finding is about, its figures' among them."""
    of_figures = (election.figures[id_].quantity for id_ in finding.figures if id_ in election.figures)
    touched = dict.fromkeys((*finding.quantities, *of_figures))
    return tuple(id_ for id_ in touched if id_ in election.quantities)


def figures_behind(election: Election, finding: Finding) -> tuple[Figure, ...]:
    """Return the figures that a finding is about, and those that the bounds it gives rest on."""
    ids = dict.fromkeys((*finding.figures, *finding.binding_low, *finding.binding_high))
    return tuple(election.figures[id_] for id_ in ids if id_ in election.figures)


def doubts_of(election: Election) -> Doubts:
    """Return the doubts that contradictions and suspicious findings cast on quantities."""
    doubts: dict[str, tuple[Mark, ...]] = {}
    for kind in QUESTIONABLE_KINDS:
        findings = (finding for finding in election.findings.values() if finding.kind is kind)
        for id_ in dict.fromkeys(id_ for finding in findings for id_ in _doubted(election, finding)):
            doubts[id_] = (*doubts.get(id_, ()), _MARKS[kind])
    return doubts


def _doubted(election: Election, finding: Finding) -> list[str]:
    """Return the quantities that a finding casts doubt on: those of its figures, and those that no figure states.

    A quantity of its relation whose figures it doesn't name is consistent by itself.
    """
    of_figures = {election.figures[id_].quantity for id_ in finding.figures if id_ in election.figures}
    stated = election.figures_by_quantity
    return [id_ for id_ in quantities_of(election, finding) if id_ in of_figures or id_ not in stated]
