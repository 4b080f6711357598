from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.relation import Relation, RelationKind
from kztui.model.when import Kind
from kztui.views.tab.time_series import series_of
from tests.views.changed_election import with_quantity


def test_a_series_has_the_same_measure_and_subjects_at_other_times(election: Election) -> None:
    series = series_of(election, election.quantities["observers.may"])
    assert series is not None
    assert [(row.label, row.cells[0].text) for row in series.rows if row.cells[0]] == [
        ("20 Apr", "641"),
        ("4 May", "more than 614"),
    ]
    assert series_of(election, election.quantities["voters"]) is None


def test_a_flow_is_no_point_of_a_series_of_stocks(election: Election) -> None:
    flow = replace(election.quantities["observers.may"], kind=Kind.FLOW)
    assert series_of(with_quantity(election, flow), election.quantities["observers.april"]) is None


def test_a_whole_day_comes_after_a_time_of_it_in_a_series(election: Election) -> None:
    day = replace(election.quantities["voters.abroad"], id="in.the.end", at=election.quantities["voters"].at)
    series = series_of(with_quantity(election, day), day)
    assert series is not None
    assert [row.label for row in series.rows] == ["4 May, 8 p.m.", "Final, 4 May"]


def test_the_difference_of_two_totals_is_no_point_of_their_series(election: Election) -> None:
    early = election.quantities["voters.abroad"]
    day = replace(early, id="in.the.end", at=election.quantities["voters"].at)
    rest = replace(early, id="afterwards", at=replace(early.at, clock="after 8 p.m."))
    difference = Relation("afterwards", RelationKind.DIFFERENCE, "", (rest.id, day.id, early.id))
    changed = with_quantity(with_quantity(election, day), rest, difference)
    series = series_of(changed, day)
    assert series is not None
    assert [row.label for row in series.rows] == ["4 May, 8 p.m.", "Final, 4 May"]
    assert series_of(changed, rest) is None
