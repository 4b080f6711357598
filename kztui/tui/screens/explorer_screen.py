"""The explorer's one screen: it goes from location to location by keys and clicks."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

from kztui.model.election import Election
from kztui.tui.commands import COMMANDS_BY_ACTION, COMMANDS_BY_KEY, Context
from kztui.tui.navigation.history import History
from kztui.tui.navigation.location import Level, Location, opened_from
from kztui.tui.pages.page_factory import PageFactory
from kztui.tui.screens.initial_history import initial_history
from kztui.tui.theme.role_styles import COMPONENT_CLASSES
from kztui.tui.theme.themes import next_theme
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.explorer_view import ExplorerView
from kztui.tui.widgets.line_widget import LineWidget
from kztui.tui.widgets.page_view import PageView
from kztui.views.tab.tab_list import tab_names

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates


class ExplorerScreen(Screen[None], inherit_bindings=False):
    """Keeps where the reader is, runs the commands, and tells the view what to show."""

    COMPONENT_CLASSES = COMPONENT_CLASSES
    AUTO_FOCUS = ""  # keys come to the screen itself

    def __init__(
        self,
        election: Election,
        documents: Mapping[str, Sequence[str]],
        tab: str,
        figure: str,
        *,
        ascii_only: bool,
        proofs: "Callable[[], Certificates | None]",
    ) -> None:
        super().__init__()
        self.election = election
        self.pages = PageFactory(election, documents, ascii_only=ascii_only, proofs=proofs)
        self.history: History = initial_history(election, self.pages, tab, figure)
        self.view = ExplorerView(election, self.pages)
        self._tabs = [name.id for name in tab_names(election)]

    def compose(self) -> ComposeResult:
        """Make the view, each part with the size that it will have."""
        self.view.lay_out(self.location.level)
        yield self.view

    def on_mount(self) -> None:
        """Show the first location."""
        self._show_location()

    def on_resize(self) -> None:
        """Show the location anew in a window of another size."""
        if self.app.size != self.view.window_size:
            link = self.view.page_view.link
            self.history.replace(replace(self.location, cursor=link.key if link else self.location.cursor, top=None))
            self._show_location()
        self.refresh()  # all of it, even in a window of the size before: the terminal may have cut off what it showed

    # Where the reader is

    @property
    def location(self) -> Location:
        """Return the current location."""
        return self.history.current

    @property
    def context(self) -> Context:
        """Return what the availability of commands depends on."""
        link = self.view.page_view.link
        return Context(
            self.location,
            depth=len(self.history.locations),
            has_link=link is not None,
            target=link.target if link and link.target else self.location.target,
            searched=self.history.last_search is not None,
            no_color=self.app.no_color,
        )

    def go(self, location: Location) -> None:
        """Go on to a location; the current one is kept as it is."""
        self._keep_location()
        self.history.go(location)
        self._show_location()

    def go_to_tab(self, tab: str) -> None:
        """Go to a tab, where it was left."""
        if len(self.history.locations) == 1:
            self._keep_location()
        self.history.go_to_tab(tab)
        self._show_location()

    def _keep_location(self) -> None:
        link = self.view.page_view.link
        self.history.keep(link.key if link else "", self.view.page_view.top)

    def _show_location(self, notice: str = "") -> None:
        is_search = self.location.level is Level.FIND
        self.view.lay_out(self.location.level)
        if is_search:
            self.view.search_input.ask(self.location.text)
        self.set_focus(self.view.search_input if is_search else None, scroll_visible=False)
        self.view.show_page(self.location, self.location.top)
        self._redraw(notice)

    def _redraw(self, notice: str = "") -> None:
        """Redraw what is around the page: once after each command, and nowhere else."""
        self.view.redraw(self.history.locations, self.context, notice)

    async def on_key(self, event: events.Key) -> None:
        """Type a key into the query, or run the command that it stands for.

        All keys are handled here, in the order in which they were typed: none can be lost between two widgets.
        """
        event.stop()
        if self.location.level is Level.FIND and await self.view.search_input.take(event):
            self.call_later(self._search)  # after the keys that wait already: one search for all of them
        elif event.key in COMMANDS_BY_KEY:
            self._search()
            await self.run_action(COMMANDS_BY_KEY[event.key].call(event.key))

    def on_paste(self, event: events.Paste) -> None:
        """Type what is pasted into the query."""
        event.stop()
        if self.location.level is Level.FIND:
            self.view.search_input.paste(event.text)
            self._search()

    def _search(self) -> None:
        query = self.view.search_input.value
        if self.location.level is Level.FIND and query != self.location.text:
            self.history.replace(replace(self.location, text=query, cursor="", top=0))
            self.view.show_page(self.location, 0)
            self._redraw()

    @on(PageView.CursorMoved)
    def _follow_cursor(self) -> None:
        self._redraw()

    @on(PageView.Opened)
    @on(EvidencePane.Opened)
    async def _open_clicked(self) -> None:
        await self.run_action("open")

    @on(LineWidget.Clicked)
    async def _run_clicked(self, event: LineWidget.Clicked) -> None:
        if event.widget.id == "tabs":
            self.go_to_tab(event.link)
        elif event.widget.id == "footer":
            await self.run_action(event.link)

    # The commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a command is available here and now."""
        arguments = f"({', '.join(map(repr, parameters))})" if parameters else ""
        command = COMMANDS_BY_ACTION.get(f"{action}{arguments}")
        return command is None or command.available(self.context)

    async def action_open(self) -> None:
        """Open what the cursor is on, or run the command that it names."""
        link, location = self.view.page_view.link, self.location
        if link and link.command:
            self.action_back()
            await self.run_action(link.command)
        elif link and link.target:
            if location.level is Level.FIND and self.pages.hits(location.text):
                self._keep_location()
                self.history.last_search = self.location
            self.go(opened_from(self.election, location, link.target))

    def action_back(self) -> None:
        """Go back to the previous location."""
        self.history.back()
        self._show_location()

    def action_go_through(self, step: int) -> None:
        """Go to the next (1) or previous (-1) quote of a source, or else hit of the last search."""
        search = self.history.last_search
        if self.location.level is Level.SOURCE:
            self.action_move("down" if step > 0 else "up")
        elif search is not None:
            targets = [link.target for link in self.pages.page(search, self.app.size.width).links if link.target]
            keys = [target.key for target in targets]
            number = (keys.index(search.cursor) + step if search.cursor in keys else 0) % len(keys)
            self._keep_location()
            search = replace(search, cursor=keys[number], top=None)
            self.history.go_to_hit(search, opened_from(self.election, search, targets[number]))
            self._show_location(f"hit {number + 1} of {len(keys)} for “{search.text}”")

    def action_why(self) -> None:
        """Show why a figure's bounds are as they are."""
        self.go(Location(Level.WHY, self.context.explained))

    def action_copy(self) -> None:
        """Copy what the cursor is on, with its citation, and show what was copied."""
        from kztui.views.evidence.evidence_text import citation_text  # noqa: PLC0415 - needed only once something is copied

        target = self.context.target
        if target:
            text = citation_text(self.election, target, self.pages.certificates)
            self.app.copy_to_clipboard(text)
            self.go(Location(Level.COPIED, text=text))

    def action_find(self) -> None:
        """Begin a search."""
        self.go(Location(Level.FIND))

    def action_palette(self) -> None:
        """Open the palette, or turn a search into a palette and back."""
        if self.location.level is Level.FIND:
            self.history.replace(replace(self.location, palette=not self.location.palette, cursor="", top=0))
            self._show_location()
        else:
            self.go(Location(Level.FIND, palette=True))

    def action_move(self, direction: str) -> None:
        """Move the cursor; the directions are those of `PageView.move`."""
        self.view.page_view.move(direction)
        self._redraw()

    def action_show_tab(self, key: str) -> None:
        """Show the tab of a digit, if there is one."""
        if int(key) <= len(self._tabs):
            self.go_to_tab(self._tabs[int(key) - 1])

    def action_previous_tab(self) -> None:
        """Show the previous tab; before the first comes the last."""
        self.go_to_tab(self._tabs[self._tabs.index(self.history.tab) - 1])

    def action_next_tab(self) -> None:
        """Show the next tab; after the last comes the first."""
        self.go_to_tab(self._tabs[(self._tabs.index(self.history.tab) + 1) % len(self._tabs)])

    def action_theme(self) -> None:
        """Change to the next theme."""
        self.app.theme = next_theme(self.app.theme)
        self._redraw(f"theme: {self.app.theme}")

    def action_help(self) -> None:
        """Show the keys and the marks."""
        self.go(Location(Level.HELP))

    def action_quit(self) -> None:
        """Quit."""
        self.app.exit()
