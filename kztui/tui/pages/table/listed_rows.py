"""What stands in no columns: statements and findings, and the rows of a table where the window is too narrow."""

from kztui.model.quantity import Unit
from kztui.tui.page import GAP, MARGIN, Line, Role, Run, length
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import HUNDRED, bar
from kztui.tui.pages.table.cell_text import cell_text, role_of
from kztui.tui.pages.table.row_parts import label_line, link_key
from kztui.views.marks import DOUBT_SIGN, has_doubt
from kztui.views.tab.tab_model import Cell, Row, Section
from kztui.views.target import Target, TargetKind

_SENTENCE_LINES = 2
"""How many lines a sentence that may be cut has; it is whole in the evidence."""
_CELL_INDENT = MARGIN + 2


def add_listed_row(builder: PageBuilder, section: Section, row: Row, writer: LineWriter) -> None:
    """Add a row that has no room for columns: its label, and under it a line for each of its cells."""
    key = link_key(section, row.target) if row.target else ""
    label = writer.fit((Run(" " * MARGIN), *label_line(row.label, row.note, writer, key)), writer.width - 1)
    if row.target:
        builder.link(key, row.target, label, column=MARGIN)
    else:
        builder.add(label)
    for index, cell in enumerate(row.cells):
        if cell:
            _add_cell(builder, section, index, cell, writer)


def _add_cell(builder: PageBuilder, section: Section, index: int, cell: Cell, writer: LineWriter) -> None:
    """Add a cell as a line: what it is, a bar if it is a gauge, and its number."""
    key = link_key(section, cell.target) if cell.target else ""
    mark = writer.run(f" {DOUBT_SIGN}" if cell.doubtful else "", Role.DOUBT)
    number = (writer.run(cell_text(cell, decimals=0), role_of(cell), key), mark)
    label = (Run(" " * _CELL_INDENT), writer.run(section.columns[index].label, Role.QUIET))
    left = (*label, *_gauge(section, index, cell, writer))
    line = writer.spread(left, number, writer.table_width - MARGIN + length((mark,)))
    if cell.target:
        builder.link(key, cell.target, line, column=length(line))
    else:
        builder.add(line)


def _gauge(section: Section, index: int, cell: Cell, writer: LineWriter) -> Line:
    """Return the bar of a rate, as wide as fits beside each of its column's numbers; nothing if it is no gauge."""
    if not section.gauges or cell.unit is not Unit.PERCENT:
        return ()
    cells = [row.cells[index] for row in section.rows if row.cells]
    numbers = [writer.run(cell_text(cell, decimals=0)) for cell in cells if cell]
    widest_number = max(length((number,)) for number in numbers)
    label_end = _CELL_INDENT + length((writer.run(section.columns[index].label),))
    width = writer.table_width - MARGIN - label_end - widest_number - 2 * GAP
    return (Run(" " * GAP), *bar(writer, cell, HUNDRED, width, track=True)) if width > 0 else ()


def add_sentence(builder: PageBuilder, section: Section, row: Row, writer: LineWriter) -> None:
    """Add a row without cells: its marks, its sentence, and its note if all of it fits."""
    if row.target is None:
        return
    key = link_key(section, row.target)
    role = Role.DOUBT if has_doubt(row.marks) else Role.INFERRED
    marks = "".join(f"{mark.sign} " for mark in row.marks)
    sentence = (writer.run(marks, role), writer.run(row.label, Role.TEXT, key))
    width = writer.table_width - 1
    unbroken_note = f"· {row.note}".replace(" ", "\N{NO-BREAK SPACE}")
    note = (writer.run(f" {unbroken_note}", Role.QUIET),) if row.note else ()
    lines = writer.wrap((*sentence, *note), width, MARGIN, hang=2)
    if len(lines) > _SENTENCE_LINES and _may_be_cut(row.target, writer):
        lines = writer.wrap(sentence, width, MARGIN, max_lines=_SENTENCE_LINES, hang=2)
    builder.link(key, row.target, *lines, column=MARGIN)


def _may_be_cut(target: Target, writer: LineWriter) -> bool:
    """Return whether a row is cut if it is long: a quote always, any other sentence where there are no lines to spare.

    A day is never cut: its evidence tells something else.
    """
    if target.kind is TargetKind.DAY:
        return False
    return target.kind is TargetKind.QUOTE or not writer.roomy
