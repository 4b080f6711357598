"""Writing runs of text: safe to draw, in ASCII where nothing else can be drawn, wrapped, cut and set at the right."""

from collections.abc import Iterable, Sequence

import msgspec
from rich.cells import cell_len, set_cell_size

from kztui.tui.page import MAX_TABLE_WIDTH, Line, Role, Run, length
from kztui.tui.pages.parts.word_wrap import wrap
from kztui.util.printable import printable
from kztui.views.text.ascii_text import to_ascii
from kztui.views.text.highlights import Piece, joined
from kztui.views.text.quote_text import quotation_marks

_LEAST_WRAP_WIDTH = 8


class LineWriter(msgspec.Struct, frozen=True):
    """Writes lines of a page."""

    width: int
    """How wide the page is, in columns."""
    ascii_only: bool = False
    roomy: bool = False
    """Whether there are lines to spare, as in a wide window, where the evidence takes none of them."""

    @property
    def table_width(self) -> int:
        """Return how wide a table or a picture is."""
        return min(self.width, MAX_TABLE_WIDTH)

    def run(self, text: str, role: Role = Role.TEXT, link: str = "") -> Run:
        """Return a run whose text is one line and can't steer a terminal."""
        safe = printable(text.replace("\n", " ").replace("\t", " "))
        return Run(to_ascii(safe) if self.ascii_only else safe, role, link)

    def pieces(self, pieces: Iterable[Piece], role: Role = Role.QUOTE, link: str = "") -> Line:
        """Return the pieces of a text as runs, the lit ones in the role LIT."""
        return tuple(self.run(piece.text, Role.LIT if piece.highlighted else role, link) for piece in pieces)

    def quote(self, pieces: Sequence[Piece]) -> Line:
        """Return the pieces of a quote as runs within quotation marks, unless it has its own."""
        before, after = (self.run(mark, Role.QUOTE) for mark in quotation_marks(joined(pieces)))
        return tuple(run for run in (before, *self.pieces(pieces), after) if run.text)

    def heading(self, text: str) -> Line:
        """Return a heading within a page."""
        return (Run(" "), self.run(text, Role.HEADING))

    def rule(self) -> Run:
        """Return a rule across the page."""
        return self.run("─" * self.width, Role.RULE)

    def fit(self, line: Line, width: int) -> Line:
        """Return a line cut to a width, ending in an ellipsis where something is cut off."""
        if length(line) <= width:
            return line
        ellipsis = self.run("…").text
        kept = cut(line, max(0, width - cell_len(ellipsis)))
        return (*kept, _like_last(kept, ellipsis))

    def spread(self, left: Line, right: Line, width: int = 0) -> Line:
        """Return a line with one part at the left, cut if need be, and another at the right.

        A width of 0 stands for the page's.
        """
        width = width or self.width
        left_width = width - length(right) - (2 if right else 0)
        left = self.fit(left, max(0, left_width))
        if not right:
            return left
        gap = width - length(left) - length(right)
        return (*left, Run(" " * max(0, gap)), *right)

    def wrap(self, line: Line, width: int = 0, indent: int = 0, max_lines: int = 0, hang: int = 0) -> list[Line]:
        """Return a line wrapped into as many as it needs.

        Args:
            line: What to wrap.
            width: How wide the lines are, with the indent; 0 for the page's width.
            indent: How many spaces stand before each line.
            max_lines: How many lines there may be, the last then ending in an ellipsis; 0 for any number.
            hang: How many more spaces stand before each line but the first.
        """
        text_width = max(_LEAST_WRAP_WIDTH, (width or self.width) - indent - hang)
        lines = wrap(line, text_width)
        if max_lines and len(lines) > max_lines:
            rest = tuple(run for late in lines[max_lines - 1 :] for run in (*late, _like_last(late, " ")))
            lines = [*lines[: max_lines - 1], self.fit(rest, text_width)]
        first, *others = lines
        return [_indented(first, indent), *(_indented(late, indent + hang) for late in others)]


def cut(line: Line, width: int) -> Line:
    """Return as much of a line as fits a width."""
    kept: list[Run] = []
    left = width
    for run in line:
        size = cell_len(run.text)
        if size > left:
            if left > 0:
                kept.append(Run(set_cell_size(run.text, left), run.role, run.link))
            break
        kept.append(run)
        left -= size
    return tuple(kept)


def _indented(line: Line, indent: int) -> Line:
    return (Run(" " * indent), *line) if indent else line


def _like_last(line: Line, text: str) -> Run:
    """Return a text in the role and the link of a line's last run."""
    return Run(text, line[-1].role, line[-1].link) if line else Run(text)
