"""The evidence pane: it follows the cursor, and draws again only the lines that change."""

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.page import Line, Run
from kztui.tui.theme.role_styles import drawn_line

_SIDE_MARGIN = 1
"""The blank columns at the left where the pane stands at the side."""


class EvidencePane(Widget):
    """Draws the evidence under a rule below the page, or at its side."""

    class Opened(Message):
        """The evidence was double-clicked."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._columns, self._rows, self._at_side = 0, 0, False
        self._lines: tuple[Line, ...] = ()

    def set_size(self, columns: int, rows: int, *, at_side: bool) -> None:
        """Set the size that the next layout will give it, so that the evidence can be made for it before."""
        self._columns, self._rows, self._at_side = columns, rows, at_side

    @property
    def text_size(self) -> tuple[int, int]:
        """Return how many columns and lines the evidence may have."""
        if self._at_side:
            return max(1, self._columns - _SIDE_MARGIN), self._rows
        return self._columns, self._rows - 1

    def show(self, header: Line, lines: tuple[Line, ...]) -> None:
        """Draw other evidence."""
        before = self._lines
        self._lines = lines if self._at_side else (header, *lines)
        for number in range(max(len(before), len(self._lines))):
            if before[number : number + 1] != self._lines[number : number + 1]:
                self.refresh(Region(0, number, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Return a line of the evidence."""
        line = self._lines[y] if y < len(self._lines) else ()
        if self._at_side:
            line = (Run(" " * _SIDE_MARGIN), *line)
        return drawn_line(self.screen, line, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Report a double click."""
        event.stop()
        if event.chain % 2 == 0:
            self.post_message(self.Opened())
