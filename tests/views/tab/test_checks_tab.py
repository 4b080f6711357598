from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.checks_tab import tallies
from kztui.views.tab.tab_list import tab_view
from tests.ruritania import made_up_election


def test_checks_show_the_worst_first_and_count_what_needs_a_look(election: Election) -> None:
    view = tab_view(election, "checks")
    assert [section.id for section in view.sections] == ["contradiction", "suspicious", "within_rounding", "inferred"]
    assert view.attention == 2
    assert view.sections[0].rows[0].details == ("Observers, 20 April: 641", "Observers, 4 May: more than 614")


def test_the_findings_are_counted_the_worst_first(election: Election) -> None:
    assert tallies(election) == tab_view(election, "checks").tallies
    assert [(tally.name, tally.count, tally.mark) for tally in tallies(election)] == [
        ("contradictions", 1, Mark.DOUBTFUL),
        ("suspicious", 1, Mark.DOUBTFUL),
        ("within rounding", 1, Mark.WITHIN_ROUNDING),
        ("inferred", 2, Mark.INFERRED),
    ]
    assert [tally.mark.sign for tally in tallies(election)] == ["▲", "▲", "≈", "∴"]


def test_checks_without_findings_say_so_in_a_sentence() -> None:
    view = tab_view(made_up_election(reconciled=False), "checks")
    assert view.sections == ()
    assert view.remark.startswith("The sources have not been held against each other yet")
