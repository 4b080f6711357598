"""Frames: what Textual's compositor writes to update the screen, parsed into spans of cells."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from kztui.tui.terminal.sgr import DEFAULT, Rendition, parse_sgr, seen_on_blank

Cell = tuple[str, Rendition]
"""A character and how it is drawn."""

_TOKEN = re.compile(
    r"\x1b\[(?P<row>[1-9]\d{0,3});(?P<column>[1-9]\d{0,3})H"
    r"|\x1b\[(?P<sgr>[\d;]*)m"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<line_feeds>\n+)(?=\x1b\[\d+;\d+H)"
)
_NARROW_CATEGORIES = {"L", "N", "P", "S"}
"""The general categories of letters, numbers, punctuation and symbols."""
_LAST_NARROW = "\uffff"
"""Beyond the Basic Multilingual Plane, fonts and terminals differ too much."""


class Span(NamedTuple):
    """Adjacent cells that a frame writes; rows and columns count from 0."""

    row: int
    column: int
    cells: list[Cell]
    is_certain: bool = True
    """Whether each of its characters takes one cell on every terminal."""


class Frame(NamedTuple):
    """An update of the screen that starts and ends with the default rendition."""

    spans: list[Span]
    cursor: tuple[int, int]
    """The row and column where it leaves the cursor."""


def parse_frame(output: str, width: int, height: int) -> Frame | None:
    """Return the frame that output is on a screen of this size; None if it is not one in every part.

    A frame starts and ends by placing the cursor; in between it only places the cursor, sets the rendition and writes
    text, all within the screen.
    """
    parser = _FrameParser(width, height)
    position = 0
    for token in _TOKEN.finditer(output):
        if token.start() != position or not parser.accept(token):
            return None
        position = token.end()
    return parser.frame() if position == len(output) else None


class _FrameParser:
    """Collects a frame's spans, token by token."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._row = self._column = -1
        self._rendition = DEFAULT
        self._spans: list[Span] = []

    def accept(self, token: re.Match[str]) -> bool:
        """Take the next token; return whether a frame may go on with it."""
        kind = token.lastgroup
        if kind == "column":
            return self._place(int(token["row"]) - 1, int(token["column"]) - 1)
        if not self._spans:
            return False
        if kind == "text":
            return self._write(token["text"])
        if kind == "sgr":
            return self._set_rendition(token["sgr"])
        self._row += len(token["line_feeds"])
        return self._row < self._height  # below the last row, the screen scrolls

    def frame(self) -> Frame | None:
        """Return the frame, unless its end leaves the cursor or the rendition uncertain."""
        if not self._spans or self._spans[-1].cells or self._rendition != DEFAULT:
            return None
        return Frame([span for span in self._spans if span.cells], (self._row, self._column))

    def _place(self, row: int, column: int) -> bool:
        self._start_span(row, column)
        return row < self._height and column < self._width

    def _set_rendition(self, parameters: str) -> bool:
        rendition = parse_sgr(parameters, self._rendition)
        if rendition is None:
            return False
        self._rendition = rendition
        return True

    def _start_span(self, row: int, column: int, *, is_certain: bool = True) -> None:
        self._row, self._column = row, column
        self._spans.append(Span(row, column, [], is_certain))

    def _write(self, text: str) -> bool:
        if text.isascii() or all(map(has_certain_width, text)):
            self._spans[-1].cells.extend(_cells(text, self._rendition))
            self._column += len(text)
            return self._column <= self._width
        start, length = self._column, 0
        for is_certain, characters in groupby(text, has_certain_width):
            run = "".join(characters)
            # Textual lays out the text as a whole; the width of a character may depend on those around it.
            self._start_span(self._row, start + cell_len(text[:length]), is_certain=is_certain)
            if not is_certain and not self._stays_in_its_cells(run, text[:length]):
                return False
            self._spans[-1].cells.extend(_cells(run, self._rendition))
            length += len(run)
        self._start_span(self._row, start + cell_len(text))
        return self._column <= self._width

    def _stays_in_its_cells(self, run: str, before: str) -> bool:
        """Return whether a run of uncertain characters changes no cell but those from the letter before it to the edge.

        At worst, each character is two cells wide; or it joins the cell before it, which must be sent with it: a blank
        may be there already, in another rendition.
        """
        joins_other_text = cell_len(run[0]) == 0 and before[-1:] in {"", " "}
        return not joins_other_text and self._column + 2 * len(run) <= self._width


@lru_cache(maxsize=4096)
def _cells(text: str, rendition: Rendition) -> tuple[Cell, ...]:
    """Return text as cells; most frames write again what stands there."""
    on_blank = seen_on_blank(rendition)
    return tuple((character, on_blank if character == " " else rendition) for character in text)


@lru_cache(maxsize=4096)
def has_certain_width(character: str) -> bool:
    """Return whether a character takes one cell on every terminal.

    Characters of ambiguous width (UAX #11) are taken to: where a terminal draws them wide, Textual's layout fails too.
    """
    if character.isascii():
        return character.isprintable()
    return (
        character <= _LAST_NARROW
        and unicodedata.category(character)[0] in _NARROW_CATEGORIES
        and unicodedata.east_asian_width(character) not in {"W", "F"}
        and cell_len(character) == 1
    )
