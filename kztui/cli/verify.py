"""`kztui verify`: a store proved again."""

from argparse import Namespace

from kztui.cli.remark import remark
from kztui.errors import ExitStatus, KztuiError
from kztui.store.opening import bundled_store, open_store
from kztui.store.verification import verify


def run(arguments: Namespace) -> ExitStatus:
    """Prove the store, with `--sources` against the documents too."""
    path = arguments.store or bundled_store()
    election = open_store(path)
    try:
        verify(election, path, arguments.sources)
    except KztuiError as error:
        error.add_note("the store is not proved")
        raise
    against = f"against the documents in {arguments.sources}" if arguments.sources else "without the documents"
    remark(
        f"{path}: {len(election.figures)} figures, {len(election.statements)} statements and "
        f"{len(election.quotes)} quotes proved, {against}"
    )
    return ExitStatus.OK
