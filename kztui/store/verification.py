"""Proving a store again: its words against its values, and its quotes against the documents."""

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import StoreError
from kztui.model.election import Election
from kztui.model.source import Quote
from kztui.record.documents.anchoring import check_unchanged, described
from kztui.record.documents.document import CONTEXT, Document, read_document
from kztui.record.documents.document_metadata import misdescribed
from kztui.record.proof.whole_record import failures
from kztui.store.building import reconciled
from kztui.util.printable import printable


def verify(election: Election, path: Path, documents: Path | None) -> None:
    """Prove that a store's words stand in its quotes and read as its values, and that its findings follow from them.

    With the documents it is proved too that each quote stands where the store says.

    Args:
        election: what the store holds.
        path: the store, for errors.
        documents: the folder of the documents, or None to leave the quotes' places unproved.

    Raises:
        StoreError: naming the table, the row and the key that do not hold.
        DocumentsError: if a document is missing or has changed.
        MissingExtraError: if what reads number words, or the solver, is not installed.
    """
    for failure in failures(election):
        message = f"{path}: {failure.table}: {failure.id}: {failure.key}: {failure.problem}"
        raise StoreError(message)
    again = reconciled(election)
    for table in ("quantities", "findings"):
        _verify_reconciled(path, table, getattr(election, table), getattr(again, table))
    if documents:
        _verify_places(election, path, documents)


def _verify_reconciled(path: Path, table: str, stored: Mapping[str, object], again: Mapping[str, object]) -> None:
    """Prove that what is stored of the reconciliation is what the figures and relations give."""
    for id_ in dict.fromkeys((*again, *stored)):
        if stored.get(id_) != again.get(id_):
            message = f"{path}: {table}: {id_}: is not what the figures and relations give"
            raise StoreError(message)


def _verify_places(election: Election, path: Path, folder: Path) -> None:
    for source in election.sources.values():
        document = read_document(folder, source.file)
        document = replace(document, text=printable(document.text))  # as the store's words are, from its opening
        quotes = election.quotes_by_source.get(source.id, ())
        check_unchanged(source, quotes, document)
        for key, problem in misdescribed(source, document):
            message = f"{path}: sources: {source.id}: {key}: {problem}"
            raise StoreError(message)
        if described(source, document) != source:
            held = f"the document has {len(document.starts)}, and {len(document.text)} characters"
            message = f"{path}: sources: {source.id}: paragraphs: {held}"
            raise StoreError(message)
        for quote in quotes:
            _verify_place(quote, document, path)


def _verify_place(quote: Quote, document: Document, path: Path) -> None:
    text = document.text
    before, after = text[max(0, quote.start - CONTEXT) : quote.start], text[quote.end : quote.end + CONTEXT]
    stands = {
        "exact": text[quote.start : quote.end] == quote.exact,
        "prefix": before == quote.prefix,
        "suffix": after == quote.suffix,
        "paragraph": document.paragraph(quote.start) == quote.paragraph,
    }
    for key, holds in stands.items():
        if not holds:
            message = f"{path}: quotes: {quote.id}: {key}: is not what stands at {quote.start} of {document.file}"
            raise StoreError(message)
