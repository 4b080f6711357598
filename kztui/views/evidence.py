"""The evidence: every source that states something, with its words lit, and whether they agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from kztui.model.election import Election
from kztui.model.figure import Figure, Statement
from kztui.model.quantity import Flag, Quantity
from kztui.model.relation import Finding, FindingKind
from kztui.model.when import Basis, Span, StatedWhen
from kztui.views.cells import cell_of, figures_of
from kztui.views.checks import kind_title, marks_of
from kztui.views.citation import name_of, quote_line, source_line, speaker_line
from kztui.views.dates import long_date, when_text
from kztui.views.doubt import agree, alike, doubts, quantities_of
from kztui.views.groups import measure_label
from kztui.views.numbers import bounds, stated
from kztui.views.relations import RelationLine, relation_line, relations_of
from kztui.views.shelf import NO_DATE, NO_PUBLISHER
from kztui.views.tab import Mark
from kztui.views.target import Target, Thing
from kztui.views.words import Piece, lit

FINER = 2
"""How many more digits after the point a tightened rate is shown with than it is stated with."""
_COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Entry:
    """One figure or statement with the quote that backs it."""

    target: Target
    quote: str
    """The id of the quote."""
    label: str
    """What it is a figure of; for a statement nothing."""
    shown: str
    """The number as stated, or the statement."""
    pieces: tuple[Piece, ...]
    """The quote, its words lit."""
    citation: str
    """Source, date and paragraph."""
    said_by: str
    """"said by" and who, or empty."""
    status: str
    """What the source calls it, or empty."""
    at: str
    """The time it is about, with what that rests on."""
    context: tuple[str, ...]
    """Words elsewhere that tell whom or what it is about, when, or who says so."""

    @property
    def attribution(self) -> str:
        """Return where the words stand, who said them and what they are called, in one line."""
        return " · ".join(part for part in (self.citation, self.said_by, self.status) if part)


@dataclass(frozen=True)
class FindingLine:
    """A finding in one line."""

    target: Target
    kind: str
    """What it is, in one word or two."""
    summary: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Evidence:
    """All that is known of one thing."""

    target: Target
    title: str
    heading: str
    """The group or the kind of thing it belongs to."""
    shown: str
    """The number as its cell shows it, or empty."""
    marks: tuple[Mark, ...]
    verdict: str
    """How many sources state it and whether they agree, or why none does."""
    facts: tuple[tuple[str, str], ...]
    """Names and values of what else there is to tell: measure, bounds, publisher."""
    entries: tuple[Entry, ...]
    relations: tuple[RelationLine, ...] = ()
    findings: tuple[FindingLine, ...] = ()


def evidence(election: Election, target: Target) -> Evidence:
    """Return all that is known of a target.

    Raises:
        KeyError: if the record does not have it.
    """
    match target.thing:
        case Thing.QUANTITY:
            return _of_quantity(election, election.quantities[target.id], target)
        case Thing.FIGURE:
            return _of_quantity(election, election.quantities[election.figures[target.id].quantity], target)
        case Thing.STATEMENT:
            return _of_statement(election, election.statements[target.id], target)
        case Thing.QUOTE:
            return _of_quote(election, target)
        case Thing.SOURCE:
            return _of_source(election, target)
        case Thing.RELATION:
            return _of_relation(election, target)
        case Thing.FINDING:
            return _of_finding(election, election.findings[target.id], target)


def figure_entry(election: Election, figure: Figure) -> Entry:
    """Return a figure with its quote, the words that state it lit."""
    unit = election.quantities[figure.quantity].unit
    spans = (*figure.about, *figure.at.words, *(figure.said_by.words if figure.said_by else ()))
    return Entry(
        target=Target(Thing.FIGURE, figure.id),
        quote=figure.quote,
        label=election.quantities[figure.quantity].label,
        shown=stated(figure, unit),
        pieces=lit(election.quotes[figure.quote].exact, [(figure.start, figure.end)]),
        citation=quote_line(election, election.quotes[figure.quote]),
        said_by=speaker_line(election, figure.said_by),
        status=figure.status.name if figure.status else "",
        at=_at(figure.at),
        context=_context(election, figure.quote, spans),
    )


def statement_entry(election: Election, statement: Statement) -> Entry:
    """Return a statement with its quote, all of it lit."""
    quote = election.quotes[statement.quote]
    spans = (*statement.about, *statement.at.words, *(statement.said_by.words if statement.said_by else ()))
    return Entry(
        target=Target(Thing.STATEMENT, statement.id),
        quote=quote.id,
        label="",
        shown=statement.summary,
        pieces=lit(quote.exact, [(0, len(quote.exact))]),
        citation=quote_line(election, quote),
        said_by=speaker_line(election, statement.said_by),
        status="",
        at=_at(statement.at),
        context=_context(election, quote.id, spans),
    )


def operand_entries(election: Election, quantity: str) -> tuple[Entry, ...]:
    """Return a quantity's figures as entries; where no source states it, one entry without a quote."""
    known = election.quantities.get(quantity)
    if known is None:
        return ()
    entries = tuple(figure_entry(election, figure) for figure in figures_of(election, quantity))
    shown = cell_of(election, known, doubtful=False).shown
    target = Target(Thing.QUANTITY, quantity)
    return entries or (Entry(target, "", known.label, shown, (), "no source states it", "", "", "", ()),)


