"""The evidence pane: it follows the cursor, and draws again only the lines that change."""

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.ink import CLASSES, strip
from kztui.tui.pages.page import Line, Run

SIDE_MARGIN = 1
"""The blank columns at the left where the pane stands at the side."""


class EvidencePane(Widget):
    """Draws the evidence below the table under a rule, or at its side behind a line."""

    COMPONENT_CLASSES = CLASSES

    class Resized(Message):
        """There is another amount of room."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.at_side = False
        self._lines: tuple[Line, ...] = ()

    @property
    def room(self) -> tuple[int, int]:
        """Return how wide and how high the evidence can be."""
        if self.at_side:
            return max(1, self.size.width - SIDE_MARGIN), self.size.height
        return self.size.width, max(0, self.size.height - 1)

    def show(self, header: Line, lines: tuple[Line, ...]) -> None:
        """Draw other evidence."""
        before = self._lines
        self._lines = lines if self.at_side else (header, *lines)
        for number in range(max(len(before), len(self._lines))):
            if before[number : number + 1] != self._lines[number : number + 1]:
                self.refresh(Region(0, number, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Return a line of the evidence."""
        line = self._lines[y] if y < len(self._lines) else ()
        if self.at_side:
            line = (Run(" " * SIDE_MARGIN), *line)
        return strip(self, line, self.size.width)

    def on_resize(self) -> None:
        """Ask for evidence of the new size."""
        self.post_message(self.Resized())
