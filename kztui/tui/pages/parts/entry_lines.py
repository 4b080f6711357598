"""One piece of evidence as lines: the quote with its words lit, where it stands and who said so."""

from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.finding_lines import FindingLine, RelationLine
from kztui.views.marks import Mark
from kztui.views.target import TargetKind


def shown(known: Evidence, writer: LineWriter) -> Line:
    """Return the number that something is about, with its marks."""
    if not known.shown:
        return ()
    inferred = Mark.INFERRED in known.marks
    number = writer.run(
        (f"{Mark.INFERRED.sign} " if inferred else "") + known.shown, Role.INFERRED if inferred else Role.FIGURE
    )
    return (number, writer.run(f" {Mark.DOUBTFUL.sign}", Role.DOUBT)) if Mark.DOUBTFUL in known.marks else (number,)


def number_run(writer: LineWriter, shown: str, link: str = "") -> Run:
    """Return a number as an entry or a node shows it, an inferred one as such."""
    return writer.run(shown, Role.INFERRED if shown.startswith(Mark.INFERRED.sign) else Role.FIGURE, link)


def relations_heading(known: Evidence) -> str:
    """Return what stands above the relations of a thing: its own, or those that it takes part in."""
    return "in numbers" if known.target.kind in {TargetKind.RELATION, TargetKind.FINDING} else "takes part in"


def quote_lines(entry: Entry, writer: LineWriter, indent: int) -> list[Line]:
    """Return the quote, its words lit."""
    return writer.wrap(writer.quote(entry.pieces), width=writer.width - 1, indent=indent) if entry.pieces else []


def attribution_lines(entry: Entry, writer: LineWriter, indent: int) -> list[Line]:
    """Return where the quote stands, who said it and what it is called."""
    return writer.wrap((writer.run(entry.attribution, Role.QUIET),), width=writer.width - 1, indent=indent)


def context_lines(entry: Entry, known: Evidence, writer: LineWriter, indent: int) -> list[Line]:
    """Return the time it is about, unless that is told already, and the words elsewhere that tell more."""
    told = ((f"when: {entry.at}",) if entry.at and ("when", entry.at) not in known.facts else ()) + tuple(
        f"with {words}" for words in entry.context
    )
    return [line for words in told for line in _quiet(writer, words, indent)]


def relation_lines(relation: RelationLine, writer: LineWriter, indent: int, link: str = "") -> list[Line]:
    """Return a relation: whether it holds, what it says, and in numbers."""
    role = Role.DOUBT if relation.mark is Mark.DOUBTFUL else Role.TEXT
    words = (writer.run(f"{relation.mark.sign} ", role), writer.run(relation.label, Role.TEXT, link))
    lines = writer.wrap(
        (*words, writer.run(f" · {relation.word}", Role.QUIET)), width=writer.width - 1, indent=indent, hang=2
    )
    lines.extend(_quiet(writer, relation.terms, indent + 2))
    if relation.reading:
        lines.extend(_quiet(writer, f"read so: {relation.reading}", indent + 2))
    return lines


def finding_lines(finding: FindingLine, writer: LineWriter, indent: int, link: str = "", most: int = 0) -> list[Line]:
    """Return a finding: what it is, and its sentence."""
    sign = finding.marks[0].sign if finding.marks else Mark.HOLDS.sign
    role = Role.DOUBT if Mark.DOUBTFUL in finding.marks else Role.INFERRED
    words = (writer.run(f"{sign} {finding.kind.casefold()}: ", role), writer.run(finding.summary, Role.TEXT, link))
    return writer.wrap(words, width=writer.width - 1, indent=indent, hang=2, most=most)


def fact_lines(known: Evidence, writer: LineWriter, indent: int) -> list[Line]:
    """Return what else there is to tell, each on its line, or in one line where it is about a number."""
    facts = [f"{name}: {value}" for name, value in known.facts]
    if known.shown:
        facts = [" · ".join(facts)] if facts else []
    return [line for fact in facts for line in _quiet(writer, fact, indent)]


def title_lines(known: Evidence, writer: LineWriter, indent: int, most: int = 0) -> list[Line]:
    """Return the title with the number at its right."""
    number = shown(known, writer)
    room = writer.width - 1 - (length(number) + 2 if number else 0)
    first, *rest = writer.wrap((writer.run(known.title, Role.TITLE),), width=room, indent=indent, most=most)
    return [writer.spread(first, number, writer.width - 1), *rest]


def _quiet(writer: LineWriter, words: str, indent: int) -> list[Line]:
    return writer.wrap((writer.run(words, Role.QUIET),), width=writer.width - 1, indent=indent) if words else []


def heading_line(writer: LineWriter, words: str) -> Line:
    """Return a heading within a page."""
    return (Run(" "), writer.run(words, Role.HEADING))
