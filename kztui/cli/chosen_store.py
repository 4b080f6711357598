"""The store that a command reads."""

from argparse import Namespace

from kztui.model.election import Election
from kztui.store.opening import bundled_store, open_store


def opened(arguments: Namespace) -> Election:
    """Return what the store holds that `--store` names, or the one that came along.

    Raises:
        StoreError: if it cannot be used.
    """
    return open_store(arguments.store or bundled_store())
