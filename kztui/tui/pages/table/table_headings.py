"""The lines over a table's rows: its title, and its columns' headings."""

from collections.abc import Sequence

from rich.cells import cell_len

from kztui.tui.page import GAP, MARGIN, Line, Role, length
from kztui.tui.pages.parts.builders import LineBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.table.cell_text import common_status
from kztui.tui.pages.table.column_layout import ColumnPlace, Layout
from kztui.tui.pages.table.section_table import SectionTable
from kztui.views.tab.tab_model import Section

_LEAST_WIDTH = 8
"""How many columns a heading that wraps has at least."""
_PlacedLine = tuple[int, Line]
"""Where a line of a column's heading begins, and the line."""


def title_lines(section: Section, writer: LineWriter) -> list[Line]:
    """Return a section's title, with what the sources call all its figures."""
    status = common_status(section.columns)
    words = (writer.run(section.title, Role.HEADING), writer.run(f" · {status}" if status else "", Role.QUIET))
    return writer.wrap(words, indent=MARGIN - 1)


def heading_lines(table: SectionTable, layout: Layout) -> list[Line]:
    """Return the title, and the columns' headings below it, or beginning on its line if it is short enough."""
    title = title_lines(table.section, table.writer)
    headings = [_wrapped_heading(table, column) for column in layout.columns]
    height = max(map(len, headings))
    if height == 0:
        return title
    rows = [[_line_from_bottom(lines, height, row) for lines in headings] for row in range(height)]
    if len(title) == 1:
        title_end = length(title[0]) + GAP
        first = _placed(table, layout, rows[0], title_end)
        if all(start >= title_end for start, _ in first):
            return [_set_out(first, title[0]), *(_set_out(_placed(table, layout, row)) for row in rows[1:])]
    return [*title, *(_set_out(_placed(table, layout, row)) for row in rows)]


def _wrapped_heading(table: SectionTable, column: ColumnPlace) -> list[Line]:
    heading = table.headings[column.index]
    width = max(column.heading_width, _LEAST_WIDTH)
    return table.writer.wrap((table.writer.run(heading, Role.QUIET),), width) if heading else []


def _line_from_bottom(lines: Sequence[Line], height: int, row: int) -> Line:
    """Return the line of a heading in one of the rows of all headings, each of which ends in the last row."""
    number = row - (height - len(lines))
    return lines[number] if number >= 0 else ()


def _placed(table: SectionTable, layout: Layout, row: Sequence[Line], least_start: int = 0) -> list[_PlacedLine]:
    """Return where the headings' lines in a row begin, without the columns that have none in it."""
    lines = zip(layout.columns, row, strict=True)
    return [(_start(table, column, length(line), least_start), line) for column, line in lines if line]


def _start(table: SectionTable, column: ColumnPlace, width: int, least_start: int) -> int:
    """Return where a line of a column's heading begins: it ends where the numbers do.

    One that stands over numbers with bars behind them begins where the shortest number does, or at the least start if
    that is a little later.
    """
    right_aligned = column.heading_end - width
    if column.bar_start is None or column.bar_start < column.start:
        return right_aligned
    shortest = min(cell_len(number) for number in table.numbers[column.index] if number)
    start = column.end - shortest
    return least_start if start < least_start <= right_aligned else start


def _set_out(placed: Sequence[_PlacedLine], before: Line = ()) -> Line:
    """Return the headings' lines in a row as one line, behind what stands before them."""
    line = LineBuilder()
    line.add(*before)
    for start, heading in placed:
        line.add_at(start, *heading)
    return line.line()
