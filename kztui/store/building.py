"""From a record's folder to a store: read, anchored, proved, reconciled."""

from pathlib import Path

from msgspec.structs import replace

from kztui.errors import RecordError, StoreError
from kztui.model.election import Election
from kztui.reconcile.reconcile import reconcile
from kztui.record.documents.anchoring import anchor_as_before, anchor_in_documents
from kztui.record.files.load_record import load_record
from kztui.record.files.unproved_record import Draft
from kztui.record.proof.whole_record import Failure, failures
from kztui.store.opening import open_store
from kztui.store.read_only_storage import NoStoreError


def build_election(folder: Path, documents: Path | None) -> Election:
    """Return the proved and reconciled record of a folder.

    Args:
        folder: the record.
        documents: the folder of the documents, or None to take the positions from the store in the record's folder.

    Raises:
        RecordError: if the record cannot be read or is not borne out.
        DocumentsError: if a document is missing or has changed.
        StoreError: if the store built before is broken.
        MissingExtraError: if what reads number words, or the solver, is not installed.
    """
    draft = load_record(folder)
    if documents:
        election = anchor_in_documents(draft, documents)
    else:
        store = store_path(folder, draft.election.meta.id)
        election = anchor_as_before(draft, _opened(store), store)
    for failure in failures(election):
        raise _error(draft, failure)
    return reconciled(election)


def _opened(store: Path) -> Election | None:
    """Return what the store built before holds, or None where there is none.

    Raises:
        StoreError: if it is broken, with what to do about it.
    """
    try:
        return open_store(store)
    except NoStoreError:
        return None
    except StoreError as error:
        message = f"{error}; without it the positions of the quotes come from the documents: build with --sources DIR"
        raise StoreError(message) from None


def store_path(folder: Path, id_: str) -> Path:
    """Return where the store of a record stands unless told otherwise."""
    return folder / f"{id_}.json"


def reconciled(election: Election) -> Election:
    """Return the election with what reconciling it gives: its quantities' bounds, and the findings.

    Raises:
        MissingExtraError: if the solver is not installed.
    """
    result = reconcile(election)
    return replace(election, quantities=result.quantities, findings=result.findings)


def _error(draft: Draft, failure: Failure) -> RecordError:
    place = draft.place(failure.table, failure.id)
    return (place / failure.key).error(failure.problem)
