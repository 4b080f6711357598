"""What a store's rows must be beyond their shape, so that nothing that draws them meets with nonsense."""

from collections.abc import Iterator
from datetime import date

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.relation_kinds import rules_of
from kztui.model.source import Quote, Source
from kztui.model.when import When
from kztui.util.plain_files import is_file_name

MOST_DECIMALS = 20

Problem = tuple[str, str]
"""The key, and what is wrong with it."""


def senseless(election: Election) -> Iterator[str]:
    """Yield, for each value that makes no sense, table, row, key and what is wrong."""
    if not _is_day(election.meta.date):
        yield f"meta: date: {_no_day(election.meta.date)}"
    for table, row, (key, problem) in _problems(election):
        yield f"{table}: {row}: {key}: {problem}"


def _problems(election: Election) -> Iterator[tuple[str, str, Problem]]:
    for source in election.sources.values():
        yield from _each("sources", source.id, _source(source))
    for quote in election.quotes.values():
        yield from _each("quotes", quote.id, _quote(quote))
    for quantity in election.quantities.values():
        yield from _each("quantities", quantity.id, _when("at", quantity.at))
    for figure in election.figures.values():
        yield from _each("figures", figure.id, _figure(figure))
    for statement in election.statements.values():
        yield from _each("statements", statement.id, _when("at.when", statement.at.when))
    for relation in election.relations.values():
        if problem := rules_of(relation).arity_problem(len(relation.terms)):
            yield "relations", relation.id, ("terms", f"{relation.kind} {problem}")
    for group in election.groups.values():
        if not group.topics:
            yield "groups", group.id, ("topics", "is empty")


def _each(table: str, row: str, problems: Iterator[Problem]) -> Iterator[tuple[str, str, Problem]]:
    for problem in problems:
        yield table, row, problem


def _source(source: Source) -> Iterator[Problem]:
    if not is_file_name(source.file):
        yield "file", f"“{source.file}” is no plain name of a file"
    if source.published and not _is_day(source.published):
        yield "published", _no_day(source.published)
    for key in ("paragraphs", "characters"):
        if getattr(source, key) < 0:
            yield key, f"should be 0 or more, not {getattr(source, key)}"


def _quote(quote: Quote) -> Iterator[Problem]:
    if quote.start < 0:
        yield "start", f"should be 0 or more, not {quote.start}"
    if quote.end - quote.start != len(quote.exact):
        yield "end", f"{quote.start} to {quote.end} is not as long as the quote, which has {len(quote.exact)}"
    if quote.paragraph < 1:
        yield "paragraph", f"should be 1 or more, not {quote.paragraph}"


def _figure(figure: Figure) -> Iterator[Problem]:
    if not 0 <= figure.decimals <= MOST_DECIMALS:
        yield "decimals", f"should be 0 to {MOST_DECIMALS}, not {figure.decimals}"
    yield from _when("at.when", figure.at.when)


def _when(key: str, when: When) -> Iterator[Problem]:
    for end in ("start", "end"):
        day = getattr(when, end)
        if day and not _is_day(day):
            yield f"{key}.{end}", _no_day(day)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _no_day(text: str) -> str:
    return f"“{text}” is no date (YYYY-MM-DD)"
