"""Building a store from a record: read, anchored, proved, reconciled."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from kztui.errors import StoreError
from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.reconcile.reconcile import reconcile
from kztui.record.documents.anchoring import anchor_as_in_store, anchor_in_documents
from kztui.record.files.load_record import load_record
from kztui.record.files.unproved_record import UnprovedRecord
from kztui.store.opening import OutdatedStoreError, open_store
from kztui.store.provable_part import ProvablePart
from kztui.store.read_only_storage import NoStoreError


class Built(msgspec.Struct, frozen=True):
    """A record that was proved and reconciled, and the proofs of what it implies."""

    election: Election
    certificates: Certificates


def build_election(folder: Path, documents: Path | None) -> Built:
    """Return the proved and reconciled record of a folder.

    What is wrong is raised as one error with a line for each thing. Each stage goes as far as those before it let it.

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
    election = _anchored(record, folder, documents)
    if election:
        ProvablePart(record, election).add_failures()
    if record.errors or not election:
        raise record.errors.combined(record.positions)
    return reconciled(election)


def _anchored(record: UnprovedRecord, folder: Path, documents: Path | None) -> Election | None:
    """Return the election with the positions of its quotes, or None where there is no saying where these come from."""
    if documents:
        return anchor_in_documents(record, documents)
    meta = record.election.meta
    if record.errors.is_wrong(record.position("meta", meta.id) / "id"):
        return None
    store = store_path(folder, meta.id)
    try:
        return anchor_as_in_store(record, _open_earlier_store(store), store)
    except StoreError as error:
        record.errors.add(error)
        return None


def store_path(folder: Path, id_: str) -> Path:
    """Return the default path of a record's store."""
    return folder / f"{id_}.json"


def reconciled(election: Election) -> Built:
    """Return the election with the results of its reconciliation: the bounds of quantities, and the findings.

    Raises:
        MissingExtraError: if the solver is not installed.
    """
    result = reconcile(election)
    return Built(
        replace(election, quantities=result.quantities, findings=result.findings),
        result.certificates,
    )


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
