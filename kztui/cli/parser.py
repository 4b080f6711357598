"""The command line: what can be typed, and what it says of itself."""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from kztui import __version__
from kztui.errors import UsageError
from kztui.output.format_names import FORMATS, TABLE
from kztui.tui.theme.theme_names import THEME_NAMES

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


_UNSET = argparse.SUPPRESS
"""A command's own default would undo what stands before the command's name."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what the arguments ask for; `command` names the module of `kztui.cli` that does it.

    The grammar is `kztui [COMMAND | TAB | ID] [options]`. Which tabs and ids there are only the store can tell, so what
    is no command's name is left in `word` for the explorer.

    Raises:
        UsageError: if they ask for what there is not.
    """
    parser = _command_parser()
    word = _word_parser(_Parser(prog="kztui", add_help=False, allow_abbrev=False)).parse_known_args(argv)[0].word
    if word is None or word in COMMAND_NAMES:
        return parser.parse_args(argv, argparse.Namespace(word=""))
    return _word_parser(_Parser(prog="kztui", allow_abbrev=False)).parse_args(argv)


def _command_parser() -> _Parser:
    """Return the parser of command lines that name a command or nothing."""
    parser = _Parser(
        prog="kztui",
        usage="kztui [COMMAND | TAB | ID] [options]",
        description="Explore an election's figures, and the words behind every one of them.\n"
        "Without a command: the explorer, opened on a tab or on what an id names.",
        epilog=_STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kztui {__version__}")
    _add_explorer_options(parser)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands", prog="kztui", parser_class=_Parser)
    for name, (help_, configure) in _COMMANDS.items():
        configure(commands.add_parser(name, help=help_))
    return parser


def _word_parser(parser: _Parser) -> _Parser:
    """Return a parser of command lines that name a tab or an id, made of an empty one."""
    parser.add_argument("word", nargs="?", metavar="TAB | ID")
    _add_explorer_options(parser)
    return parser


def _add_explorer_options(parser: _Parser) -> None:
    _add_store_option(parser, None)
    _add_sources_option(parser, os.environ.get("KZTUI_SOURCES") or None)
    parser.add_argument("--tab", metavar="TAB", default="", help="the tab to open")
    parser.add_argument("--figure", metavar="ID", default="", help="the figure, quantity or statement to open")
    parser.add_argument("--theme", choices=THEME_NAMES, default=os.environ.get("KZTUI_THEME", ""), help="the colours")
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.set_defaults(command="explore")


def _add_store_option(parser: _Parser, default: Path | str | None = _UNSET) -> None:
    parser.add_argument(
        "--store", type=Path, metavar="FILE", default=default, help="the store (default: the one that came along)"
    )


def _add_sources_option(parser: _Parser, default: str | None = _UNSET) -> None:
    parser.add_argument("--sources", type=Path, metavar="DIR", default=default, help="the documents' folder")


def _configure_show(parser: _Parser) -> None:
    _add_store_option(parser)
    parser.add_argument("tab", nargs="?", metavar="TAB", help="the tab (default: all)")
    _add_format_option(parser)
    parser.set_defaults(command="show")


def _configure_check(parser: _Parser) -> None:
    _add_store_option(parser)
    _add_format_option(parser)
    parser.set_defaults(command="check")


def _configure_build(parser: _Parser) -> None:
    _add_sources_option(parser)
    parser.add_argument("data", nargs="?", type=Path, default=Path("data"), help="the record (default: data)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the store (default: DATA/ELECTION.json)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the store is another")
    parser.set_defaults(command="build")


def _configure_verify(parser: _Parser) -> None:
    _add_store_option(parser)
    _add_sources_option(parser)
    parser.add_argument("--trust", action="store_true", help="print what has to be believed, as nothing proves it")
    parser.set_defaults(command="verify")


def _configure_certificate(parser: _Parser) -> None:
    _add_store_option(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    help_ = "QUANTITY.low, QUANTITY.high, or the id of a contradiction; behind that, +without+MEMBER is a way out of it"
    which.add_argument("id", nargs="?", metavar="ID", help=help_)
    which.add_argument("--all", type=Path, metavar="DIR", help="write all of them into a new or an empty folder")
    parser.set_defaults(command="certificate")


def _configure_find(parser: _Parser) -> None:
    _add_store_option(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS", help="words, case and accents aside")
    parser.set_defaults(command="lookup", lookup="find")


def _configure_cite(parser: _Parser) -> None:
    _add_store_option(parser)
    _add_id_argument(parser)
    parser.set_defaults(command="lookup", lookup="cite")


def _configure_why(parser: _Parser) -> None:
    _add_store_option(parser)
    _add_id_argument(parser)
    parser.set_defaults(command="lookup", lookup="why")


def _add_format_option(parser: _Parser) -> None:
    parser.add_argument("--format", choices=FORMATS, default=TABLE, help=f"how (default: {TABLE})")


def _add_id_argument(parser: _Parser) -> None:
    parser.add_argument("id", metavar="FIGURE", help="the id of a figure, a quantity or a statement")


_COMMANDS: Mapping[str, tuple[str, Callable[[_Parser], None]]] = {
    "show": ("print a tab, or all of them, as text", _configure_show),
    "check": ("print the findings; 1 if any contradicts", _configure_check),
    "build": ("make the store from a record", _configure_build),
    "verify": ("prove a store again", _configure_verify),
    "certificate": ("print a proof for other people's checkers", _configure_certificate),
    "find": ("find figures, statements and quotes", _configure_find),
    "cite": ("print a figure with its citation", _configure_cite),
    "why": ("print what a figure's bounds rest on", _configure_why),
}
"""Each command's help, and what declares its arguments."""
COMMAND_NAMES = tuple(_COMMANDS)
