"""One line across the screen: the title, the tabs, the breadcrumb, the footer."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.pages.parts.page import Line, Role
from kztui.tui.theme.role_styles import strip


class LineBar(Widget):
    """Draws one line, and says which of its links is clicked."""

    class Clicked(Message):
        """A link was clicked."""

        def __init__(self, bar: "LineBar", key: str) -> None:
            super().__init__()
            self.bar = bar
            self.key = key
            """The link's key."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._line: Line = ()

    def show(self, line: Line) -> None:
        """Draw another line; nothing is sent to the terminal where it is the same."""
        if line != self._line:
            self._line = line
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return strip(self._ink(), self._line if y == 0 else (), self.size.width)

    def _ink(self) -> Widget:
        """Return whose looks of the roles are used: the screen's."""
        return self.screen

    def on_click(self, event: events.Click) -> None:
        """Say which link was clicked."""
        event.stop()
        column = 0
        for run in self._line:
            column += cell_len(run.text)
            if event.x < column:
                if run.link:
                    self.post_message(self.Clicked(self, run.link))
                return


class PanelBar(LineBar):
    """A line with the panel's colour behind it."""

    COMPONENT_CLASSES: ClassVar = {f"ink--{role}" for role in (Role.TITLE, Role.QUIET, Role.TEXT, Role.KEY)}

    def _ink(self) -> Widget:
        return self
