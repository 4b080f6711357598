"""`kztui build`: from a record to its store."""

import sys
from argparse import Namespace

from kztui.model.errors import ExitStatus
from kztui.store.build import build_election, store_path
from kztui.store.write import store_bytes, write_whole


def run(arguments: Namespace) -> ExitStatus:
    """Build the store and write it, or with `--check` compare it with the one that is there."""
    election = build_election(arguments.data, arguments.sources, arguments.output)
    content = store_bytes(election)
    path = arguments.output or store_path(arguments.data, election.meta.id)
    held = f"{len(election.figures)} figures, {len(election.statements)} statements, {len(election.quotes)} quotes"
    if not arguments.check:
        write_whole(path, content)
        print(f"kztui: wrote {path}: {held}", file=sys.stderr)
        return ExitStatus.OK
    if not path.exists() or path.read_bytes() != content:
        print(f"kztui: {path}: is not what the record gives; build it again (kztui build)", file=sys.stderr)
        return ExitStatus.FOUND
    print(f"kztui: {path}: is what the record gives: {held}", file=sys.stderr)
    return ExitStatus.OK
