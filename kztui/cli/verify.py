"""`kztui verify`: a store proved again."""

import shutil
import sys
from argparse import Namespace

from kztui.cli.record_size import record_size
from kztui.cli.remark import remark
from kztui.errors import ExitStatus, KztuiError
from kztui.output.trust_output import trust_text
from kztui.record.clause.neutral_words import NEUTRAL_WORDS
from kztui.store.opening import bundled_store, open_store
from kztui.store.verification import verify
from kztui.views.trust.trust_report import trust_report

_WIDTH = 100
"""As many columns as a line of text is read easily in."""


def run(arguments: Namespace) -> ExitStatus:
    """Prove the store, with `--sources` against the documents too; with `--trust` print what has to be believed."""
    path = arguments.store or bundled_store()
    election = open_store(path)
    try:
        verify(election, path, arguments.sources)
    except KztuiError as error:
        error.add_note("the store is not proved")
        raise
    against = f"against the documents in {arguments.sources}" if arguments.sources else "without the documents"
    remark(f"{path}: {record_size(election)} proved, {against}")
    if arguments.trust:
        neutral_words = [(group.words, group.reason) for group in NEUTRAL_WORDS]
        width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns)
        sys.stdout.write(
            trust_text(trust_report(election, neutral_words, against_documents=bool(arguments.sources)), width)
        )
    return ExitStatus.OK
