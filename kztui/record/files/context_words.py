"""What the record gives as words (in a quote, or in another named as context), found as spans."""

from collections.abc import Mapping

from kztui.model.figure import Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.files.record_schema import Elsewhere, SpeakerTable, StatusTable, TimeTable, Words
from kztui.record.files.toml_file import Where
from kztui.record.language.word_search import choose, occurrences


def when_of(table: TimeTable | None, where: Where) -> When:
    """Return the time that a table gives.

    Raises:
        RecordError: if it gives both a day and an interval, or one that ends before it begins.
    """
    if not table:
        return When()
    if table.on and (table.from_ or table.to):
        raise where.error("gives a day and an interval; keep one")
    start, end = table.on or table.from_, table.on or table.to
    if start and end and start > end:
        raise where.error("ends before it begins")
    return When(start.isoformat() if start else "", end.isoformat() if end else "", table.clock)


class Finder:
    """Finds words in the quotes of a record, on behalf of one quote of it."""

    def __init__(self, exact: Mapping[str, str], source: str, quote: str, published: str) -> None:
        self._exact = exact
        self._source = source
        self._quote = quote
        self._published = published

    def spans(self, words: Words, where: Where, occurrence: int = 0) -> tuple[Span, ...]:
        """Return the words with the quotes and places in which they stand.

        Raises:
            RecordError: if they do not stand there, or stand there more than once and none is chosen.
        """
        if isinstance(words, tuple):
            return tuple(self._span(one, where, occurrence) for one in words)
        return (self._span(words, where, occurrence),)

    def _span(self, words: str | Elsewhere, where: Where, occurrence: int) -> Span:
        if isinstance(words, str):
            words = Elsewhere(self._quote, words, occurrence)
        id_ = f"{self._source}.{words.quote}" if f"{self._source}.{words.quote}" in self._exact else words.quote
        if id_ not in self._exact:
            raise where.error(f"there is no quote “{words.quote}”")
        try:
            start = choose(occurrences(self._exact[id_], words.words), words.occurrence, f"the quote “{id_}”")
        except ValueError as error:
            raise where.error(f"“{words.words}”: {error}") from None
        return Span(id_, words.words, start, start + len(words.words))

    def stated_when(self, table: TimeTable | None, where: Where) -> StatedWhen:
        """Return the time that words give, or else the document's own date."""
        if table is None:
            return StatedWhen(When(self._published, self._published), Basis.DOCUMENT)
        return StatedWhen(when_of(table, where), Basis.WORDS, self.spans(table.words, where / "words"))

    def speaker(self, table: SpeakerTable | None, where: Where) -> Speaker | None:
        """Return who is said to have said something, or None."""
        return Speaker(table.subject, self.spans(table.words, where / "words")) if table else None

    def status(self, table: StatusTable | None, where: Where) -> Status | None:
        """Return what the source calls a figure, or None."""
        return Status(table.name, self.spans(table.words, where / "words")) if table else None
