"""What the tests see of the explorer: its screen as lines of text."""

from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.app import ExplorerApp
from kztui.tui.page import Link
from kztui.tui.screens.explorer_screen import ExplorerScreen
from kztui.tui.widgets.evidence_pane import EvidencePane
from kztui.tui.widgets.line_widget import LineWidget
from kztui.tui.widgets.page_view import PageView
from kztui.tui.widgets.search_input import SearchInput
from tests.ruritania import made_up_election


def explorer(**arguments: str | bool) -> ExplorerApp:
    """Return an explorer of the made-up election."""
    return ExplorerApp(made_up_election(), **arguments)  # type: ignore[arg-type] # each test passes what it is about


def main(app: ExplorerApp) -> ExplorerScreen:
    """Return the app's one screen."""
    screen = app.screen
    assert isinstance(screen, ExplorerScreen)
    return screen


def lines(app: ExplorerApp, selector: str) -> list[str]:
    """Return what a widget draws, as text."""
    widget = app.screen.query_one(selector)
    assert isinstance(widget, (PageView, EvidencePane, LineWidget, SearchInput))
    return [words(widget.render_line(y)) for y in range(widget.size.height)]


def words(strip: Strip) -> str:
    """Return a drawn line as text, without the spaces at its end."""
    return "".join(segment.text for segment in strip).rstrip()


def everything(app: ExplorerApp) -> str:
    """Return all that is drawn, as text."""
    selectors = ("#title", "#tabs", "#breadcrumb", "#search-input", "#page", "#evidence", "#footer", "#too-small")
    shown = [selector for selector in selectors if seen(app, selector)]
    return "\n".join(line for selector in shown for line in lines(app, selector))


def screen_text(app: ExplorerApp) -> str:
    """Return the whole screen as text, as its parts stand on it."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - what is sent to a terminal is made from these
    return "".join(f"{words(strip)}\n" for strip in strips)


def seen(app: ExplorerApp, selector: str) -> bool:
    """Return whether anything of a widget is on the screen."""
    widget = app.screen.query_one(selector)
    parts = [node for node in widget.ancestors_with_self if isinstance(node, Widget)]
    return all(part.display for part in parts) and bool(app.screen.find_widget(widget).visible_region)


def here(app: ExplorerApp) -> Link:
    """Return the link that the cursor is on."""
    link = main(app).view.page_view.link
    assert link is not None
    return link


def where(app: ExplorerApp) -> tuple[str, int]:
    """Return the key of the link that the cursor is on, and the first line shown."""
    return here(app).key, main(app).view.page_view.top
