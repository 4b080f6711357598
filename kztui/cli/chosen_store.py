"""The store that a command reads."""

from argparse import Namespace

from kztui.model.election import Election
from kztui.store.opening import bundled_store, open_store


def open_chosen_store(arguments: Namespace) -> Election:
    """Return what the store of `--store` holds, or else the one that came along.

    Raises:
        StoreError: if it cannot be used.
    """
    return open_store(arguments.store or bundled_store())
