"""Checking that whatever the rows of a store refer to is in the store."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Statement
from kztui.model.finding import Finding
from kztui.model.relation import Relation
from kztui.model.when import Span


class Reference(msgspec.Struct, frozen=True):
    """A row's reference to another row."""

    table: str
    row: str
    """The id of the row that refers."""
    key: str
    kind: str
    """What it refers to, in the singular: "quote", "figure or relation"."""
    id: str
    """The id of what it refers to."""


def dangling_references(election: Election) -> Iterator[str]:
    """Yield, for each reference to something that does not exist: table, row, key and what is missing."""
    rows_by_kind: Mapping[str, Mapping[str, object]] = {
        "source": election.sources,
        "quote": election.quotes,
        "subject": election.subjects,
        "measure": election.measures,
        "topic": election.topics,
        "group": election.groups,
        "quantity": election.quantities,
        "figure": election.figures,
        "relation": election.relations,
        "figure or relation": {**election.figures, **election.relations},
    }
    for reference in references(election):
        if reference.id not in rows_by_kind[reference.kind]:
            position = f"{reference.table}: {reference.row}: {reference.key}"
            yield f"{position}: there is no {reference.kind} “{reference.id}”"


def references(election: Election) -> Iterator[Reference]:
    """Yield every reference of a row to another."""
    yield from _each("meta", election.meta.id, "words", "quote", (span.quote for span in election.meta.words))
    yield from _arrangement_references(election)
    for quote in election.quotes.values():
        yield Reference("quotes", quote.id, "source", "source", quote.source)
        yield from _each("quotes", quote.id, "governed_by", "quote", (span.quote for span in quote.governed_by))
    for figure in election.figures.values():
        yield from _figure_references(figure)
    for statement in election.statements.values():
        yield from _statement_references(statement)
    for relation in election.relations.values():
        yield from _relation_references(relation)
    for finding in election.findings.values():
        yield from _finding_references(finding)


def _arrangement_references(election: Election) -> Iterator[Reference]:
    """Yield the references of topics, groups, measures and quantities."""
    for topic in election.topics.values():
        groups = topic.headline.groups if topic.headline else ()
        yield from _each("topics", topic.id, "headline.groups", "group", groups)
    for group in election.groups.values():
        yield from _each("groups", group.id, "topics", "topic", group.topics)
        others = group.by_source.also if group.by_source else ()
        yield from _each("groups", group.id, "by_source", "group", others)
    for measure in election.measures.values():
        yield from _each("measures", measure.id, "agents", "subject", measure.agents)
    for quantity in election.quantities.values():
        yield Reference("quantities", quantity.id, "measure", "measure", quantity.measure)
        yield Reference("quantities", quantity.id, "group", "group", quantity.group)
        yield from _each("quantities", quantity.id, "subjects", "subject", quantity.subjects)


def _figure_references(figure: Figure) -> Iterator[Reference]:
    yield Reference("figures", figure.id, "quantity", "quantity", figure.quantity)
    yield Reference("figures", figure.id, "quote", "quote", figure.quote)
    status_words = figure.status.words if figure.status else ()
    spans = (*figure.about, *figure.at.words, *status_words)
    yield from _evidence_references("figures", figure.id, spans, figure.said_by)
    yield from _each("figures", figure.id, "asides", "quote", (span.quote for span in figure.asides))


def _statement_references(statement: Statement) -> Iterator[Reference]:
    yield Reference("statements", statement.id, "quote", "quote", statement.quote)
    yield Reference("statements", statement.id, "group", "group", statement.group)
    yield from _each("statements", statement.id, "subjects", "subject", statement.subjects)
    spans = (*statement.about, *statement.at.words)
    yield from _evidence_references("statements", statement.id, spans, statement.said_by)


def _relation_references(relation: Relation) -> Iterator[Reference]:
    yield from _each("relations", relation.id, "terms", "quantity", relation.terms)
    yield from _each("relations", relation.id, "subjects", "subject", relation.subjects)
    if relation.instead_of:
        yield Reference("relations", relation.id, "instead_of", "relation", relation.instead_of)


def _finding_references(finding: Finding) -> Iterator[Reference]:
    yield from _each("findings", finding.id, "quantities", "quantity", finding.quantities)
    yield from _each("findings", finding.id, "figures", "figure", finding.figures)
    if finding.relation:
        yield Reference("findings", finding.id, "relation", "relation", finding.relation)
    for key, reasons in (("binding.low", finding.binding_low), ("binding.high", finding.binding_high)):
        yield from _each("findings", finding.id, key, "figure or relation", reasons)
    for repair in finding.repairs:
        yield Reference("findings", finding.id, "repairs.member", "figure or relation", repair.member)
        quantities = (bounds.quantity for bounds in repair.bounds)
        yield from _each("findings", finding.id, "repairs.bounds", "quantity", quantities)


def _evidence_references(table: str, row: str, spans: tuple[Span, ...], said_by: Speaker | None) -> Iterator[Reference]:
    """Yield the references of the words that a figure or a statement rests on, and of its speaker."""
    speaker_words = said_by.words if said_by else ()
    yield from _each(table, row, "words", "quote", (span.quote for span in (*spans, *speaker_words)))
    if said_by:
        yield Reference(table, row, "said_by", "subject", said_by.subject)


def _each(table: str, row: str, key: str, kind: str, ids: Iterable[str]) -> Iterator[Reference]:
    """Yield a reference to each of several rows of a kind."""
    for id_ in ids:
        yield Reference(table, row, key, kind, id_)
