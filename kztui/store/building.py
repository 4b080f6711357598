"""Building a store from a record: read, anchored, proved, reconciled."""

from pathlib import Path

from msgspec.structs import replace

from kztui.errors import RecordError, StoreError
from kztui.model.election import Election
from kztui.reconcile.reconcile import reconcile
from kztui.record.documents.anchoring import anchor_as_in_store, anchor_in_documents
from kztui.record.documents.whole_sentences import cut_quotes
from kztui.record.files.load_record import load_record
from kztui.record.files.unproved_record import UnprovedRecord
from kztui.record.proof.whole_record import ProofFailure, proof_failures
from kztui.store.opening import OutdatedStoreError, open_store
from kztui.store.read_only_storage import NoStoreError


def build_election(folder: Path, documents: Path | None) -> Election:
    """Return the proved and reconciled record of a folder.

    Args:
        folder: the folder of the record.
        documents: the folder of the documents, or None to take the quotes' positions from the store built earlier.

    Raises:
        RecordError: if the record cannot be read, or the words do not support it.
        DocumentsError: if a document is missing or has changed.
        StoreError: if the store built earlier is broken or outdated.
        MissingExtraError: if the reader of number words, or the solver, is not installed.
    """
    record = load_record(folder)
    if documents:
        election = anchor_in_documents(record, documents)
    else:
        store = store_path(folder, record.election.meta.id)
        election = anchor_as_in_store(record, _open_earlier_store(store), store)
    for cut in cut_quotes(election):
        raise (record.position("quotes", cut.quote) / cut.key).error(cut.problem)
    for failure in proof_failures(election):
        raise _record_error(record, failure)
    return reconciled(election)


def store_path(folder: Path, id_: str) -> Path:
    """Return the default path of a record's store."""
    return folder / f"{id_}.json"


def reconciled(election: Election) -> Election:
    """Return the election with the results of its reconciliation: the bounds of quantities, and the findings.

    Raises:
        MissingExtraError: if the solver is not installed.
    """
    result = reconcile(election)
    return replace(election, quantities=result.quantities, findings=result.findings)


def _open_earlier_store(store: Path) -> Election | None:
    """Return what the store built earlier holds, or None if there is none.

    Raises:
        StoreError: if it cannot be used, with what to do about it.
    """
    try:
        return open_store(store)
    except NoStoreError:
        return None
    except OutdatedStoreError as error:
        remedy = "the positions of its quotes cannot be taken over: build with --sources DIR"
        raise OutdatedStoreError(store, error.schema, remedy) from None
    except StoreError as error:
        message = f"{error}; without it the positions of the quotes come from the documents: build with --sources DIR"
        raise StoreError(message) from None


def _record_error(record: UnprovedRecord, failure: ProofFailure) -> RecordError:
    return (record.position(failure.table, failure.id) / failure.key).error(failure.problem)
