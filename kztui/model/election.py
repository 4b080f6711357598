"""A whole election, as the store holds it: sources, quotes, figures and findings, each by id."""

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
    """Anything with an id."""

    @property
    def id(self) -> str: ...  # noqa: D102 - see the class


T = TypeVar("T", bound=Identified)


def by_id(rows: Iterable[T]) -> dict[str, T]:
    """Return the rows keyed by id, in the same order."""
    return {row.id: row for row in rows}


class Meta(StrictStruct, frozen=True):
    """Which election the record is about, and which version of the record this is."""

    id: str
    """A short slug, after which the store's file is named."""
    name: str
    """The election's name."""
    country: str
    date: str
    """Election day, as an ISO date."""
    digest: str
    """The SHA-256 of the record's files, which tells whether a store was built from them."""
    words: tuple[Span, ...] = ()
    """The words that give the date."""
    names: tuple[str, ...] = ()
    """The sources' words for the election and its day: "presidential election", "election day"."""


class Election(StrictStruct, frozen=True, dict=True):
    """One election. Every mapping is keyed by id, in the record's order."""

    meta: Meta
    sources: Mapping[str, Source]
    quotes: Mapping[str, Quote]
    """In reading order within each source."""
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
        """The figures that state each quantity, by the quantity's id; unstated ones are left out."""
        return _grouped(self.figures.values(), "quantity")

    @cached_property
    def figures_by_quote(self) -> dict[str, tuple[Figure, ...]]:
        """The figures in each quote, by the quote's id."""
        return _grouped(self.figures.values(), "quote")

    @cached_property
    def statements_by_quote(self) -> dict[str, tuple[Statement, ...]]:
        """The statements in each quote, by the quote's id."""
        return _grouped(self.statements.values(), "quote")

    @cached_property
    def quotes_by_source(self) -> dict[str, tuple[Quote, ...]]:
        """The quotes from each source, by the source's id."""
        return _grouped(self.quotes.values(), "source")

    def source_of(self, quote_id: str) -> Source:
        """Return the source of a quote."""
        return self.sources[self.quotes[quote_id].source]


def _grouped(rows: Iterable[T], key: str) -> dict[str, tuple[T, ...]]:
    name = attrgetter(key)
    return {value: tuple(group) for value, group in groupby(sorted(rows, key=name), key=name)}
