"""Everything on the screen: title, tabs, breadcrumb or query, page, evidence, footer."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.geometry import Size

from kztui.model.election import Election
from kztui.tui.commands import Context, footer_commands
from kztui.tui.navigation.breadcrumb import breadcrumb_names
from kztui.tui.navigation.location import Level, Location
from kztui.tui.page import Role
from kztui.tui.pages.page_factory import PageFactory
from kztui.tui.pages.parts.chrome import (
    breadcrumb_line,
    evidence_header,
    footer_line,
    tab_line,
    title_line,
    too_small_line,
)
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.line_widget import LineWidget, PanelLine
from kztui.tui.widgets.page_view import PageView
from kztui.tui.widgets.search_input import SearchInput
from kztui.tui.widgets.window_layout import LEAST_COLUMNS, LEAST_ROWS, WindowLayout, window_layout
from kztui.views.tab.checks_tab import attention
from kztui.views.tab.tab_list import tab_names
from kztui.views.target import Target, TargetKind

_SCROLL_BAR = 2
"""The columns at the right that the scroll bar takes, with the blank one that keeps the page from touching it."""


class ExplorerView(Container):
    """Shows a location: its page, the evidence of what the cursor is on, and the lines around them.

    It decides nothing: the screen tells it what to show.
    """

    def __init__(self, election: Election, pages: PageFactory) -> None:
        super().__init__(id="explorer")
        self._election = election
        self._pages = pages
        self._tabs = tab_names(election)
        self._attention = attention(election)
        writer = pages.writer(1)
        self._edge = writer.run("│").text
        self.page_view = PageView("page", writer.run("▌").text, writer.run("┃").text)
        self.evidence_pane = EvidencePane("evidence")
        self.search_input = SearchInput("search-input")
        self._lines: dict[str, LineWidget] = {
            **{id_: LineWidget(id_) for id_ in ("tabs", "breadcrumb", "search-sign", "too-small")},
            **{id_: PanelLine(id_) for id_ in ("title", "footer")},
        }
        self.window_size = Size(LEAST_COLUMNS, LEAST_ROWS)
        """The size of the window that it is laid out for: not yet the app's while that is being resized."""
        self._layout: WindowLayout = window_layout(*self.window_size, Level.TAB)
        self._evidence_shown: tuple[Target | None, Level, WindowLayout] | None = None
        """What the evidence was last drawn of, at which level and in which layout."""

    def compose(self) -> ComposeResult:
        """Make the widgets."""
        yield self._lines["title"]
        yield self._lines["tabs"]
        yield self._lines["breadcrumb"]
        yield Horizontal(self._lines["search-sign"], self.search_input, id="search")
        yield Container(self.page_view, self.evidence_pane, id="body")
        yield self._lines["footer"]
        yield self._lines["too-small"]

    def lay_out(self, level: Level) -> None:
        """Share the window between page and evidence, as its size and the level have it."""
        self.window_size = self.app.size
        layout = self._layout = window_layout(*self.window_size, level)
        self.set_class(layout.is_too_small, "-too-small")
        self.set_class(layout.at_side, "-at-side")
        self.set_class(not layout.shows_evidence, "-without-evidence")
        self.set_class(level is Level.FIND, "-searching")
        self.evidence_pane.styles.width, self.evidence_pane.styles.height = layout.evidence
        self.evidence_pane.set_size(*layout.evidence, at_side=layout.at_side)
        self.page_view.set_size(*layout.page, edge=self._edge if layout.at_side and layout.shows_evidence else "")

    def show_page(self, location: Location, top: int | None) -> None:
        """Show a location's page from a line on; where that is None, scrolled so that the cursor is seen."""
        width = self.page_view.columns - _SCROLL_BAR
        page = self._pages.page(location, width, roomy=self._layout.at_side)
        self.page_view.show(page, location.cursor, top)

    def redraw(self, locations: Sequence[Location], context: Context, notice: str) -> None:
        """Bring everything around the page up to date; what has not changed is not drawn again.

        Args:
            locations: Those that led to the current one, which is the last.
            context: What the commands in the footer depend on.
            notice: What the footer says instead, or empty.
        """
        size = self.window_size
        writer = self._pages.writer(size.width)
        commands = footer_commands(context)
        sign = " > " if context.location.palette else " / "
        lines = {
            "title": title_line(self._election.meta, writer),
            "tabs": tab_line(self._tabs, locations[0].text, self._attention, writer),
            "breadcrumb": breadcrumb_line(breadcrumb_names(self._election, self._tabs, locations), writer),
            "search-sign": (writer.run(sign, Role.KEY),),
            "footer": footer_line(commands, notice, writer),
            "too-small": too_small_line((LEAST_COLUMNS, LEAST_ROWS), (size.width, size.height), writer),
        }
        for id_, line in lines.items():
            self._lines[id_].show(line)
        self._redraw_evidence(context.target, context.location.level)

    def _redraw_evidence(self, target: Target | None, level: Level) -> None:
        if not self._layout.shows_evidence or self._evidence_shown == (target, level, self._layout):
            return
        self._evidence_shown = (target, level, self._layout)
        writer = self._pages.writer(self._layout.evidence[0])
        if target is None:
            self.evidence_pane.show(evidence_header("", writer), ())
            return
        width, height = self.evidence_pane.text_size
        if level in {Level.FIGURE, Level.QUOTE} and self._pages.has_words(target):
            self.evidence_pane.show(evidence_header("", writer), self._pages.excerpt(target, width, height).lines)
            return
        details = self._pages.details(target)
        tells_verdict = len(details.entries) != 1 or target.kind is TargetKind.STATEMENT
        remark = details.verdict if tells_verdict and len(details.verdict) < width // 2 else ""
        self.evidence_pane.show(evidence_header(remark, writer), self._pages.evidence(target, width, height).lines)
