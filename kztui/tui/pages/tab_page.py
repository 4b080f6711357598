"""A tab as a page: headings, rows of figures with their bars, and statements."""

from kztui.model.quantity import Unit
from kztui.tui.pages.axis import date_lines
from kztui.tui.pages.bars import HUNDRED, bar
from kztui.tui.pages.cell_text import text
from kztui.tui.pages.columns import GAP, MARGIN, MOST, Bars, layout
from kztui.tui.pages.headings import heading_lines, title_lines
from kztui.tui.pages.page import Draft, Line, Page, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.tui.pages.rows import add_row, label_of, role_of, spot_key
from kztui.tui.pages.stack import stack_lines
from kztui.tui.pages.tally import tally_lines
from kztui.views.tab import Cell, Column, Row, Section, TabView

_SENTENCE_LINES = 2
"""How many lines a statement has at most; it is whole in the evidence."""


def tab_page(view: TabView, pen: Pen) -> Page:
    """Return a tab as a page."""
    draft = Draft()
    if view.remark:
        draft.blank()
        draft.add(*pen.wrap((pen.run(view.remark, Role.QUIET),), indent=MARGIN))
    draft.add(*tally_lines(view.tallies, pen))
    if view.dates:
        draft.add(*date_lines(view.dates, pen))
    for section in view.sections:
        draft.blank()
        add_section(draft, section, pen)
    return draft.page()


def add_section(draft: Draft, section: Section, pen: Pen) -> None:
    """Add a section to a page: its headings, its rows with their pictures, and its statements."""
    rows = [row for row in section.rows if row.cells]
    plan = layout(pen, section, rows) if rows else None
    if plan:
        draft.add(*heading_lines(section, plan, rows, pen))
        if plan.bars is Bars.NONE:
            draft.add(*stack_lines(section, pen))
        for row in rows:
            add_row(draft, section, row, plan, pen)
    else:
        draft.add(*title_lines(section, pen))
        for row in rows:
            _listed(draft, section, row, pen)
    for row in section.rows:
        if not row.cells:
            _sentence(draft, section, row, pen)


def _listed(draft: Draft, section: Section, row: Row, pen: Pen) -> None:
    """Add a row that is too wide for columns: its label, and under it a line for each of its cells."""
    key = spot_key(section, row.target) if row.target else ""
    name = pen.fit((Run(" " * MARGIN), *label_of(row, row.label, pen, key)), pen.width - 1)
    if row.target:
        draft.spot(key, row.target, name, column=MARGIN)
    else:
        draft.add(name)
    for column, cell in zip(section.columns, row.cells, strict=True):
        if not cell:
            continue
        own = spot_key(section, cell.target) if cell.target else ""
        mark = pen.run(" ▲" if cell.doubtful else "", Role.DOUBT)
        number = (pen.run(text(cell, 0), role_of(cell), own), mark)
        left = (Run(" " * (MARGIN + 2)), pen.run(column.label, Role.QUIET), *_small_gauge(section, column, cell, pen))
        line = pen.spread(left, number, min(pen.width, MOST) - MARGIN + length((mark,)))
        if own:
            draft.spot(own, cell.target, line, column=length(line))
        else:
            draft.add(line)


def _small_gauge(section: Section, column: Column, cell: Cell, pen: Pen) -> Line:
    """Return the bar of a rate in a list, as wide as there is room for beside any of its column's numbers."""
    if not section.gauges or cell.unit is not Unit.PERCENT:
        return ()
    place = section.columns.index(column)
    cells = [row.cells[place] for row in section.rows if row.cells]
    widest = max(length((pen.run(text(one, 0)),)) for one in cells if one)
    width = min(pen.width, MOST) - 2 * MARGIN - 2 - length((pen.run(column.label),)) - widest - 2 * GAP
    return (Run(" " * GAP), *bar(pen, cell, HUNDRED, width, track=True)) if width > 0 else ()


def _sentence(draft: Draft, section: Section, row: Row, pen: Pen) -> None:
    if row.target is None:
        return
    key = spot_key(section, row.target)
    signs = " ".join(mark.sign for mark in row.marks)
    role = Role.DOUBT if signs == "▲" else Role.INFERRED
    said = f" · {row.note}".replace(" ", "\N{NO-BREAK SPACE}") if row.note else ""
    words = (pen.run(f"{signs} " if signs else "", role), pen.run(row.label, Role.TEXT, key))
    width = min(pen.width, MOST) - 1
    lines = pen.wrap((*words, pen.run(f" {said.strip()}" if said else "", Role.QUIET)), width, MARGIN, hang=2)
    if len(lines) > _SENTENCE_LINES:
        lines = pen.wrap(words, width, MARGIN, most=_SENTENCE_LINES, hang=2)
    draft.spot(key, row.target, *lines, column=MARGIN)
