"""Where the explorer begins."""

from kztui.model.election import Election
from kztui.tui.navigation.history import History
from kztui.tui.navigation.location import Level, Location, opened_from
from kztui.tui.pages.page_factory import PageFactory
from kztui.tui.pages.table.row_parts import link_key
from kztui.views.tab.tab_list import tab_names, tab_of
from kztui.views.target import Target, TargetKind, target_of


def initial_history(election: Election, pages: PageFactory, tab: str, figure: str) -> History:
    """Return the history that leads to a figure through its tab, or else to a tab, or else to the first one."""
    target = target_of(election, figure) if figure else None
    if target is None:
        tabs = [name.id for name in tab_names(election)]
        return History([Location(Level.TAB, text=tab if tab in tabs else tabs[0])])
    home = tab_of(election, target)
    shown = target
    if target.kind is TargetKind.FIGURE:
        shown = Target(TargetKind.QUANTITY, election.figures[target.id].quantity)
    first = Location(Level.TAB, text=home, cursor=_link_to(pages, home, shown))
    return History([first, opened_from(election, first, target)])


def _link_to(pages: PageFactory, tab: str, target: Target) -> str:
    """Return the key of a target's link in a tab, or empty where it has none."""
    for section in pages.tab(tab).sections:
        for row in section.rows:
            if target in {row.target, *(cell.target for cell in row.cells if cell)}:
                return link_key(section, target)
    return ""
