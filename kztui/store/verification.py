"""Verifying a store: words against values, findings against certificates, and quotes against the documents."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import DocumentsError, StoreError
from kztui.model.election import Election
from kztui.model.source import Quote, Source
from kztui.reconcile.reconcile import as_certified
from kztui.record.documents.anchoring import check_unchanged, with_size
from kztui.record.documents.document import CONTEXT, Document, read_document
from kztui.record.documents.document_metadata import metadata_problems
from kztui.record.documents.whole_lines import line_problem
from kztui.record.proof.whole_record import proof_failures
from kztui.store.certificate_checks import certificate_problems
from kztui.store.certificates_file import open_certificates
from kztui.util.printable import printable


def verify(election: Election, path: Path, documents: Path | None) -> None:
    """Prove that a store's words stand in its quotes and give its values, and that its findings follow from them.

    With the documents, also prove that each quote stands where the store says.

    Args:
        election: what the store holds.
        path: the store's file, for errors.
        documents: the folder of the documents, or None to leave the quotes' positions unproved.

    Raises:
        StoreError: if something is not proved, with a line for each thing, naming table, row and key.
        DocumentsError: if all is proved but documents that are missing or have changed, with a line for each.
    """
    problems = [
        f"{failure.table}: {failure.id}: {failure.key}: {failure.problem}" for failure in proof_failures(election)
    ]
    problems.extend(_unproved_results(election, path) if not problems else ())  # what is not proved has no findings
    document_lines: list[str] = []
    if documents:
        for source in election.sources.values():
            try:
                problems.extend(_document_problems(election, source, documents))
            except DocumentsError as error:
                document_lines.extend(line for line in error.lines if line not in document_lines)
    lines = [f"{path}: {problem}" for problem in problems] + document_lines
    if lines:
        raise (StoreError if problems else DocumentsError)(*lines)


def _unproved_results(election: Election, path: Path) -> Iterator[str]:
    """Yield what the certificates do not prove of the stored results of the reconciliation.

    Raises:
        StoreError: if there are no certificates, or they are broken.
    """
    certificates = open_certificates(path)
    wrong = certificate_problems(path)
    yield from wrong
    if wrong:
        return
    recomputed = as_certified(election, certificates)
    for table in ("quantities", "findings"):
        stored_rows, recomputed_rows = getattr(election, table), getattr(recomputed, table)
        for id_ in dict.fromkeys((*recomputed_rows, *stored_rows)):
            if stored_rows.get(id_) != recomputed_rows.get(id_):
                yield f"{table}: {id_}: is not what the certificates prove"


def _document_problems(election: Election, source: Source, folder: Path) -> Iterator[str]:
    """Yield what the document does not confirm of a source's description and of the positions of its quotes.

    Raises:
        DocumentsError: if the document is missing or has changed.
    """
    document = read_document(folder, source.file)
    document = replace(document, text=printable(document.text))  # opening the store did the same to its words
    quotes = election.quotes_by_source.get(source.id, ())
    check_unchanged(source, quotes, document)
    for key, problem in metadata_problems(source, document):
        yield f"sources: {source.id}: {key}: {problem}"
    if with_size(source, document) != source:
        size = f"the document has {len(document.starts)}, and {len(document.text)} characters"
        yield f"sources: {source.id}: paragraphs: {size}"
    for quote in quotes:
        yield from _position_problems(quote, document)
        cut = line_problem(document, source, quote)
        if cut:
            yield f"quotes: {quote.id}: exact: {cut}"


def _position_problems(quote: Quote, document: Document) -> Iterator[str]:
    """Yield, for a quote that does not stand where the store says, the first key that shows it."""
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
    wrong = next((key for key, value in in_document.items() if getattr(quote, key) != value), None)
    if wrong:
        yield f"quotes: {quote.id}: {wrong}: is not what stands at {quote.start} of {document.file}"
