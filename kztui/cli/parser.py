"""The command line: what can be typed, and what it says of itself."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kztui import __version__
from kztui.errors import UsageError
from kztui.output.format_names import FORMATS, TABLE

TABS = ("results", "turnout", "abroad", "observers", "timeline", "sources", "checks")
THEMES = ("dark", "light", "contrast", "terminal")

_STATUSES = """\
exit statuses:
  0  done
  1  a check found what it looks for (a difference, a contradiction), a search found nothing
  2  the command line is wrong
  3  the store cannot be used
  4  the record cannot be read, or its words do not prove what it says
  5  a document is missing, unreadable, or has changed
  6  the extra “build” is not installed
  7  a file could not be written
130  interrupted

environment:
  KZTUI_SOURCES  the folder of the documents, as --sources
  KZTUI_THEME    the explorer's theme, as --theme
  NO_COLOR       no colour at all"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, as all of the program's are."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[_Parser]  # noqa: SLF001 - the type has no other name

_UNSET = argparse.SUPPRESS
"""A command's own default would undo what stands before the command's name."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what the arguments ask for; `command` names the module of `kztui.cli` that does it.

    Raises:
        UsageError: if they ask for what there is not.
    """
    parser = _Parser(
        prog="kztui",
        description="Explore an election's figures, and the words behind every one of them.",
        epilog=_STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[_store_option(None), _sources_option(os.environ.get("KZTUI_SOURCES") or None)],
    )
    parser.add_argument("--version", action="version", version=f"kztui {__version__}")
    parser.add_argument("--tab", choices=TABS, metavar="TAB", default="", help=f"the tab to open: {', '.join(TABS)}")
    parser.add_argument("--figure", metavar="ID", default="", help="the figure, quantity or statement to open")
    parser.add_argument("--theme", choices=THEMES, default=os.environ.get("KZTUI_THEME", ""), help="the colours")
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.set_defaults(command="explore")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands", parser_class=_Parser)
    _add_show(commands)
    _add_build(commands)
    _add_verify(commands)
    _add_lookups(commands)
    return parser.parse_args(argv)


def _store_option(default: Path | str | None) -> _Parser:
    option = _Parser(add_help=False)
    option.add_argument(
        "--store", type=Path, metavar="FILE", default=default, help="the store (default: the one that came along)"
    )
    return option


def _sources_option(default: str | None) -> _Parser:
    option = _Parser(add_help=False)
    option.add_argument("--sources", type=Path, metavar="DIR", default=default, help="the documents' folder")
    return option


def _add_show(commands: "_Commands") -> None:
    show = commands.add_parser("show", parents=[_store_option(_UNSET)], help="print a tab, or all of them, as text")
    show.add_argument("tab", nargs="?", choices=TABS, metavar="TAB", help=", ".join(TABS))
    show.set_defaults(command="show")
    check = commands.add_parser(
        "check", parents=[_store_option(_UNSET)], help="print the findings; 1 if any contradicts"
    )
    check.set_defaults(command="check")
    for command in (show, check):
        command.add_argument("--format", choices=FORMATS, default=TABLE, help=f"how (default: {TABLE})")


def _add_build(commands: "_Commands") -> None:
    build = commands.add_parser("build", parents=[_sources_option(_UNSET)], help="make the store from a record")
    build.add_argument("data", nargs="?", type=Path, default=Path("data"), help="the record (default: data)")
    build.add_argument("-o", "--output", type=Path, metavar="FILE", help="the store (default: DATA/ELECTION.json)")
    build.add_argument("--check", action="store_true", help="write nothing; exit 1 if the store is another")
    build.set_defaults(command="build")


def _add_verify(commands: "_Commands") -> None:
    parents = [_store_option(_UNSET), _sources_option(_UNSET)]
    commands.add_parser("verify", parents=parents, help="prove a store again").set_defaults(command="verify")


def _add_lookups(commands: "_Commands") -> None:
    find = commands.add_parser("find", parents=[_store_option(_UNSET)], help="find figures, statements and quotes")
    find.add_argument("words", nargs="+", metavar="WORDS", help="words, case and accents aside")
    cite = commands.add_parser("cite", parents=[_store_option(_UNSET)], help="print a figure with its citation")
    why = commands.add_parser("why", parents=[_store_option(_UNSET)], help="print what a figure's bounds rest on")
    for name, command in (("find", find), ("cite", cite), ("why", why)):
        command.set_defaults(command="lookup", lookup=name)
    for command in (cite, why):
        command.add_argument("id", metavar="FIGURE", help="the id of a figure, a quantity or a statement")
