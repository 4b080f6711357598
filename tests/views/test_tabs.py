import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.tab_list import tab_of, tab_view, tab_views
from kztui.views.tab.tab_model import Row, Section
from kztui.views.target import Target, TargetKind, target_of
from tests.ruritania import TABS, made_up_election


def section(election: Election, tab: str, id_: str) -> Section:
    return next(one for one in tab_view(election, tab).sections if one.id == id_)


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


def test_one_row_without_subjects_is_told_as_a_list(election: Election) -> None:
    turnout = section(election, "turnout", "turnout")
    assert [row.label for row in turnout.rows] == ["Turnout", "Took part", "Registered voters"]
    assert len(turnout.columns) == 1


def test_rows_without_subjects_are_told_apart_by_their_time(election: Election) -> None:
    assert [row.label for row in section(election, "observers", "observers").rows] == ["20 Apr", "4 May"]


def test_a_group_is_shown_under_each_of_its_topics(election: Election) -> None:
    turnout, abroad = section(election, "turnout", "abroad"), section(election, "abroad", "abroad")
    assert (turnout.rows, turnout.columns) == (abroad.rows, abroad.columns)


def test_statements_are_rows_with_who_said_them(election: Election) -> None:
    row = section(election, "timeline", "term").rows[-1]
    assert row.target == Target(TargetKind.STATEMENT, "rule")
    assert row.note == "said by the Board"
    assert row.cells == ()


def test_figures_that_a_doubt_touches_are_marked(election: Election) -> None:
    cells = [row.cells[0] for row in section(election, "observers", "observers").rows]
    assert [cell.marks for cell in cells if cell] == [(Mark.DOUBTFUL,), (Mark.DOUBTFUL,)]


def test_figures_that_cannot_both_be_true_are_marked_without_any_finding() -> None:
    election = made_up_election(reconciled=False)
    wrong = replace(election.figures["voters/2"], value=election.figures["open/1"].value)
    wrong = replace(wrong, low=wrong.value, high=wrong.value)
    changed = replace(election, figures={**election.figures, "voters/2": wrong})
    cell = section(changed, "turnout", "turnout").rows[1].cells[0]
    assert cell is not None
    assert cell.doubtful
    assert [figure.shown for figure in cell.figures] == ["1,000,200", "5"]


def test_what_no_source_states_and_nothing_bounds_says_so() -> None:
    election = made_up_election(reconciled=False)
    changed = replace(election, figures={})
    cell = section(changed, "turnout", "turnout").rows[0].cells[0]
    assert cell is not None
    assert (cell.shown, cell.inferred) == ("not stated", False)


def test_the_timeline_begins_with_the_election_and_goes_on_in_order_of_time(election: Election) -> None:
    titles = [one.title.split(" · ")[0] for one in tab_view(election, "timeline").sections]
    assert titles[0].startswith("The office")
    assert list(dict.fromkeys(titles[1:])) == ["20 April 2031", "4 May 2031", "4 May 2031, 8 p.m."]


def test_sources_tell_how_much_of_them_is_in_the_record(election: Election) -> None:
    documents = section(election, "sources", "documents").rows
    assert [row.note for row in documents] == [
        "5 May 2031 · Gazette & Sons",
        "4 May 2031 · publisher not stated",
        "no date · publisher not stated",
    ]
    assert shown(documents[0]) == ["3", "9", "1", "38 %"]
    quotes = section(election, "sources", "wire").rows
    targets = [Target(TargetKind.QUOTE, id_) for id_ in ("wire.observers", "wire.earlier", "wire.turnout")]
    assert [row.target for row in quotes] == targets


def test_checks_show_the_worst_first_and_count_what_needs_a_look(election: Election) -> None:
    view = tab_view(election, "checks")
    assert [one.id for one in view.sections] == ["contradiction", "suspicious", "within_rounding", "inferred"]
    assert view.attention == 2
    assert view.sections[0].rows[0].details == ("Observers, 20 April: 641", "Observers, 4 May: more than 614")


def test_checks_without_findings_say_so_in_a_sentence() -> None:
    view = tab_view(made_up_election(reconciled=False), "checks")
    assert view.sections == ()
    assert view.remark.startswith("The sources have not been held against each other yet")


def test_an_empty_record_has_a_remark_on_every_tab(election: Election) -> None:
    empty = replace(
        election, sources={}, quotes={}, groups={}, quantities={}, figures={}, statements={}, relations={}, findings={}
    )
    assert all(view.remark for view in tab_views(empty))


def test_tabs_come_in_the_order_of_their_keys(election: Election) -> None:
    assert [view.id for view in tab_views(election)] == [tab.id for tab in TABS]


@pytest.mark.parametrize(
    ("id_", "tab"),
    [
        ("share.black", "results"),
        ("share.black/1", "results"),
        ("voters.abroad", "abroad"),
        ("rule", "timeline"),
        ("gazette.won", "sources"),
        ("wire", "sources"),
        ("f.swap", "checks"),
        ("order", "checks"),
    ],
)
def test_every_id_has_a_tab_where_it_is_at_home(election: Election, id_: str, tab: str) -> None:
    target = target_of(election, id_)
    assert target is not None
    assert tab_of(election, target) == tab


def test_an_unknown_id_names_nothing(election: Election) -> None:
    assert target_of(election, "no such thing") is None
