"""Giving a record's quotes their positions: from the documents, or from a store built earlier."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import DocumentsError, KztuiError
from kztui.model.election import Election, by_id
from kztui.model.source import Quote, Source
from kztui.record.documents.document import Anchor, Document, anchor, read_document
from kztui.record.documents.document_metadata import metadata_problems
from kztui.record.documents.whole_lines import line_problem
from kztui.record.files.unproved_record import UnprovedRecord
from kztui.util.printable import printable

_DOCUMENT_FIELDS = ("title", "publisher", "published", "file", "language")
"""The fields of a source that only its document can confirm."""


def anchor_in_documents(record: UnprovedRecord, folder: Path) -> Election:
    """Return the election with each quote found word for word in its document.

    The record collects what is wrong: a document that is missing, unreadable, or not the one it was made from; a quote,
    or something recorded about a document, that is not in it. Of what is wrong there is no position.
    """
    election = record.election
    sources: list[Source] = []
    anchored: list[Quote] = []
    for source in election.sources.values():
        quotes = election.quotes_by_source.get(source.id, ())
        document = _unchanged_document(record, source, quotes, folder)
        if document:
            for key, problem in metadata_problems(source, document):
                record.errors.add((record.position("sources", source.id) / key).error(problem))
            anchored.extend(_anchored(record, quote, document) for quote in quotes)
        else:
            for quote in quotes:
                record.errors.spoil(record.position("quotes", quote.id))
            anchored.extend(quotes)
        sources.append(with_size(source, document) if document else source)
    return _in_reading_order(replace(election, sources=by_id(sources)), anchored)


def anchor_as_in_store(record: UnprovedRecord, stored: Election | None, store: Path) -> Election:
    """Return the election with the positions that an earlier store has for the same words of the same documents.

    Args:
        record: what was read from the record's files.
        stored: what the store holds, or None if there is no store.
        store: the store's file, for errors.

    The record collects what is wrong: a source or a quote that is new or has changed, so that only the document can
    confirm it.
    """
    election = record.election
    sources = [_source_as_stored(record, source, stored, store) for source in election.sources.values()]
    anchored = [_quote_as_stored(record, quote, stored, store) for quote in election.quotes.values()]
    _check_order(record, anchored, store)
    return _in_reading_order(replace(election, sources=by_id(sources)), anchored)


def with_size(source: Source, document: Document) -> Source:
    """Return a source with the numbers of paragraphs and characters that its document has."""
    return replace(source, paragraphs=len(document.starts), characters=len(document.text))


def check_unchanged(source: Source, quotes: Iterable[Quote], document: Document) -> None:
    """Check that a document is the one that the record was made from.

    Raises:
        DocumentsError: if it is not; it says which quotes are still in it, and where.
    """
    if document.sha256 == source.sha256:
        return
    found: list[str] = []
    gone: list[str] = []
    for quote in quotes:
        starts = document.occurrences(quote.exact)
        positions = ", ".join(f"{start}–{start + len(quote.exact)} (¶ {document.paragraph(start)})" for start in starts)
        (found if starts else gone).append(f"{quote.id} at {positions}" if starts else quote.id)
    summary = f"still stand: {'; '.join(found) or 'none'}" + (f"; gone: {', '.join(gone)}" if gone else "")
    message = (
        f"{document.file}: the document has changed (sha256 {document.sha256[:12]}…, recorded "
        f"{source.sha256[:12]}…); get the recorded one or mend the record of “{source.id}”; of its quotes {summary}"
    )
    raise DocumentsError(message)


def _unchanged_document(
    record: UnprovedRecord, source: Source, quotes: Iterable[Quote], folder: Path
) -> Document | None:
    """Return a source's document, or None if it cannot be read or is another one, which is collected."""
    position = record.position("sources", source.id)
    if any(record.errors.is_wrong(position / key) for key in ("file", "sha256")):
        return None
    try:
        document = read_document(folder, source.file)
        check_unchanged(source, quotes, document)
    except KztuiError as error:
        record.errors.add(error)
        return None
    return document


