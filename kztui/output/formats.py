"""Tabs as text in any of the formats, with the same rows as in the explorer."""

from collections.abc import Sequence

from kztui.errors import UsageError
from kztui.output.csv_output import csv_text
from kztui.output.format_names import CSV, FORMATS, JSON, MARKDOWN, TABLE
from kztui.output.json_output import json_text
from kztui.output.markdown_output import markdown_text
from kztui.output.table_output import table_text
from kztui.views.tab.tab_model import TabView

DEFAULT_WIDTH = 80
"""The width of a table where none is given."""


def render(tabs: Sequence[TabView], fmt: str, width: int = DEFAULT_WIDTH) -> str:
    """Return tabs as text that ends in a newline, the same for the same tabs.

    Args:
        tabs: What to show, in this order.
        fmt: One of `FORMATS`.
        width: For a table: how many columns of the terminal it may take.

    Raises:
        UsageError: if there is no such format.
    """
    writers = {
        TABLE: lambda tabs: table_text(tabs, width),
        MARKDOWN: markdown_text,
        CSV: csv_text,
        JSON: json_text,
    }
    if fmt in writers:
        return writers[fmt](tabs)
    raise UsageError(f"there is no format “{fmt}”; there are {', '.join(FORMATS)}")
