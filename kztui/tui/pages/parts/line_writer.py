"""Writing runs of text: safe to draw, in ASCII where nothing else can be, wrapped, cut and set at the right."""

import re
from collections.abc import Iterable, Sequence

import msgspec
from rich.cells import cell_len, chop_cells, set_cell_size

from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.util.printable import printable
from kztui.views.text.ascii_text import to_ascii
from kztui.views.text.highlights import Piece

_OPENING, _CLOSING = {"“", "«"}, {"”", "»"}
_WORDS = re.compile(r"[^\S\xa0]*[\S\xa0]+|[^\S\xa0]+$")
"""A word, with the space before it; a no-break space is part of a word."""


class LineWriter(msgspec.Struct, frozen=True):
    """How wide a page is, and whether it is in ASCII."""

    width: int
    ascii_only: bool = False

    def run(self, text: str, role: Role = Role.TEXT, link: str = "") -> Run:
        """Return a run whose text is one line and steers no terminal."""
        safe = printable(text.replace("\n", " ").replace("\t", " "))
        return Run(to_ascii(safe) if self.ascii_only else safe, role, link)

    def pieces(self, pieces: Iterable[Piece], role: Role = Role.QUOTE, link: str = "") -> Line:
        """Return pieces of a text as runs, the lit ones lit."""
        return tuple(self.run(piece.text, Role.LIT if piece.highlighted else role, link) for piece in pieces)

    def quote(self, pieces: Iterable[Piece], role: Role = Role.QUOTE, link: str = "") -> Line:
        """Return pieces of a quote as runs within quotation marks, unless it has its own."""
        first, last = self.run("“", role, link), self.run("”", role, link)
        line = self.pieces(pieces, role, link)
        words = "".join(run.text for run in line)
        opened, closed = words[:1] in _OPENING, words[-1:] in _CLOSING
        return (*(() if opened else (first,)), *line, *(() if closed else (last,)))

    def fit(self, line: Line, width: int) -> Line:
        """Return a line cut to a width, an ellipsis at its end where something is cut off."""
        if length(line) <= width:
            return line
        sign = self.run("…")
        return (*(kept := cut(line, max(0, width - cell_len(sign.text)))), Run(sign.text, *_look(kept)))

    def spread(self, left: Line, right: Line, width: int = 0) -> Line:
        """Return a line with one part at the left, cut where it must be, and another at the right."""
        width = width or self.width
        room = width - length(right) - (2 if right else 0)
        fitted = self.fit(left, max(0, room))
        gap = width - length(fitted) - length(right)
        return (*fitted, Run(" " * max(0, gap)), *right) if right else fitted

    def wrap(self, line: Line, width: int = 0, indent: int = 0, most: int = 0, hang: int = 0) -> list[Line]:
        """Return a line in as many as it needs.

        Args:
            line: What to wrap.
            width: How wide the lines are, the indent included; 0 for the page's width.
            indent: How many spaces stand before each.
            most: How many lines there may be; the last then ends in an ellipsis. 0 for any number.
            hang: How many more spaces stand before each line but the first.
        """
        room = max(8, (width or self.width) - indent - hang)
        lines = wrap(line, room)
        if most and len(lines) > most:
            rest = tuple(run for late in lines[most - 1 :] for run in (*late, Run(" ", *_look(late))))
            lines = [*lines[: most - 1], self.fit(rest, room)]
        margins = [indent] + [indent + hang] * (len(lines) - 1)
        return [(Run(" " * margin), *one) if margin else one for margin, one in zip(margins, lines, strict=True)]

    def rule(self, width: int = 0) -> Run:
        """Return a rule across the page."""
        return self.run("─" * (width or self.width), Role.RULE)


def length(line: Sequence[Run]) -> int:
    """Return how many columns a line takes."""
    return sum(cell_len(run.text) for run in line)


def cut(line: Line, width: int) -> Line:
    """Return as much of a line as a width has room for."""
    kept: list[Run] = []
    room = width
    for run in line:
        size = cell_len(run.text)
        if size > room:
            if room > 0:
                kept.append(Run(set_cell_size(run.text, room), run.role, run.link))
            break
        kept.append(run)
        room -= size
    return tuple(kept)


def wrap(line: Line, width: int) -> list[Line]:
    """Return a line broken between words into lines of at most a width; longer words are broken too."""
    lines: list[list[Run]] = [[]]
    room = width
    for word in _words(line):
        size = length(word)
        if size > room and lines[-1]:
            word = _without_space(word)  # noqa: PLW2901 - the space before it goes with the break
            size = length(word)
            lines.append([])
            room = width
        if size > width:
            *full, word = _broken(word, width)  # noqa: PLW2901 - what is left goes on
            lines[-1:] = [*full, []]
            size = length(word)
        lines[-1].extend(word)
        room -= size
    return [_joined(one) for one in lines]


def _words(line: Line) -> Iterable[list[Run]]:
    """Return the words, each with the space before it; a word can be of several runs."""
    word: list[Run] = []
    for run in line:
        for found in _WORDS.finditer(run.text):
            text = found.group()
            if word and text[:1].isspace():
                yield word
                word = []
            word.append(Run(text, run.role, run.link))
    if word:
        yield word


def _without_space(word: list[Run]) -> list[Run]:
    first, *rest = word
    bare = first.text.lstrip()
    return [Run(bare, first.role, first.link), *rest] if bare else (_without_space(rest) if rest else [])


def _broken(word: list[Run], width: int) -> list[list[Run]]:
    pieces = [Run(part, run.role, run.link) for run in word for part in chop_cells(run.text, width) or [run.text]]
    lines: list[list[Run]] = [[]]
    for piece in pieces:
        if length(lines[-1]) + cell_len(piece.text) > width:
            lines.append([])
        lines[-1].append(piece)
    return lines


def _joined(runs: list[Run]) -> Line:
    """Return runs with neighbours of one role and link as one, and every no-break space as the space it is seen as."""
    joined: list[Run] = []
    for one in runs:
        run = Run(one.text.replace("\N{NO-BREAK SPACE}", " "), one.role, one.link)
        if joined and (joined[-1].role, joined[-1].link) == (run.role, run.link):
            joined[-1] = Run(joined[-1].text + run.text, run.role, run.link)
        else:
            joined.append(run)
    return tuple(joined)


def _look(line: Line) -> tuple[Role, str]:
    """Return the role and the link of what stands last in a line."""
    return (line[-1].role, line[-1].link) if line else (Role.TEXT, "")
