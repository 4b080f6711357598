"""The explorer: an app with one screen, its themes, and an end when the terminal goes away."""

import asyncio
import signal
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.screens.explorer_screen import ExplorerScreen
from kztui.tui.terminal.diffing_driver import diffing_driver
from kztui.tui.terminal.screen_diff import ScreenDiff
from kztui.tui.theme.no_color import NoColorFilter, ignore_empty_no_color
from kztui.tui.theme.role_styles import role_css
from kztui.tui.theme.theme_names import DEFAULT, TERMINAL, THEME_NAMES
from kztui.tui.theme.themes import all_themes

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates

_GRACE_SECONDS = 3
"""How long the program has to end once its terminal is gone."""


class ExplorerApp(App[None], inherit_bindings=False):
    """Opens an election's record on a screen."""

    TITLE = "kztui"
    CSS = role_css()
    CSS_PATH = "screens/explorer_screen.tcss"  # Textual does not look at the first screen's own
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar = []  # all keys are in the table of commands

    def __init__(
        self,
        election: Election,
        *,
        documents: Mapping[str, Sequence[str]] | None = None,
        tab: str = "",
        figure: str = "",
        theme: str = "",
        ascii_only: bool = False,
        proofs: "Callable[[], Certificates | None]" = lambda: None,
    ) -> None:
        """Make the app.

        Args:
            election: What is shown.
            documents: For the id of a source, the paragraphs of its document, where the reader has it.
            tab: The id of the tab to open, or empty for the first.
            figure: The id of a quantity, figure or statement to open, or empty.
            theme: The name of a theme, or empty for the usual one.
            ascii_only: Whether nothing beyond ASCII is drawn.
            proofs: Reads the certificates of what is worked out, once they are asked for.
        """
        self._screen_diff = ScreenDiff()
        ignore_empty_no_color()
        super().__init__()
        self.animation_level = "none"
        for available in all_themes():
            self.register_theme(available)
        wanted = theme if theme in THEME_NAMES else DEFAULT
        self.theme = TERMINAL if self.no_color else wanted
        self._no_color_filter = NoColorFilter()
        self._arguments = (election, documents or {}, tab, figure)
        self._ascii_only = ascii_only
        self._proofs = proofs

    def get_driver_class(self) -> type[Driver]:
        """Return the platform's driver, made to send only what changes."""
        return diffing_driver(super().get_driver_class(), self._screen_diff)

    def get_default_screen(self) -> Screen[None]:
        """Return the one screen."""
        election, documents, tab, figure = self._arguments
        return ExplorerScreen(election, documents, tab, figure, ascii_only=self._ascii_only, proofs=self._proofs)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is done to lines before they are sent: with `NO_COLOR` every colour goes."""
        return [self._no_color_filter] if self.no_color else super().get_line_filters()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the style sheets' own variables, so that they are there with any theme."""
        return dict(all_themes()[0].variables)

    def on_mount(self) -> None:
        """End when the terminal hangs up or the system asks to."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for signal_ in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(signal_, self._end, signal_)

    def on_resize(self, event: events.Resize) -> None:
        """Forget the screen contents after a resize."""
        self._screen_diff.resize(event.size.width, event.size.height)

    def action_redraw(self) -> None:
        """Send the whole screen again, whatever else wrote on the terminal."""
        self._screen_diff.forget()
        self.screen.refresh(layout=True)

    def _end(self, signal_: signal.Signals) -> None:
        """End in order; where nothing can be written any more, the alarm ends the program all the same."""
        signal.alarm(_GRACE_SECONDS)
        self.exit(return_code=128 + signal_)
