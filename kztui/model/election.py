"""A whole record, as the store holds it: everything known of one election, by id."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Protocol, TypeVar

from msgspec import field

from kztui.model.figure import Figure, Statement
from kztui.model.finding import Finding
from kztui.model.quantity import Measure, Quantity
from kztui.model.relation import Relation
from kztui.model.source import Quote, Source
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.model.when import Span
from kztui.util.decode import StrictStruct


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the class says it


T = TypeVar("T", bound=Identified)


def by_id(rows: Iterable[T]) -> dict[str, T]:
    """Return the rows by their ids, in their order."""
    return {row.id: row for row in rows}


class Meta(StrictStruct, frozen=True):
    """What the record is about, and which record it is."""

    id: str
    """A short slug; the store's file is named by it."""
    name: str
    """The election's name."""
    country: str
    date: str
    """Election day, as an ISO date."""
    digest: str
    """The SHA-256 of the record's files, so that a store can be told to be theirs."""
    words: tuple[Span, ...] = ()
    """The words that give the date."""


class Election(StrictStruct, frozen=True, dict=True):
    """Everything known of one election. Every mapping is by id, in the record's order."""

    meta: Meta
    sources: Mapping[str, Source]
    quotes: Mapping[str, Quote]
    """Within a source in reading order."""
    subjects: Mapping[str, Subject]
    topics: Mapping[str, Topic]
    groups: Mapping[str, Group]
    quantities: Mapping[str, Quantity]
    figures: Mapping[str, Figure]
    statements: Mapping[str, Statement]
    relations: Mapping[str, Relation] = field(default_factory=dict)
    findings: Mapping[str, Finding] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)

    @cached_property
    def figures_by_quantity(self) -> dict[str, tuple[Figure, ...]]:
        """Return the figures of each quantity that any source states, by its id."""
        return _grouped(self.figures.values(), "quantity")

    @cached_property
    def figures_by_quote(self) -> dict[str, tuple[Figure, ...]]:
        """Return the figures that each quote backs, by its id."""
        return _grouped(self.figures.values(), "quote")

    @cached_property
    def statements_by_quote(self) -> dict[str, tuple[Statement, ...]]:
        """Return the statements that each quote backs, by its id."""
        return _grouped(self.statements.values(), "quote")

    @cached_property
    def quotes_by_source(self) -> dict[str, tuple[Quote, ...]]:
        """Return the quotes from each source, by its id."""
        return _grouped(self.quotes.values(), "source")

    def source_of(self, quote_id: str) -> Source:
        """Return the source that a quote is from."""
        return self.sources[self.quotes[quote_id].source]


def _grouped(rows: Iterable[T], key: str) -> dict[str, tuple[T, ...]]:
    name = attrgetter(key)
    return {value: tuple(group) for value, group in groupby(sorted(rows, key=name), key=name)}
