"""A terminal emulator whose state can be compared: what is shown, and what decides how further output is drawn."""

from functools import lru_cache
from typing import NamedTuple

import pyte

WIDTH, HEIGHT = 24, 5


class EmulatedScreen(pyte.Screen):
    """A pyte screen with the alternate screen, which pyte lacks, and without reverse video of the whole screen.

    Reverse video (?5) shows the text colour of blanks, which is not sent again after all that was left out before.
    """

    _ALTERNATE, _REVERSE_VIDEO = 1049, 5
    _main: dict[int, dict[int, pyte.screens.Char]] | None = None

    def set_mode(self, *modes: int, **kwargs: bool) -> None:
        """Set modes; keep the main screen when the alternate one is entered."""
        super().set_mode(*self._without_reverse_video(modes, kwargs), **kwargs)
        if kwargs.get("private") and self._ALTERNATE in modes and self._main is None:
            self.save_cursor()
            self._main = {row: dict(line) for row, line in self.buffer.items()}
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: bool) -> None:
        """Reset modes; show the main screen again when the alternate one is left."""
        super().reset_mode(*self._without_reverse_video(modes, kwargs), **kwargs)
        if kwargs.get("private") and self._ALTERNATE in modes and self._main is not None:
            self.erase_in_display(2)
            for row, line in self._main.items():
                self.buffer[row].update(line)
            self._main = None
            self.restore_cursor()

    def alignment_display(self) -> None:
        """Fill the screen with E, in the default rendition as real terminals do."""
        self.erase_in_display(2)
        super().alignment_display()

    def _without_reverse_video(self, modes: tuple[int, ...], kwargs: dict[str, bool]) -> list[int]:
        return [mode for mode in modes if not (kwargs.get("private") and mode == self._REVERSE_VIDEO)]


class State(NamedTuple):
    """The state of a terminal."""

    cells: list[list[tuple[object, ...]]]
    """Each cell's character, colours and attributes."""
    cursor: tuple[int, int]
    """Its row and column."""
    rendition: tuple[object, ...]
    """How text that is sent next is drawn."""
    modes: tuple[object, ...]
    """All else."""


class EmulatedTerminal:
    """A terminal of a size; `is_confused` once it was sent what pyte cannot parse."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self._screen = EmulatedScreen(width, height)
        self._stream = pyte.Stream(self._screen)
        self._stream.use_utf8 = False  # obey sequences that select a character set, too
        self.is_confused = False

    def feed(self, output: str) -> None:
        """Draw output."""
        try:
            self._stream.feed(output)
        except Exception:  # noqa: BLE001 - pyte fails in many ways on what it does not expect
            self.is_confused = True

    def resize(self, width: int, height: int) -> None:
        """Change the size."""
        self._screen.resize(height, width)

    def state(self) -> State:
        """Return what can be compared."""
        screen = self._screen
        cells = [[_seen(screen.buffer[row][column]) for column in range(screen.columns)] for row in range(screen.lines)]
        charsets = (screen.charset, screen.g0_charset, screen.g1_charset)
        modes = (sorted(screen.mode), screen.cursor.hidden, screen.margins, charsets, screen.title)
        return State(cells, (screen.cursor.y, screen.cursor.x), screen.cursor.attrs, modes)


@lru_cache(maxsize=4096)
def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    """Return what is seen of a cell: of a blank, not the colour of text that is not there."""
    is_drawn = cell.data[:1] != " " or cell.reverse or cell.underscore or cell.strikethrough
    return tuple(cell) if is_drawn else (cell.data, cell.bg)
