"""The sections of a page: their headings, their rows with their pictures, and their statements."""

from collections.abc import Sequence

from kztui.tui.page import Line, Role
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.stacked_bar import part_fillings, stacked_bar_lines
from kztui.tui.pages.table.bar_scales import LaidOut, scale_notes, with_common_scales
from kztui.tui.pages.table.column_layout import Layout
from kztui.tui.pages.table.layout_choice import choose_layout
from kztui.tui.pages.table.listed_rows import add_listed_row, add_sentence
from kztui.tui.pages.table.section_table import SectionTable, section_table
from kztui.tui.pages.table.table_headings import heading_lines, title_lines
from kztui.tui.pages.table.table_row import add_row
from kztui.tui.pages.table.words_table import add_words_table, is_words_table
from kztui.views.tab.tab_model import Section


def add_sections(builder: PageBuilder, sections: Sequence[Section], writer: LineWriter) -> None:
    """Add the sections of a page, each after a blank line; bars of one measure are drawn to one scale.

    A section's rows with cells are a table, or a list in a narrow window; those without cells follow.
    """
    tables = with_common_scales([_laid_out(section, writer) for section in sections])
    for section, laid_out in zip(sections, tables, strict=True):
        builder.blank()
        _add_section(builder, section, laid_out, writer)


def _laid_out(section: Section, writer: LineWriter) -> LaidOut | None:
    """Return a section's table with its layout, or None where it has none or the window is too narrow for it."""
    table = None if is_words_table(section) else section_table(section, writer)
    layout = choose_layout(table) if table else None
    return (table, layout) if table and layout else None


def _add_section(builder: PageBuilder, section: Section, laid_out: LaidOut | None, writer: LineWriter) -> None:
    rows = [row for row in section.rows if row.cells]
    if is_words_table(section):
        add_words_table(builder, section, writer)
    elif laid_out:
        _add_table(builder, *laid_out)
    else:
        builder.add(*title_lines(section, writer))
        for row in rows:
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
    builder.add(*scale_notes(table, layout))


def _part_signs(table: SectionTable) -> list[Line]:
    """Return for each row what fills the part of the stacked bar that stands for it; nothing where none does."""
    fillings = part_fillings(table.section, table.writer)
    signs: list[Line] = []
    for row in table.rows:
        targets = [cell.target for cell in row.cells if cell and cell.target]
        filling = next((fillings[target] for target in targets if target in fillings), "")
        signs.append((table.writer.run(f"{filling} ", Role.BAR),) if filling else ())
    return signs
