from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.checks_tab import marks_of, tallies
from kztui.views.tab.tab_list import tab_view
from tests.ruritania import made_up_election
from tests.views.changed_election import all_read_by_hand


def test_checks_show_the_worst_first_and_count_what_needs_a_look(election: Election) -> None:
    view = tab_view(election, "checks")
    assert [section.id for section in view.sections] == [
        "contradiction",
        "suspicious",
        "holds within rounding",
        "inferred",
    ]
    assert view.attention == 2
    assert view.sections[0].rows[0].details == ("Observers, 20 April: 641", "Observers, 4 May: more than 614")


def test_the_findings_are_counted_the_worst_first(election: Election) -> None:
    assert tallies(election) == tab_view(election, "checks").tallies
    assert [(tally.name, tally.count, tally.mark) for tally in tallies(election)] == [
        ("contradiction", 1, Mark.CONTRADICTION),
        ("suspicious", 1, Mark.SUSPICIOUS),
        ("holds within rounding", 1, Mark.WITHIN_ROUNDING),
        ("inferred", 2, Mark.INFERRED),
    ]
    assert [tally.mark.sign for tally in tallies(election)] == ["▲", "▲", "≈", "∴"]


def test_checks_without_findings_say_so_in_a_sentence() -> None:
    view = tab_view(made_up_election(reconciled=False), "checks")
    assert view.sections == ()
    assert view.remark.startswith("The sources have not been held against each other yet")


def test_a_finding_is_marked_where_a_figure_behind_it_is_read_by_hand(election: Election) -> None:
    rows = [row for section in tab_view(election, "checks").sections for row in section.rows]
    marked = {row.target.id: row.marks for row in rows if row.target and Mark.READ_BY_HAND in row.marks}
    assert marked == {"f.stations": (Mark.INFERRED, Mark.READ_BY_HAND)}
    assert marks_of(all_read_by_hand(election), election.findings["f.swap"]) == (Mark.SUSPICIOUS, Mark.READ_BY_HAND)
