from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.cells import cell_of
from tests.ruritania import made_up_election
from tests.views.changed_election import section, with_figure


def test_figures_that_a_questionable_finding_touches_are_marked(election: Election) -> None:
    cells = [row.cells[0] for row in section(election, "observers", "observers").rows]
    assert [cell.marks for cell in cells if cell] == 2 * [(Mark.CONTRADICTION, Mark.SUSPICIOUS)]


def test_figures_that_cannot_both_be_true_are_marked_without_any_finding() -> None:
    election = made_up_election(reconciled=False)
    value = election.figures["open/1"].value
    changed = with_figure(election, replace(election.figures["voters/2"], value=value, low=value, high=value))
    cell = cell_of(changed, changed.quantities["voters"])
    assert cell.doubtful
    assert [figure.shown for figure in cell.figures] == ["1,000,200", "5"]


def test_what_no_source_states_and_nothing_bounds_says_so() -> None:
    election = replace(made_up_election(reconciled=False), figures={})
    cell = cell_of(election, election.quantities["turnout"])
    assert (cell.shown, cell.inferred) == ("not stated", False)


def test_a_proved_figure_is_shown_before_one_read_by_hand_however_precise(election: Election) -> None:
    precise, rough = election.figures["voters/1"], election.figures["voters/2"]
    changed = with_figure(election, replace(precise, read_by_hand="no noun"))
    changed = with_figure(changed, replace(rough, qualifier="nearly"))
    cell = cell_of(changed, changed.quantities["voters"])
    assert (cell.shown, cell.marks) == ("nearly 1,000,200", ())
    assert [figure.read_by_hand for figure in cell.figures] == ["", "no noun"]
    assert [figure.shown for figure in cell.figures] == ["nearly 1,000,200", "† 1,000,200"]


def test_a_cell_tells_what_governs_its_quotes_and_what_they_leave_out(election: Election) -> None:
    gazette, wire = cell_of(election, election.quantities["voters"]).figures
    assert (gazette.governed_by, gazette.before, gazette.after) == ("", "", "")
    assert (wire.governed_by, wire.before) == ("door bore two lines", election.quotes["wire.door"].exact)
