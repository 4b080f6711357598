"""The evidence of anything that can be opened: what backs it, word for word."""

from kztui.model.election import Election
from kztui.views.evidence.entries import quote_entries, statement_entry, time_line
from kztui.views.evidence.evidence_model import Evidence, stated_facts
from kztui.views.evidence.finding_evidence import finding_evidence, relation_evidence
from kztui.views.evidence.quantity_evidence import quantity_evidence
from kztui.views.tab.timeline_tab import day_sections
from kztui.views.target import Target, TargetKind, day_of, quantity_of
from kztui.views.text.attribution_text import NO_DATE, citation_line, source_line
from kztui.views.text.date_text import long_date, when_text
from kztui.views.text.label_text import capitalised, group_title, name_of


def evidence(election: Election, target: Target) -> Evidence:
    """Return everything that the record has about a target.

    Raises:
        KeyError: if the record does not have it.
    """
    match target.kind:
        case TargetKind.QUANTITY | TargetKind.FIGURE:
            return quantity_evidence(election, election.quantities[quantity_of(election, target)], target)
        case TargetKind.STATEMENT:
            return _statement_evidence(election, target)
        case TargetKind.QUOTE:
            return _quote_evidence(election, target)
        case TargetKind.SOURCE:
            return _source_evidence(election, target)
        case TargetKind.RELATION:
            return relation_evidence(election, election.relations[target.id], target)
        case TargetKind.FINDING:
            return finding_evidence(election, election.findings[target.id], target)
        case TargetKind.DAY:
            return _day_evidence(election, target)


def _statement_evidence(election: Election, target: Target) -> Evidence:
    statement = election.statements[target.id]
    subjects = ", ".join(name_of(election, subject) for subject in statement.subjects)
    return Evidence(
        target=target,
        title=statement.summary,
        heading=group_title(election, statement.group),
        verdict="our words, then the source’s own",
        facts=stated_facts(("about", subjects), ("when", time_line(statement.at))),
        entries=(statement_entry(election, statement),),
    )


def _day_evidence(election: Election, target: Target) -> Evidence:
    """Return what the record knows of a day: its numbers, and how many statements there are."""
    sections = day_sections(election, target)
    numbers = [
        (election.quantities[cell.target.id].label, cell.shown)
        for section in sections
        for row in section.rows
        for cell in row.cells
        if cell and cell.target
    ]
    statements = sum(not row.cells for section in sections for row in section.rows)
    return Evidence(
        target=target,
        title=capitalised(when_text(day_of(target))),
        heading="timeline",
        facts=stated_facts(*numbers, ("statements", str(statements or ""))),
    )


def _quote_evidence(election: Election, target: Target) -> Evidence:
    quote = election.quotes[target.id]
    entries = quote_entries(election, quote.id)
    figures, statements = (
        table.get(quote.id, ()) for table in (election.figures_by_quote, election.statements_by_quote)
    )
    counted = [_counted(len(rows), name) for rows, name in ((figures, "figure"), (statements, "statement")) if rows]
    return Evidence(
        target=target,
        title=citation_line(election, quote),
        heading=quote.part.value,
        verdict=f"backs {' and '.join(counted)}" if counted else "context only",
        entries=entries,
    )


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def _source_evidence(election: Election, target: Target) -> Evidence:
    source = election.sources[target.id]
    length = f"{source.characters:,} characters in {source.paragraphs} paragraphs" if source.characters else ""
    return Evidence(
        target=target,
        title=source_line(source),
        heading="source",
        facts=stated_facts(
            ("title", source.title or "none"),
            ("publisher", source.publisher or "not stated"),
            ("our name", source.short),
            ("date", long_date(source.published) or NO_DATE),
            ("file", source.file),
            ("length", length),
            ("quotes", str(len(election.quotes_by_source.get(source.id, ())))),
        ),
    )
