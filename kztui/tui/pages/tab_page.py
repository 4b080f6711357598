"""A tab as a page: headings, rows of figures with their bars, and statements."""

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Page, PageBuilder, Role, Run
from kztui.tui.pages.pictures.bars import HUNDRED, bar
from kztui.tui.pages.pictures.counts_bar import tally_lines
from kztui.tui.pages.pictures.date_axis import date_lines
from kztui.tui.pages.pictures.stacked_bar import stack_lines
from kztui.tui.pages.table.cell_text import text
from kztui.tui.pages.table.column_layout import GAP, MARGIN, MOST, Bars, layout
from kztui.tui.pages.table.table_headings import heading_lines, title_lines
from kztui.tui.pages.table.table_row import add_row, label_of, link_key, role_of
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell, Column, Row, Section, TabView

_SENTENCE_LINES = 2
"""How many lines a statement has at most; it is whole in the evidence."""


def tab_page(view: TabView, writer: LineWriter) -> Page:
    """Return a tab as a page."""
    builder = PageBuilder()
    if view.remark:
        builder.blank()
        builder.add(*writer.wrap((writer.run(view.remark, Role.QUIET),), indent=MARGIN))
    builder.add(*tally_lines(view.tallies, writer))
    if view.dates:
        builder.add(*date_lines(view.dates, writer))
    for section in view.sections:
        builder.blank()
        add_section(builder, section, writer)
    return builder.page()


def add_section(builder: PageBuilder, section: Section, writer: LineWriter) -> None:
    """Add a section to a page: its headings, its rows with their pictures, and its statements."""
    rows = [row for row in section.rows if row.cells]
    plan = layout(writer, section, rows) if rows else None
    if plan:
        builder.add(*heading_lines(section, plan, rows, writer))
        if plan.bars is Bars.NONE:
            builder.add(*stack_lines(section, writer))
        for row in rows:
            add_row(builder, section, row, plan, writer)
    else:
        builder.add(*title_lines(section, writer))
        for row in rows:
            _listed(builder, section, row, writer)
    for row in section.rows:
        if not row.cells:
            _sentence(builder, section, row, writer)


def _listed(builder: PageBuilder, section: Section, row: Row, writer: LineWriter) -> None:
    """Add a row that is too wide for columns: its label, and under it a line for each of its cells."""
    key = link_key(section, row.target) if row.target else ""
    name = writer.fit((Run(" " * MARGIN), *label_of(row, row.label, writer, key)), writer.width - 1)
    if row.target:
        builder.link(key, row.target, name, column=MARGIN)
    else:
        builder.add(name)
    for column, cell in zip(section.columns, row.cells, strict=True):
        if not cell:
            continue
        own = link_key(section, cell.target) if cell.target else ""
        mark = writer.run(f" {Mark.DOUBTFUL.sign}" if cell.doubtful else "", Role.DOUBT)
        number = (writer.run(text(cell, 0), role_of(cell), own), mark)
        left = (
            Run(" " * (MARGIN + 2)),
            writer.run(column.label, Role.QUIET),
            *_small_gauge(section, column, cell, writer),
        )
        line = writer.spread(left, number, min(writer.width, MOST) - MARGIN + length((mark,)))
        if own:
            builder.link(own, cell.target, line, column=length(line))
        else:
            builder.add(line)


def _small_gauge(section: Section, column: Column, cell: Cell, writer: LineWriter) -> Line:
    """Return the bar of a rate in a list, as wide as there is room for beside any of its column's numbers."""
    if not section.gauges or cell.unit is not Unit.PERCENT:
        return ()
    place = section.columns.index(column)
    cells = [row.cells[place] for row in section.rows if row.cells]
    widest = max(length((writer.run(text(one, 0)),)) for one in cells if one)
    width = min(writer.width, MOST) - 2 * MARGIN - 2 - length((writer.run(column.label),)) - widest - 2 * GAP
    return (Run(" " * GAP), *bar(writer, cell, HUNDRED, width, track=True)) if width > 0 else ()


def _sentence(builder: PageBuilder, section: Section, row: Row, writer: LineWriter) -> None:
    if row.target is None:
        return
    key = link_key(section, row.target)
    signs = " ".join(mark.sign for mark in row.marks)
    role = Role.DOUBT if Mark.DOUBTFUL in row.marks else Role.INFERRED
    said = f" · {row.note}".replace(" ", "\N{NO-BREAK SPACE}") if row.note else ""
    words = (writer.run(f"{signs} " if signs else "", role), writer.run(row.label, Role.TEXT, key))
    width = min(writer.width, MOST) - 1
    lines = writer.wrap((*words, writer.run(f" {said.strip()}" if said else "", Role.QUIET)), width, MARGIN, hang=2)
    if len(lines) > _SENTENCE_LINES:
        lines = writer.wrap(words, width, MARGIN, most=_SENTENCE_LINES, hang=2)
    builder.link(key, row.target, *lines, column=MARGIN)
