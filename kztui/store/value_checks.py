"""Checking the values of a store's rows beyond their types, so that no view has to expect nonsense."""

from collections.abc import Iterator
from datetime import date

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.relation import Relation
from kztui.model.relation_kinds import rules_of
from kztui.model.source import Quote, Source
from kztui.model.topic import Group
from kztui.model.when import When
from kztui.util.plain_files import is_file_name

MAX_DECIMALS = 20

Problem = tuple[str, str]
"""A key, and what is wrong with its value."""


def value_problems(election: Election) -> Iterator[str]:
    """Yield, for each value that makes no sense: table, row, key and what is wrong."""
    if not _is_iso_date(election.meta.date):
        yield f"meta: date: {_date_problem(election.meta.date)}"
    for table, row, (key, problem) in _problems(election):
        yield f"{table}: {row}: {key}: {problem}"


def _problems(election: Election) -> Iterator[tuple[str, str, Problem]]:
    for source in election.sources.values():
        yield from _each("sources", source.id, _source_problems(source))
    for quote in election.quotes.values():
        yield from _each("quotes", quote.id, _quote_problems(quote))
    for quantity in election.quantities.values():
        yield from _each("quantities", quantity.id, _when_problems("at", quantity.at))
    for figure in election.figures.values():
        yield from _each("figures", figure.id, _figure_problems(figure))
    for statement in election.statements.values():
        yield from _each("statements", statement.id, _when_problems("at.when", statement.at.when))
    for relation in election.relations.values():
        yield from _each("relations", relation.id, _relation_problems(relation))
    for topic in election.topics.values():
        yield from _each("topics", topic.id, topic.problems())
    for group in election.groups.values():
        yield from _each("groups", group.id, _group_problems(group))


def _each(table: str, row: str, problems: Iterator[Problem]) -> Iterator[tuple[str, str, Problem]]:
    for problem in problems:
        yield table, row, problem


def _source_problems(source: Source) -> Iterator[Problem]:
    if not is_file_name(source.file):
        yield "file", f"“{source.file}” is no plain name of a file"
    if source.published and not _is_iso_date(source.published):
        yield "published", _date_problem(source.published)
    for key in ("paragraphs", "characters"):
        if getattr(source, key) < 0:
            yield key, f"should be 0 or more, not {getattr(source, key)}"


def _quote_problems(quote: Quote) -> Iterator[Problem]:
    if quote.start < 0:
        yield "start", f"should be 0 or more, not {quote.start}"
    if quote.end - quote.start != len(quote.exact):
        yield "end", f"{quote.start} to {quote.end} is not as long as the quote, which has {len(quote.exact)}"
    if quote.paragraph < 1:
        yield "paragraph", f"should be 1 or more, not {quote.paragraph}"


def _figure_problems(figure: Figure) -> Iterator[Problem]:
    if not 0 <= figure.decimals <= MAX_DECIMALS:
        yield "decimals", f"should be 0 to {MAX_DECIMALS}, not {figure.decimals}"
    if figure.read_by_hand.isspace():
        yield "read_by_hand", "is blank; it should say why the proof can't follow the words, or be empty"
    yield from _when_problems("at.when", figure.at.when)


def _relation_problems(relation: Relation) -> Iterator[Problem]:
    if problem := rules_of(relation).arity_problem(len(relation.terms)):
        yield "terms", f"{relation.kind} {problem}"


def _group_problems(group: Group) -> Iterator[Problem]:
    if not group.topics:
        yield "topics", "is empty"


def _when_problems(key: str, when: When) -> Iterator[Problem]:
    for end in ("start", "end"):
        day = getattr(when, end)
        if day and not _is_iso_date(day):
            yield f"{key}.{end}", _date_problem(day)


def _is_iso_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _date_problem(text: str) -> str:
    return f"“{text}” is no date (YYYY-MM-DD)"
