"""Which findings cast doubt on which quantities."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind

DOUBTS = (FindingKind.CONTRADICTION, FindingKind.SUSPICIOUS)
"""The kinds of findings that need a look, the worst first."""


def quantities_of(election: Election, finding: Finding) -> tuple[str, ...]:
    """Return the ids of the quantities that a finding touches, its figures' among them."""
    of_figures = (election.figures[id_].quantity for id_ in finding.figures if id_ in election.figures)
    known = (id_ for id_ in (*finding.quantities, *of_figures) if id_ in election.quantities)
    return tuple(dict.fromkeys(known))


def doubts(election: Election) -> Mapping[str, tuple[Finding, ...]]:
    """Return the contradictions and suspicious findings that touch each quantity, by its id."""
    touching = defaultdict(list)
    for finding in election.findings.values():
        if finding.kind in DOUBTS:
            for quantity in quantities_of(election, finding):
                touching[quantity].append(finding)
    return {quantity: tuple(findings) for quantity, findings in touching.items()}


def agree(figures: Sequence[Figure]) -> bool:
    """Return whether one number can be what all the figures say."""
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def alike(figures: Sequence[Figure]) -> bool:
    """Return whether all figures say the same number in the same way."""
    return len({(figure.value, figure.decimals, figure.qualifier) for figure in figures}) <= 1
