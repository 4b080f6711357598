"""A section of a tab: its headings, its rows with their pictures, and its statements."""

from kztui.tui.page import Line, Role
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.stacked_bar import part_fillings, stacked_bar_lines
from kztui.tui.pages.table.column_layout import Layout
from kztui.tui.pages.table.layout_choice import choose_layout
from kztui.tui.pages.table.listed_rows import add_listed_row, add_sentence
from kztui.tui.pages.table.section_table import SectionTable, section_table
from kztui.tui.pages.table.table_headings import heading_lines, title_lines
from kztui.tui.pages.table.table_row import add_row
from kztui.tui.pages.table.words_table import add_words_table, is_words_table
from kztui.views.tab.tab_model import Section


def add_section(builder: PageBuilder, section: Section, writer: LineWriter) -> None:
    """Add a section to a page: its rows with cells as a table, or as a list in a narrow window, then the others.

    A table of words has no other rows.
    """
    if is_words_table(section):
        add_words_table(builder, section, writer)
        return
    table = section_table(section, writer)
    layout = choose_layout(table) if table else None
    if table and layout:
        _add_table(builder, table, layout)
    else:
        builder.add(*title_lines(section, writer))
        for row in table.rows if table else ():
            add_listed_row(builder, section, row, writer)
    for row in section.rows:
        if not row.cells:
            add_sentence(builder, section, row, writer)


def _add_table(builder: PageBuilder, table: SectionTable, layout: Layout) -> None:
    """Add a table to a page, over it a stacked bar if its numbers are parts of a whole and have no bars themselves."""
    builder.add(*heading_lines(table, layout))
    if layout.bar is None:
        builder.add(*stacked_bar_lines(table.section, table.writer))
    signs = _part_signs(table) if layout.bar is None else [()] * len(table.rows)
    for index, sign in enumerate(signs):
        add_row(builder, table, layout, index, sign)


def _part_signs(table: SectionTable) -> list[Line]:
    """Return for each row what fills the part of the stacked bar that stands for it; nothing where none does."""
    fillings = part_fillings(table.section, table.writer)
    signs: list[Line] = []
    for row in table.rows:
        targets = [cell.target for cell in row.cells if cell and cell.target]
        filling = next((fillings[target] for target in targets if target in fillings), "")
        signs.append((table.writer.run(f"{filling} ", Role.BAR),) if filling else ())
    return signs
