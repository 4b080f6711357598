"""`kztui build`: from a record to its store."""

from argparse import Namespace
from pathlib import Path

from kztui.cli.record_size import record_size
from kztui.cli.remark import remark
from kztui.errors import ExitStatus, KztuiError
from kztui.store.building import build_election, store_path
from kztui.store.certificates_file import certificates_bytes
from kztui.store.file_names import certificates_path
from kztui.store.read_only_storage import NoStoreError, read_store
from kztui.store.writing import store_bytes, write_whole


def run(arguments: Namespace) -> ExitStatus:
    """Build the store and write it, or with `--check` compare it with the one that is there."""
    try:
        built = build_election(arguments.data, arguments.sources)
    except KztuiError as error:
        error.add_note("the store was not written")
        raise
    path = arguments.output or store_path(arguments.data, built.election.meta.id)
    contents = {path: store_bytes(built.election), certificates_path(path): certificates_bytes(built.certificates)}
    size = record_size(built.election)
    if not arguments.check:
        for file, content in contents.items():
            write_whole(file, content)
        remark(f"wrote {path}: {size}")
        return ExitStatus.OK
    if not all(_holds(file, content) for file, content in contents.items()):
        remark(f"{path}: is not what the record gives; build it again (kztui build)")
        return ExitStatus.FOUND
    remark(f"{path}: is what the record gives: {size}")
    return ExitStatus.OK


def _holds(path: Path, content: bytes) -> bool:
    """Return whether a file is there and holds just this."""
    try:
        return read_store(path) == content
    except NoStoreError:
        return False
