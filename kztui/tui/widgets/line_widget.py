"""One line across the screen: the title, the tabs, the breadcrumb, the footer."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.page import Line, Role
from kztui.tui.theme.role_styles import drawn_line


class LineWidget(Widget):
    """Draws one line, and reports which of its links is clicked."""

    class Clicked(Message):
        """A link was clicked."""

        def __init__(self, widget: "LineWidget", link: str) -> None:
            super().__init__()
            self.widget = widget
            self.link = link
            """The link's key."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._line: Line = ()

    def show(self, line: Line) -> None:
        """Draw another line; nothing is drawn again where it is the same."""
        if line != self._line:
            self._line = line
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return drawn_line(self._styled_by(), self._line if y == 0 else (), self.size.width)

    def _styled_by(self) -> Widget:
        """Return the widget whose role styles are used."""
        return self.screen

    def on_click(self, event: events.Click) -> None:
        """Report the link that was clicked."""
        event.stop()
        end = 0
        for run in self._line:
            end += cell_len(run.text)
            if event.x < end:
                if run.link:
                    self.post_message(self.Clicked(self, run.link))
                return


class PanelLine(LineWidget):
    """A line on the panel's colour."""

    COMPONENT_CLASSES: ClassVar = {f"role--{role}" for role in (Role.TITLE, Role.QUIET, Role.TEXT, Role.KEY)}

    def _styled_by(self) -> Widget:
        return self
