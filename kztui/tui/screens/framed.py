"""The frame on the screen: it draws the place where one is, its evidence, and the lines around them."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.able import able
from kztui.tui.commands import COMMANDS, Command, Level, command
from kztui.tui.navigation.history import Way, first_way
from kztui.tui.navigation.location import Place, trail_names
from kztui.tui.pages.page_factory import Drawing
from kztui.tui.pages.parts.chrome import evidence_header, footer_line, tab_line, title_line, too_small_line, trail_line
from kztui.tui.screens.window_layout import Room, room
from kztui.tui.theme.role_styles import CLASSES
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.line_widget import LineBar, PanelBar
from kztui.tui.widgets.page_view import PageView
from kztui.tui.widgets.search_input import FindBar
from kztui.views.tab.checks_tab import attention
from kztui.views.tab.tab_list import tab_names
from kztui.views.target import Target, TargetKind


class Framed(Screen[None]):
    """Shows the place at the end of the way."""

    COMPONENT_CLASSES = CLASSES
    AUTO_FOCUS = "PageView"

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
        self._laid_out = (0, 0)
        """The size that the frame was last laid out for."""
        self._shown: tuple[Target | None, Room] | None = None
        """What the evidence was last drawn of, and in which room."""
        writer = self.drawing.writer(1)
        self.view: PageView = PageView("page", writer.run("▌").text, writer.run("┃").text)
        """What draws the page."""
        self.pane: EvidencePane = EvidencePane("evidence")
        """What draws the evidence."""
        self.find_bar: FindBar = FindBar("find")
        """The line in which words to find are typed."""

    room: Room
    """How page and evidence share the window."""

    @property
    def place(self) -> Place:
        """Return where one is."""
        return self.way.place

    @property
    def target(self) -> Target | None:
        """Return what the cursor is on, or what the place shows."""
        here = self.view.here
        return here.target if here and here.target else self.place.target

    def compose(self) -> ComposeResult:
        """Make the frame, each part with the room that it will have."""
        self.share_room()
        yield PanelBar("title")
        yield LineBar("tabs")
        yield LineBar("trail")
        yield self.find_bar
        with Container(id="body"):
            yield self.view
            yield self.pane
        yield PanelBar("footer")
        yield LineBar("small")

    def on_mount(self) -> None:
        """Draw the first place."""
        self.draw_place()

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
        """Draw the page and what stands around it."""
        self.view.show(self.drawing.page(self.place, self.view.columns - 1), cursor, top)
        self.draw_frame()
        self.draw_evidence()

    def draw_frame(self) -> None:
        """Draw title, tabs, breadcrumb and footer."""
        width, height = self.app.size
        writer = self.drawing.writer(width)
        names = trail_names(self.election, self.way.places)
        self.query_one("#title", LineBar).show(title_line(self.election.meta, writer))
        self.query_one("#tabs", LineBar).show(tab_line(tab_names(self.election), self.way.tab, self._attention, writer))
        self.query_one("#trail", LineBar).show(trail_line(names, writer))
        self.query_one("#small", LineBar).show(too_small_line(width, height, writer))
        self.draw_footer()

    def draw_footer(self) -> None:
        """Draw the commands that work here, or the notice there is."""
        writer = self.drawing.writer(self.app.size.width)
        self.query_one("#footer", LineBar).show(footer_line(self.offered, self._notice, writer))

    def draw_evidence(self) -> None:
        """Draw the evidence of what the cursor is on."""
        target = self.target
        if (target, self.room) == self._shown or self.room.alone:
            return
        self._shown = (target, self.room)
        width, height = self.pane.room
        writer = self.drawing.writer(self.room.pane[0])
        if target is None:
            self.pane.show(evidence_header("", writer), ())
            return
        known = self.drawing.known(target)
        remark = known.verdict if len(known.entries) != 1 or target.kind is TargetKind.STATEMENT else ""
        short = remark if len(remark) < width // 2 else ""
        self.pane.show(evidence_header(short, writer), self.drawing.evidence(target, width, height).lines)

    def share_room(self) -> None:
        """Give page and evidence their room, as the place and the window's size have it."""
        self._laid_out = self.app.size
        self.room = room(*self._laid_out, self.place.level)
        self.set_class(self.room.small, "-small")
        self.set_class(self.room.wide, "-wide")
        self.set_class(self.room.alone, "-alone")
        self.set_class(self.place.level is Level.FIND, "-finding")
        self.pane.styles.width, self.pane.styles.height = self.room.pane
        beside = self.room.wide and not self.room.alone
        self.pane.expect(*self.room.pane, at_side=self.room.wide)
        self.view.expect(*self.room.page, edge=self.drawing.writer(1).run("│").text if beside else "")

    @property
    def offered(self) -> tuple[Command, ...]:
        """Return the commands with a name in the footer that work here and now."""
        typing = self.place.level is Level.FIND
        return tuple(one for one in COMMANDS if one.label and self.can(one.id) and not (typing and one.is_typed))

    def can(self, id_: str) -> bool:
        """Return whether a command works here and now."""
        return self.place.level in command(id_).levels and able(self, id_)

    def notice(self, words: str) -> None:
        """Show a remark in the footer until the next key."""
        self._notice = words

    def on_resize(self) -> None:
        """Lay the frame out for the new size, and make the page anew for it."""
        if self.app.size != self._laid_out:
            here = self.view.here
            self.share_room()
            self.draw_page(here.key if here else self.place.cursor)
