"""The store that a command reads."""

from argparse import Namespace
from typing import TYPE_CHECKING

from kztui.cli.remark import remark
from kztui.errors import StoreError
from kztui.model.election import Election
from kztui.store.opening import bundled_store, open_store

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates


def open_chosen_store(arguments: Namespace) -> Election:
    """Return what the store of `--store` holds, or else the one that came along.

    Raises:
        StoreError: if it cannot be used.
    """
    return open_store(arguments.store or bundled_store())


def open_chosen_certificates(arguments: Namespace) -> "Certificates | None":
    """Return the proofs of that store; None where they cannot be used, and a remark then says why."""
    from kztui.store.certificates_file import open_certificates  # noqa: PLC0415 - only what shows proofs reads them

    try:
        return open_certificates(arguments.store or bundled_store())
    except StoreError as error:
        remark(f"{error}; the arithmetic is left out")
        return None