def finding_line(finding: Finding) -> FindingLine:
    """Return a finding in one line."""
    kind = finding.kind.replace("_", " ")
    return FindingLine(Target(Thing.FINDING, finding.id), kind, finding.summary, marks_of(finding))


def backed_by(election: Election, quote: str) -> tuple[Entry, ...]:
    """Return the figures and statements that a quote backs, in the order of their words."""
    figures = sorted(election.figures_by_quote.get(quote, ()), key=lambda one: (one.start, one.end))
    statements = election.statements_by_quote.get(quote, ())
    return (
        *(figure_entry(election, figure) for figure in figures),
        *(statement_entry(election, statement) for statement in statements),
    )


def _of_quantity(election: Election, quantity: Quantity, target: Target) -> Evidence:
    figures = figures_of(election, quantity.id)
    group = election.groups.get(quantity.group)
    doubted = doubts(election).get(quantity.id, ())
    cell = cell_of(election, quantity, doubtful=bool(doubted))
    return Evidence(
        target=target,
        title=quantity.label,
        heading=group.title if group else "",
        shown=cell.text,
        marks=cell.marks,
        verdict=_verdict(election, figures),
        facts=_facts(election, quantity, figures),
        entries=tuple(figure_entry(election, figure) for figure in figures),
        relations=relations_of(election, quantity.id),
        findings=tuple(finding_line(one) for one in election.findings.values() if _touches(election, one, quantity.id)),
    )


def _touches(election: Election, finding: Finding, quantity: str) -> bool:
    """Return whether a finding is to be listed with a quantity: those of relations are told with the relation."""
    if finding.kind in {FindingKind.HOLDS, FindingKind.WITHIN_ROUNDING}:
        return False
    if finding.kind is FindingKind.INFERRED:
        return finding.quantities[:1] == (quantity,)
    return quantity in quantities_of(election, finding)


def _verdict(election: Election, figures: Sequence[Figure]) -> str:
    if not figures:
        return "no source states it; these bounds follow from what the sources do state"
    sources = {election.quotes[figure.quote].source for figure in figures}
    if len(figures) == 1:
        return "one source states it"
    count = _COUNTED[len(sources)] if len(sources) < len(_COUNTED) else str(len(sources))
    how = "agree" if alike(figures) else "agree, in different precision" if agree(figures) else "do not agree"
    if len(sources) == 1:
        return f"one source states it {len(figures)} times; they {how}"
    return f"{count} sources state it, and {how}"


