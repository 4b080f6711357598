from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.tab.tab_model import Row
from kztui.views.target import Target, TargetKind
from tests.views.changed_election import section, with_quantity


def shown(row: Row) -> list[str]:
    return [cell.shown if cell else "" for cell in row.cells]


def test_quantities_of_the_same_subjects_and_time_share_a_row(election: Election) -> None:
    candidates = section(election, "results", "candidates")
    assert [column.label for column in candidates.columns] == ["Share of the vote", "Votes"]
    assert [(row.label, shown(row)) for row in candidates.rows] == [
        ("Ida Black", ["60.5 %", "605,123"]),
        ("Otto Grün", ["39.4 %", "∴ 390,000–395,123"]),
    ]
    assert {column.status for column in candidates.columns} == {"preliminary"}


def test_quantities_in_a_single_row_without_subjects_are_a_list(election: Election) -> None:
    turnout = section(election, "turnout", "turnout")
    assert [row.label for row in turnout.rows] == ["Turnout", "Took part", "Registered voters"]
    assert turnout.is_list
    assert len(turnout.columns) == 1


def test_rows_without_subjects_are_told_apart_by_their_time(election: Election) -> None:
    assert [row.label for row in section(election, "observers", "observers").rows] == ["20 Apr", "4 May"]


def test_statements_are_rows_with_who_said_them(election: Election) -> None:
    row = section(election, "timeline", "2031-05-04").rows[-1]
    assert row.target == Target(TargetKind.STATEMENT, "rule")
    assert (row.note, row.said_by) == ("said by the Electoral Board", "Electoral Board")
    assert row.cells == ()


def test_a_statement_that_is_not_listed_is_no_row(election: Election) -> None:
    rule = replace(election.statements["rule"], listed=False)
    changed = replace(election, statements={**election.statements, "rule": rule})
    targets = [row.target for row in section(changed, "timeline", "term").rows]
    assert Target(TargetKind.STATEMENT, "rule") not in targets


def test_a_row_has_the_full_names_of_its_subjects_and_the_short_ones_for_where_they_do_not_fit(
    election: Election,
) -> None:
    board = replace(election.quantities["by-state.graustark"], id="by-board", subjects=("board",))
    rows = section(with_quantity(election, board), "observers", "states").rows
    assert [(row.label, row.short) for row in rows] == [
        ("Graustark", ""),
        ("Zubrowka", ""),
        ("Electoral Board", "The Board"),
    ]
