"""What was found, as a page: a line for each hit, the words sought lit."""

from collections.abc import Sequence

from kztui.tui.commands import Command
from kztui.tui.pages.entry_lines import number_run
from kztui.tui.pages.page import Draft, Line, Page, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.views.find import Hit
from kztui.views.words import Piece

INDENT = 2
MOST = 500
"""How many hits are listed; who finds more seeks with more words."""
_LEAD = 24
"""How many characters are kept before the first lit word where a text is too long."""


def find_page(words: str, hits: Sequence[Hit], commands: Sequence[Command], pen: Pen) -> Page:
    """Return commands and hits as a page of spots."""
    draft = Draft()
    draft.add(())
    for command in commands:
        key = f"command:{command.id}"
        left = (Run(" " * INDENT), pen.run(command.help, Role.TEXT, key))
        draft.spot(key, None, pen.spread(left, (pen.run(command.shown, Role.KEY),), pen.width - 1), command=command.id)
    for hit in hits[:MOST]:
        key = f"{hit.target.thing}:{hit.target.id}"
        draft.spot(key, hit.target, _hit(hit, pen, key), column=INDENT)
    if not draft.spots:
        remark = f"nothing holds “{words}”" if words.strip() else "type a word: a name, a place, a number"
        draft.add((Run(" " * INDENT), pen.run(remark, Role.QUIET)))
    if len(hits) > MOST:
        draft.add((Run(" " * INDENT), pen.run(f"and {len(hits) - MOST} more", Role.QUIET)))
    return draft.page()


def _hit(hit: Hit, pen: Pen, key: str) -> Line:
    number = (number_run(pen, hit.shown),) if hit.shown else ()
    room = pen.width // 3
    where = pen.fit((pen.run(hit.where, Role.QUIET),), max(10, room - length(number)))
    right = (*where, Run("  "), *number) if number else where
    left = (Run(" " * INDENT), *pen.pieces(hit.pieces, Role.TEXT, key))
    if length(left) + length(right) + 2 > pen.width - 1:
        left = (Run(" " * INDENT), *pen.pieces(_from_first(hit.pieces), Role.TEXT, key))
    return pen.spread(left, right, pen.width - 1)


def _from_first(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return a text from shortly before its first lit word, so that this is seen."""
    first, *rest = pieces or (Piece(""),)
    if first.lit or len(first.text) <= _LEAD or not rest:
        return tuple(pieces)
    return (Piece(f"…{first.text[-_LEAD:]}"), *rest)
