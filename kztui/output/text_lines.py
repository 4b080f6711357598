"""Lines of plain text: made safe, padded, wrapped; and how rows and columns are named in all formats."""

import textwrap

from rich.cells import cell_len

from kztui.util.printable import normalised, printable
from kztui.views.tab.tab_model import Column, Row
from kztui.views.text.no_break import NO_BREAK_SPACE, with_no_breaks

LEAST_WIDTH = 16
"""How many columns a wrapped text has at least, however narrow the terminal is."""


def single_line(text: str) -> str:
    """Return text as one line that is safe to print to a terminal."""
    return printable(normalised(text))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a text with spaces to fill so many columns, behind it or before it; never cut."""
    space = " " * max(0, width - cell_len(text))
    return space + text if right else text + space


def wrapped(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return a text in lines of at most a width, those after the first with the hanging indent."""
    lines = textwrap.wrap(
        with_no_breaks(text),
        max(width, LEAST_WIDTH),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
    )
    return [line.replace(NO_BREAK_SPACE, " ") for line in lines] or [indent.rstrip()]


def column_heading(column: Column) -> str:
    """Return a column's label with its status: "Votes (preliminary)"."""
    return f"{column.label} ({column.status})" if column.status else column.label


def row_label(row: Row) -> str:
    """Return a row's label with its note: "Turnout was high (said by the Board)"."""
    return f"{row.label} ({row.note})" if row.note else row.label


def mark_prefix(row: Row) -> str:
    """Return the signs of a row's marks, each with a space behind it."""
    return "".join(f"{mark.sign} " for mark in row.marks)
