"""`kztui build`: from a record to its store."""

from argparse import Namespace

from kztui.cli.record_size import record_size
from kztui.cli.remark import remark
from kztui.errors import ExitStatus, KztuiError
from kztui.store.building import build_election, store_path
from kztui.store.read_only_storage import NoStoreError, read_store
from kztui.store.writing import store_bytes, write_whole


def run(arguments: Namespace) -> ExitStatus:
    """Build the store and write it, or with `--check` compare it with the one that is there."""
    try:
        election = build_election(arguments.data, arguments.sources)
    except KztuiError as error:
        error.add_note("the store was not written")
        raise
    content = store_bytes(election)
    path = arguments.output or store_path(arguments.data, election.meta.id)
    size = record_size(election)
    if not arguments.check:
        write_whole(path, content)
        remark(f"wrote {path}: {size}")
        return ExitStatus.OK
    try:
        same = read_store(path) == content
    except NoStoreError:
        same = False
    if not same:
        remark(f"{path}: is not what the record gives; build it again (kztui build)")
        return ExitStatus.FOUND
    remark(f"{path}: is what the record gives: {size}")
    return ExitStatus.OK
