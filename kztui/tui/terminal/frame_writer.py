"""Writes cells to a terminal with few bytes."""

from kztui.tui.terminal.frame import Span
from kztui.tui.terminal.sgr import DEFAULT, seen_on_blank, sgr_change


class FrameWriter:
    """Collects output; follows where the cursor is and which rendition is switched on, at first the default."""

    def __init__(self) -> None:
        self._output: list[str] = []
        self._cursor: tuple[int, int] | None = None
        self._is_ascii = True
        """Whether all text since the last move is ASCII, which is as wide on every terminal."""
        self._rendition = DEFAULT

    def write(self, span: Span) -> None:
        """Write a span."""
        self._move(span.row, span.column)
        for character, rendition in span.cells:
            # A blank needs only what shows on it; the rest of the current rendition may stay switched on.
            is_blank_alike = character == " " and rendition == seen_on_blank(self._rendition)
            if rendition != self._rendition and not is_blank_alike:
                self._output.append(sgr_change(self._rendition, rendition))
                self._rendition = rendition
            self._output.append(character)
            self._is_ascii = self._is_ascii and character.isascii()
        self._cursor = (span.row, span.column + len(span.cells)) if span.is_certain else None

    def finish(self, cursor: tuple[int, int]) -> str:
        """Return the output; it ends with the default rendition and the cursor at a position."""
        self._output.append(sgr_change(self._rendition, DEFAULT))
        self._cursor = None  # written up to the right edge, the cursor is not where it is counted to be
        self._move(*cursor)
        return "".join(self._output)

    def _move(self, row: int, column: int) -> None:
        """Move the cursor; relative to where it is only if every terminal agrees where that is."""
        if self._cursor == (row, column):
            return
        self._output.append(self._move_sequence(row, column))
        self._is_ascii = True

    def _move_sequence(self, row: int, column: int) -> str:
        if self._cursor is not None:
            current_row, current_column = self._cursor
            if row == current_row:
                if self._is_ascii and column > current_column:
                    return f"\x1b[{column - current_column}C"
                return f"\x1b[{column + 1}G"
            if self._is_ascii and (row, column) == (current_row + 1, 0):
                return "\x1b[E"
        row_parameter = str(row + 1) if row else ""  # 1 may be left out
        return f"\x1b[{row_parameter};{column + 1}H" if column else f"\x1b[{row_parameter}H"
