"""The one screen: it walks from place to place, and draws the page, the evidence and the frame of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.commands import COMMANDS, Level, command
from kztui.tui.drawing import Drawing
from kztui.tui.frame import LEAST, evidence_header, footer_line, tab_line, title_line, too_small_line, trail_line
from kztui.tui.pages.page import Spot
from kztui.tui.pages.tab_page import spot_key
from kztui.tui.place import Place, step, trail_names
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.find_bar import FindBar
from kztui.tui.widgets.line_bar import LineBar
from kztui.tui.widgets.page_view import PageView
from kztui.views.checks import attention
from kztui.views.tabs import TABS, tab_of
from kztui.views.target import Target, Thing, target_of

if TYPE_CHECKING:
    from kztui.tui.app import ExplorerApp

WIDE = 110
"""From so many columns on the evidence stands at the side."""
_BESIDE = {Level.TAB, Level.FIND, Level.SOURCE, Level.WHY}
"""The levels with evidence at their side; below the page it stands under tabs and hits only."""


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
        self.drawing = Drawing(election, documents, ascii_only=ascii_only)
        self.trail: list[Place] = self._first_trail(tab, figure)
        """The places on the way to where one is, which is the last."""
        self._tabs: dict[str, Place] = {}
        """Where one was in each tab."""
        self._found: Place | None = None
        """The last find that had hits."""
        self._notice = ""
        self._attention = attention(election)

    @property
    def place(self) -> Place:
        """Return where one is."""
        return self.trail[-1]

    @property
    def view(self) -> PageView:
        """Return the widget that draws the page."""
        return self.query_one("#page", PageView)

    @property
    def pane(self) -> EvidencePane:
        """Return the widget that draws the evidence."""
        return self.query_one("#evidence", EvidencePane)

    @property
    def find_bar(self) -> FindBar:
        """Return the line in which words to find are typed."""
        return self.query_one("#find", FindBar)

    def compose(self) -> ComposeResult:
        """Make the frame."""
        pen = self.drawing.pen(80)
        yield LineBar("title")
        yield LineBar("tabs")
        yield LineBar("trail")
        yield FindBar("find")
        with Container(id="body"):
            view = PageView("page")
            view.pointer, view.thumb = pen.run("▌").text, pen.run("┃").text
            yield view
            yield EvidencePane("evidence")
        yield LineBar("footer")
        yield LineBar("small")

    # Where one goes

    def go(self, place: Place) -> None:
        """Go on to a place; where one was stays as it is."""
        self._keep()
        self.trail = [*self.trail, place]
        self.draw_place()

    def back(self) -> None:
        """Go back to where one came from."""
        if len(self.trail) > 1:
            self.trail = self.trail[:-1]
            self.draw_place()

    def go_to_tab(self, tab: str) -> None:
        """Go to a tab, to where one was in it."""
        self._keep()
        if self.trail[0].text != tab:
            self._tabs[self.trail[0].text] = self.trail[0]
            self.trail = [self._tabs.get(tab, Place(Level.TAB, text=tab))]
        else:
            self.trail = self.trail[:1]
        self.draw_place()

    def replace_place(self, place: Place) -> None:
        """Be at another place instead of this one."""
        self.trail = [*self.trail[:-1], place]
        self.draw_place()

    def go_through(self, before: list[Place], listed: Place, hit: Place) -> None:
        """Be at a hit, the list of hits one step back."""
        self._keep()
        self._found = listed
        self.trail = [*(before or self.trail[:1]), listed, hit]
        self.draw_place()

    def _keep(self) -> None:
        """Note where in the place one is."""
        here = self.view.here
        kept = replace(self.place, cursor=here.key if here else "", top=self.view.top)
        self.trail = [*self.trail[:-1], kept]

    def _first_trail(self, tab: str, figure: str) -> list[Place]:
        known = tab if tab in {one.id for one in TABS} else TABS[0].id
        target = target_of(self.election, figure) if figure else None
        if target is None:
            return [Place(Level.TAB, text=known)]
        home = tab_of(self.election, target)
        first = Place(Level.TAB, text=home, cursor=self._cursor_on(home, target))
        return [first, step(self.election, first, target)]

    def _cursor_on(self, tab: str, target: Target) -> str:
        """Return the key of the spot of a target in a tab, or empty where it has none."""
        figure = target.thing is Thing.FIGURE
        sought = Target(Thing.QUANTITY, self.election.figures[target.id].quantity) if figure else target
        for section in self.drawing.tab(tab).sections:
            for row in section.rows:
                if sought in {row.target, *(cell.target for cell in row.cells if cell)}:
                    return spot_key(section, sought)
        return ""

    # What is drawn

    def draw_place(self) -> None:
        """Draw the place at the end of the trail."""
        place = self.place
        finding = place.level is Level.FIND
        self.set_class(finding, "-finding")
        self.draw_place_classes()
        if finding:
            self.find_bar.ask(place.text, ">" if place.palette else "/")
        self.set_focus(self.find_bar if finding else self.view, scroll_visible=False)
        self.draw_page(place.cursor, place.top)

    def draw_page(self, cursor: str, top: int | None = None) -> None:
        """Draw the page and the frame around it."""
        width = self.view.size.width
        if width:
            self.view.show(self.drawing.page(self.place, width - 1), cursor, top)
        self.draw_frame()

    def draw_frame(self) -> None:
        """Draw title, tabs, breadcrumb and footer."""
        width, height = self.size
        pen = self.drawing.pen(width)
        names = trail_names(self.election, self.trail)
        self.query_one("#title", LineBar).show(title_line(self.election.meta, pen))
        self.query_one("#tabs", LineBar).show(tab_line(self.trail[0].text, self._attention, pen))
        self.query_one("#trail", LineBar).show(trail_line(names, pen))
        self.query_one("#small", LineBar).show(too_small_line(width, height, pen))
        self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the commands that work here, or the notice there is."""
        named = [one for one in COMMANDS if one.label and self.can(one.id)]
        pen = self.drawing.pen(self.size.width)
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

    @property
    def found(self) -> Place | None:
        """Return the last find that had hits."""
        return self._found

    def on_resize(self, event: events.Resize) -> None:
        """Lay the frame out for the new size; the page follows when it has its own."""
        width, height = event.size
        self.set_class(width < LEAST[0] or height < LEAST[1], "-small")
        self.set_class(width >= WIDE, "-wide")
        self.pane.at_side = width >= WIDE
        self.draw_place_classes()
        self.draw_frame()

    def draw_place_classes(self) -> None:
        """Show or hide the evidence as the place and the width have it."""
        beside = _BESIDE if self.has_class("-wide") else {Level.TAB, Level.FIND}
        alone = self.place.level not in beside
        self.set_class(alone, "-alone")
        self.view.edge = "" if alone or not self.has_class("-wide") else self.drawing.pen(1).run("│").text

    @on(PageView.Resized)
    def _page_resized(self) -> None:
        here = self.view.here
        first = not self.view.page.lines
        self.draw_page(here.key if here else self.place.cursor, self.place.top if first else None)

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
        self.trail = [*self.trail[:-1], place]
        self.draw_page("", 0)

    @on(LineBar.Clicked)
    def _bar_clicked(self, event: LineBar.Clicked) -> None:
        if event.bar.id == "tabs":
            self.go_to_tab(event.key)
        elif event.bar.id == "footer" and self.can(event.key):
            self.action_run(event.key, "")

    def remember_find(self) -> None:
        """Keep what was sought, so that its hits can be gone through later."""
        self._keep()
        self._found = self.place

    def open_spot(self, spot: Spot) -> None:
        """Go where a spot leads."""
        if self.place.level is Level.FIND and not spot.command:
            self.remember_find()
        if spot.command:
            self.back()
            if self.can(spot.command):
                self.action_run(spot.command, "")
        elif spot.target:
            self.go(step(self.election, self.place, spot.target))
