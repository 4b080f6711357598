"""Remembers what the terminal shows, so that only the cells that change need to be sent."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from kztui.tui.terminal.control_sequences import Effect, follow
from kztui.tui.terminal.frame import Cell, Frame, Span, parse_frame
from kztui.tui.terminal.frame_writer import FrameWriter
from kztui.tui.terminal.sgr import DEFAULT, Rendition

_UNKNOWN: Cell = ("", DEFAULT)
"""A cell whose contents are not remembered; it equals no cell of a frame."""
_MAX_GAP = 4
"""Up to this many unchanged cells are sent again: moving the cursor past them takes as many bytes."""


class ScreenDiff:
    """Shortens the output to a terminal, without changing what the terminal shows.

    Frames are shortened. All other output is passed on unchanged, and unless it is proved harmless the screen contents
    are forgotten. After output that may do anything, nothing is shortened any more: a frame could be drawn elsewhere.
    """

    def __init__(self) -> None:
        self._width = self._height = 0  # until the first resize, no output is a frame
        self._rows: dict[int, list[Cell]] = {}
        self._cursor: tuple[int, int] | None = None
        self._rendition: Rendition | None = DEFAULT
        self._unfinished = ""
        self._is_off = False

    @property
    def is_between_sequences(self) -> bool:
        """Whether all output so far is understood, and the last sequence of it complete."""
        return not self._is_off and not self._unfinished

    def resize(self, width: int, height: int) -> None:
        """Forget the screen contents after a resize."""
        self._width, self._height = width, height
        self.forget()

    def forget(self) -> None:
        """Forget the screen contents, so that the next frame is sent whole."""
        self._rows.clear()
        self._cursor = None

    def switch_off(self) -> None:
        """Pass on all further output unchanged."""
        self.forget()
        self._is_off = True

    def shorten(self, output: str) -> str:
        """Return the output that has the same effect as this output, with no cell sent that does not change."""
        if self._is_off:
            return output
        if self._rendition == DEFAULT and not self._unfinished:
            frame = parse_frame(output, self._width, self._height)
            if frame is not None:
                return self._changes(frame)
        self._follow(output)
        return output

    def _follow(self, output: str) -> None:
        """Keep track of output that is passed on unchanged."""
        effect, self._rendition, self._unfinished = follow(self._unfinished + output, self._rendition)
        if effect is Effect.UNKNOWN:
            self.switch_off()
        elif effect is Effect.CELLS:
            self.forget()

    def _changes(self, frame: Frame) -> str:
        """Return the output for the cells of a frame that change; empty if none do, nor the cursor's position."""
        writer = FrameWriter()
        is_changed = frame.cursor != self._cursor
        for row, spans in groupby(frame.spans, attrgetter("row")):
            for span in self._changed_spans(row, list(spans)):
                writer.write(span)
                is_changed = True
        self._cursor = frame.cursor
        return writer.finish(frame.cursor) if is_changed else ""

    def _changed_spans(self, row: int, spans: list[Span]) -> Iterator[Span]:
        """Remember the cells of a row's spans, and yield the spans that change.

        A row with a character of uncertain width is sent whole and not remembered.
        """
        before = self._rows.pop(row, [])
        if not all(span.is_certain for span in spans):
            yield from spans
            return
        after = before.copy()
        for span in spans:
            end = span.column + len(span.cells)
            after.extend([_UNKNOWN] * (end - len(after)))
            after[span.column : end] = span.cells
        self._rows[row] = after
        before.extend([_UNKNOWN] * (len(after) - len(before)))
        if after != before:
            for start, stop in _changed_ranges(before, after):
                yield Span(row, start, after[start:stop])


def _changed_ranges(before: list[Cell], after: list[Cell]) -> Iterator[tuple[int, int]]:
    """Yield where cells change, start and stop; ranges that are close together are joined."""
    start = stop = -1
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if start < 0:
            start = index
        elif index > stop and not _is_cheap(after[stop:index]):
            yield start, stop
            start = index
        stop = index + 1
    if start >= 0:
        yield start, stop


def _is_cheap(cells: list[Cell]) -> bool:
    """Return whether to send unchanged cells rather than move the cursor past them."""
    if len(cells) > _MAX_GAP or _UNKNOWN in cells:
        return False
    return len("".join(character for character, _ in cells).encode()) <= _MAX_GAP
