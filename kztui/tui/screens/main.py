"""The one screen: it walks from place to place, and draws the page, the evidence and the frame of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.commands import COMMANDS, Level, command
from kztui.tui.drawing import Drawing
from kztui.tui.frame import LEAST, evidence_header, footer_line, tab_line, title_line, too_small_line, trail_line
from kztui.tui.pages.page import Spot
from kztui.tui.place import Place, step, trail_names
from kztui.tui.way import Way, first_way
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.find_bar import FindBar
from kztui.tui.widgets.line_bar import LineBar
from kztui.tui.widgets.page_view import PageView
from kztui.views.checks import attention
from kztui.views.target import Target, Thing

if TYPE_CHECKING:
    from kztui.tui.app import ExplorerApp

WIDE = 110
"""From so many columns on the evidence stands at the side."""
FRAME = 4
"""The lines that title, tabs, breadcrumb and footer take."""
SIDE, BELOW = 44, 30
"""How many percent of the width (at the side) or the height (below) the evidence has."""
_BESIDE = {Level.TAB, Level.FIND, Level.SOURCE, Level.WHY}
"""The levels with evidence at their side."""
_BELOW = {Level.TAB, Level.FIND}
"""The levels with evidence below the page."""


class MainScreen(Screen[None]):
    """Shows the place at the end of the trail."""

    AUTO_FOCUS = "PageView"
    BINDINGS: ClassVar = [
        Binding(key, f"run('{one.id}', '{key}')", one.help, show=False) for one in COMMANDS for key in one.keys
    ]

    def __init__(
        self,
        election: Election,
        documents: Mapping[str, Sequence[str]],
        tab: str,
        figure: str,
        *,
        ascii_only: bool,
    ) -> None:
        super().__init__()
        self.election = election
        self.drawing: Drawing = Drawing(election, documents, ascii_only=ascii_only)
        self.way: Way = first_way(election, self.drawing, tab, figure)
        self._notice = ""
        self._attention = attention(election)
        self._laid_out = Size()
        """The size that the frame was last laid out for."""
        pen = self.drawing.pen(1)
        self.view: PageView = PageView("page", pen.run("▌").text, pen.run("┃").text)
        """What draws the page."""
        self.pane: EvidencePane = EvidencePane("evidence")
        """What draws the evidence."""
        self.find_bar: FindBar = FindBar("find")
        """The line in which words to find are typed."""

    @property
    def place(self) -> Place:
        """Return where one is."""
        return self.way.place

    def compose(self) -> ComposeResult:
        """Make the frame, each part with the room that it will have."""
        self.share_room()
        yield LineBar("title")
        yield LineBar("tabs")
        yield LineBar("trail")
        yield self.find_bar
        with Container(id="body"):
            yield self.view
            yield self.pane
        yield LineBar("footer")
        yield LineBar("small")

    def on_mount(self) -> None:
        """Draw the first place."""
        self.draw_place()

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

    # What is drawn

    def draw_place(self) -> None:
        """Draw the place at the end of the trail."""
        place = self.place
        finding = place.level is Level.FIND
        self.share_room()
        if finding:
            self.find_bar.ask(place.text, ">" if place.palette else "/")
        self.set_focus(self.find_bar if finding else self.view, scroll_visible=False)
        self.draw_page(place.cursor, place.top)

    def draw_page(self, cursor: str, top: int | None = None) -> None:
        """Draw the page and the frame around it."""
        if self.view.columns:
            self.view.show(self.drawing.page(self.place, self.view.columns - 1), cursor, top)
        self.draw_frame()

    def draw_frame(self) -> None:
        """Draw title, tabs, breadcrumb and footer."""
        width, height = self.app.size
        pen = self.drawing.pen(width)
        names = trail_names(self.election, self.way.places)
        self.query_one("#title", LineBar).show(title_line(self.election.meta, pen))
        self.query_one("#tabs", LineBar).show(tab_line(self.way.tab, self._attention, pen))
        self.query_one("#trail", LineBar).show(trail_line(names, pen))
        self.query_one("#small", LineBar).show(too_small_line(width, height, pen))
        self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the commands that work here, or the notice there is."""
        typing = self.place.level is Level.FIND
        named = [one for one in COMMANDS if one.label and self.can(one.id) and not (typing and one.is_typed)]
        pen = self.drawing.pen(self.app.size.width)
        self.query_one("#footer", LineBar).show(footer_line(named, self._notice, pen))

    def draw_evidence(self) -> None:
        """Draw the evidence of what the cursor is on."""
        width, height = self.pane.room
        if self.has_class("-alone") or width <= 0 or height <= 0:
            return
        target = self.target
        pen = self.drawing.pen(self.pane.size.width)
        if target is None:
            self.pane.show(evidence_header("", pen), ())
            return
        known = self.drawing.known(target)
        remark = known.verdict if len(known.entries) != 1 or target.thing is Thing.STATEMENT else ""
        short = remark if len(remark) < width // 2 else ""
        self.pane.show(evidence_header(short, pen), self.drawing.evidence(target, width, height).lines)

    # What happens

    @property
    def target(self) -> Target | None:
        """Return what the cursor is on, or what the place shows."""
        here = self.view.here
        return here.target if here and here.target else self.place.target

    def can(self, id_: str) -> bool:
        """Return whether a command works here and now."""
        from kztui.tui.deeds import able  # noqa: PLC0415 - the deeds know the screen

        return self.place.level in command(id_).levels and able(self, id_)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key does something here."""
        return self.can(str(parameters[0])) if action == "run" else True

    def action_run(self, id_: str, key: str) -> None:
        """Run a command."""
        from kztui.tui.deeds import DEEDS  # noqa: PLC0415 - the deeds know the screen

        self._notice = ""
        DEEDS[id_](self, key)
        self.draw_footer()

    def notice(self, words: str) -> None:
        """Show a remark in the footer until the next key."""
        self._notice = words

    @property
    def explorer(self) -> "ExplorerApp":
        """Return the app."""
        return cast("ExplorerApp", self.app)

    def on_resize(self) -> None:
        """Lay the frame out for the new size, and make the page anew for it."""
        if self.app.size != self._laid_out:
            here = self.view.here
            self.share_room()
            self.draw_page(here.key if here else self.place.cursor)

    def share_room(self) -> None:
        """Give page and evidence their room, as the place and the window's size have it."""
        self._laid_out = self.app.size
        width, height = self._laid_out
        wide = width >= WIDE
        alone = self.place.level not in (_BESIDE if wide else _BELOW)
        pane = (width * SIDE // 100, height - FRAME) if wide else (width, max(6, min(14, height * BELOW // 100)))
        self.set_class(width < LEAST[0] or height < LEAST[1], "-small")
        self.set_class(wide, "-wide")
        self.set_class(alone, "-alone")
        self.set_class(self.place.level is Level.FIND, "-finding")
        self.pane.styles.width, self.pane.styles.height = pane
        self.pane.at_side = wide
        self.view.edge = self.drawing.pen(1).run("│").text if wide and not alone else ""
        columns = width - (pane[0] if wide and not alone else 0)
        self.view.expect(columns, max(1, height - FRAME - (0 if wide or alone else pane[1])))

    @on(PageView.Resized)
    def _page_resized(self) -> None:
        here = self.view.here
        self.draw_page(here.key if here else self.place.cursor)

    @on(EvidencePane.Resized)
    def _pane_resized(self) -> None:
        self.draw_evidence()

    @on(PageView.Moved)
    def _moved(self, event: PageView.Moved) -> None:
        event.stop()
        self.draw_evidence()
        self.draw_footer()

    @on(PageView.Opened)
    def _opened(self) -> None:
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

    def open_spot(self, spot: Spot) -> None:
        """Go where a spot leads."""
        if spot.command:
            self.back()
            if self.can(spot.command):
                self.action_run(spot.command, "")
        elif spot.target:
            self.go(step(self.election, self.place, spot.target))
            before = self.way.places[-2]
            if before.level is Level.FIND and self.drawing.hits(before.text):
                self.way.found = before
