from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.tab.cells import cell_of
from tests.ruritania import made_up_election
from tests.views.changed_election import section, with_figure


def test_figures_that_a_questionable_finding_touches_are_marked(election: Election) -> None:
    cells = [row.cells[0] for row in section(election, "observers", "observers").rows]
    assert [cell.marks for cell in cells if cell] == [(Mark.DOUBTFUL,), (Mark.DOUBTFUL,)]


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
