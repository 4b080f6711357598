"""The way that led to where one is, with what is needed to come back to each place on it."""

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.tui.commands import Level
from kztui.tui.navigation.location import Place, step
from kztui.tui.pages.page_factory import Drawing
from kztui.tui.pages.table.table_row import link_key
from kztui.views.tab.tab_list import tab_names, tab_of
from kztui.views.target import Target, TargetKind, target_of


class Way:
    """The places from a tab down to where one is."""

    def __init__(self, places: list[Place]) -> None:
        self.places = places
        """The places; where one is is the last."""
        self.found: Place | None = None
        """The last find of which a hit was opened."""
        self._tabs: dict[str, Place] = {}

    @property
    def place(self) -> Place:
        """Return where one is."""
        return self.places[-1]

    @property
    def tab(self) -> str:
        """Return the id of the tab that one is in."""
        return self.places[0].text

    def keep(self, cursor: str, top: int) -> None:
        """Note where in the place one is, before it is left."""
        self.replace(replace(self.place, cursor=cursor, top=top))

    def replace(self, place: Place) -> None:
        """Be at another place instead of this one."""
        self.places = [*self.places[:-1], place]

    def go(self, place: Place) -> None:
        """Go on to a place."""
        self.places = [*self.places, place]

    def back(self) -> None:
        """Go back to where one came from; from a tab there is no way back."""
        self.places = self.places[:-1] or self.places

    def go_to_tab(self, tab: str) -> None:
        """Go to a tab, to where one was in it."""
        self._tabs[self.tab] = self.places[0]
        self.places = [self._tabs.get(tab, Place(Level.TAB, text=tab))]

    def go_to_hit(self, listed: Place, hit: Place) -> None:
        """Be at a hit of a find, with the list of hits one step back."""
        self.found = listed
        finds = [number for number, place in enumerate(self.places) if place.level is Level.FIND]
        self.places = [*self.places[: finds[-1] if finds else None], listed, hit]


def first_way(election: Election, drawing: Drawing, tab: str, figure: str) -> Way:
    """Return the way to a figure in its tab, or else to a tab, or else to the first one."""
    target = target_of(election, figure) if figure else None
    if target is None:
        names = [name.id for name in tab_names(election)]
        known = tab if tab in names else names[0]
        return Way([Place(Level.TAB, text=known)])
    home = tab_of(election, target)
    sought = target
    if target.kind is TargetKind.FIGURE:
        sought = Target(TargetKind.QUANTITY, election.figures[target.id].quantity)
    first = Place(Level.TAB, text=home, cursor=_cursor_on(drawing, home, sought))
    return Way([first, step(election, first, target)])


def _cursor_on(drawing: Drawing, tab: str, target: Target) -> str:
    """Return the key of the link of a target in a tab, or empty where it has none."""
    for section in drawing.tab(tab).sections:
        for row in section.rows:
            if target in {row.target, *(cell.target for cell in row.cells if cell)}:
                return link_key(section, target)
    return ""
