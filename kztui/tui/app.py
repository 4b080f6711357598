"""The explorer: an app with one screen, its themes, and an end when the terminal goes away."""

import asyncio
import signal
from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.screens.main import MainScreen
from kztui.tui.terminal.diffing_driver import sparing
from kztui.tui.terminal.screen_diff import Cells
from kztui.tui.theme import themes
from kztui.tui.theme.no_color import Colourless, heed_only_what_says_something
from kztui.tui.theme.role_styles import css

_GRACE = 3
"""How many seconds the program has to end once its terminal is gone."""


class ExplorerApp(App[None]):
    """Opens an election's record on a screen."""

    TITLE = "kztui"
    CSS = css()
    CSS_PATH = "screens/main.tcss"  # that of the one screen: Textual does not look at the first screen's own
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar = []

    def __init__(
        self,
        election: Election,
        *,
        documents: Mapping[str, Sequence[str]] | None = None,
        tab: str = "results",
        figure: str = "",
        theme: str = "",
        ascii_only: bool = False,
    ) -> None:
        """Make the app.

        Args:
            election: What is shown.
            documents: For the id of a source, the paragraphs of its document, where the reader has it.
            tab: The id of the tab to open.
            figure: The id of a quantity, figure or statement to open, or empty.
            theme: The name of a theme, or empty for the usual one.
            ascii_only: Whether nothing beyond ASCII is drawn.
        """
        self._cells = Cells()
        heed_only_what_says_something()
        super().__init__()
        self.animation_level = "none"
        for one in themes.themes():
            self.register_theme(one)
        wanted = theme if theme in themes.NAMES else themes.DEFAULT
        self.theme = themes.TERMINAL if self.no_color else wanted
        self._colourless = Colourless()
        self._arguments = (election, documents or {}, tab, figure)
        self._ascii_only = ascii_only

    def get_driver_class(self) -> type[Driver]:
        """Return the platform's driver, made sparing with what it sends."""
        return sparing(super().get_driver_class(), self._cells)

    def get_default_screen(self) -> Screen[None]:
        """Return the one screen."""
        election, documents, tab, figure = self._arguments
        return MainScreen(election, documents, tab, figure, ascii_only=self._ascii_only)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is done to lines before they are sent: with `NO_COLOR` every colour goes."""
        return [self._colourless] if self.no_color else super().get_line_filters()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the style sheets' own variables, so that they are there with any theme."""
        return dict(themes.themes()[0].variables)

    def on_mount(self) -> None:
        """End when the terminal hangs up or the system asks to."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for sign in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(sign, self._end, sign)

    def on_resize(self) -> None:
        """Take nothing for known of a terminal of another size."""
        self._cells.forget()

    def next_theme(self) -> str:
        """Change to the next theme and return its name."""
        self.theme = themes.after(self.theme)
        return self.theme

    def _end(self, sign: signal.Signals) -> None:
        """End in order; where nothing can be written any more, the alarm ends the program all the same."""
        signal.alarm(_GRACE)
        self.exit(return_code=128 + sign)
