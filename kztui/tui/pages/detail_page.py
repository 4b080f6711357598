"""A figure, statement, relation or finding opened: every source that states it, and what it takes part in."""

from kztui.tui.pages.parts.entry_lines import (
    attribution_lines,
    context_lines,
    fact_lines,
    finding_lines,
    heading_line,
    number_run,
    quote_lines,
    relation_lines,
    relations_heading,
    shown,
    title_lines,
)
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Line, Page, PageBuilder, Role, Run
from kztui.tui.pages.tab_page import add_section
from kztui.tui.pages.why_page import add_branches
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.why import WhyView
from kztui.views.target import TargetKind

INDENT = 2


def detail_page(known: Evidence, why: WhyView | None, writer: LineWriter) -> Page:
    """Return all that is known of something as a page; its figures, relations and findings are links."""
    builder = PageBuilder()
    builder.add((), *_head(known, writer))
    builder.add(*fact_lines(known, writer, INDENT))
    for entry in known.entries:
        builder.blank()
        _entry(builder, entry, known, writer)
    if not known.entries and why:
        builder.blank()
        add_branches(builder, why.branches, writer)
    if known.series:
        builder.blank()
        add_section(builder, known.series, writer)
    if known.relations:
        builder.blank()
        builder.add(heading_line(writer, relations_heading(known)))
    for relation in known.relations:
        key = f"relation:{relation.target.id}"
        if relation.target == known.target:
            builder.add(*relation_lines(relation, writer, INDENT))
        else:
            builder.link(key, relation.target, *relation_lines(relation, writer, INDENT, key), column=INDENT)
    if known.findings:
        builder.blank()
        builder.add(heading_line(writer, "findings"))
    for finding in known.findings:
        key = f"finding:{finding.target.id}"
        builder.link(key, finding.target, *finding_lines(finding, writer, INDENT, key), column=INDENT)
    _repairs(builder, known, writer)
    return builder.page()


def _repairs(builder: PageBuilder, known: Evidence, writer: LineWriter) -> None:
    if known.repairs:
        builder.blank()
        builder.add(heading_line(writer, "ways out"))
    for way in known.repairs:
        builder.add(*writer.wrap((writer.run(way, Role.TEXT),), width=writer.width - 1, indent=INDENT, hang=2))


def _head(known: Evidence, writer: LineWriter) -> list[Line]:
    number = shown(known, writer)
    if not number:
        lines = title_lines(known, writer, 1)
        verdict = (writer.run(known.verdict, Role.QUIET),)
        return [*lines, *(writer.wrap(verdict, indent=INDENT) if known.verdict else [])]
    words = (writer.run(known.title, Role.TITLE), writer.run(f" · {known.verdict}", Role.QUIET))
    return writer.wrap((*number, writer.run("   "), *words), width=writer.width - 1, indent=INDENT)


def _entry(builder: PageBuilder, entry: Entry, known: Evidence, writer: LineWriter) -> None:
    key = entry.target.key
    number = (number_run(writer, entry.shown, key),) if entry.label else ()
    operand = known.target.kind in {TargetKind.FINDING, TargetKind.RELATION}
    name = (writer.run(entry.label, Role.TEXT),) if operand else (writer.run(entry.attribution, Role.TEXT),)
    lines = [writer.spread((Run(" " * INDENT), *name), number, writer.width - 1)]
    lines.extend(quote_lines(entry, writer, INDENT))
    if operand:
        lines.extend(attribution_lines(entry, writer, INDENT))
    lines.extend(context_lines(entry, known, writer, INDENT))
    builder.link(key, entry.target, *lines, column=INDENT)
