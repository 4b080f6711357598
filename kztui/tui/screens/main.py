"""The one screen: it walks from place to place, by keys and by the mouse."""

from typing import TYPE_CHECKING, ClassVar, cast

from msgspec.structs import replace
from textual import on
from textual.binding import Binding

from kztui.tui.commands import COMMANDS, Level
from kztui.tui.deeds import DEEDS
from kztui.tui.navigation.location import Place, step
from kztui.tui.pages.parts.page import Link
from kztui.tui.screens.framed import Framed
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.line_widget import LineBar
from kztui.tui.widgets.page_view import PageView
from kztui.tui.widgets.search_input import FindBar

if TYPE_CHECKING:
    from kztui.tui.app import ExplorerApp


class MainScreen(Framed, inherit_bindings=False):
    """Goes from place to place by keys and clicks."""

    BINDINGS: ClassVar = [
        Binding(key, f"run('{one.id}', '{key}')", one.help, show=False) for one in COMMANDS for key in one.keys
    ]

    # Where one goes

    def go(self, place: Place) -> None:
        """Go on to a place; where one was stays as it is."""
        self.keep()
        self.way.go(place)
        self.draw_place()

    def back(self) -> None:
        """Go back to where one came from."""
        self.way.back()
        self.draw_place()

    def go_to_tab(self, tab: str) -> None:
        """Go to a tab, to where one was in it."""
        if len(self.way.places) == 1:
            self.keep()
        self.way.go_to_tab(tab)
        self.draw_place()

    def keep(self) -> None:
        """Note where in the place one is."""
        here = self.view.here
        self.way.keep(here.key if here else "", self.view.top)

    # What happens

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key does something here."""
        return self.can(str(parameters[0])) if action == "run" else True

    def action_run(self, id_: str, key: str) -> None:
        """Run a command."""
        self._notice = ""
        DEEDS[id_](self, key)
        self.draw_evidence()
        self.draw_footer()

    @property
    def explorer(self) -> "ExplorerApp":
        """Return the app."""
        return cast("ExplorerApp", self.app)

    @on(PageView.Moved)
    def _moved(self, event: PageView.Moved) -> None:
        event.stop()
        self.draw_evidence()
        self.draw_footer()

    @on(PageView.Opened)
    @on(EvidencePane.Opened)
    def _opened(self) -> None:
        if self.can("open"):
            self.action_run("open", "")

    @on(FindBar.Changed)
    def _sought(self, event: FindBar.Changed) -> None:
        place = replace(self.place, text=event.words, cursor="", top=0)
        self.way.replace(place)
        self.draw_page("", 0)

    @on(LineBar.Clicked)
    def _bar_clicked(self, event: LineBar.Clicked) -> None:
        if event.bar.id == "tabs":
            self.go_to_tab(event.key)
        elif event.bar.id == "footer" and self.can(event.key):
            self.action_run(event.key, "")

    def open_link(self, link: Link) -> None:
        """Go where a link leads."""
        if link.command:
            self.back()
            if self.can(link.command):
                self.action_run(link.command, "")
        elif link.target:
            self.go(step(self.election, self.place, link.target))
            before = self.way.places[-2]
            if before.level is Level.FIND and self.drawing.hits(before.text):
                self.way.found = before
