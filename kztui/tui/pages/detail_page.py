"""A figure, statement, relation or finding opened: every source that states it, and what it is used in."""

from kztui.tui.page import Line, Page, Role, Run
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.evidence_lines import (
    attribution_lines,
    by_hand_lines,
    context_lines,
    fact_lines,
    finding_lines,
    governing_lines,
    marked_number,
    number_run,
    quote_lines,
    relation_lines,
    relations_heading,
    title_lines,
)
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.table.sections import add_sections
from kztui.tui.pages.why_page import add_branches
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.why_model import WhyView
from kztui.views.target import TargetKind

_INDENT = 2


def detail_page(evidence: Evidence, why: WhyView | None, writer: LineWriter) -> Page:
    """Return the evidence of a target as a page; its figures, relations and findings are links."""
    builder = PageBuilder()
    builder.add((), *_head_lines(evidence, writer), *fact_lines(evidence, writer, _INDENT))
    for entry in evidence.entries:
        builder.blank()
        _add_entry(builder, entry, evidence, writer)
    if why and not evidence.entries:
        builder.blank()
        add_branches(builder, why.branches, writer)
    if evidence.series:
        add_sections(builder, [evidence.series], writer)
    _add_relations(builder, evidence, writer)
    _add_findings(builder, evidence, writer)
    _add_repairs(builder, evidence, writer)
    return builder.page()


def _head_lines(evidence: Evidence, writer: LineWriter) -> list[Line]:
    """Return the title and the verdict, after the number if there is one."""
    number = marked_number(evidence, writer)
    if number:
        title = (writer.run(evidence.title, Role.TITLE), writer.run(f" · {evidence.verdict}", Role.QUIET))
        return writer.wrap((*number, Run("   "), *title), writer.width - 1, _INDENT)
    lines = title_lines(evidence, writer, indent=1)
    if evidence.verdict:
        lines.extend(writer.wrap((writer.run(evidence.verdict, Role.QUIET),), indent=_INDENT))
    return lines


def _add_entry(builder: PageBuilder, entry: Entry, evidence: Evidence, writer: LineWriter) -> None:
    """Add an entry: of a finding or a relation under what it is of, else under who says it."""
    key = entry.target.key
    number = (number_run(writer, entry.shown, key),) if entry.label else ()
    is_operand = evidence.target.kind in {TargetKind.FINDING, TargetKind.RELATION}
    name = writer.run(entry.label if is_operand else entry.short_attribution)
    lines = [writer.spread((Run(" " * _INDENT), name), number, writer.width - 1)]
    lines.extend(governing_lines(entry.governed_by, writer, _INDENT))
    lines.extend(quote_lines(entry, writer, _INDENT))
    if is_operand:
        lines.extend(attribution_lines(entry, writer, _INDENT))
    lines.extend(by_hand_lines(entry.by_hand, writer, _INDENT))
    lines.extend(context_lines(entry, evidence, writer, _INDENT))
    builder.link(key, entry.target, *lines, column=_INDENT)


def _add_relations(builder: PageBuilder, evidence: Evidence, writer: LineWriter) -> None:
    if evidence.relations:
        builder.blank()
        builder.add(writer.heading(relations_heading(evidence)))
    for relation in evidence.relations:
        if relation.target == evidence.target:
            builder.add(*relation_lines(relation, writer, _INDENT))
        else:
            key = relation.target.key
            builder.link(key, relation.target, *relation_lines(relation, writer, _INDENT, key), column=_INDENT)


def _add_findings(builder: PageBuilder, evidence: Evidence, writer: LineWriter) -> None:
    if evidence.findings:
        builder.blank()
        builder.add(writer.heading("findings"))
    for finding in evidence.findings:
        key = finding.target.key
        builder.link(key, finding.target, *finding_lines(finding, writer, _INDENT, key), column=_INDENT)


def _add_repairs(builder: PageBuilder, evidence: Evidence, writer: LineWriter) -> None:
    if evidence.repairs:
        builder.blank()
        builder.add(writer.heading("ways out"))
    for repair in evidence.repairs:
        builder.add(*writer.wrap((writer.run(repair),), writer.width - 1, _INDENT, hang=2))
