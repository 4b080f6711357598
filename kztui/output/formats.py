"""Tabs as text: an aligned table, Markdown, CSV or JSON. The same rows as the explorer's."""

from collections.abc import Sequence

from kztui.errors import UsageError
from kztui.views.tab.tab_model import TabView

FORMATS = ("table", "markdown", "csv", "json")
"""The formats that `render` knows."""
WIDTH = 80
"""How wide a table is where nobody says."""


def render(tabs: Sequence[TabView], fmt: str, width: int = WIDTH) -> str:
    """Return tabs as text that ends in a newline, the same for the same tabs.

    Args:
        tabs: What to show, in this order.
        fmt: One of `FORMATS`.
        width: For the table, how many columns there are.

    Raises:
        UsageError: if there is no such format.
    """
    if fmt == "table":
        from kztui.output.table_output import table  # noqa: PLC0415 - only the format asked for is imported

        return table(tabs, width)
    if fmt == "markdown":
        from kztui.output.markdown_output import markdown  # noqa: PLC0415 - see above

        return markdown(tabs)
    if fmt == "csv":
        from kztui.output.csv_output import csv_text  # noqa: PLC0415 - see above

        return csv_text(tabs)
    if fmt == "json":
        from kztui.output.json_output import json_text  # noqa: PLC0415 - see above

        return json_text(tabs)
    raise UsageError(f"there is no format “{fmt}”; there are {', '.join(FORMATS)}")