def _source_as_stored(record: UnprovedRecord, source: Source, stored: Election | None, store: Path) -> Source:
    position = record.position("sources", source.id)
    before = _stored_source(source, stored)
    if not before:
        problem = f"“{store}” has no positions for this document; build with --sources DIR"
        record.errors.add(position.error(problem))
        return source
    for key in _DOCUMENT_FIELDS:
        if printable(getattr(source, key)) != getattr(before, key):
            problem = f"is not what “{store}” has, and only the document can tell; build with --sources DIR"
            record.errors.add((position / key).error(problem))
    return replace(source, paragraphs=before.paragraphs, characters=before.characters)


def _stored_source(source: Source, stored: Election | None) -> Source | None:
    """Return what a store has of a source, or None if it has it not, or of another document."""
    before = stored.sources.get(source.id) if stored else None
    return before if before and before.sha256 == source.sha256 else None


def _quote_as_stored(record: UnprovedRecord, quote: Quote, stored: Election | None, store: Path) -> Quote:
    before = stored.quotes.get(quote.id) if stored else None
    words = (printable(quote.exact), quote.source, quote.part)
    if not before or (before.exact, before.source, before.part) != words:
        position = record.position("quotes", quote.id)
        known = any(record.errors.is_wrong(position / key) for key in ("exact", "part"))
        if not known and _stored_source(record.election.sources[quote.source], stored):
            problem = f"“{store}” has no position for these words; build with --sources DIR"
            record.errors.add((position / "exact").error(problem))
        record.errors.spoil(position)
        return quote
    return _located(quote, before)


def _anchored(record: UnprovedRecord, quote: Quote, document: Document) -> Quote:
    position = record.position("quotes", quote.id)
    try:
        found = anchor(document, quote.exact, record.occurrences[quote.id])
    except ValueError as error:
        if not any(record.errors.is_wrong(position / key) for key in ("exact", "occurrence")):
            record.errors.add((position / "exact").error(f"{error} ({document.file})"))
        return quote
    located = _located(quote, found)
    problem = line_problem(document, record.election.sources[quote.source], located)
    if problem:
        record.errors.add((position / "exact").error(problem))
    return located


def _located(quote: Quote, found: Anchor | Quote) -> Quote:
    """Return a quote with the position of its words that was found, or that a store has."""
    return replace(
        quote,
        start=found.start,
        end=found.end,
        prefix=found.prefix,
        suffix=found.suffix,
        paragraph=found.paragraph,
        before=found.before,
        after=found.after,
    )


def _check_order(record: UnprovedRecord, quotes: list[Quote], store: Path) -> None:
    """Check that quotes of the same words stand in the order of their recorded occurrences.

    Where they do not, only the document can tell where they stand.
    """
    same_words: dict[tuple[str, str], list[Quote]] = {}
    for quote in quotes:
        if record.errors.spoils(record.position("quotes", quote.id)):
            continue
        same_words.setdefault((quote.source, quote.exact), []).append(quote)
    for group in same_words.values():
        for earlier, later in pairwise(sorted(group, key=lambda quote: record.occurrences[quote.id])):
            if not _in_order(record, earlier, later):
                problem = f"is not the find that “{store}” has the position of; build with --sources DIR"
                record.errors.add((record.position("quotes", later.id) / "occurrence").error(problem))


def _in_order(record: UnprovedRecord, earlier: Quote, later: Quote) -> bool:
    """Return whether the positions of two quotes of the same words agree with their recorded occurrences."""
    first, second = record.occurrences[earlier.id], record.occurrences[later.id]
    if first == second:
        return earlier.start == later.start
    if not first:  # recorded as the only occurrence, yet there is another
        return False
    return earlier.start < later.start


def _in_reading_order(election: Election, quotes: list[Quote]) -> Election:
    order = {source: n for n, source in enumerate(election.sources)}
    in_order = sorted(quotes, key=lambda quote: (order[quote.source], quote.start, quote.end))
    return replace(election, quotes=by_id(in_order))
