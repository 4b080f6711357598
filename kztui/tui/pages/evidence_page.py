"""The evidence pane: all there is for the thing under the cursor, or as much as there is room for."""

from collections.abc import Iterator, Sequence

from kztui.tui.pages.parts.entry_lines import (
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
from kztui.tui.pages.parts.line_writer import LineWriter, cut
from kztui.tui.pages.parts.page import Line, Page, Role
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.why import WhyNode, WhyView
from kztui.views.marks import Mark
from kztui.views.target import TargetKind

INDENT = 1
TALL = 18
"""From so many lines on the evidence is cut at its end; of a lower pane every line counts."""


def evidence_page(known: Evidence, why: WhyView | None, writer: LineWriter, height: int) -> Page:
    """Return the evidence as a page of so many lines at most; where it is too long, the essentials of it."""
    lines = _whole(known, why, writer)
    if len(lines) > height >= TALL:
        more = (writer.run(" … Enter shows all", Role.QUIET),)
        lines = [*lines[: height - 1], more]
    elif len(lines) > height:
        lines = _essential(known, why, writer, height)
    return Page(tuple(lines))


def _whole(known: Evidence, why: WhyView | None, writer: LineWriter) -> list[Line]:
    lines = title_lines(known, writer, INDENT)
    if known.heading:
        lines.extend(writer.wrap((writer.run(known.heading, Role.QUIET),), indent=INDENT))
    for block in _blocks(known, why, writer):
        lines.extend(((), *block))
    return lines


def _blocks(known: Evidence, why: WhyView | None, writer: LineWriter) -> Iterator[list[Line]]:
    """Return the parts of the evidence, the most important first."""
    doubts = [finding for finding in known.findings if Mark.DOUBTFUL in finding.marks]
    one_quote = known.target.kind in {TargetKind.QUOTE, TargetKind.STATEMENT}
    for entry in known.entries[:1]:
        yield _entry(entry, writer, known)
    for finding in doubts:
        yield finding_lines(finding, writer, INDENT)
    for entry in known.entries[1:]:
        yield _backed(entry, writer) if one_quote else _entry(entry, writer, known)
    if known.target.kind is TargetKind.SOURCE:
        yield fact_lines(known, writer, INDENT)
    elif known.verdict:
        yield writer.wrap((writer.run(known.verdict, Role.QUIET),), indent=INDENT)
    if not known.entries and why:
        yield [line for branch in why.branches for line in _reasons(branch, writer)]
    if known.relations:
        lines = [heading_line(writer, relations_heading(known))]
        for relation in known.relations:
            lines.extend(relation_lines(relation, writer, INDENT))
        yield lines


def _entry(entry: Entry, writer: LineWriter, known: Evidence) -> list[Line]:
    lines = [] if entry.label in {known.title, ""} else _backed(entry, writer)
    return [*lines, *quote_lines(entry, writer, INDENT), *attribution_lines(entry, writer, INDENT)]


def _backed(entry: Entry, writer: LineWriter) -> list[Line]:
    """Return a figure without its quote: what it is and its number."""
    left = (writer.run(" "), writer.run(entry.label or entry.shown, Role.TEXT))
    return [writer.spread(left, (number_run(writer, entry.shown),) if entry.label else (), writer.width - 1)]


def _reasons(branch: WhyNode, writer: LineWriter) -> list[Line]:
    lines = [heading_line(writer, branch.label)]
    leaves = {leaf.target: leaf for leaf in branch.leaves()}
    for leaf in leaves.values():
        left = (writer.run(f"  {leaf.label}", Role.TEXT), writer.run(f"  {leaf.reading}", Role.QUIET))
        lines.append(writer.spread(left, (number_run(writer, leaf.shown),), writer.width - 1))
    return lines


def _essential(known: Evidence, why: WhyView | None, writer: LineWriter, height: int) -> list[Line]:
    """Return the title, and of the first quote the lines around the lit words, with where it stands."""
    lines = title_lines(known, writer, INDENT, most=1 if known.shown else max(1, height // 2))
    blocks = list(_blocks(known, why, writer))
    if not known.entries or not known.entries[0].pieces:
        return [*lines, *(line for block in blocks for line in block)][:height]
    entry = known.entries[0]
    head = [] if entry.label in {known.title, ""} else _backed(entry, writer)
    foot = _foot(known, writer)
    quote = quote_lines(entry, writer, INDENT)
    room = height - len(lines) - len(foot) - len(head)
    rest = [line for block in blocks[1:] for line in block] if len(quote) < room and len(foot) == 1 else []
    return [*lines, *head, *around(quote, room, writer), *foot, *rest][:height]


def _foot(known: Evidence, writer: LineWriter) -> list[Line]:
    """Return where the first quote stands, how many others there are, and what casts doubt on the figure."""
    foot = attribution_lines(known.entries[0], writer, INDENT)
    others = len(known.entries) - 1
    if others and known.target.kind is not TargetKind.QUOTE:
        more = writer.run(f" · and {others} more", Role.QUIET)
        foot = [(*writer.fit(foot[0], writer.width - 1 - len(more.text)), more)]
    doubts = [finding for finding in known.findings if Mark.DOUBTFUL in finding.marks]
    return [*foot, *(line for one in doubts[:1] for line in finding_lines(one, writer, INDENT, most=1))]


def around(lines: Sequence[Line], room: int, writer: LineWriter) -> list[Line]:
    """Return as many lines as there is room for, those around the lit words, with ellipses for the others."""
    if len(lines) <= room or room <= 0:
        return list(lines)[: max(0, room)]
    lit = [number for number, line in enumerate(lines) if any(run.role is Role.LIT for run in line)] or [0]
    first = max(0, min(lit[0] - (room - 1) // 2, len(lines) - room))
    kept = list(lines[first : first + room])
    if first > 0:
        head, *tail = kept[0]
        kept[0] = (
            (head, writer.run("…", Role.QUOTE), *tail) if not head.text.strip() else (writer.run("…"), head, *tail)
        )
    if first + room < len(lines):
        kept[-1] = (*cut(kept[-1], writer.width - 2), writer.run("…", Role.QUOTE))
    return kept
