import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.when import When
from kztui.views.tab.tab_list import tab_of, tab_view
from kztui.views.tab.tab_model import Moment, Section
from kztui.views.tab.timeline_tab import dates, day_sections
from kztui.views.target import Target, TargetKind, day_id, day_of
from tests.views.changed_election import with_quantity

MAY = Target(TargetKind.DAY, "2031-05-04")


def timeline(election: Election) -> tuple[Section, ...]:
    return tab_view(election, "timeline").sections


def test_the_timeline_has_its_days_in_order_and_then_what_has_none(election: Election) -> None:
    *days, undated = timeline(election)
    assert [section.title for section in days] == ["20 April 2031", "4 May 2031"]
    assert undated.title == f"No day given · {election.groups['term'].title}"
    assert [row.label for row in undated.rows] == [election.quantities["term"].label]


def test_a_day_names_what_other_tabs_have_about_it_and_opens_it(election: Election) -> None:
    april, may, _ = timeline(election)
    assert [row.label for row in april.rows] == ["Observers: Accredited observers · By state"]
    assert may.rows[0].label == (
        "Results: Candidates · Who put them forward; Turnout: Turnout; "
        "Observers: Accredited observers; Abroad: Voting abroad · Stations abroad"
    )
    assert may.rows[0].target == MAY


def test_what_no_other_tab_shows_stands_under_its_day(election: Election) -> None:
    rule = timeline(election)[1].rows[-1]
    assert rule.target == Target(TargetKind.STATEMENT, "rule")
    dated = replace(election.quantities["term"], id="office", at=When("2031-06-01", ""))
    days = {section.title: section for section in timeline(with_quantity(election, dated))}
    assert [row.cells[0].target for row in days["From 1 June 2031"].rows if row.cells[0]] == [
        Target(TargetKind.QUANTITY, "office")
    ]


def test_the_timeline_repeats_no_row_of_another_tab(election: Election) -> None:
    def opened(tab: str) -> set[Target]:
        rows = [row for section in tab_view(election, tab).sections for row in section.rows]
        cells = [cell for row in rows for cell in row.cells if cell]
        return {target for target in (*(row.target for row in rows), *(cell.target for cell in cells)) if target}

    for tab in ("results", "turnout", "abroad", "observers"):
        assert opened(tab).isdisjoint(opened("timeline"))


def test_a_title_that_goes_on_from_the_one_before_stands_behind_it(election: Election) -> None:
    states = replace(election.groups["states"], title="… by state")
    changed = replace(election, groups={**election.groups, "states": states})
    assert timeline(changed)[0].rows[0].label == "Observers: Accredited observers … by state"


def test_a_day_opened_has_all_that_is_about_it_and_its_times_of_day_after_the_rest(election: Election) -> None:
    found = day_sections(election, MAY)
    assert [section.title for section in found[:4]] == [
        "Candidates",
        "Who put them forward",
        "Turnout",
        "Accredited observers",
    ]
    assert [section.title for section in found[-2:]] == ["Voting abroad, 8 p.m.", "Stations abroad, 8 p.m."]
    cells = [cell for section in found for row in section.rows for cell in row.cells if cell and cell.target]
    shown = {cell.target.id for cell in cells if cell.target}
    assert shown == {id_ for id_, quantity in election.quantities.items() if quantity.at.start == "2031-05-04"}


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        (When("2031-05-04", "2031-05-04"), "2031-05-04"),
        (When("2031-04-01", "2031-04-20"), "2031-04-01/2031-04-20"),
        (When("2031-04-01", ""), "2031-04-01/.."),
        (When("", "2031-04-20"), "../2031-04-20"),
    ],
)
def test_a_day_is_known_by_its_date_or_interval(day: When, id_: str) -> None:
    assert day_id(day) == id_
    assert day_of(Target(TargetKind.DAY, id_)) == day


def test_a_day_belongs_to_the_timeline(election: Election) -> None:
    assert tab_of(election, MAY) == "timeline"


def test_the_timeline_has_its_dates_in_order(election: Election) -> None:
    found = dates(election)
    assert found is not None
    assert found == tab_view(election, "timeline").dates
    assert found.moments == (Moment("2031-04-20", "2031-04-20"), Moment("2031-05-04", "2031-05-04"))
    assert (found.day, found.caption) == ("2031-05-04", "4 May 2031 · royal election")
