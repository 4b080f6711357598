from msgspec.structs import replace

from kztui.cli.record_size import record_size
from tests.ruritania import made_up_election


def test_figures_read_by_hand_are_not_counted_as_proved() -> None:
    election = made_up_election()
    total = len(election.figures)
    rest = f"; {len(election.statements)} statements and {len(election.quotes)} quotes"
    assert record_size(election) == f"{total - 1} figures proved, 1 read by hand{rest}"
    proved = {id_: replace(figure, read_by_hand="") for id_, figure in election.figures.items()}
    assert record_size(replace(election, figures=proved)) == f"{total} figures proved, none read by hand{rest}"
