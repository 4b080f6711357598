"""The evidence pane: all there is for the thing under the cursor, or as much as there is room for."""

from collections.abc import Iterator, Sequence

from kztui.tui.pages.entry_lines import (
    attribution_lines,
    fact_lines,
    finding_lines,
    heading_line,
    number_run,
    quote_lines,
    relation_lines,
    relations_heading,
    title_lines,
)
from kztui.tui.pages.page import Line, Page, Role
from kztui.tui.pages.pen import Pen, cut
from kztui.views.entries import Entry
from kztui.views.evidence import Evidence
from kztui.views.tab import Mark
from kztui.views.target import Thing
from kztui.views.why import WhyNode, WhyView

INDENT = 1
TALL = 18
"""From so many lines on the evidence is cut at its end; of a lower pane every line counts."""


def evidence_page(known: Evidence, why: WhyView | None, pen: Pen, height: int) -> Page:
    """Return the evidence as a page of so many lines at most; where it is too long, the essentials of it."""
    lines = _whole(known, why, pen)
    if len(lines) > height >= TALL:
        more = (pen.run(" … Enter shows all", Role.QUIET),)
        lines = [*lines[: height - 1], more]
    elif len(lines) > height:
        lines = _essential(known, why, pen, height)
    return Page(tuple(lines))


def _whole(known: Evidence, why: WhyView | None, pen: Pen) -> list[Line]:
    lines = title_lines(known, pen, INDENT)
    if known.heading:
        lines.extend(pen.wrap((pen.run(known.heading, Role.QUIET),), indent=INDENT))
    for block in _blocks(known, why, pen):
        lines.extend(((), *block))
    return lines


def _blocks(known: Evidence, why: WhyView | None, pen: Pen) -> Iterator[list[Line]]:
    """Return the parts of the evidence, the most important first."""
    doubts = [finding for finding in known.findings if Mark.DOUBTFUL in finding.marks]
    one_quote = known.target.thing in {Thing.QUOTE, Thing.STATEMENT}
    for entry in known.entries[:1]:
        yield _entry(entry, pen, known)
    for finding in doubts:
        yield finding_lines(finding, pen, INDENT)
    for entry in known.entries[1:]:
        yield _backed(entry, pen) if one_quote else _entry(entry, pen, known)
    if known.target.thing is Thing.SOURCE:
        yield fact_lines(known, pen, INDENT)
    elif known.verdict:
        yield pen.wrap((pen.run(known.verdict, Role.QUIET),), indent=INDENT)
    if not known.entries and why:
        yield [line for branch in why.branches for line in _reasons(branch, pen)]
    if known.relations:
        lines = [heading_line(pen, relations_heading(known))]
        for relation in known.relations:
            lines.extend(relation_lines(relation, pen, INDENT))
        yield lines


def _entry(entry: Entry, pen: Pen, known: Evidence) -> list[Line]:
    lines = [] if entry.label in {known.title, ""} else _backed(entry, pen)
    return [*lines, *quote_lines(entry, pen, INDENT), *attribution_lines(entry, pen, INDENT)]


def _backed(entry: Entry, pen: Pen) -> list[Line]:
    """Return a figure without its quote: what it is and its number."""
    left = (pen.run(" "), pen.run(entry.label or entry.shown, Role.TEXT))
    return [pen.spread(left, (number_run(pen, entry.shown),) if entry.label else (), pen.width - 1)]


def _reasons(branch: WhyNode, pen: Pen) -> list[Line]:
    lines = [heading_line(pen, branch.label)]
    for leaf in leaves(branch.children):
        left = (pen.run(f"  {leaf.label}", Role.TEXT), pen.run(f"  {leaf.reading}", Role.QUIET))
        lines.append(pen.spread(left, (number_run(pen, leaf.shown),), pen.width - 1))
    return lines


def leaves(nodes: Sequence[WhyNode]) -> Iterator[WhyNode]:
    """Return the figures that a tree rests on, each once."""
    seen = set()
    for leaf in _leaves(nodes):
        if leaf.target not in seen:
            seen.add(leaf.target)
            yield leaf


def _leaves(nodes: Sequence[WhyNode]) -> Iterator[WhyNode]:
    for node in nodes:
        if node.pieces:
            yield node
        yield from _leaves(node.children)


def _essential(known: Evidence, why: WhyView | None, pen: Pen, height: int) -> list[Line]:
    """Return the title, and of the first quote the lines around the lit words, with where it stands."""
    lines = title_lines(known, pen, INDENT, most=1 if known.shown else max(1, height // 2))
    blocks = list(_blocks(known, why, pen))
    if not known.entries or not known.entries[0].pieces:
        return [*lines, *(line for block in blocks for line in block)][:height]
    entry = known.entries[0]
    head = [] if entry.label in {known.title, ""} else _backed(entry, pen)
    foot = _foot(known, pen)
    quote = quote_lines(entry, pen, INDENT)
    room = height - len(lines) - len(foot) - len(head)
    rest = [line for block in blocks[1:] for line in block] if len(quote) < room and len(foot) == 1 else []
    return [*lines, *head, *around(quote, room, pen), *foot, *rest][:height]


def _foot(known: Evidence, pen: Pen) -> list[Line]:
    """Return where the first quote stands, how many others there are, and what casts doubt on the figure."""
    foot = attribution_lines(known.entries[0], pen, INDENT)
    others = len(known.entries) - 1
    if others and known.target.thing is not Thing.QUOTE:
        more = pen.run(f" · and {others} more", Role.QUIET)
        foot = [(*pen.fit(foot[0], pen.width - 1 - len(more.text)), more)]
    doubts = [finding for finding in known.findings if Mark.DOUBTFUL in finding.marks]
    return [*foot, *(line for one in doubts[:1] for line in finding_lines(one, pen, INDENT, most=1))]


def around(lines: Sequence[Line], room: int, pen: Pen) -> list[Line]:
    """Return as many lines as there is room for, those around the lit words, with ellipses for the others."""
    if len(lines) <= room or room <= 0:
        return list(lines)[: max(0, room)]
    lit = [number for number, line in enumerate(lines) if any(run.role is Role.LIT for run in line)] or [0]
    first = max(0, min(lit[0] - (room - 1) // 2, len(lines) - room))
    kept = list(lines[first : first + room])
    if first > 0:
        head, *tail = kept[0]
        kept[0] = (head, pen.run("…", Role.QUOTE), *tail) if not head.text.strip() else (pen.run("…"), head, *tail)
    if first + room < len(lines):
        kept[-1] = (*cut(kept[-1], pen.width - 2), pen.run("…", Role.QUOTE))
    return kept
