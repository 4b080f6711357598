"""What stands in a cell and over its column, as text."""

import re
from collections.abc import Sequence

from kztui.model.quantity import Unit
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell, Column, Section

_DECIMAL = re.compile(r"(\.\d+)?(\D*)$")


def common_status(columns: Sequence[Column]) -> str:
    """Return what the sources call the figures of all columns, or empty where that is not the same."""
    statuses = {column.status for column in columns}
    return statuses.pop() if len(statuses) == 1 else ""


def column_headings(section: Section) -> tuple[str, ...]:
    """Return each column's heading: its label, unless the title says it, and its status, unless all have it."""
    common = common_status(section.columns)
    return tuple(
        " · ".join(
            part
            for part in (
                column.label if column.label.casefold() != section.title.casefold() else "",
                column.status if column.status != common else "",
            )
            if part
        )
        for column in section.columns
    )


def text(cell: Cell, decimals: int) -> str:
    """Return a cell's text with its mark before it; set at the right, its decimal point is in line with the others'."""
    sign = f"{Mark.INFERRED.sign} " if cell.inferred else ""
    if cell.unit not in {Unit.PERCENT, Unit.MEAN}:
        return sign + cell.text
    found = _DECIMAL.search(cell.text)
    if not found:
        return sign + cell.text
    padding = " " * (decimals - len(found[1] or ""))
    return f"{sign}{cell.text}{padding}"


def decimals_of(cell: Cell) -> int:
    """Return how many characters of a rate or a mean stand after the whole number, the point among them."""
    found = _DECIMAL.search(cell.text) if cell.unit in {Unit.PERCENT, Unit.MEAN} else None
    return len(found[1] or "") if found else 0
