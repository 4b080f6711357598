"""Verifying a store: its words against its values, its findings, and its quotes against the documents."""

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import StoreError
from kztui.model.election import Election
from kztui.model.source import Quote, Source
from kztui.record.documents.anchoring import check_unchanged, with_size
from kztui.record.documents.document import CONTEXT, Document, read_document
from kztui.record.documents.document_metadata import metadata_problems
from kztui.record.documents.whole_lines import line_problem
from kztui.record.documents.whole_sentences import cut_quotes
from kztui.record.proof.whole_record import proof_failures
from kztui.store.building import reconciled
from kztui.util.printable import printable


def verify(election: Election, path: Path, documents: Path | None) -> None:
    """Prove that a store's words stand in its quotes and give its values, and that its findings follow from them.

    With the documents, also prove that each quote stands where the store says.

    Args:
        election: what the store holds.
        path: the store's file, for errors.
        documents: the folder of the documents, or None to leave the quotes' positions unproved.

    Raises:
        StoreError: if something is not proved, naming table, row and key.
        DocumentsError: if a document is missing or has changed.
        MissingExtraError: if the reader of number words, or the solver, is not installed.
    """
    for cut in cut_quotes(election):
        message = f"{path}: quotes: {cut.quote}: {cut.key}: {cut.problem}"
        raise StoreError(message)
    for failure in proof_failures(election):
        message = f"{path}: {failure.table}: {failure.id}: {failure.key}: {failure.problem}"
        raise StoreError(message)
    recomputed = reconciled(election)
    _verify_reconciled(path, "quantities", election.quantities, recomputed.quantities)
    _verify_reconciled(path, "findings", election.findings, recomputed.findings)
    if documents:
        for source in election.sources.values():
            _verify_source(election, source, path, documents)


def _verify_reconciled(path: Path, table: str, stored: Mapping[str, object], recomputed: Mapping[str, object]) -> None:
    """Prove that stored results of the reconciliation follow from the figures and relations."""
    for id_ in dict.fromkeys((*recomputed, *stored)):
        if stored.get(id_) != recomputed.get(id_):
            message = f"{path}: {table}: {id_}: is not what the figures and relations give"
            raise StoreError(message)


def _verify_source(election: Election, source: Source, path: Path, folder: Path) -> None:
    """Prove a source's description, and the positions of its quotes, against its document."""
    document = read_document(folder, source.file)
    document = replace(document, text=printable(document.text))  # opening the store did the same to its words
    quotes = election.quotes_by_source.get(source.id, ())
    check_unchanged(source, quotes, document)
    for key, problem in metadata_problems(source, document):
        message = f"{path}: sources: {source.id}: {key}: {problem}"
        raise StoreError(message)
    if with_size(source, document) != source:
        size = f"the document has {len(document.starts)}, and {len(document.text)} characters"
        message = f"{path}: sources: {source.id}: paragraphs: {size}"
        raise StoreError(message)
    for quote in quotes:
        _verify_position(quote, document, path)
        cut = line_problem(document, source, quote)
        if cut:
            message = f"{path}: quotes: {quote.id}: exact: {cut}"
            raise StoreError(message)


def _verify_position(quote: Quote, document: Document, path: Path) -> None:
    text = document.text
    before, after = document.rest_of_sentence(quote.start, quote.end)
    in_document = {
        "exact": text[quote.start : quote.end],
        "prefix": text[max(0, quote.start - CONTEXT) : quote.start],
        "suffix": text[quote.end : quote.end + CONTEXT],
        "paragraph": document.paragraph(quote.start),
        "before": before,
        "after": after,
    }
    for key, value in in_document.items():
        if getattr(quote, key) != value:
            message = f"{path}: quotes: {quote.id}: {key}: is not what stands at {quote.start} of {document.file}"
            raise StoreError(message)
