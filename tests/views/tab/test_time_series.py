from msgspec.structs import replace

from kztui.model.election import Election
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
    assert [row.label for row in series.rows] == ["4 May, 8 p.m.", "4 May"]
