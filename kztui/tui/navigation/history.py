"""The locations that led to the current one, each kept so that going back leads to exactly where one was."""

from msgspec.structs import replace

from kztui.tui.navigation.location import Level, Location


class History:
    """The locations from a tab down to the current one."""

    def __init__(self, locations: list[Location]) -> None:
        self.locations = locations
        """The current location is the last."""
        self.last_search: Location | None = None
        """The last search of which a hit was opened."""
        self._left_tabs: dict[str, Location] = {}

    @property
    def current(self) -> Location:
        """Return the current location."""
        return self.locations[-1]

    @property
    def tab(self) -> str:
        """Return the id of the current tab."""
        return self.locations[0].text

    def keep(self, cursor: str, top: int) -> None:
        """Remember the cursor and the first line shown, before the location is left."""
        self.replace(replace(self.current, cursor=cursor, top=top))

    def replace(self, location: Location) -> None:
        """Put another location in the place of the current one."""
        self.locations = [*self.locations[:-1], location]

    def go(self, location: Location) -> None:
        """Go on to a location."""
        self.locations = [*self.locations, location]

    def back(self) -> None:
        """Go back to the previous location; there is none before a tab."""
        self.locations = self.locations[:-1] or self.locations

    def go_to_tab(self, tab: str) -> None:
        """Go to a tab, where it was left."""
        self._left_tabs[self.tab] = self.locations[0]
        self.locations = [self._left_tabs.get(tab, Location(Level.TAB, text=tab))]

    def go_to_hit(self, search: Location, hit: Location) -> None:
        """Go to a hit of a search, with the list of its hits one step back."""
        self.last_search = search
        searches = [number for number, location in enumerate(self.locations) if location.level is Level.FIND]
        self.locations = [*self.locations[: searches[-1] if searches else None], search, hit]
