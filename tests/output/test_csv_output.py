import csv
import io
import re

import pytest

from kztui.output.csv_output import csv_text
from kztui.views.tab.tab_list import tab_views
from kztui.views.tab.tab_model import Cell, Row
from tests.output.single_section import single_section
from tests.ruritania import made_up_election


def made_up_rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(tab_views(made_up_election())))))


def test_csv_has_a_line_for_every_figure_with_its_words() -> None:
    rows = made_up_rows()
    figures = {row["figure"]: row for row in rows if row["figure"]}
    assert set(figures) == set(made_up_election().figures)
    assert figures["voters.abroad/1"]["words"] == "nearly 7,400"
    assert (figures["voters.abroad/1"]["low"], figures["voters.abroad/1"]["high"]) == ("", "7399")
    inferred = [row for row in rows if row["origin"] == "inferred"]
    assert {(row["id"], row["low"], row["high"]) for row in inferred} == {
        ("votes.gruen", "390000", "395123"),
        ("stations", "15", "15"),
    }


def test_csv_has_the_speaker_of_a_statement_by_name() -> None:
    speakers = {row["id"]: row["said_by"] for row in made_up_rows() if row["kind"] == "statement"}
    assert speakers == {"rule": "Electoral Board", "nominated.black": ""}


@pytest.mark.parametrize("text", ["=1+1", "@sum", "+x", "-x"])
def test_no_cell_of_the_csv_is_a_formula(text: str) -> None:
    view = single_section(text, Row(text, (Cell(text),)), column=text)
    for row in csv.reader(io.StringIO(csv_text([view]))):
        assert not [cell for cell in row if re.match(r"[=+@-]", cell)]


def test_csv_says_of_each_figure_why_it_is_read_by_hand_and_what_governs_its_quote() -> None:
    figures = {row["figure"]: row for row in made_up_rows() if row["figure"]}
    by_hand = {id_: row["read_by_hand"] for id_, row in figures.items() if row["read_by_hand"]}
    assert by_hand == {"open/1": "what was open stands before the ten"}
    assert (figures["open/1"]["shown"], figures["open/1"]["marks"]) == ("† 5", "read by hand")
    governed = {id_: row["governed_by"] for id_, row in figures.items() if row["governed_by"]}
    assert governed == {"voters/2": "door bore two lines"}
