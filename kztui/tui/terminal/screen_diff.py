"""The cells of a terminal as far as they are known, so that only those that change need be sent."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from kztui.tui.terminal.sgr import PLAIN, Look, blank, change, look

Cell = tuple[str, Look]
"""A character and its look."""
_TOKEN = re.compile(r"\x1b\[(?P<row>\d+);(?P<column>\d+)H|\x1b\[(?P<codes>[\d;]*)m|(?P<text>[^\x00-\x1f\x7f]+)|\n")
_FRAME = re.compile(r"\x1b\[\d+;\d+H")
_UNKNOWN: Cell = ("", PLAIN)
"""A cell of which nothing is known; no cell that is drawn is like it."""
_NEAR = 5
"""So many cells that do not change are sent again, rather than passed over by a sequence of that length."""


class Cells:
    """What a terminal shows; it makes frames shorter."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Cell]] = {}

    def forget(self) -> None:
        """Know nothing any more: the terminal has another size, or was used by something else."""
        self._rows.clear()

    def shortened(self, frame: str) -> str:
        """Return the shortest sequences that show a frame, or the frame itself where it is no plain one.

        A frame moves the cursor, changes the look and writes; where it does anything else it is sent as it is.
        """
        if not _FRAME.match(frame):
            if "\x1b[?1049" in frame:
                self.forget()
            return frame
        spans = _spans(frame)
        if spans is None:
            self.forget()
            return frame
        sent = _Sent()
        for row, column, cells in spans:
            self._send(sent, row, column, cells)
        return f"{sent.whole()}\x1b[H" if sent.parts else ""

    def _send(self, sent: "_Sent", row: int, column: int, cells: list[Cell]) -> None:
        """Send the cells of a span that change, and remember them."""
        known = self._rows.setdefault(row, [])
        end = column + len(cells)
        known.extend([_UNKNOWN] * (end - len(known)))
        before = known[column:end]
        if before == cells:
            return
        odd = next((at for at, (text, _) in enumerate(cells) if not text.isascii() and cell_len(text) != 1), None)
        known[column:end] = cells
        if odd is None:
            for start, stop in _changes(before, cells):
                sent.write(row, column + start, cells[start:stop])
            return
        # What terminals do not agree about, how wide some characters are, is never taken for known.
        known[column:] = [_UNKNOWN] * (len(known) - column)
        sent.write(row, column, cells)
        sent.lost()


class _Sent:
    """What is sent: it knows where the cursor is, and which look is switched on."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._at: tuple[int, int] | None = None
        self._look = PLAIN

    def write(self, row: int, column: int, cells: list[Cell]) -> None:
        """Write cells at a place."""
        self._move(row, column)
        self._at = (row, column + len(cells))
        for text, one in cells:
            # A blank needs only what is seen on it; where that is switched on, the rest may stay.
            if one != self._look and not (text == " " and one == blank(self._look)):
                self.parts.append(change(self._look, one))
                self._look = one
            self.parts.append(text)

    def _move(self, row: int, column: int) -> None:
        if self._at == (row, column):
            return
        if self._at and self._at[0] == row and column > self._at[1]:
            self.parts.append(f"\x1b[{column - self._at[1]}C")
        else:
            self.parts.append(f"\x1b[{row + 1}{f';{column + 1}' if column else ''}H")

    def lost(self) -> None:
        """Not know any more where the cursor is."""
        self._at = None

    def whole(self) -> str:
        """Return all that is sent; the plain look is switched on at its end."""
        return "".join((*self.parts, change(self._look, PLAIN)))


def _spans(frame: str) -> list[tuple[int, int, list[Cell]]] | None:
    """Return what a frame writes: row, column and cells; None where it does more than that."""
    spans: list[tuple[int, int, list[Cell]]] = []
    now, reached = PLAIN, 0
    for found in _TOKEN.finditer(frame):
        if found.start() != reached:
            return None
        reached = found.end()
        if found["text"] is not None:
            text = found["text"]
            bare = blank(now)
            spans[-1][2].extend([(one, bare if one == " " else now) for one in text])
        elif found["row"] is not None:
            spans.append((int(found["row"]) - 1, int(found["column"]) - 1, []))
        elif found["codes"] is not None:
            now = look(found["codes"])
    return spans if reached == len(frame) else None


def _changes(before: list[Cell], after: list[Cell]) -> Iterator[tuple[int, int]]:
    """Yield where cells change, from and until; changes that are near each other as one."""
    start = stop = -1
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if start >= 0 and at - stop > _NEAR:
            yield start, stop
            start = at
        elif start < 0:
            start = at
        stop = at + 1
    if start >= 0:
        yield start, stop
