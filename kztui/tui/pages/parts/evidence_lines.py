"""The parts of an evidence as lines: its title and number, its quotes, its relations and findings."""

from collections.abc import Sequence

from kztui.tui.page import Line, Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter, cut
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.finding_lines import FindingLine, RelationLine
from kztui.views.marks import DOUBT_SIGN, Mark, has_doubt, signs_before
from kztui.views.target import TargetKind


def title_lines(evidence: Evidence, writer: LineWriter, indent: int, max_lines: int = 0) -> list[Line]:
    """Return the title with the number at its right."""
    number = marked_number(evidence, writer)
    width = writer.width - 1
    title_width = width - length(number) - 2 if number else width
    title = (writer.run(evidence.title, Role.TITLE),)
    first, *others = writer.wrap(title, title_width, indent, max_lines)
    return [writer.spread(first, number, width), *others]


def marked_number(evidence: Evidence, writer: LineWriter) -> Line:
    """Return the number that the evidence is of, with its marks; nothing where there is none."""
    if not evidence.shown:
        return ()
    number = number_run(writer, f"{signs_before(evidence.marks)}{evidence.shown}")
    doubt = (writer.run(f" {DOUBT_SIGN}", Role.DOUBT),) if has_doubt(evidence.marks) else ()
    return (number, *doubt)


def number_run(writer: LineWriter, number: str, link: str = "") -> Run:
    """Return a number that bears its mark already, in the role of inferred or of stated ones."""
    return writer.run(number, Role.INFERRED if number.startswith(Mark.INFERRED.sign) else Role.FIGURE, link)


def fact_lines(evidence: Evidence, writer: LineWriter, indent: int) -> list[Line]:
    """Return what else there is to tell: of a number in one line, of anything else a line for each fact."""
    facts = [f"{name}: {value}" for name, value in evidence.facts]
    if evidence.shown:
        return _quiet_lines(" · ".join(facts), writer, indent)
    return [line for fact in facts for line in _quiet_lines(fact, writer, indent)]


def quote_lines(entry: Entry, writer: LineWriter, indent: int) -> list[Line]:
    """Return an entry's quote with its lit words, without what governs it; nothing where it has no quote."""
    return writer.wrap(writer.quote(entry.pieces), writer.width - 1, indent) if entry.pieces else []


def governing_lines(governed_by: str, writer: LineWriter, indent: int, max_lines: int = 0) -> list[Line]:
    """Return what stands before the quote of an item of an enumeration; nothing before any other quote.

    Like all that is not the quote itself it is quiet, and on lines of its own.
    """
    return _quiet_lines(governed_by, writer, indent, max_lines)


def attribution_lines(entry: Entry, writer: LineWriter, indent: int) -> list[Line]:
    """Return where an entry's quote stands, who said it and what it is called."""
    return writer.wrap((writer.run(entry.short_attribution, Role.QUIET),), writer.width - 1, indent)


def by_hand_lines(by_hand: str, writer: LineWriter, indent: int, max_lines: int = 0) -> list[Line]:
    """Return that a figure is read by hand, and why; nothing where it is proved."""
    return writer.wrap((writer.run(by_hand),), writer.width - 1, indent, max_lines) if by_hand else []


def context_lines(entry: Entry, evidence: Evidence, writer: LineWriter, indent: int) -> list[Line]:
    """Return the time an entry is about, unless the facts tell it, and the words elsewhere that tell more."""
    told = [f"with {words}" for words in entry.context]
    if entry.at and ("when", entry.at) not in evidence.facts:
        told.insert(0, f"when: {entry.at}")
    return [line for text in told for line in _quiet_lines(text, writer, indent)]


def relations_heading(evidence: Evidence) -> str:
    """Return what stands above the relations: a relation or a finding is shown in numbers."""
    is_about_relation = evidence.target.kind in {TargetKind.RELATION, TargetKind.FINDING}
    return "in numbers" if is_about_relation else "used in"


def relation_lines(relation: RelationLine, writer: LineWriter, indent: int, link: str = "") -> list[Line]:
    """Return a relation: whether it holds, what it says, and the same in numbers."""
    role = Role.DOUBT if relation.mark.is_doubt else Role.TEXT
    mark = writer.run(f"{relation.mark.sign} ", role)
    verdict = writer.run(f" · {relation.word}", Role.QUIET)
    line = (mark, writer.run(relation.label, Role.TEXT, link), verdict)
    lines = writer.wrap(line, writer.width - 1, indent, hang=2)
    lines.extend(_quiet_lines(relation.terms, writer, indent + 2))
    if relation.reading:
        lines.extend(_quiet_lines(f"read so: {relation.reading}", writer, indent + 2))
    return lines


def finding_lines(
    finding: FindingLine, writer: LineWriter, indent: int, link: str = "", max_lines: int = 0
) -> list[Line]:
    """Return a finding: of which kind it is, and its sentence."""
    is_doubtful_or_inferred = not set(finding.marks) <= {Mark.READ_BY_HAND}
    marks = finding.marks if is_doubtful_or_inferred else (Mark.HOLDS, *finding.marks)
    signs = " ".join(mark.sign for mark in marks)
    role = Role.DOUBT if has_doubt(finding.marks) else Role.INFERRED
    kind = writer.run(f"{signs} {finding.kind.casefold()}: ", role)
    line = (kind, writer.run(finding.summary, Role.TEXT, link))
    return writer.wrap(line, writer.width - 1, indent, max_lines, hang=2)


def excerpt(quote: Sequence[Line], height: int, writer: LineWriter) -> list[Line]:
    """Return at most so many lines of a quote, those around its first lit words, with ellipses for the others."""
    if len(quote) <= height or height <= 0:
        return list(quote)[: max(0, height)]
    lit = (number for number, line in enumerate(quote) if any(run.role is Role.LIT for run in line))
    centred = next(lit, 0) - (height - 1) // 2
    start = max(0, min(centred, len(quote) - height))
    end = start + height
    kept = list(quote[start:end])
    if start > 0:
        kept[0] = _with_ellipsis_before(kept[0], writer)
    if end < len(quote):
        kept[-1] = (*cut(kept[-1], writer.width - 2), writer.run("…", Role.QUOTE))
    return kept


def _with_ellipsis_before(line: Line, writer: LineWriter) -> Line:
    """Return a line with an ellipsis before its first word, behind its indent if it has one."""
    first, *others = line
    if first.text.strip():
        return (writer.run("…"), *line)
    return (first, writer.run("…", Role.QUOTE), *others)


def _quiet_lines(text: str, writer: LineWriter, indent: int, max_lines: int = 0) -> list[Line]:
    return writer.wrap((writer.run(text, Role.QUIET),), writer.width - 1, indent, max_lines) if text else []
