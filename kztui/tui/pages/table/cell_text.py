"""What stands in a cell and over its column, as text, and in which role."""

import re
from collections.abc import Sequence

from kztui.model.quantity import Unit
from kztui.tui.page import Role
from kztui.views.marks import signs_before
from kztui.views.tab.tab_model import Cell, Column, Section

_DECIMALS = re.compile(r"(\.\d+)?(\D*)$")
"""The point with what follows it, if there is one, and the unit."""
_WITH_DECIMALS = frozenset({Unit.PERCENT, Unit.MEAN})


def cell_text(cell: Cell, decimals: int) -> str:
    """Return a cell's text with its mark before it.

    Args:
        cell: The cell.
        decimals: How many characters stand after the point in its column, the point among them. A rate or a mean is
            filled up to as many, so that set at the right the points stand below each other.
    """
    filler = " " * (decimals - decimals_of(cell)) if cell.unit in _WITH_DECIMALS else ""
    return f"{signs_before(cell.marks)}{cell.text}{filler}"


def decimals_of(cell: Cell) -> int:
    """Return how many characters of a rate or a mean stand after the whole number, the point among them."""
    match = _DECIMALS.search(cell.text) if cell.unit in _WITH_DECIMALS else None
    return len(match[1] or "") if match else 0


def role_of(cell: Cell) -> Role:
    """Return the role of a cell's text."""
    if cell.unit is None:
        return Role.QUIET
    return Role.INFERRED if cell.inferred else Role.FIGURE


def column_headings(section: Section) -> tuple[str, ...]:
    """Return each column's heading: its label, unless the title says it, and its status, unless all have it."""
    common = common_status(section.columns)
    headings = []
    for column in section.columns:
        label = "" if section.title.casefold().endswith(column.label.casefold()) else column.label
        status = column.status if column.status != common else ""
        headings.append(" · ".join(part for part in (label, status) if part))
    return tuple(headings)


def common_status(columns: Sequence[Column]) -> str:
    """Return what the sources call the figures of all columns, or empty where that is not the same."""
    statuses = {column.status for column in columns}
    return statuses.pop() if len(statuses) == 1 else ""
