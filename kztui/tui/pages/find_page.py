"""What was found, as a page: a line for each command and each hit, the words of the query lit."""

from collections.abc import Sequence

from kztui.tui.commands import Command
from kztui.tui.page import GAP, Line, Page, Role, Run, length
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.evidence_lines import number_run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.search.search import Hit
from kztui.views.text.highlights import Piece

_MAX_HITS = 500
"""How many hits are listed; more words find fewer."""
_INDENT = 2
_LEAD = 24
"""How many characters are kept before the first lit word of a text that doesn't fit."""
_LEAST_WHERE = 10
"""How many columns the remark where something stands has at least."""


def find_page(words: str, hits: Sequence[Hit], commands: Sequence[Command], writer: LineWriter) -> Page:
    """Return commands and hits as a page of links, or a remark where there are none."""
    builder = PageBuilder()
    builder.add(())
    for command in commands:
        key = f"command:{command.action}"
        builder.link(key, None, _command_line(command, writer, key), command=command.action)
    for hit in hits[:_MAX_HITS]:
        key = hit.target.key
        builder.link(key, hit.target, _hit_line(hit, writer, key), column=_INDENT)
    if not builder.links:
        builder.add(
            _remark(
                f"nothing found for “{words}”" if words.strip() else "type a word: a name, a place, a number", writer
            )
        )
    if len(hits) > _MAX_HITS:
        builder.add(_remark(f"and {len(hits) - _MAX_HITS} more", writer))
    return builder.page()


def _command_line(command: Command, writer: LineWriter, key: str) -> Line:
    left = (Run(" " * _INDENT), writer.run(command.help, Role.TEXT, key))
    return writer.spread(left, (writer.run(command.shown, Role.KEY),), writer.width - 1)


def _hit_line(hit: Hit, writer: LineWriter, key: str) -> Line:
    """Return a hit's text, and at the right where it stands and its number."""
    width = writer.width - 1
    number = (number_run(writer, hit.shown),) if hit.shown else ()
    where_width = max(_LEAST_WHERE, writer.width // 3 - length(number))
    where = writer.fit((writer.run(hit.where, Role.QUIET),), where_width)
    right = (*where, Run(" " * GAP), *number) if number else where
    text_width = width - _INDENT - GAP - length(right)
    text = writer.pieces(hit.pieces, Role.TEXT, key)
    if length(text) > text_width:
        text = writer.pieces(_from_first_lit(hit.pieces), Role.TEXT, key)
    return writer.spread((Run(" " * _INDENT), *text), right, width)


def _from_first_lit(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return a text from shortly before its first lit word, so that the lit word is seen."""
    if len(pieces) < 2 or pieces[0].highlighted or len(pieces[0].text) <= _LEAD:  # noqa: PLR2004 - a beginning, and the rest
        return pieces
    beginning, *rest = pieces
    return (Piece(f"…{beginning.text[-_LEAD:]}"), *rest)


def _remark(text: str, writer: LineWriter) -> Line:
    return (Run(" " * _INDENT), writer.run(text, Role.QUIET))
