"""One document's TOML file as sources, quotes, figures and statements of the model."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cached_property

import msgspec

from kztui.model.figure import Figure, Statement
from kztui.model.quantity import Quantity
from kztui.model.source import Part, Quote, Source
from kztui.model.topic import Group
from kztui.record.files.context_words import Finder
from kztui.record.files.record_schema import FigureTable, QuoteTable, SourceFile, StatementTable
from kztui.record.files.toml_file import Where
from kztui.record.files.unproved_record import check_id
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import read
from kztui.util.plain_files import is_file_name
from kztui.util.printable import normalised

MOST_DIGITS = 15
"""As many as a JSON number keeps wherever it is read."""


class SourceReader(msgspec.Struct, frozen=True, dict=True):
    """Turns what one file says into the model."""

    table: SourceFile
    where: Where

    @property
    def published(self) -> str:
        """Return the document's date, as an ISO date, or nothing."""
        day = self.table.source.published
        return day.isoformat() if day else ""

    def source(self) -> tuple[Source, Where]:
        """Return the document's description."""
        said = self.table.source
        if not is_file_name(said.file):
            problem = f"“{said.file}” is no plain name of a file; the documents' folder is named with --sources DIR"
            raise (self.where / "source" / "file").error(problem)
        return Source(
            said.id, said.label, said.file, said.sha256, said.title, said.publisher, self.published,
            said.language, paragraphs=0, characters=0,
        ), self.where / "source"  # fmt: skip

    def quotes(self) -> Iterator[tuple[Quote, Where]]:
        """Yield the quotes, without positions."""
        for said, where in self._quote_tables():
            check_id(said.id, where / "id")
            if said.occurrence < 0:
                raise (where / "occurrence").error(f"should be 1 or more, not {said.occurrence}")
            exact = normalised(said.exact)
            if not exact:
                raise (where / "exact").error("is empty")
            yield Quote(self._id(said), self.table.source.id, exact, "", "", 0, 0, 0, said.part), where

    def occurrences(self) -> dict[str, int]:
        """Return which find of each quote is meant, by its id."""
        return {self._id(said): said.occurrence for said, _ in self._quote_tables()}

    def figures(self, exact: Mapping[str, str], quantities: Mapping[str, Quantity]) -> Iterator[tuple[Figure, Where]]:
        """Yield the figures; `exact` gives every quote's words by its id.

        Raises:
            RecordError: if words are not where they should be, or cannot be read as the quantity's unit.
        """
        for said, quote_where in self._quote_tables():
            for n, figure in enumerate(said.figure):
                where = quote_where / "figure" / n
                _check_key(figure.key, where)
                yield self._figure(figure, self._id(said), where, exact, quantities), where

    def statements(self, exact: Mapping[str, str], groups: Mapping[str, Group]) -> Iterator[tuple[Statement, Where]]:
        """Yield the statements; `exact` gives every quote's words by its id.

        Raises:
            RecordError: if words are not where they should be, or the group is not in the record.
        """
        for said, quote_where in self._quote_tables():
            for n, statement in enumerate(said.statement):
                where = quote_where / "statement" / n
                _check_key(statement.key, where)
                yield self._statement(statement, self._id(said), where, exact, groups), where

    def _quote_tables(self) -> Iterator[tuple[QuoteTable, Where]]:
        for n, said in enumerate(self.table.quote):
            yield said, self.where / "quote" / n

    def _id(self, said: QuoteTable) -> str:
        return f"{self.table.source.id}.{said.id}"

    def _finder(self, exact: Mapping[str, str], quote: str) -> Finder:
        return Finder(exact, self.table.source.id, quote, self._dates[quote])

    @cached_property
    def _dates(self) -> dict[str, str]:
        """Return the date that stands for what a quote gives no time for, by its id.

        It is the document's; but what stands beside the document (a sidebar's headlines) came there any time later.
        """
        return {self._id(said): "" if said.part is Part.SIDEBAR else self.published for said, _ in self._quote_tables()}

    def _figure(
        self,
        said: FigureTable,
        quote: str,
        where: Where,
        exact: Mapping[str, str],
        quantities: Mapping[str, Quantity],
    ) -> Figure:
        quantity = where.known(said.quantity, quantities, "quantity")
        finder = self._finder(exact, quote)
        (span,) = finder.spans(said.words, where / "words", said.occurrence)
        try:
            value = _value(said.value, where / "value")
            reading = read(said.words, quantity.unit)
        except UnreadableError as error:
            raise (where / "words").error(f"“{said.words}”: {error}") from None
        return Figure(
            id=f"{said.quantity}@{quote}" + (f".{said.key}" if said.key else ""),
            quantity=said.quantity,
            quote=quote,
            words=said.words,
            start=span.start,
            end=span.end,
            value=value,
            decimals=reading.decimals,
            low=reading.low,
            high=reading.high,
            qualifier=reading.qualifier,
            about=finder.spans(said.about, where / "about"),
            at=finder.stated_when(said.at, where / "at"),
            said_by=finder.speaker(said.said_by, where / "said_by"),
            status=finder.status(said.status, where / "status"),
        )

    def _statement(
        self,
        said: StatementTable,
        quote: str,
        where: Where,
        exact: Mapping[str, str],
        groups: Mapping[str, Group],
    ) -> Statement:
        group = where.known(said.group, groups, "group")
        finder = self._finder(exact, quote)
        return Statement(
            id=f"said@{quote}" + (f".{said.key}" if said.key else ""),
            topic=group.topics[0],
            group=said.group,
            quote=quote,
            summary=said.summary,
            short=said.short,
            subjects=said.subjects,
            about=finder.spans(said.about, where / "about"),
            said_by=finder.speaker(said.said_by, where / "said_by"),
            at=finder.stated_when(said.at, where / "at"),
        )


def _value(text: str, where: Where) -> Decimal:
    """Return the number that a text holds.

    Raises:
        RecordError: if it holds none, or one that the store's numbers cannot hold to the last digit.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise where.error(f"“{text}” is no decimal number") from None
    if not value.is_finite():
        raise where.error(f"“{text}” is no decimal number")
    if len(value.as_tuple().digits) > MOST_DIGITS or abs(value.adjusted()) > MOST_DIGITS:
        raise where.error(f"has more digits than a store can hold ({MOST_DIGITS})")
    return value


def _check_key(key: str, where: Where) -> None:
    """Hold what an id ends with, where it ends with anything, against what ids are made of."""
    if key:
        check_id(key, where / "key")
