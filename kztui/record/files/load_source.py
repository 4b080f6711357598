"""Reading one document's TOML file as a source, its quotes, and their figures and statements."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cached_property

import msgspec

from kztui.model.figure import Figure, Statement
from kztui.model.quantity import Quantity
from kztui.model.source import Part, Quote, Source
from kztui.model.topic import Group
from kztui.model.when import Span
from kztui.record.files.context_words import SpanFinder
from kztui.record.files.key_position import KeyPosition
from kztui.record.files.record_errors import RecordErrors
from kztui.record.files.record_schema import FigureTable, QuoteTable, SourceFile, StatementTable
from kztui.record.files.unproved_record import check_id
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import StatedNumber, read_number
from kztui.util.plain_files import is_file_name
from kztui.util.printable import normalised

MAX_DIGITS = 15
"""As many as any reader of JSON keeps of a number."""


class SourceReader(msgspec.Struct, frozen=True, dict=True):
    """Turns one file's tables into the model; what is wrong with them is collected."""

    content: SourceFile
    root: KeyPosition
    errors: RecordErrors

    @property
    def published(self) -> str:
        """The document's date, in ISO format, or empty."""
        day = self.content.source.published
        return day.isoformat() if day else ""

    def source(self) -> tuple[Source, KeyPosition]:
        """Return the document's description."""
        table = self.content.source
        position = self.root / "source"
        if not is_file_name(table.file):
            problem = f"“{table.file}” is no plain name of a file; the documents' folder is named with --sources DIR"
            self.errors.add((position / "file").error(problem))
        source = Source(
            id=table.id,
            label=table.label,
            file=table.file,
            sha256=table.sha256,
            title=table.title,
            publisher=table.publisher,
            published=self.published,
            language=table.language,
            paragraphs=0,
            characters=0,
            date_order=table.date_order,
            short=normalised(table.short),
        )
        return source, position

    def quotes(self) -> Iterator[tuple[Quote, KeyPosition]]:
        """Yield the quotes, without their positions in the document."""
        if self.errors.hides(self.root / "quote"):
            self.errors.lose("quotes")
        for table, position in self._quote_tables():
            if not check_id(table.id, position / "id", self.errors):
                self.errors.malformed("quotes", table.id and self._quote_id(table))
            if table.occurrence < 0:
                self.errors.add((position / "occurrence").error(f"should be 1 or more, not {table.occurrence}"))
            exact = normalised(table.exact)
            if not exact:
                self.errors.add((position / "exact").error("is empty"))
            yield Quote(self._quote_id(table), self.content.source.id, exact, "", "", 0, 0, 0, table.part), position

    def governing_words(self, quote_texts: Mapping[str, str]) -> dict[str, tuple[Span, ...]]:
        """Return the words that govern each quote that is an item of an enumeration, by the quote's id."""
        return {
            self._quote_id(table): self._span_finder(quote_texts, self._quote_id(table)).spans(
                table.governed_by, position / "governed_by"
            )
            for table, position in self._quote_tables()
        }

    def occurrences(self) -> dict[str, int]:
        """Return which occurrence of each quote is meant, by the quote's id."""
        return {self._quote_id(table): table.occurrence for table, _ in self._quote_tables()}

    def figures(
        self, quote_texts: Mapping[str, str], quantities: Mapping[str, Quantity]
    ) -> Iterator[tuple[Figure, KeyPosition]]:
        """Yield the figures.

        Args:
            quote_texts: the words of every quote of the record, by id.
            quantities: every quantity of the record, by id.

        One whose quantity or number cannot be read is left out; other words that are wrong are left out of it.
        """
        for table, position in self._quote_tables():
            quote = self._quote_id(table)
            for n, figure_table in enumerate(table.figure):
                below = position / "figure" / n
                self._check_key(figure_table.key, below)
                figure = self._figure(figure_table, quote, below, quote_texts, quantities)
                if figure:
                    yield figure, below
                else:
                    self.errors.quotes_lacking_figures.add(quote)

    def statements(
        self, quote_texts: Mapping[str, str], groups: Mapping[str, Group]
    ) -> Iterator[tuple[Statement, KeyPosition]]:
        """Yield the statements.

        Args:
            quote_texts: the words of every quote of the record, by id.
            groups: every group of the record, by id.

        One whose group is not in the record is left out; words that are wrong are left out of it.
        """
        for table, position in self._quote_tables():
            for n, statement_table in enumerate(table.statement):
                below = position / "statement" / n
                self._check_key(statement_table.key, below)
                statement = self._statement(statement_table, self._quote_id(table), below, quote_texts, groups)
                if statement:
                    yield statement, below

    def _quote_tables(self) -> Iterator[tuple[QuoteTable, KeyPosition]]:
        for n, table in enumerate(self.content.quote):
            yield table, self.root / "quote" / n

    def _quote_id(self, table: QuoteTable) -> str:
        return f"{self.content.source.id}.{table.id}"

    def _span_finder(self, quote_texts: Mapping[str, str], quote: str) -> SpanFinder:
        return SpanFinder(quote_texts, self.content.source.id, quote, self._default_dates[quote], self.errors)

    @cached_property
    def _default_dates(self) -> dict[str, str]:
        """The date that stands for a quote whose words give no time, by the quote's id.

        It is the document's, except for a sidebar: its headlines may be of any later day.
        """
        return {
            self._quote_id(table): "" if table.part is Part.SIDEBAR else self.published
            for table, _ in self._quote_tables()
        }

    def _figure(
        self,
        table: FigureTable,
        quote: str,
        position: KeyPosition,
        quote_texts: Mapping[str, str],
        quantities: Mapping[str, Quantity],
    ) -> Figure | None:
        """Return a figure, or None where its quantity or its number cannot be read."""
        finder = self._span_finder(quote_texts, quote)
        quantity = self.errors.attempt(
            lambda: position.look_up(table.quantity, "quantities", quantities, "quantity"), None
        )
        words = finder.spans(table.words, position / "words", table.occurrence)
        value = self.errors.attempt(lambda: _value(table.value, position / "value"), Decimal(0))
        about = finder.spans(table.about, position / "about")
        at = finder.stated_when(table.at, position / "at")
        said_by = finder.speaker(table.said_by, position / "said_by")
        status = finder.status(table.status, position / "status")
        asides = finder.spans(table.aside, position / "aside")
        reason = self.errors.attempt(lambda: _reason(table.read_by_hand, position / "read_by_hand"), "")
        if not (quantity and words):
            return None
        (span,) = words
        number = self.errors.attempt(lambda: _number(span.words, quantity, position / "words"), None)
        if not number:
            return None
        return Figure(
            id=f"{table.quantity}@{quote}" + (f".{table.key}" if table.key else ""),
            quantity=table.quantity,
            quote=quote,
            words=span.words,
            start=span.start,
            end=span.end,
            value=number.value if value == number.value else value,  # “57.50” is stored as 57.5 is
            decimals=number.decimals,
            low=number.low,
            high=number.high,
            qualifier=number.qualifier,
            about=about,
            at=at,
            said_by=said_by,
            status=status,
            asides=asides,
            read_by_hand=reason,
        )

    def _statement(
        self,
        table: StatementTable,
        quote: str,
        position: KeyPosition,
        quote_texts: Mapping[str, str],
        groups: Mapping[str, Group],
    ) -> Statement | None:
        """Return a statement, or None where its group is not in the record."""
        finder = self._span_finder(quote_texts, quote)
        group = self.errors.attempt(lambda: position.look_up(table.group, "groups", groups, "group"), None)
        about = finder.spans(table.about, position / "about")
        said_by = finder.speaker(table.said_by, position / "said_by")
        at = finder.stated_when(table.at, position / "at")
        if not group:
            return None
        return Statement(
            id=f"said@{quote}" + (f".{table.key}" if table.key else ""),
            topic=next(iter(group.topics), ""),
            group=table.group,
            quote=quote,
            summary=table.summary,
            short=table.short,
            subjects=table.subjects,
            about=about,
            said_by=said_by,
            at=at,
            listed=table.listed,
        )

    def _check_key(self, key: str, position: KeyPosition) -> None:
        """Check the optional last part of an id."""
        if key:
            check_id(key, position / "key", self.errors)


def _number(words: str, quantity: Quantity, position: KeyPosition) -> StatedNumber:
    """Return the number that words hold.

    Raises:
        PositionedError: if they hold none of the quantity's unit.
    """
    try:
        return read_number(words, quantity.unit)
    except UnreadableError as error:
        raise position.error(f"“{words}”: {error}", rests_on=("measures", quantity.measure, "unit")) from None


def _value(text: str, position: KeyPosition) -> Decimal:
    """Return a figure's value from its text.

    Raises:
        PositionedError: if it is not a number, or has more digits than the store's numbers keep.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise position.error(f"“{text}” is no decimal number") from None
    if not value.is_finite():
        raise position.error(f"“{text}” is no decimal number")
    if len(value.as_tuple().digits) > MAX_DIGITS or abs(value.adjusted()) > MAX_DIGITS:
        raise position.error(f"has more digits than a store can hold ({MAX_DIGITS})")
    return value


def _reason(text: str | None, position: KeyPosition) -> str:
    """Return why a figure is read by hand, in one line, or empty where it is not.

    Raises:
        PositionedError: if it is blank.
    """
    reason = normalised(text or "")
    if text is not None and not reason:
        raise position.error("is blank; say why the proof can't follow the words")
    return reason
