"""The page of every place, made from the views: all that the screen draws, computed without it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.tui.commands import COMMANDS, Command, Level
from kztui.tui.navigation.location import Place
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Page
from kztui.tui.pages.tab_page import tab_page
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.why import WhyView, why_view
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import TabView
from kztui.views.target import Target, TargetKind

if TYPE_CHECKING:
    from kztui.views.search.search import Hit

MEASURE = 100
"""How wide a page of text is at most: longer lines are hard to read."""
_WHOLE_WIDTH = {Level.TAB, Level.FIND}
"""The levels whose pages know by themselves what to do with all the room."""
Spans = Mapping[str, Sequence[tuple[int, int]]]


class Drawing:
    """Makes pages of an election. Each kind of page is imported when the first of it is made."""

    def __init__(self, election: Election, documents: Mapping[str, Sequence[str]], *, ascii_only: bool) -> None:
        self.election = election
        self._documents = documents
        self._ascii_only = ascii_only
        self.tab = lru_cache(maxsize=None)(self._tab)
        self.known = lru_cache(maxsize=256)(self._known)
        self.why = lru_cache(maxsize=256)(self._why)
        self.hits = lru_cache(maxsize=8)(self._hits)
        self.evidence = lru_cache(maxsize=64)(self._evidence)
        """The evidence of a target, as much as a width and a height have room for."""
        self._page = lru_cache(maxsize=16)(self._drawn)
        self.named = lru_cache(maxsize=1)(self._named)

    def writer(self, width: int) -> LineWriter:
        """Return a writer for lines of a width."""
        return LineWriter(max(20, width), self._ascii_only)

    def page(self, place: Place, width: int) -> Page:
        """Return a place's page: the same one wherever in it one is."""
        return self._page(replace(place, cursor="", top=None), width)

    def _drawn(self, place: Place, width: int) -> Page:
        writer = self.writer(width if place.level in _WHOLE_WIDTH else min(width, MEASURE))
        match place.level:
            case Level.TAB:
                return tab_page(self.tab(place.text), writer)
            case Level.FIND:
                from kztui.tui.pages.find_page import find_page  # noqa: PLC0415 - see the class

                hits = self.named() if place.palette and not place.text.strip() else self.hits(place.text)
                return find_page(place.text, hits, self.commands(place), writer)
            case Level.HELP:
                from kztui.tui.pages.help_page import help_page  # noqa: PLC0415 - see the class

                return help_page(writer)
            case Level.COPIED:
                from kztui.tui.pages.copied_page import copied_page  # noqa: PLC0415 - see the class

                return copied_page(place.text, writer)
            case _:
                return self._record_page(place, place.target, writer) if place.target else Page()

    def _record_page(self, place: Place, target: Target, writer: LineWriter) -> Page:
        if place.level is Level.SOURCE:
            from kztui.tui.pages.source_page import source_page  # noqa: PLC0415 - see the class
            from kztui.views.evidence.source_text import source_view  # noqa: PLC0415 - see the class

            view = source_view(self.election, target.id, self._documents.get(target.id))
            return source_page(view, self._words(place.lit), writer)
        if place.level is Level.QUOTE:
            from kztui.tui.pages.quote_page import quote_page  # noqa: PLC0415 - see the class

            spans = [(one.start, one.end) for one in self.election.figures_by_quote.get(target.id, ())]
            return quote_page(self.known(target), self.election.quotes[target.id].exact, spans, writer)
        why = self.why(target)
        if place.level is Level.WHY:
            from kztui.tui.pages.why_page import why_page  # noqa: PLC0415 - see the class

            return why_page(why, writer) if why else Page()
        from kztui.tui.pages.detail_page import known_page  # noqa: PLC0415 - see the class

        return known_page(self.known(target), why, writer)

    def _evidence(self, target: Target, width: int, height: int) -> Page:
        from kztui.tui.pages.evidence_page import evidence_page  # noqa: PLC0415 - see the class

        return evidence_page(self.known(target), self.why(target), self.writer(width), height)

    def commands(self, place: Place) -> tuple[Command, ...]:
        """Return the commands that a palette's words name; none where only the record is sought."""
        words = place.text.casefold().split()
        named = (one for one in COMMANDS if all(word in f"{one.help} {one.shown}".casefold() for word in words))
        return tuple(one for one in named if one.id not in _NOT_NAMED) if place.palette else ()

    def _words(self, target: Target | None) -> Spans:
        """Return where the words to be lit in a source stand, by the quote they stand in."""
        if target is None:
            return {}
        if target.kind is TargetKind.STATEMENT:
            quote = self.election.statements[target.id].quote
            return {quote: ((0, len(self.election.quotes[quote].exact)),)}
        figure = self.election.figures[target.id]
        return {figure.quote: ((figure.start, figure.end),)}

    def _tab(self, tab: str) -> TabView:
        return tab_view(self.election, tab)

    def _known(self, target: Target) -> Evidence:
        return evidence(self.election, target)

    def _why(self, target: Target) -> WhyView | None:
        return why_view(self.election, target)

    def _named(self) -> "tuple[Hit, ...]":
        from kztui.views.search.search import quantities_and_sources  # noqa: PLC0415 - see the class

        return quantities_and_sources(self.election)

    def _hits(self, words: str) -> "tuple[Hit, ...]":
        from kztui.views.search.search import search  # noqa: PLC0415 - see the class

        return search(self.election, words)


_NOT_NAMED = {
    *("open", "back", "next", "previous", "up", "down", "left", "right", "page_up", "page_down", "first", "last"),
    *("tab", "palette"),
}
"""Commands that make no sense from the palette: they move about, which the palette's own keys do."""
