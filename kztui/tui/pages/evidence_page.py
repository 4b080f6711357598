"""The evidence pane: all the evidence of what the cursor is on, or as much of it as fits."""

from collections.abc import Iterable, Iterator

from kztui.tui.page import Line, Page, Role
from kztui.tui.pages.parts.evidence_lines import (
    attribution_lines,
    by_hand_lines,
    excerpt,
    fact_lines,
    finding_lines,
    governing_lines,
    number_run,
    quote_lines,
    relation_lines,
    relations_heading,
    title_lines,
)
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.finding_lines import FindingLine
from kztui.views.evidence.why_model import WhyNode, WhyView
from kztui.views.marks import has_doubt
from kztui.views.target import TargetKind

_INDENT = 1
_TALL = 18
"""From so many lines on the evidence is cut at its end; in a lower pane every line counts."""


def evidence_page(evidence: Evidence, why: WhyView | None, writer: LineWriter, height: int) -> Page:
    """Return the evidence as a page of so many lines at most; in a low pane that it doesn't fit, its essentials."""
    lines = _all_lines(evidence, why, writer)
    if len(lines) > height >= _TALL:
        more = (writer.run(" … Enter shows all", Role.QUIET),)
        lines = [*lines[: height - 1], more]
    elif len(lines) > height:
        lines = _essential_lines(evidence, why, writer, height)
    return Page(tuple(lines))


def _all_lines(evidence: Evidence, why: WhyView | None, writer: LineWriter) -> list[Line]:
    lines = title_lines(evidence, writer, _INDENT)
    if evidence.heading:
        lines.extend(writer.wrap((writer.run(evidence.heading, Role.QUIET),), indent=_INDENT))
    for block in _blocks(evidence, why, writer):
        lines.extend(((), *block))
    return lines


def _essential_lines(evidence: Evidence, why: WhyView | None, writer: LineWriter, height: int) -> list[Line]:
    """Return the title, and of the first quote the lines around its lit words, with where it stands.

    What governs the quote, or says that the figure is not proved, is cut rather than left out.
    """
    title = title_lines(evidence, writer, _INDENT, max_lines=1 if evidence.shown else max(1, height // 2))
    blocks = list(_blocks(evidence, why, writer))
    first = evidence.entries[0] if evidence.entries else None
    if first is None or not first.pieces:
        return [*title, *_joined(blocks)][:height]
    name = _name_lines(first, evidence, writer)
    governing = governing_lines(first.governed_by, writer, _INDENT, max_lines=1)
    quote = quote_lines(first, writer, _INDENT)
    below = _lines_below_quote(evidence, writer)
    quote_height = height - len(title) - len(name) - len(governing) - len(below)
    more = _joined(blocks[1:]) if len(quote) < quote_height and not _doubts(evidence) else []
    return [*title, *name, *governing, *excerpt(quote, quote_height, writer), *below, *more][:height]


def _lines_below_quote(evidence: Evidence, writer: LineWriter) -> list[Line]:
    """Return where the first quote stands, how many others there are, and the first doubts about the figure."""
    first, *others = evidence.entries
    attribution = attribution_lines(first, writer, _INDENT)
    if others and evidence.target.kind is not TargetKind.QUOTE:
        more = writer.run(f" · and {len(others)} more", Role.QUIET)
        attribution = [(*writer.fit(attribution[0], writer.width - 1 - len(more.text)), more)]
    doubts = (finding_lines(finding, writer, _INDENT, max_lines=1) for finding in _doubts(evidence))
    by_hand = by_hand_lines(first.by_hand, writer, _INDENT, max_lines=1)
    return [*attribution, *by_hand, *next(doubts, [])]


def _blocks(evidence: Evidence, why: WhyView | None, writer: LineWriter) -> Iterator[list[Line]]:
    """Yield the parts of the evidence, the most important first."""
    kind = evidence.target.kind
    shows_quote_once = kind in {TargetKind.QUOTE, TargetKind.STATEMENT}
    for entry in evidence.entries[:1]:
        yield _entry_lines(entry, evidence, writer)
    for finding in _doubts(evidence):
        yield finding_lines(finding, writer, _INDENT)
    for entry in evidence.entries[1:]:
        if shows_quote_once:
            yield [_named_number(entry, writer), *by_hand_lines(entry.by_hand, writer, _INDENT)]
        else:
            yield _entry_lines(entry, evidence, writer)
    if kind in {TargetKind.SOURCE, TargetKind.DAY}:
        yield fact_lines(evidence, writer, _INDENT)
    elif evidence.verdict:
        yield writer.wrap((writer.run(evidence.verdict, Role.QUIET),), indent=_INDENT)
    if why and not evidence.entries:
        yield _joined(_branch_lines(branch, writer) for branch in why.branches)
    if evidence.relations:
        relations = _joined(relation_lines(relation, writer, _INDENT) for relation in evidence.relations)
        yield [writer.heading(relations_heading(evidence)), *relations]


def _doubts(evidence: Evidence) -> list[FindingLine]:
    return [finding for finding in evidence.findings if has_doubt(finding.marks)]


def _entry_lines(entry: Entry, evidence: Evidence, writer: LineWriter) -> list[Line]:
    return [
        *_name_lines(entry, evidence, writer),
        *governing_lines(entry.governed_by, writer, _INDENT),
        *quote_lines(entry, writer, _INDENT),
        *attribution_lines(entry, writer, _INDENT),
        *by_hand_lines(entry.by_hand, writer, _INDENT),
    ]


def _name_lines(entry: Entry, evidence: Evidence, writer: LineWriter) -> list[Line]:
    """Return what an entry is of, with its number, unless the title says it."""
    return [] if entry.label in {evidence.title, ""} else [_named_number(entry, writer)]


def _named_number(entry: Entry, writer: LineWriter) -> Line:
    """Return what an entry is of, with its number at the right; for a statement its words."""
    name = (writer.run(" "), writer.run(entry.label or entry.shown))
    number = (number_run(writer, entry.shown),) if entry.label else ()
    return writer.spread(name, number, writer.width - 1)


def _branch_lines(branch: WhyNode, writer: LineWriter) -> list[Line]:
    """Return a branch's heading, and the figures that it comes down to, each once."""
    lines = [writer.heading(branch.label)]
    leaves = {leaf.target: leaf for leaf in branch.leaves()}
    for leaf in leaves.values():
        name = (writer.run(f"  {leaf.label}"), writer.run(f"  {leaf.reading}", Role.QUIET))
        lines.append(writer.spread(name, (number_run(writer, leaf.shown),), writer.width - 1))
        lines.extend(by_hand_lines(leaf.by_hand, writer, 2 * _INDENT))
    return lines


def _joined(blocks: Iterable[list[Line]]) -> list[Line]:
    return [line for block in blocks for line in block]
