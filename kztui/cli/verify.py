"""`kztui verify`: a store proved again."""

from argparse import Namespace

from kztui.cli.record_size import record_size
from kztui.cli.remark import remark
from kztui.errors import ExitStatus
from kztui.store.opening import bundled_store, open_store
from kztui.store.verification import verify


def run(arguments: Namespace) -> ExitStatus:
    """Prove the store, with `--sources` against the documents too."""
    path = arguments.store or bundled_store()
    election = open_store(path)
    verify(election, path, arguments.sources)
    against = f"against the documents in {arguments.sources}" if arguments.sources else "without the documents"
    remark(f"{path}: {record_size(election)} proved, {against}")
    return ExitStatus.OK
