from decimal import Decimal

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Quantity, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.views.tab.group_sections import WHOLE
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Moment, Section
from kztui.views.tab.time_series import series_of
from kztui.views.tab.topic_sections import topic_sections
from kztui.views.target import Target, TargetKind
from tests.ruritania import made_up_election


def first(election: Election, tab: str) -> Section:
    return tab_view(election, tab).sections[0]


def with_quantity(election: Election, quantity: Quantity, *relations: Relation) -> Election:
    known = {**election.relations, **{one.id: one for one in relations}}
    return replace(election, quantities={**election.quantities, quantity.id: quantity}, relations=known)


def test_a_tab_begins_with_its_rates() -> None:
    election = made_up_election()
    turned = replace(election, groups=dict(reversed(list(election.groups.items()))))
    assert tab_view(turned, "turnout").sections[0].id == "turnout"
    assert [one.headline for one in tab_view(turned, "turnout").sections] == [True, False]


def test_rates_of_several_groups_are_one_table_with_a_row_for_the_whole(election: Election) -> None:
    abroad = election.quantities["voters.abroad"]
    rate = replace(abroad, id="turnout.abroad", measure="turnout", unit=Unit.PERCENT, label="Turnout abroad")
    merged = first(with_quantity(election, rate), "turnout")
    assert [column.id for column in merged.columns] == ["turnout", "voters", "registered"]
    assert [row.label for row in merged.rows] == [WHOLE, "Abroad, 8 p.m."]
    assert merged.gauges


def test_shares_of_one_whole_are_no_gauges(election: Election) -> None:
    assert first(election, "results").gauges
    bases = tuple(
        Relation(id_, RelationKind.RATIO, "", (f"share.{id_}", f"votes.{id_}", "voters")) for id_ in ("black", "gruen")
    )
    shares = replace(election, relations={one.id: one for one in bases})
    assert not first(shares, "results").gauges


def test_a_row_says_what_a_statement_says_of_its_subject(election: Election) -> None:
    assert [row.comment for row in first(election, "results").rows] == ["ran for the Red Elephants", ""]


def test_a_row_says_under_which_reading_its_numbers_were_worked_out(election: Election) -> None:
    relation = Relation(
        "left", RelationKind.DIFFERENCE, "", ("votes.gruen", "voters", "votes.black"), reading="Two ran."
    )
    other = replace(election, relations={**election.relations, "left": relation})
    assert first(other, "results").rows[1].comment == "read so: two ran"


def test_a_list_shows_what_its_inferred_numbers_come_from(election: Election) -> None:
    stations = election.quantities["stations"]
    rest = replace(
        stations, id="rest", measure="rest", group="nominations", topic="results", low=Decimal(1), high=Decimal(2)
    )
    less = Relation("rest", RelationKind.DIFFERENCE, "", ("rest", "voters", "votes.black"))
    sections = topic_sections(with_quantity(election, rest, less), "results", {})
    listed = next(one for one in sections if one.id == "nominations")
    targets = [cell.target for row in listed.rows for cell in row.cells if cell]
    assert targets == [Target(TargetKind.QUANTITY, "voters"), Target(TargetKind.QUANTITY, "rest")]


def test_parts_of_a_whole_come_before_what_has_no_picture(election: Election) -> None:
    groups = {key: election.groups[key] for key in ("abroad", "term", "stations")}
    parts = Relation("parts", RelationKind.SUM, "", ("voters", "stations", "closed", "open"))
    other = replace(election, groups=groups, relations={"parts": parts})
    assert [one.id for one in tab_view(other, "abroad").sections] == ["abroad", "stations"]


def test_a_series_has_the_same_measure_and_subjects_at_other_times(election: Election) -> None:
    series = series_of(election, election.quantities["observers.may"])
    assert series is not None
    assert [(row.label, row.cells[0].text) for row in series.rows if row.cells[0]] == [
        ("20 Apr", "641"),
        ("4 May", "more than 614"),
    ]
    assert series_of(election, election.quantities["voters"]) is None


def test_a_whole_day_comes_after_a_time_of_it_in_a_series(election: Election) -> None:
    day = replace(election.quantities["voters.abroad"], id="in.the.end", at=election.quantities["voters"].at)
    series = series_of(with_quantity(election, day), day)
    assert series is not None
    assert [row.label for row in series.rows] == ["4 May, 8 p.m.", "4 May"]


def test_the_timeline_has_its_dates_in_order(election: Election) -> None:
    dates = tab_view(election, "timeline").dates
    assert dates is not None
    assert dates.moments == (Moment("2031-04-20", "2031-04-20"), Moment("2031-05-04", "2031-05-04"))
    assert (dates.day, dates.caption) == ("2031-05-04", "4 May 2031 · royal election")


def test_the_findings_are_counted_the_worst_first(election: Election) -> None:
    tallies = tab_view(election, "checks").tallies
    assert [(one.name, one.count, one.sign) for one in tallies] == [
        ("contradictions", 1, "▲"),
        ("suspicious", 1, "▲"),
        ("within rounding", 1, "≈"),
        ("inferred", 2, "∴"),
    ]
