import pytest

from kztui.model.election import Election
from kztui.tui.navigation.location import Level, Location
from kztui.tui.pages.page_factory import PageFactory
from kztui.views.tab.tab_list import tab_view
from kztui.views.target import Target, TargetKind
from tests.ruritania import TABS, made_up_election
from tests.tui.pages.line_text import texts_of


@pytest.mark.slow
@pytest.mark.parametrize("width", [45, 66, 79, 120])
def test_in_ascii_nothing_beyond_it_is_drawn_at_any_level(width: int, election: Election) -> None:
    for record in (made_up_election(), election):
        pages = PageFactory(record, {}, ascii_only=True)
        locations = every_location(record)
        for location in locations:
            assert [text for text in texts_of(pages.page(location, width)) if not text.isascii()] == []
        for target in {location.target for location in locations if location.target}:
            assert [text for text in texts_of(pages.evidence(target, width, 20)) if not text.isascii()] == []


def every_location(record: Election) -> list[Location]:
    """Return every location there is: tabs, all that can be opened, and what is not part of the record."""
    tables = {
        (Level.FIGURE, TargetKind.QUANTITY): record.quantities,
        (Level.FIGURE, TargetKind.STATEMENT): record.statements,
        (Level.FIGURE, TargetKind.RELATION): record.relations,
        (Level.FIGURE, TargetKind.FINDING): record.findings,
        (Level.WHY, TargetKind.QUANTITY): record.quantities,
        (Level.QUOTE, TargetKind.QUOTE): record.quotes,
        (Level.SOURCE, TargetKind.SOURCE): record.sources,
    }
    tabs = [Location(Level.TAB, text=tab.id) for tab in TABS]
    rows = [row for section in tab_view(record, "timeline").sections for row in section.rows]
    days = [row.target for row in rows if row.target and row.target.kind is TargetKind.DAY]
    opened = [Location(level, Target(kind, id_)) for (level, kind), table in tables.items() for id_ in table]
    outside = [
        Location(Level.HELP),
        Location(Level.FIND, text="a"),
        Location(Level.FIND, palette=True),
        Location(Level.COPIED),
    ]
    return [*tabs, *opened, *(Location(Level.DAY, day) for day in days), *outside]
