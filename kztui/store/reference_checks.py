"""What a store's rows name must be in the store."""

from collections.abc import Iterable, Iterator, Mapping

from kztui.model.election import Election
from kztui.model.figure import Speaker
from kztui.model.when import Span

Reference = tuple[str, str, str, str, str]
"""Table, row, key, the kind of thing named, and its id."""


def dangling(election: Election) -> Iterator[str]:
    """Yield, for each row that names what is not there, table, row, key and what it names."""
    known: Mapping[str, Mapping[str, object]] = {
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
    for table, row, key, kind, named in _references(election):
        if named not in known[kind]:
            yield f"{table}: {row}: {key}: there is no {kind} “{named}”"


def _references(election: Election) -> Iterator[Reference]:
    yield from _each("meta", election.meta.id, "words", "quote", (span.quote for span in election.meta.words))
    for topic in election.topics.values():
        groups = topic.headline.groups if topic.headline else ()
        yield from _each("topics", topic.id, "headline.groups", "group", groups)
    for group in election.groups.values():
        yield from _each("groups", group.id, "topics", "topic", group.topics)
    for quote in election.quotes.values():
        yield "quotes", quote.id, "source", "source", quote.source
    for quantity in election.quantities.values():
        yield "quantities", quantity.id, "measure", "measure", quantity.measure
        yield "quantities", quantity.id, "group", "group", quantity.group
        yield from _each("quantities", quantity.id, "subjects", "subject", quantity.subjects)
    for figure in election.figures.values():
        yield "figures", figure.id, "quantity", "quantity", figure.quantity
        yield "figures", figure.id, "quote", "quote", figure.quote
        status = figure.status.words if figure.status else ()
        yield from _evidence("figures", figure.id, (*figure.about, *figure.at.words, *status), figure.said_by)
    for statement in election.statements.values():
        yield "statements", statement.id, "quote", "quote", statement.quote
        yield "statements", statement.id, "group", "group", statement.group
        yield from _each("statements", statement.id, "subjects", "subject", statement.subjects)
        spans = (*statement.about, *statement.at.words)
        yield from _evidence("statements", statement.id, spans, statement.said_by)
    yield from _reconciled(election)


def _reconciled(election: Election) -> Iterator[Reference]:
    for relation in election.relations.values():
        yield from _each("relations", relation.id, "terms", "quantity", relation.terms)
        yield from _each("relations", relation.id, "subjects", "subject", relation.subjects)
        if relation.instead_of:
            yield "relations", relation.id, "instead_of", "relation", relation.instead_of
    for finding in election.findings.values():
        yield from _each("findings", finding.id, "quantities", "quantity", finding.quantities)
        yield from _each("findings", finding.id, "figures", "figure", finding.figures)
        if finding.relation:
            yield "findings", finding.id, "relation", "relation", finding.relation
        for key, named in (("binding.low", finding.binding_low), ("binding.high", finding.binding_high)):
            yield from _each("findings", finding.id, key, "figure or relation", named)
        for way in finding.repairs:
            yield "findings", finding.id, "repairs.member", "figure or relation", way.member
            bounded = (range_.quantity for range_ in way.bounds)
            yield from _each("findings", finding.id, "repairs.bounds", "quantity", bounded)


def _each(table: str, row: str, key: str, kind: str, named: Iterable[str]) -> Iterator[Reference]:
    for id_ in named:
        yield table, row, key, kind, id_


def _evidence(table: str, row: str, spans: tuple[Span, ...], said_by: Speaker | None) -> Iterator[Reference]:
    for span in (*spans, *(said_by.words if said_by else ())):
        yield table, row, "words", "quote", span.quote
    if said_by:
        yield table, row, "said_by", "subject", said_by.subject
