"""Checking the recorded title, publisher, date and label of a document against the document itself."""

import re
from collections.abc import Iterator
from datetime import date

from kztui.model.source import Source
from kztui.record.documents.document import Document
from kztui.record.language.dates import find_dates
from kztui.record.language.word_search import occurrences

_DATELINE = re.compile("^(?:Unnamed article, )?dateline ")
"""What precedes, in the label of a document without title and publisher, the place name at its head."""


def metadata_problems(source: Source, document: Document) -> Iterator[tuple[str, str]]:
    """Yield the key and the problem of each recorded field that the document does not confirm."""
    if source.title and not _is_title(source.title, document):
        yield "title", f"“{source.title}” does not stand in {document.file} as a line of its own, or as several"
    if source.publisher and not occurrences(document.text, source.publisher):
        yield "publisher", f"“{source.publisher}” does not stand in {document.file}"
    if source.published and source.published not in {day.isoformat() for day in _dates(document)}:
        yield "published", f"{source.published} does not stand in {document.file}"
    if not _is_label(source, document):
        yield "label", f"“{source.label}” is not the title or the publisher, and does not stand in {document.file}"


def _is_title(title: str, document: Document) -> bool:
    """Return whether a title is one or several whole lines; the first may have a date before it."""
    starts = {*document.starts, *document.first_words}
    found = (match.start() for match in re.finditer(f"(?={re.escape(title)})", document.text))
    return any(start in starts and start + len(title) in document.ends for start in found)


def _is_label(source: Source, document: Document) -> bool:
    if source.label in {source.title, source.publisher} - {""}:
        return True
    words = _DATELINE.sub("", source.label).casefold()
    return bool(words) and bool(occurrences(document.text.casefold(), words))


def _dates(document: Document) -> set[date]:
    """Return the dates that a document names; one that no calendar has makes only its own line unreadable."""
    try:
        return find_dates(document.text, None)
    except ValueError:
        found = set()
        for paragraph in document.paragraphs():
            try:
                found |= find_dates(paragraph, None)
            except ValueError:
                continue
        return found
