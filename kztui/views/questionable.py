"""What findings touch, and which quantities that makes questionable."""

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind

QUESTIONABLE_KINDS = (FindingKind.CONTRADICTION, FindingKind.SUSPICIOUS)
"""The kinds of findings that need a look, the worst first."""


def quantities_of(election: Election, finding: Finding) -> tuple[str, ...]:
    """Return the ids of the quantities that a finding touches, its figures' among them."""
    of_figures = (election.figures[id_].quantity for id_ in finding.figures if id_ in election.figures)
    touched = dict.fromkeys((*finding.quantities, *of_figures))
    return tuple(id_ for id_ in touched if id_ in election.quantities)


def figures_behind(election: Election, finding: Finding) -> tuple[Figure, ...]:
    """Return the figures that a finding is about, and those that the bounds it gives rest on."""
    ids = dict.fromkeys((*finding.figures, *finding.binding_low, *finding.binding_high))
    return tuple(election.figures[id_] for id_ in ids if id_ in election.figures)


def questionable_quantities(election: Election) -> frozenset[str]:
    """Return the ids of the quantities that a contradiction or a suspicious finding touches."""
    findings = (finding for finding in election.findings.values() if finding.kind in QUESTIONABLE_KINDS)
    return frozenset(id_ for finding in findings for id_ in quantities_of(election, finding))
