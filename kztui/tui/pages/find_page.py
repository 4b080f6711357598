"""What was found, as a page: a line for each hit, the words sought lit."""

from collections.abc import Sequence

from kztui.tui.commands import Command
from kztui.tui.pages.parts.entry_lines import number_run
from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Page, PageBuilder, Role, Run
from kztui.views.search.search import Hit
from kztui.views.text.highlights import Piece

INDENT = 2
MOST = 500
"""How many hits are listed; who finds more seeks with more words."""
_LEAD = 24
"""How many characters are kept before the first lit word where a text is too long."""


def find_page(words: str, hits: Sequence[Hit], commands: Sequence[Command], writer: LineWriter) -> Page:
    """Return commands and hits as a page of links."""
    builder = PageBuilder()
    builder.add(())
    for command in commands:
        key = f"command:{command.action}"
        left = (Run(" " * INDENT), writer.run(command.help, Role.TEXT, key))
        builder.link(
            key,
            None,
            writer.spread(left, (writer.run(command.shown, Role.KEY),), writer.width - 1),
            command=command.action,
        )
    for hit in hits[:MOST]:
        key = hit.target.key
        builder.link(key, hit.target, _hit(hit, writer, key), column=INDENT)
    if not builder.links:
        remark = f"nothing holds “{words}”" if words.strip() else "type a word: a name, a place, a number"
        builder.add((Run(" " * INDENT), writer.run(remark, Role.QUIET)))
    if len(hits) > MOST:
        builder.add((Run(" " * INDENT), writer.run(f"and {len(hits) - MOST} more", Role.QUIET)))
    return builder.page()


def _hit(hit: Hit, writer: LineWriter, key: str) -> Line:
    number = (number_run(writer, hit.shown),) if hit.shown else ()
    room = writer.width // 3
    where = writer.fit((writer.run(hit.where, Role.QUIET),), max(10, room - length(number)))
    right = (*where, Run("  "), *number) if number else where
    left = (Run(" " * INDENT), *writer.pieces(hit.pieces, Role.TEXT, key))
    if length(left) + length(right) + 2 > writer.width - 1:
        left = (Run(" " * INDENT), *writer.pieces(_from_first(hit.pieces), Role.TEXT, key))
    return writer.spread(left, right, writer.width - 1)


def _from_first(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return a text from shortly before its first lit word, so that this is seen."""
    first, *rest = pieces or (Piece(""),)
    if first.highlighted or len(first.text) <= _LEAD or not rest:
        return tuple(pieces)
    return (Piece(f"…{first.text[-_LEAD:]}"), *rest)
