"""The evidence of a finding or a relation: the figures that it is about, and how a contradiction could be repaired."""

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind, Repair
from kztui.model.number_text import bounds_text
from kztui.model.relation import Relation
from kztui.views.evidence.entries import Entry, figure_entry, quantity_entries
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.finding_lines import finding_lines, relation_line
from kztui.views.questionable import quantities_of
from kztui.views.tab.checks_tab import marks_of
from kztui.views.target import Target
from kztui.views.text.figure_text import named_figure
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS


def relation_evidence(election: Election, relation: Relation, target: Target) -> Evidence:
    """Return the evidence of a relation: the figures of its terms, and the findings about it."""
    findings = (finding for finding in election.findings.values() if finding.relation == relation.id)
    return Evidence(
        target=target,
        title=relation.label,
        heading="relation",
        entries=tuple(entry for term in relation.terms for entry in quantity_entries(election, term)),
        relations=(relation_line(election, relation),),
        findings=finding_lines(election, findings),
    )


def finding_evidence(election: Election, finding: Finding, target: Target) -> Evidence:
    """Return the evidence of a finding: its figures, and the operands that none of these is a figure of."""
    relation = election.relations.get(finding.relation)
    # The sentence on a contradiction has its equation, as it fails, and its reading.
    in_numbers = None if finding.kind is FindingKind.CONTRADICTION else relation
    return Evidence(
        target=target,
        title=finding.summary,
        heading=FINDING_KIND_TEXTS[finding.kind].name,
        marks=marks_of(election, finding),
        entries=_finding_entries(election, finding, relation),
        relations=(relation_line(election, in_numbers),) if in_numbers else (),
        repairs=tuple(_repair_text(election, repair) for repair in finding.repairs),
    )


def _finding_entries(election: Election, finding: Finding, relation: Relation | None) -> tuple[Entry, ...]:
    figures = [election.figures[id_] for id_ in finding.figures if id_ in election.figures]
    entries = [figure_entry(election, figure) for figure in figures]
    with_figure = {figure.quantity for figure in figures}
    operands = (*quantities_of(election, finding), *(relation.terms if relation else ()))
    for operand in dict.fromkeys(operands):
        if operand not in with_figure:
            entries.extend(quantity_entries(election, operand))
    return tuple(entries)


def _repair_text(election: Election, repair: Repair) -> str:
    """Return what would hold without a member of a contradiction: "If 8 (…) is wrong, the rest fits, …"."""
    without = f"If {_denied(election, repair.member)}, the rest"
    if not repair.feasible:
        return f"{without} still does not fit."
    figure = election.figures.get(repair.member)
    if figure:
        unit = election.quantities[figure.quantity].unit
        for bounds in repair.bounds:
            if bounds.quantity == figure.quantity and (bounds.low, bounds.high) != (None, None):
                return f"{without} fits, and it would have to be {bounds_text(bounds.low, bounds.high, unit)}."
    return f"{without} fits."


def _denied(election: Election, member_id: str) -> str:
    """Return that a figure is wrong, or that a relation (or an id that the record has no row for) does not hold."""
    if member_id in election.figures:
        return f"{named_figure(election, election.figures[member_id])} is wrong"
    relation = election.relations.get(member_id)
    return f"“{relation.label if relation else member_id}” does not hold"
