from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.tab_list import tab_view, tab_views
from tests.views.changed_election import all_read_by_hand, with_figure


def test_a_tab_says_once_why_a_figure_of_it_is_not_proved(election: Election) -> None:
    note = "† 5 (Open) · The Strelsau Gazette, 5 May 2031, ¶ 3 · read by hand, not proved: "
    reason = election.figures["open/1"].read_by_hand
    notes = {view.id: view.notes for view in tab_views(election)}
    assert notes["abroad"] == notes["checks"] == (note + reason,)
    assert notes["results"] == notes["turnout"] == notes["timeline"] == notes["sources"] == ()


def test_a_figure_beside_a_proved_one_bears_neither_mark_nor_note(election: Election) -> None:
    changed = with_figure(election, replace(election.figures["voters/1"], read_by_hand="why not"))
    view = tab_view(changed, "turnout")
    cells = [cell for section in view.sections for row in section.rows for cell in row.cells if cell]
    assert not any(Mark.READ_BY_HAND in cell.marks for cell in cells)
    assert view.notes == ()


def test_every_figure_that_a_tab_shows_has_its_note(election: Election) -> None:
    for view in tab_views(all_read_by_hand(election)):
        cells = [cell for section in view.sections for row in section.rows for cell in row.cells if cell]
        figures = {figure.id for cell in cells for figure in cell.figures}
        told = {note.rpartition(": ")[2] for note in view.notes}
        assert figures <= told
        assert all(Mark.READ_BY_HAND in cell.marks for cell in cells if cell.figures)
