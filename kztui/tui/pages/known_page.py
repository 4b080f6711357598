"""A figure, statement, relation or finding opened: every source that states it, and what it takes part in."""

from kztui.tui.pages.entry_lines import (
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
from kztui.tui.pages.page import Draft, Line, Page, Role, Run
from kztui.tui.pages.pen import Pen
from kztui.tui.pages.tab_page import add_section
from kztui.tui.pages.why_page import add_branches
from kztui.views.entries import Entry
from kztui.views.evidence import Evidence
from kztui.views.target import Thing
from kztui.views.why import WhyView

INDENT = 2


def known_page(known: Evidence, why: WhyView | None, pen: Pen) -> Page:
    """Return all that is known of something as a page; its figures, relations and findings are spots."""
    draft = Draft()
    draft.add((), *_head(known, pen))
    draft.add(*fact_lines(known, pen, INDENT))
    for entry in known.entries:
        draft.blank()
        _entry(draft, entry, known, pen)
    if not known.entries and why:
        draft.blank()
        add_branches(draft, why.branches, pen)
    if known.series:
        draft.blank()
        add_section(draft, known.series, pen)
    if known.relations:
        draft.blank()
        draft.add(heading_line(pen, relations_heading(known)))
    for relation in known.relations:
        key = f"relation:{relation.target.id}"
        if relation.target == known.target:
            draft.add(*relation_lines(relation, pen, INDENT))
        else:
            draft.spot(key, relation.target, *relation_lines(relation, pen, INDENT, key), column=INDENT)
    if known.findings:
        draft.blank()
        draft.add(heading_line(pen, "findings"))
    for finding in known.findings:
        key = f"finding:{finding.target.id}"
        draft.spot(key, finding.target, *finding_lines(finding, pen, INDENT, key), column=INDENT)
    _ways_out(draft, known, pen)
    return draft.page()


def _ways_out(draft: Draft, known: Evidence, pen: Pen) -> None:
    if known.ways_out:
        draft.blank()
        draft.add(heading_line(pen, "ways out"))
    for way in known.ways_out:
        draft.add(*pen.wrap((pen.run(way, Role.TEXT),), width=pen.width - 1, indent=INDENT, hang=2))


def _head(known: Evidence, pen: Pen) -> list[Line]:
    number = shown(known, pen)
    if not number:
        lines = title_lines(known, pen, 1)
        verdict = (pen.run(known.verdict, Role.QUIET),)
        return [*lines, *(pen.wrap(verdict, indent=INDENT) if known.verdict else [])]
    words = (pen.run(known.title, Role.TITLE), pen.run(f" · {known.verdict}", Role.QUIET))
    return pen.wrap((*number, pen.run("   "), *words), width=pen.width - 1, indent=INDENT)


def _entry(draft: Draft, entry: Entry, known: Evidence, pen: Pen) -> None:
    key = f"{entry.target.thing}:{entry.target.id}"
    number = (number_run(pen, entry.shown, key),) if entry.label else ()
    operand = known.target.thing in {Thing.FINDING, Thing.RELATION}
    name = (pen.run(entry.label, Role.TEXT),) if operand else (pen.run(entry.attribution, Role.TEXT),)
    lines = [pen.spread((Run(" " * INDENT), *name), number, pen.width - 1)]
    lines.extend(quote_lines(entry, pen, INDENT))
    if operand:
        lines.extend(attribution_lines(entry, pen, INDENT))
    lines.extend(context_lines(entry, known, pen, INDENT))
    draft.spot(key, entry.target, *lines, column=INDENT)
