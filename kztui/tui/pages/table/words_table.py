"""A table whose cells are words: in columns where these are wide enough to read, else each cell on lines of its own."""

from collections.abc import Iterator

from rich.cells import cell_len

from kztui.tui.page import GAP, MARGIN, Line, Link, Role
from kztui.tui.pages.parts.builders import LineBuilder, PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.table.table_headings import title_lines
from kztui.views.marks import signs_before
from kztui.views.tab.tab_model import Cell, Column, Row, Section

_LEAST_COLUMN, _LEAST_LABEL = 18, 22
"""How wide columns of words are at least, and how wide the labels before them."""
_MOST_NAME = 24
"""How much of a line the name of its column takes at most, where each cell has lines of its own."""


def is_words_table(section: Section) -> bool:
    """Return whether all columns of a section hold words."""
    return bool(section.columns) and all(column.text for column in section.columns)


def add_words_table(builder: PageBuilder, section: Section, writer: LineWriter) -> None:
    """Add a section's title, and its rows with cells in columns, or as a list where the window is too narrow."""
    builder.add(*title_lines(section, writer))
    rows = [row for row in section.rows if row.cells]
    width = writer.width - 2 * MARGIN
    number = len(section.columns)
    column_width = (width - _LEAST_LABEL) // number - GAP
    if column_width < _LEAST_COLUMN:
        for row in rows:
            _add_list(builder, section, row, writer)
        return
    label_width = width - number * (column_width + GAP)
    starts = [MARGIN + label_width + GAP + index * (column_width + GAP) for index in range(number)]
    headings = (writer.wrap((writer.run(column.label, Role.QUIET),), column_width) for column in section.columns)
    builder.add(*_side_by_side([], list(zip(starts, headings, strict=True))))
    for number, row in enumerate(rows):
        if number:
            builder.blank()  # what wraps within a column is not to be taken for the next row
        _add_columns(builder, section, row, starts, (label_width, column_width), writer)


def _add_columns(
    builder: PageBuilder, section: Section, row: Row, starts: list[int], widths: tuple[int, int], writer: LineWriter
) -> None:
    """Add a row whose cells stand beside its label, each wrapped within its column.

    The widths are those of the label and of a column.
    """
    label_width, column_width = widths
    label = writer.wrap((writer.run(row.label),), label_width)
    cells: list[tuple[int, list[Line]]] = []
    top = len(builder.lines)
    for start, column, cell in zip(starts, section.columns, row.cells, strict=True):
        if cell:
            key = _key(section, row, column)
            lines = _cell_lines(cell, key, column_width, writer)
            cells.append((start, lines))
            if cell.target:
                builder.links.append(Link(key, top, len(lines), start, cell.target))
    builder.add(*_side_by_side(label, cells))


def _side_by_side(label: list[Line], cells: list[tuple[int, list[Line]]]) -> Iterator[Line]:
    """Yield the lines of a label and of the cells that begin at columns."""
    height = max(len(lines) for lines in (label, *(lines for _, lines in cells)))
    for number in range(height):
        line = LineBuilder()
        for start, lines in ((MARGIN, label), *cells):
            if number < len(lines):
                line.add_at(start, *lines[number])
        yield line.line()


def _add_list(builder: PageBuilder, section: Section, row: Row, writer: LineWriter) -> None:
    """Add a row whose cells stand under its label, each behind the name of its column."""
    width = writer.width - MARGIN
    builder.add(*writer.wrap((writer.run(row.label),), width, MARGIN, hang=2))
    names = [writer.run(column.label, Role.QUIET) for column in section.columns]
    start = 2 * MARGIN + min(_MOST_NAME, max(cell_len(name.text) for name in names)) + GAP
    for name, column, cell in zip(names, section.columns, row.cells, strict=True):
        if cell is None:
            continue
        short_name = writer.fit((name,), start - GAP - 2 * MARGIN)
        key = _key(section, row, column)
        words = _cell_lines(cell, key, width - start, writer)
        lines: list[Line] = []
        for number, part in enumerate(words):
            line = LineBuilder()
            line.add_at(2 * MARGIN, *(short_name if number == 0 else ()))
            line.add_at(start, *part)
            lines.append(line.line())
        if cell.target:
            builder.link(key, cell.target, *lines, column=start)
        else:
            builder.add(*lines)


def _cell_lines(cell: Cell, key: str, width: int, writer: LineWriter) -> list[Line]:
    words = f"{signs_before(cell.marks)}{cell.text}"
    return writer.wrap((writer.run(words, Role.TEXT, key if cell.target else ""),), width)


def _key(section: Section, row: Row, column: Column) -> str:
    """Return what tells a cell's link from all others of a tab: several may open one quote."""
    return f"{section.id}:{row.label}:{column.id}"
