"""Finding the words that the record names, in the quote itself or in another one given as context, as spans."""

from collections.abc import Mapping

from kztui.model.figure import Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.files.key_position import KeyPosition, PositionedError
from kztui.record.files.record_errors import RecordErrors
from kztui.record.files.record_schema import ContextWords, SpeakerTable, StatusTable, TimeTable, Words
from kztui.record.language.word_search import choose_occurrence, occurrences
from kztui.util.printable import normalised


def when_of(table: TimeTable | None, position: KeyPosition, errors: RecordErrors) -> When:
    """Return the time that a table gives; what is wrong with it is collected."""
    if not table:
        return When()
    if table.on and (table.from_ or table.to):
        errors.add(position.error("gives a day and an interval; keep one"))
    start, end = table.on or table.from_, table.on or table.to
    if start and end and start > end:
        errors.add(position.error("ends before it begins"))
    return When(start.isoformat() if start else "", end.isoformat() if end else "", table.clock)


class SpanFinder:
    """Finds the words that one quote's figures and statements name, in that quote or in others of the record.

    Words that are not where they should be are collected as errors and passed over.

    Args:
        quote_texts: the words of every quote, by id.
        source: the id of the document; its quotes may be named without it.
        quote: the id of the quote.
        published: the date that stands where no words give a time, in ISO format, or empty.
        errors: collects the errors.
    """

    def __init__(
        self, quote_texts: Mapping[str, str], source: str, quote: str, published: str, errors: RecordErrors
    ) -> None:
        self._quote_texts = quote_texts
        self._source = source
        self._quote = quote
        self._published = published
        self._errors = errors

    def spans(self, words: Words, position: KeyPosition, occurrence: int = 0) -> tuple[Span, ...]:
        """Return the spans of the words.

        Args:
            words: the words, and where they are in another quote.
            position: where the record names them.
            occurrence: which occurrence is meant, from 1, of words in the quote itself; 0 if there must be only one.
        """
        found: list[Span] = []
        for item in words if isinstance(words, tuple) else (words,):
            try:
                found.append(self._span(item, position, occurrence))
            except PositionedError as error:
                self._errors.add(error)
        return tuple(found)

    def stated_when(self, table: TimeTable | None, position: KeyPosition) -> StatedWhen:
        """Return the time that the table's words give, or the document's own date if there is no table."""
        if table is None:
            return StatedWhen(When(self._published, self._published), Basis.DOCUMENT)
        return StatedWhen(
            when_of(table, position, self._errors), Basis.WORDS, self.spans(table.words, position / "words")
        )

    def speaker(self, table: SpeakerTable | None, position: KeyPosition) -> Speaker | None:
        """Return the speaker, if there is one."""
        return Speaker(table.subject, self.spans(table.words, position / "words")) if table else None

    def status(self, table: StatusTable | None, position: KeyPosition) -> Status | None:
        """Return the status that the source gives a figure, if any."""
        return Status(table.name, self.spans(table.words, position / "words")) if table else None

    def _span(self, words: str | ContextWords, position: KeyPosition, occurrence: int) -> Span:
        """Return the span of some words.

        Raises:
            PositionedError: if they are not there, or are there several times and no occurrence is given.
        """
        if isinstance(words, str):
            words = ContextWords(self._quote, words, occurrence)
        of_source = f"{self._source}.{words.quote}"
        quote = of_source if of_source in self._quote_texts else words.quote
        if quote not in self._quote_texts:
            raise position.error(f"there is no quote “{words.quote}”", missing=("quotes", of_source))
        text = normalised(words.words)
        found = occurrences(self._quote_texts[quote], text)
        try:
            start = choose_occurrence(found, words.occurrence, f"the quote “{quote}”")
        except ValueError as error:
            raise position.error(f"“{text}”: {error}", rests_on=("quotes", quote, "exact")) from None
        return Span(quote, text, start, start + len(text))
