"""Giving a draft's quotes their positions: from the documents themselves, or from a store built before."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import DocumentsError
from kztui.model.election import Election, by_id
from kztui.model.source import Quote, Source
from kztui.record.documents.document import Document, anchor, read_document
from kztui.record.documents.document_metadata import misdescribed
from kztui.record.files.unproved_record import Draft
from kztui.util.printable import printable

_OF_THE_DOCUMENT = ("title", "publisher", "published", "file", "language")
"""What is recorded of a source that only its document bears out."""


def anchor_in_documents(draft: Draft, folder: Path) -> Election:
    """Return the record with each quote found word for word in its document.

    Raises:
        DocumentsError: if a document is missing, unreadable, or not the one that the record was made from.
        RecordError: if a quote, or what the record says of a document, does not stand in it.
    """
    election = draft.election
    documents = {source.id: read_document(folder, source.file) for source in election.sources.values()}
    for source in election.sources.values():
        quotes = election.quotes_by_source.get(source.id, ())
        check_unchanged(source, quotes, documents[source.id])
        for key, problem in misdescribed(source, documents[source.id]):
            raise (draft.place("sources", source.id) / key).error(problem)
    sources = (described(source, documents[source.id]) for source in election.sources.values())
    anchored = [_anchored(draft, quote, documents[quote.source]) for quote in election.quotes.values()]
    return _in_reading_order(replace(election, sources=by_id(sources)), anchored)


def anchor_as_before(draft: Draft, before: Election | None, store: Path) -> Election:
    """Return the record with the positions that an earlier store has for the same words of the same documents.

    Raises:
        RecordError: if a source or a quote is new or has changed, so that only the document can tell.
    """
    election = draft.election
    sources = []
    for source in election.sources.values():
        known = before.sources.get(source.id) if before else None
        if not known or known.sha256 != source.sha256:
            problem = f"“{store}” has no positions for this document; build with --sources DIR"
            raise draft.place("sources", source.id).error(problem)
        for key in _OF_THE_DOCUMENT:
            if printable(getattr(source, key)) != getattr(known, key):
                problem = f"is not what “{store}” has, and only the document can tell; build with --sources DIR"
                raise (draft.place("sources", source.id) / key).error(problem)
        sources.append(replace(source, paragraphs=known.paragraphs, characters=known.characters))
    anchored = []
    for quote in election.quotes.values():
        old = before.quotes.get(quote.id) if before else None
        if not old or (old.exact, old.source, old.part) != (printable(quote.exact), quote.source, quote.part):
            problem = f"“{store}” has no position for these words; build with --sources DIR"
            raise draft.place("quotes", quote.id).error(problem)
        anchored.append(replace(old, exact=quote.exact))
    _check_order(draft, anchored, store)
    return _in_reading_order(replace(election, sources=by_id(sources)), anchored)


def described(source: Source, document: Document) -> Source:
    """Return a source with what can be told of its document: how many paragraphs and characters it has."""
    return replace(source, paragraphs=len(document.starts), characters=len(document.text))


def check_unchanged(source: Source, quotes: Iterable[Quote], document: Document) -> None:
    """Hold a document against the one that the record was made from.

    Raises:
        DocumentsError: if it is another; it says which quotes still stand in it, and where.
    """
    if document.sha256 == source.sha256:
        return
    standing: list[str] = []
    gone: list[str] = []
    for quote in quotes:
        starts = document.occurrences(quote.exact)
        places = ", ".join(f"{at}–{at + len(quote.exact)} (¶ {document.paragraph(at)})" for at in starts)
        (standing if starts else gone).append(f"{quote.id} at {places}" if starts else quote.id)
    found = f"still stand: {'; '.join(standing) or 'none'}" + (f"; gone: {', '.join(gone)}" if gone else "")
    message = (
        f"{document.file}: the document has changed (sha256 {document.sha256[:12]}…, recorded "
        f"{source.sha256[:12]}…); get the recorded one or mend the record of “{source.id}”; of its quotes {found}"
    )
    raise DocumentsError(message)


def _anchored(draft: Draft, quote: Quote, document: Document) -> Quote:
    try:
        found = anchor(document, quote.exact, draft.occurrences[quote.id])
    except ValueError as error:
        raise (draft.place("quotes", quote.id) / "exact").error(f"{error} ({document.file})") from None
    return replace(
        quote,
        start=found.start,
        end=found.end,
        prefix=found.prefix,
        suffix=found.suffix,
        paragraph=found.paragraph,
    )


def _check_order(draft: Draft, quotes: list[Quote], store: Path) -> None:
    """Prove that quotes of the same words stand in the order in which the record says which find each of them is.

    Raises:
        RecordError: if they do not, so that only the document can tell where they stand.
    """
    alike: dict[tuple[str, str], list[Quote]] = {}
    for quote in quotes:
        alike.setdefault((quote.source, quote.exact), []).append(quote)
    for same in alike.values():
        for one, other in pairwise(sorted(same, key=lambda quote: draft.occurrences[quote.id])):
            first, second = draft.occurrences[one.id], draft.occurrences[other.id]
            several = first != second and not (first and second)  # one is said to be the only find, another is not
            if several or (_sign(first, second) != _sign(one.start, other.start)):
                problem = f"is not the find that “{store}” has the position of; build with --sources DIR"
                raise (draft.place("quotes", other.id) / "occurrence").error(problem)


def _sign(one: int, other: int) -> int:
    return (one > other) - (one < other)


def _in_reading_order(election: Election, quotes: list[Quote]) -> Election:
    order = {source: n for n, source in enumerate(election.sources)}
    return replace(
        election, quotes=by_id(sorted(quotes, key=lambda quote: (order[quote.source], quote.start, quote.end)))
    )
