"""The formats, compared with golden files."""

from pathlib import Path

import pytest

from kztui.errors import UsageError
from kztui.output.format_names import FORMATS
from kztui.output.formats import render
from kztui.views.tab.tab_list import tab_views
from tests.golden import compare
from tests.ruritania import made_up_election

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {"table": "txt", "markdown": "md", "csv": "csv", "json": "json"}


def golden(fmt: str) -> Path:
    return GOLDEN / f"all.{SUFFIXES[fmt]}"


@pytest.mark.parametrize("fmt", FORMATS)
def test_all_tabs_are_as_the_golden_file_has_them(fmt: str) -> None:
    compare(golden(fmt), render(tab_views(made_up_election()), fmt))


@pytest.mark.parametrize("fmt", FORMATS)
def test_no_format_has_a_control_character(fmt: str) -> None:
    text = render(tab_views(made_up_election()), fmt)
    assert text.endswith("\n")
    assert all(line.isprintable() for line in text.split("\n"))


def test_an_unknown_format_is_a_usage_error_that_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="table, markdown, csv, json"):
        render((), "xml")
