"""The evidence: every source that states something, with its words lit, and whether they agree."""

from collections.abc import Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure, Statement
from kztui.model.finding import Finding, FindingKind, Repair
from kztui.model.number_text import bounds_text, stated_text
from kztui.model.quantity import Flag, Quantity
from kztui.views.evidence.entries import Entry, backed_by, figure_entry, operand_entries, statement_entry, time_line
from kztui.views.evidence.questionable import agree, alike, doubts, quantities_of
from kztui.views.evidence.relation_lines import RelationLine, relation_line, relations_of
from kztui.views.marks import Mark
from kztui.views.tab.cells import cell_of, figures_of
from kztui.views.tab.checks_tab import kind_title, marks_of
from kztui.views.tab.sources_tab import NO_DATE, NO_PUBLISHER
from kztui.views.tab.tab_model import Section
from kztui.views.tab.time_series import series_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import name_of, quote_line, source_line
from kztui.views.text.date_text import long_date, when_text

FINER = 2
"""How many more digits after the point a tightened rate is shown with than it is stated with."""
_COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class FindingLine(msgspec.Struct, frozen=True):
    """A finding in one line."""

    target: Target
    kind: str
    """What it is, in one word or two."""
    summary: str
    marks: tuple[Mark, ...]


class Evidence(msgspec.Struct, frozen=True):
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
    repairs: tuple[str, ...] = ()
    """Of a contradiction: what leaving out one of its members would give."""
    series: Section | None = None
    """Of a quantity: itself and the same at other times, where there are any."""


def evidence(election: Election, target: Target) -> Evidence:
    """Return all that is known of a target.

    Raises:
        KeyError: if the record does not have it.
    """
    match target.kind:
        case TargetKind.QUANTITY:
            return _of_quantity(election, election.quantities[target.id], target)
        case TargetKind.FIGURE:
            return _of_quantity(election, election.quantities[election.figures[target.id].quantity], target)
        case TargetKind.STATEMENT:
            return _of_statement(election, election.statements[target.id], target)
        case TargetKind.QUOTE:
            return _of_quote(election, target)
        case TargetKind.SOURCE:
            return _of_source(election, target)
        case TargetKind.RELATION:
            return _of_relation(election, target)
        case TargetKind.FINDING:
            return _of_finding(election, election.findings[target.id], target)


def finding_line(finding: Finding) -> FindingLine:
    """Return a finding in one line."""
    kind = finding.kind.replace("_", " ")
    return FindingLine(Target(TargetKind.FINDING, finding.id), kind, finding.summary, marks_of(finding))


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
        facts=_facts(quantity, figures),
        entries=tuple(figure_entry(election, figure) for figure in figures),
        relations=relations_of(election, quantity.id),
        findings=tuple(finding_line(one) for one in election.findings.values() if _touches(election, one, quantity.id)),
        series=series_of(election, quantity),
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
        times = "twice" if len(figures) == 2 else f"{len(figures)} times"  # noqa: PLR2004 - the one number with a word
        return f"one source states it {times}; they {how}"
    return f"{count} sources state it, and {how}"


def _facts(quantity: Quantity, figures: Sequence[Figure]) -> tuple[tuple[str, str], ...]:
    facts = [("when", when_text(quantity.at))]
    if figures and Flag.TIGHTENED in quantity.flags:
        finer = figures[0].decimals + FINER
        facts.append(("all that is stated leaves", bounds_text(quantity.low, quantity.high, quantity.unit, finer)))
    if Flag.CONTRADICTED in quantity.flags:
        facts.append(("beware", "its bounds depend on statements that contradict each other"))
    return tuple((name, value) for name, value in facts if value)


def _of_statement(election: Election, statement: Statement, target: Target) -> Evidence:
    group = election.groups.get(statement.group)
    subjects = ", ".join(name_of(election, subject) for subject in statement.subjects)
    facts = (("about", subjects), ("when", time_line(statement.at)))
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
        repairs=tuple(_repair(election, way) for way in finding.repairs),
    )


def _repair(election: Election, way: Repair) -> str:
    """Return what a record without one member of a contradiction would give."""
    figure, relation = election.figures.get(way.member), election.relations.get(way.member)
    member = relation.label if relation else way.member
    if figure:
        quantity = election.quantities[figure.quantity]
        member = f"{stated_text(figure, quantity.unit)} ({quantity.label})"
    own = [one for one in way.bounds if figure and one.quantity == figure.quantity]
    if not way.feasible:
        return f"without {member}, the rest still cannot be true"
    if figure and own:
        unit = election.quantities[figure.quantity].unit
        return f"without {member}, the rest can be true, and leaves {bounds_text(own[0].low, own[0].high, unit)} for it"
    return f"without {member}, the rest can be true"