def _facts(election: Election, quantity: Quantity, figures: Sequence[Figure]) -> tuple[tuple[str, str], ...]:
    subjects = ", ".join(name_of(election, subject) for subject in quantity.subjects)
    facts = [
        ("measure", measure_label(election, quantity.measure)),
        ("of", subjects),
        ("when", when_text(quantity.at)),
    ]
    if figures and Flag.TIGHTENED in quantity.flags:
        finer = figures[0].decimals + FINER
        facts.append(("all that is stated leaves", bounds(quantity.low, quantity.high, quantity.unit, finer)))
    if Flag.CONTRADICTED in quantity.flags:
        facts.append(("beware", "its bounds depend on statements that contradict each other"))
    return tuple((name, value) for name, value in facts if value)


def _at(at: StatedWhen) -> str:
    text = when_text(at.when)
    return f"{text} (the document's date)" if text and at.basis is Basis.DOCUMENT else text


def _context(election: Election, own: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the words that stand in other quotes than the own one, each with its place."""
    elsewhere = [span for span in spans if span.quote != own and span.quote in election.quotes]
    lines = (f"“{span.words}” ({quote_line(election, election.quotes[span.quote])})" for span in elsewhere)
    return tuple(dict.fromkeys(lines))


def _of_statement(election: Election, statement: Statement, target: Target) -> Evidence:
    group = election.groups.get(statement.group)
    subjects = ", ".join(name_of(election, subject) for subject in statement.subjects)
    facts = (("about", subjects), ("when", _at(statement.at)))
    return Evidence(
        target=target,
        title=statement.summary,
        heading=group.title if group else "",
        shown="",
        marks=(),
        verdict="what a source says, in our words; its own are below",
        facts=tuple((name, value) for name, value in facts if value),
        entries=(statement_entry(election, statement),),
    )


def _of_quote(election: Election, target: Target) -> Evidence:
    quote = election.quotes[target.id]
    entries = backed_by(election, quote.id)
    verdict = f"backs {len(entries)} figure{'s' * (len(entries) != 1)} or statements" if entries else "context only"
    return Evidence(target, quote_line(election, quote), quote.part.value, "", (), verdict, (), entries)


def _of_source(election: Election, target: Target) -> Evidence:
    source = election.sources[target.id]
    facts = (
        ("title", source.title or "none"),
        ("publisher", source.publisher or NO_PUBLISHER),
        ("date", long_date(source.published) or NO_DATE),
        ("file", source.file),
        (
            "length",
            f"{source.characters:,} characters in {source.paragraphs} paragraphs" if source.characters else "",
        ),
        ("quotes", str(len(election.quotes_by_source.get(source.id, ())))),
    )
    known = tuple((name, value) for name, value in facts if value)
    return Evidence(target, source_line(source), "source", "", (), "", known, ())


def _of_relation(election: Election, target: Target) -> Evidence:
    relation = election.relations[target.id]
    entries = [entry for term in relation.terms for entry in operand_entries(election, term)]
    findings = tuple(finding_line(one) for one in election.findings.values() if one.relation == relation.id)
    facts = (("reading", relation.reading),) if relation.reading else ()
    lines = (relation_line(election, relation),)
    return Evidence(target, relation.label, "relation", "", (), "", facts, tuple(entries), lines, findings)


def _of_finding(election: Election, finding: Finding, target: Target) -> Evidence:
    relation = election.relations.get(finding.relation)
    entries = [figure_entry(election, election.figures[id_]) for id_ in finding.figures if id_ in election.figures]
    told = {election.figures[entry.target.id].quantity for entry in entries}
    operands = (*quantities_of(election, finding), *(relation.terms if relation else ()))
    for operand in dict.fromkeys(operands):
        if operand not in told:
            entries.extend(operand_entries(election, operand))
    return Evidence(
        target=target,
        title=finding.summary,
        heading=kind_title(finding.kind),
        shown="",
        marks=marks_of(finding),
        verdict="",
        facts=(("reading", relation.reading),) if relation and relation.reading else (),
        entries=tuple(entries),
        relations=(relation_line(election, relation),) if relation else (),
    )
