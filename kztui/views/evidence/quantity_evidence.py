"""The evidence of a quantity: every source that states it, and whether they agree."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind
from kztui.model.number_text import bounds_text
from kztui.model.quantity import Flag, Quantity
from kztui.views.evidence.entries import figure_entry
from kztui.views.evidence.evidence_model import Evidence, stated_facts
from kztui.views.evidence.finding_lines import finding_lines, relation_lines_of
from kztui.views.quantity_figures import are_compatible, are_identical, current_figures, figures_of
from kztui.views.questionable import doubts_of, quantities_of
from kztui.views.tab.cells import cell_of
from kztui.views.tab.time_series import series_of
from kztui.views.target import Target
from kztui.views.text.date_text import when_text
from kztui.views.text.label_text import group_title

EXTRA_DECIMALS = 2
"""How many more digits after the point a tightened rate is shown with than it is stated with."""
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def quantity_evidence(election: Election, quantity: Quantity, target: Target) -> Evidence:
    """Return the evidence of a quantity.

    Args:
        election: The record.
        quantity: What the evidence is of.
        target: What was opened: the quantity, or a figure of it.
    """
    figures = figures_of(election, quantity.id)
    cell = cell_of(election, quantity, doubts=doubts_of(election).get(quantity.id, ()))
    findings = (finding for finding in election.findings.values() if _is_listed(election, finding, quantity.id))
    return Evidence(
        target=target,
        title=quantity.label,
        heading=group_title(election, quantity.group),
        shown=cell.text,
        marks=cell.marks,
        verdict=_verdict(election, figures),
        facts=_facts(quantity, figures),
        entries=tuple(figure_entry(election, figure) for figure in figures),
        relations=relation_lines_of(election, quantity.id),
        findings=finding_lines(election, findings),
        series=series_of(election, quantity),
    )


def _is_listed(election: Election, finding: Finding, quantity_id: str) -> bool:
    """Return whether a finding is listed with a quantity; that a relation holds is told with the relation."""
    if finding.kind in {FindingKind.HOLDS, FindingKind.WITHIN_ROUNDING}:
        return False
    if finding.kind is FindingKind.INFERRED:
        return finding.quantities[:1] == (quantity_id,)
    return quantity_id in quantities_of(election, finding)


def _verdict(election: Election, figures: Sequence[Figure]) -> str:
    """Return how many sources state a quantity, and whether they agree."""
    if not figures:
        return "no source states it; this follows from what the sources do state"
    if len(figures) == 1:
        return "one source states it"
    agreement = _agreement(election, figures)
    sources = {election.quotes[figure.quote].source for figure in figures}
    if len(sources) == 1:
        times = "twice" if len(figures) == 2 else f"{len(figures)} times"  # noqa: PLR2004 - has a word of its own
        return f"one source states it {times}; they {agreement}"
    count = _NUMBER_WORDS[len(sources)] if len(sources) < len(_NUMBER_WORDS) else str(len(sources))
    return f"{count} sources state it, and {agreement}"


def _agreement(election: Election, figures: Sequence[Figure]) -> str:
    """Return whether figures agree, those apart that others took the place of."""
    current = current_figures(election, figures)
    if len(current) < len(figures):
        return "the preliminary number was revised"
    if are_identical(figures):
        return "agree"
    return "agree, in different precision" if are_compatible(figures) else "do not agree"


def _facts(quantity: Quantity, figures: Sequence[Figure]) -> tuple[tuple[str, str], ...]:
    left, warning = "", ""
    if figures and Flag.TIGHTENED in quantity.flags:
        left = bounds_text(quantity.low, quantity.high, quantity.unit, figures[0].decimals + EXTRA_DECIMALS)
    if Flag.CONTRADICTED in quantity.flags:
        warning = "its bounds depend on statements that contradict each other"
    return stated_facts(("when", when_text(quantity.at)), ("with all else that is stated", left), ("beware", warning))
