"""`kztui` without a command: the explorer, or the same as text where there is no terminal to draw on."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kztui.cli.chosen_store import open_chosen_certificates, open_chosen_store
from kztui.cli.parser import COMMAND_NAMES
from kztui.cli.show import print_tabs
from kztui.cli.tab_and_id import checked_tab, named_target
from kztui.errors import ExitStatus, StoreError, UsageError
from kztui.model.election import Election
from kztui.store.opening import bundled_store
from kztui.tui.theme.theme_names import THEME_NAMES
from kztui.util.did_you_mean import or_did_you_mean
from kztui.util.printable import printable
from kztui.views.tab.tab_list import tab_names
from kztui.views.target import target_of

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates


def run(arguments: Namespace) -> int:
    """Open the explorer; without a terminal, or with `TERM=dumb`, print what it would show."""
    election = open_chosen_store(arguments)
    if arguments.theme and arguments.theme not in THEME_NAMES:
        message = f"KZTUI_THEME: there is no theme “{arguments.theme}”; there are {', '.join(THEME_NAMES)}"
        raise UsageError(message)
    tab, figure = _tab_and_id(election, arguments)
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "dumb") == "dumb":
        _print(election, tab, figure, arguments)
        return ExitStatus.OK
    documents = _documents(election, arguments.sources)
    from kztui.tui.app import ExplorerApp  # noqa: PLC0415 - the other commands do without Textual

    app = ExplorerApp(
        election,
        documents=documents,
        tab=tab,
        figure=figure,
        theme=arguments.theme,
        ascii_only=arguments.ascii,
        proofs=lambda: _certificates(arguments),
    )
    app.run(mouse=not arguments.no_mouse)
    return app.return_code or 0


def _tab_and_id(election: Election, arguments: Namespace) -> tuple[str, str]:
    """Return the tab and the id to open, as the options or the one word without an option name them; or nothing.

    Raises:
        UsageError: if there is no such tab or id, or both ways name one.
    """
    if arguments.tab:
        checked_tab(election, arguments.tab)
    if arguments.figure:
        named_target(election, arguments.figure)
    word = arguments.word
    if not word:
        return arguments.tab, arguments.figure
    if arguments.tab or arguments.figure:
        raise UsageError(f"“{word}” and --tab or --figure both say what to open; keep one")
    tabs = [name.id for name in tab_names(election)]
    if word in tabs:
        return word, ""
    if target_of(election, word):
        return "", word
    ids = (*COMMAND_NAMES, *tabs, *election.quantities, *election.figures, *election.statements)
    hint = or_did_you_mean(word, ids) or f"; the tabs are {', '.join(tabs)}, and kztui find WORDS gives ids"
    raise UsageError(f"“{word}” is no command, and no tab or id of this store{hint}")


def _certificates(arguments: Namespace) -> "Certificates | None":
    """Return the proofs, read only when they are first asked for; None where they cannot be used."""
    from kztui.store.certificates_file import open_certificates  # noqa: PLC0415 - see above

    with suppress(StoreError):
        return open_certificates(arguments.store or bundled_store())
    return None


def _print(election: Election, tab: str, figure: str, arguments: Namespace) -> None:
    target = target_of(election, figure) if figure else None
    if target is None:
        print_tabs(election, tab)
        return
    from kztui.views.evidence.evidence_text import citation_text  # noqa: PLC0415 - only where an id was given

    sys.stdout.write(citation_text(election, target, open_chosen_certificates(arguments)))


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
