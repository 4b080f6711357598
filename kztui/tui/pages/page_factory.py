"""The page of every location, made from the views without Textual and kept for as long as it may be asked for again."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.tui.commands import COMMANDS, Command
from kztui.tui.navigation.location import Level, Location
from kztui.tui.page import Page
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import day_page, tab_page
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.evidence.why import why_view
from kztui.views.evidence.why_model import WhyView
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import TabView
from kztui.views.tab.timeline_tab import day_sections
from kztui.views.target import Target, TargetKind

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates
    from kztui.views.search.search import Hit

_MEASURE = 100
"""How wide a page of text is at most, as typographers put it: longer lines are hard to read."""
_FULL_WIDTH = {Level.TAB, Level.DAY, Level.FIND, Level.HELP}
"""The levels whose pages use all the width there is."""
_LEAST_WIDTH = 20


class PageFactory:
    """Makes the pages of an election. The module of each kind of page is imported when the first one is made."""

    def __init__(
        self,
        election: Election,
        documents: Mapping[str, Sequence[str]],
        *,
        ascii_only: bool,
        proofs: "Callable[[], Certificates | None]" = lambda: None,
    ) -> None:
        self.election = election
        self._documents = documents
        self._ascii_only = ascii_only
        self._proofs = proofs
        self.tab = lru_cache(maxsize=None)(self._tab)
        self.details = lru_cache(maxsize=256)(self._details)
        self.why = lru_cache(maxsize=256)(self._why)
        self.hits = lru_cache(maxsize=8)(self._hits)
        self.evidence = lru_cache(maxsize=64)(self._evidence)
        """The evidence of a target, as much as fits a width and a height."""
        self.excerpt = lru_cache(maxsize=64)(self._excerpt)
        """The source of a target's words around them, as much as fits a width and a height."""
        self._page = lru_cache(maxsize=16)(self._made_page)
        self._names = lru_cache(maxsize=1)(self._all_names)

    @cached_property
    def certificates(self) -> "Certificates | None":
        """The proofs of what is worked out, read when they are first asked for; None where there are none."""
        return self._proofs()

    def writer(self, width: int, *, roomy: bool = False) -> LineWriter:
        """Return a writer of lines of a width."""
        return LineWriter(max(_LEAST_WIDTH, width), self._ascii_only, roomy)

    def page(self, location: Location, width: int, *, roomy: bool = False) -> Page:
        """Return the page of a location; it is the same object wherever on it the cursor is."""
        return self._page(replace(location, cursor="", top=None), width, roomy)

    def _made_page(self, location: Location, width: int, roomy: bool) -> Page:
        writer = self.writer(width if location.level in _FULL_WIDTH else min(width, _MEASURE), roomy=roomy)
        match location.level:
            case Level.TAB:
                return tab_page(self.tab(location.text), writer)
            case Level.FIND:
                from kztui.tui.pages.find_page import find_page  # noqa: PLC0415 - see the class

                names_all = location.palette and not location.text.strip()
                hits = self._names() if names_all else self.hits(location.text)
                return find_page(location.text, hits, _named_commands(location), writer)
            case Level.HELP:
                from kztui.tui.pages.help_page import help_page  # noqa: PLC0415 - see the class

                return help_page(writer)
            case Level.COPIED:
                from kztui.tui.pages.copied_page import copied_page  # noqa: PLC0415 - see the class

                return copied_page(location.text, writer)
            case _:
                return self._record_page(location, location.target, writer) if location.target else Page()

    def has_words(self, target: Target) -> bool:
        """Return whether a target is a quote, or is stated in one."""
        return target.kind in {TargetKind.FIGURE, TargetKind.STATEMENT, TargetKind.QUOTE}

    def _record_page(self, location: Location, target: Target, writer: LineWriter) -> Page:
        """Return the page of a location that shows one target of the record."""
        if location.level is Level.SOURCE:
            return self._source_page(target, location.highlight, writer)
        if location.level is Level.DAY:
            return day_page(day_sections(self.election, target), writer)
        if location.level is Level.QUOTE:
            from kztui.tui.pages.quote_page import quote_page  # noqa: PLC0415 - see the class

            spans = [(figure.start, figure.end) for figure in self.election.figures_by_quote.get(target.id, ())]
            return quote_page(self.details(target), self.election.quotes[target.id], spans, writer)
        why = why_view(self.election, target, self.certificates)
        if location.level is Level.WHY:
            from kztui.tui.pages.why_page import why_page  # noqa: PLC0415 - see the class

            return why_page(why, writer) if why else Page()
        from kztui.tui.pages.detail_page import detail_page  # noqa: PLC0415 - see the class

        return detail_page(self.details(target), why, writer)

    def _source_page(self, source: Target, highlight: Target | None, writer: LineWriter) -> Page:
        from kztui.tui.pages.source_page import source_page  # noqa: PLC0415 - see the class
        from kztui.views.evidence.source_text import source_view  # noqa: PLC0415 - see the class

        view = source_view(self.election, source.id, self._documents.get(source.id))
        return source_page(view, self._highlights(highlight), writer)

    def _highlights(self, target: Target | None) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Return where the words of a figure, statement or quote stand, by the quote they stand in."""
        if target is None:
            return {}
        if target.kind is not TargetKind.FIGURE:
            quote = self.election.statements[target.id].quote if target.kind is TargetKind.STATEMENT else target.id
            return {quote: ((0, len(self.election.quotes[quote].exact)),)}
        figure = self.election.figures[target.id]
        return {figure.quote: ((figure.start, figure.end),)}

    def _evidence(self, target: Target, width: int, height: int) -> Page:
        from kztui.tui.pages.evidence_page import evidence_page  # noqa: PLC0415 - see the class

        return evidence_page(self.details(target), self.why(target), self.writer(width), height)

    def _excerpt(self, target: Target, width: int, height: int) -> Page:
        from kztui.tui.pages.source_excerpt import source_excerpt  # noqa: PLC0415 - see the class

        (quote,) = self._highlights(target)
        source = Target(TargetKind.SOURCE, self.election.quotes[quote].source)
        page = self._source_page(source, target, self.writer(width))
        return Page(tuple(source_excerpt(page, quote, height)))

    def _tab(self, tab: str) -> TabView:
        return tab_view(self.election, tab)

    def _details(self, target: Target) -> Evidence:
        return evidence(self.election, target)

    def _why(self, target: Target) -> WhyView | None:
        return why_view(self.election, target)

    def _all_names(self) -> "tuple[Hit, ...]":
        from kztui.views.search.search import quantities_and_sources  # noqa: PLC0415 - see the class

        return quantities_and_sources(self.election)

    def _hits(self, query: str) -> "tuple[Hit, ...]":
        from kztui.views.search.search import search  # noqa: PLC0415 - see the class

        return search(self.election, query)


def _named_commands(location: Location) -> tuple[Command, ...]:
    """Return the commands that the words of a palette's query name; none where only the record is searched."""
    if not location.palette:
        return ()
    words = location.text.casefold().split()
    return tuple(
        command
        for command in COMMANDS
        if command.in_palette and all(word in f"{command.help} {command.shown}".casefold() for word in words)
    )
