from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.text.figure_text import marks_of_figures, named_figure


def test_a_number_is_marked_where_all_its_figures_are_read_by_hand(election: Election) -> None:
    proved = election.figures["voters/1"]
    by_hand = replace(election.figures["voters/2"], read_by_hand="it is not")
    assert marks_of_figures([by_hand]) == marks_of_figures([by_hand, by_hand]) == (Mark.READ_BY_HAND,)
    assert marks_of_figures([proved, by_hand]) == marks_of_figures([]) == ()


def test_a_figure_read_by_hand_is_named_with_its_mark(election: Election) -> None:
    assert named_figure(election, election.figures["open/1"]) == "† 5 (Open)"
    assert named_figure(election, election.figures["closed/1"]) == "10 (Closed)"
