"""`kztui` alone: the explorer, or the same as text where there is no terminal to draw on."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from kztui.cli import show
from kztui.cli.chosen_store import opened
from kztui.cli.parser import THEMES
from kztui.errors import ExitStatus, UsageError
from kztui.model.election import Election
from kztui.util.printable import printable


def run(arguments: Namespace) -> int:
    """Open the explorer; without a terminal, or with `TERM=dumb`, print what `kztui show` prints."""
    election = opened(arguments)
    if arguments.theme and arguments.theme not in THEMES:
        message = f"KZTUI_THEME: there is no theme “{arguments.theme}”; there are {', '.join(THEMES)}"
        raise UsageError(message)
    if arguments.figure:
        from kztui.cli.lookup import named  # noqa: PLC0415 - only where an id was given

        named(election, arguments.figure)
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "dumb") == "dumb":
        show.print_tabs(election, arguments.tab)
        return ExitStatus.OK
    documents = _documents(election, arguments.sources)
    from kztui.tui.app import ExplorerApp  # noqa: PLC0415 - the rest of the commands do without Textual

    app = ExplorerApp(
        election,
        documents=documents,
        tab=arguments.tab or "results",
        figure=arguments.figure,
        theme=arguments.theme,
        ascii_only=arguments.ascii,
    )
    app.run(mouse=not arguments.no_mouse)
    return app.return_code or 0


def _documents(election: Election, folder: Path | None) -> Mapping[str, Sequence[str]] | None:
    """Return each document's paragraphs, made safe to draw, where the reader has the documents.

    Raises:
        DocumentsError: if one is missing, or not the one that the store was made from.
    """
    if folder is None:
        return None
    from kztui.record.documents.anchoring import check_unchanged  # noqa: PLC0415 - only where there are documents
    from kztui.record.documents.document import read_document  # noqa: PLC0415 - see above

    paragraphs = {}
    for source in election.sources.values():
        document = read_document(folder, source.file)
        check_unchanged(source, election.quotes_by_source.get(source.id, ()), document)
        paragraphs[source.id] = tuple(map(printable, document.paragraphs()))
    return paragraphs
