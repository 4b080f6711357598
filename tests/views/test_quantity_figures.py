from kztui.views.quantity_figures import current_figures, figures_of
from kztui.views.tab.cells import cell_of
from tests.revised_election import EARLIER, LATER, revised_election


def test_a_figure_that_another_took_the_place_of_comes_last_however_precise_it_is() -> None:
    election = revised_election(("60.52", "preliminary", EARLIER), ("61", "final", LATER))
    figures = figures_of(election, "share")
    assert [figure.id for figure in figures] == ["share/2", "share/1"]
    assert [figure.id for figure in current_figures(election, figures)] == ["share/2"]


def test_a_revised_number_casts_no_doubt_on_the_one_that_took_its_place() -> None:
    election = revised_election(("60.5", "preliminary", EARLIER), ("60.8", "final", LATER))
    cell = cell_of(election, election.quantities["share"])
    assert (cell.text, cell.marks) == ("60.8 %", ())
    assert [figure.shown for figure in cell.figures] == ["60.8 %", "60.5 %"]
