import pytest
from rich.cells import cell_len

from kztui.model.election import Election
from kztui.output.table_output import table_text
from kztui.views.tab.tab_list import tab_views
from kztui.views.tab.tab_model import Cell, Row
from tests.output.single_section import single_section
from tests.ruritania import made_up_election


@pytest.mark.parametrize("width", [*range(20, 80), 132, 200])
def test_a_table_keeps_to_its_width(election: Election, width: int) -> None:
    for record in (made_up_election(), election):
        lines = table_text(tab_views(record), width).splitlines()
        too_long = [line for line in lines if cell_len(line) > width]
        assert too_long == []


def test_wide_characters_take_two_columns() -> None:
    view = single_section("Places", Row("東京", (Cell("1"),)), Row("abcd", (Cell("22"),)))
    assert table_text([view], 80).splitlines()[4:] == ["東京   1", "abcd  22"]


def test_a_long_label_is_wrapped_beside_its_number() -> None:
    view = single_section("Places", Row("Voters who took part", (Cell("8,300,046"),)))
    assert table_text([view], 28).splitlines()[4:] == ["Voters who took", "  part             8,300,046"]
