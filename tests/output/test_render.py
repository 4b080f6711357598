"""The formats, held against golden files; `python -m tests.output.test_render` writes these anew."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from kztui.errors import UsageError
from kztui.output.formats import FORMATS, render
from kztui.output.text_width import columns
from kztui.views.tab.tab_list import tab_views
from kztui.views.tab.tab_model import Cell, Column, Row, Section, TabView
from tests.ruritania import made_up_election

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {"table": "txt", "markdown": "md", "csv": "csv", "json": "json"}


def golden(fmt: str) -> Path:
    return GOLDEN / f"all.{SUFFIXES[fmt]}"


@pytest.mark.parametrize("fmt", FORMATS)
def test_all_tabs_are_as_the_golden_file_has_them(fmt: str) -> None:
    assert render(tab_views(made_up_election()), fmt) == golden(fmt).read_text(encoding="utf-8")


@pytest.mark.parametrize("fmt", FORMATS)
def test_no_format_has_a_control_character(fmt: str) -> None:
    text = render(tab_views(made_up_election()), fmt)
    assert text.endswith("\n")
    assert all(line.isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("width", [40, 60, 80, 132, 200])
def test_a_table_keeps_to_its_width(width: int) -> None:
    lines = render(tab_views(made_up_election()), "table", width).splitlines()
    long = [line for line in lines if columns(line) > width]
    assert long == []


def test_wide_characters_take_two_columns() -> None:
    rows = (Row("東京", (Cell("1"),)), Row("abcd", (Cell("22"),)))
    view = TabView("t", "T", (Section("s", "Places", (Column("v", ""),), rows),))
    assert render([view], "table").splitlines()[4:] == ["東京   1", "abcd  22"]


def test_markdown_shows_every_character_as_it_is() -> None:
    rows = (Row("a|b *c* [d](e) <f> 1. `g`", (Cell("# 1"),)), Row("+ plus"), Row("12. twelve"))
    text = render([TabView("t", "T", (Section("s", "S", (Column("v", ""),), rows),))], "markdown")
    assert r"| a\|b \*c\* \[d\](e) \<f\> 1. \`g\` | \# 1 |" in text
    assert r"- \+ plus" in text
    assert r"- 12\. twelve" in text


def test_csv_has_a_line_for_every_figure_with_its_words() -> None:
    election = made_up_election()
    rows = list(csv.DictReader(io.StringIO(render(tab_views(election), "csv"))))
    figures = {row["figure"]: row for row in rows if row["figure"]}
    assert set(figures) == set(election.figures)
    assert figures["voters.abroad/1"]["words"] == "nearly 7,400"
    assert (figures["voters.abroad/1"]["low"], figures["voters.abroad/1"]["high"]) == ("", "7399")
    inferred = [row for row in rows if row["origin"] == "inferred"]
    assert {(row["id"], row["low"], row["high"]) for row in inferred} == {
        ("votes.gruen", "390000", "395123"),
        ("stations", "15", "15"),
    }


@pytest.mark.parametrize("text", ["=1+1", "@sum", "+x", "-x"])
def test_no_cell_of_the_csv_is_a_formula(text: str) -> None:
    view = TabView("t", "T", (Section("s", text, (Column("v", text),), (Row(text, (Cell(text),)),)),))
    for row in csv.reader(io.StringIO(render([view], "csv"))):
        assert not [cell for cell in row if re.match(r"[=+@-]", cell)]


def test_json_has_numbers_as_numbers() -> None:
    data = json.loads(render(tab_views(made_up_election()), "json"))
    share = data[0]["sections"][0]["rows"][0]["cells"][0]
    assert (share["value"], share["figures"][0]["low"], share["unit"]) == (60.5, 60.45, "percent")


def test_an_unknown_format_is_a_usage_error_that_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="table, markdown, csv, json"):
        render((), "xml")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for one in FORMATS:
        golden(one).write_text(render(tab_views(made_up_election()), one), encoding="utf-8")
