"""One piece of evidence as lines: the quote with its words lit, where it stands and who said so."""

from kztui.tui.pages.page import Line, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.views.entries import Entry
from kztui.views.evidence import Evidence, FindingLine
from kztui.views.relations import RelationLine
from kztui.views.tab import Mark
from kztui.views.target import Thing


def shown(known: Evidence, pen: Pen) -> Line:
    """Return the number that something is about, with its marks."""
    if not known.shown:
        return ()
    inferred = Mark.INFERRED in known.marks
    number = pen.run(("∴ " if inferred else "") + known.shown, Role.INFERRED if inferred else Role.FIGURE)
    return (number, pen.run(" ▲", Role.DOUBT)) if Mark.DOUBTFUL in known.marks else (number,)


def number_run(pen: Pen, shown: str, spot: str = "") -> Run:
    """Return a number as an entry or a node shows it, an inferred one as such."""
    return pen.run(shown, Role.INFERRED if shown.startswith(Mark.INFERRED.sign) else Role.FIGURE, spot)


def relations_heading(known: Evidence) -> str:
    """Return what stands above the relations of a thing: its own, or those that it takes part in."""
    return "in numbers" if known.target.thing in {Thing.RELATION, Thing.FINDING} else "takes part in"


def quote_lines(entry: Entry, pen: Pen, indent: int) -> list[Line]:
    """Return the quote, its words lit."""
    return pen.wrap(pen.quote(entry.pieces), width=pen.width - 1, indent=indent) if entry.pieces else []


def attribution_lines(entry: Entry, pen: Pen, indent: int) -> list[Line]:
    """Return where the quote stands, who said it and what it is called."""
    return pen.wrap((pen.run(entry.attribution, Role.QUIET),), width=pen.width - 1, indent=indent)


def context_lines(entry: Entry, known: Evidence, pen: Pen, indent: int) -> list[Line]:
    """Return the time it is about, unless that is told already, and the words elsewhere that tell more."""
    told = ((f"when: {entry.at}",) if entry.at and ("when", entry.at) not in known.facts else ()) + tuple(
        f"with {words}" for words in entry.context
    )
    return [line for words in told for line in _quiet(pen, words, indent)]


def relation_lines(relation: RelationLine, pen: Pen, indent: int, spot: str = "") -> list[Line]:
    """Return a relation: whether it holds, what it says, and in numbers."""
    role = Role.DOUBT if relation.sign == "▲" else Role.TEXT
    words = (pen.run(f"{relation.sign} ", role), pen.run(relation.label, Role.TEXT, spot))
    lines = pen.wrap((*words, pen.run(f" · {relation.word}", Role.QUIET)), width=pen.width - 1, indent=indent, hang=2)
    lines.extend(_quiet(pen, relation.terms, indent + 2))
    if relation.reading:
        lines.extend(_quiet(pen, f"read so: {relation.reading}", indent + 2))
    return lines


def finding_lines(finding: FindingLine, pen: Pen, indent: int, spot: str = "", most: int = 0) -> list[Line]:
    """Return a finding: what it is, and its sentence."""
    sign = finding.marks[0].sign if finding.marks else "✓"
    role = Role.DOUBT if Mark.DOUBTFUL in finding.marks else Role.INFERRED
    words = (pen.run(f"{sign} {finding.kind.casefold()}: ", role), pen.run(finding.summary, Role.TEXT, spot))
    return pen.wrap(words, width=pen.width - 1, indent=indent, hang=2, most=most)


def fact_lines(known: Evidence, pen: Pen, indent: int) -> list[Line]:
    """Return what else there is to tell, each on its line, or in one line where it is about a number."""
    facts = [f"{name}: {value}" for name, value in known.facts]
    if known.shown:
        facts = [" · ".join(facts)] if facts else []
    return [line for fact in facts for line in _quiet(pen, fact, indent)]


def title_lines(known: Evidence, pen: Pen, indent: int, most: int = 0) -> list[Line]:
    """Return the title with the number at its right."""
    number = shown(known, pen)
    room = pen.width - 1 - (length(number) + 2 if number else 0)
    first, *rest = pen.wrap((pen.run(known.title, Role.TITLE),), width=room, indent=indent, most=most)
    return [pen.spread(first, number, pen.width - 1), *rest]


def _quiet(pen: Pen, words: str, indent: int) -> list[Line]:
    return pen.wrap((pen.run(words, Role.QUIET),), width=pen.width - 1, indent=indent) if words else []


def heading_line(pen: Pen, words: str) -> Line:
    """Return a heading within a page."""
    return (Run(" "), pen.run(words, Role.HEADING))
