"""From a record's folder to a store: read, anchored, proved, reconciled."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from kztui.model.election import Election
from kztui.model.errors import RecordError
from kztui.model.figure import Figure
from kztui.model.quantity import Origin, Quantity
from kztui.record.anchoring import anchor_as_before, anchor_in_documents
from kztui.record.draft import Draft
from kztui.record.load import load_record
from kztui.record.proof import Failure, failures
from kztui.store.open import open_store


def build_election(folder: Path, documents: Path | None, before: Path | None) -> Election:
    """Return the proved record of a folder.

    Args:
        folder: the record.
        documents: the folder of the documents, or None to take the positions from a store built before.
        before: that store, or None for the one that stands in the record's folder.

    Raises:
        RecordError: if the record cannot be read or is not borne out.
        DocumentsError: if a document is missing or has changed.
        StoreError: if the store built before is broken.
    """
    draft = load_record(folder)
    if documents:
        election = anchor_in_documents(draft, documents)
    else:
        store = before or store_path(folder, draft.election.meta.id)
        election = anchor_as_before(draft, open_store(store) if store.exists() else None, store)
    for failure in failures(election):
        raise _error(draft, failure)
    return with_stated_bounds(election)


def store_path(folder: Path, id_: str) -> Path:
    """Return where the store of a record stands unless told otherwise."""
    return folder / f"{id_}.json"


def with_stated_bounds(election: Election) -> Election:
    """Return the election with each quantity's bounds as its figures state them."""
    quantities = {
        id_: _with_stated_bounds(quantity, election.figures_by_quantity.get(id_, ()))
        for id_, quantity in election.quantities.items()
    }
    return replace(election, quantities=quantities)


def _with_stated_bounds(quantity: Quantity, figures: tuple[Figure, ...]) -> Quantity:
    lows: list[Decimal] = [figure.low for figure in figures if figure.low is not None]
    highs: list[Decimal] = [figure.high for figure in figures if figure.high is not None]
    return replace(
        quantity,
        origin=Origin.STATED if figures else Origin.INFERRED,
        low=max(lows, default=None),
        high=min(highs, default=None),
    )


def _error(draft: Draft, failure: Failure) -> RecordError:
    place = draft.place(failure.table, failure.id)
    return (place / failure.key).error(failure.problem)
