"""The parts of a row that are put together to lines: its label, its numbers with their marks, and its bar."""

from collections.abc import Iterator

import msgspec

from kztui.tui.page import Line, Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import bar, is_small_rate
from kztui.tui.pages.table.cell_text import role_of
from kztui.tui.pages.table.column_layout import BarLayout
from kztui.tui.pages.table.section_table import SectionTable
from kztui.views.marks import DOUBT_SIGN
from kztui.views.tab.tab_model import Row, Section
from kztui.views.target import Target


def link_key(section: Section, target: Target) -> str:
    """Return what tells a link from all others of a tab."""
    return f"{section.id}:{target.key}"


def label_line(label: str, note: str, writer: LineWriter, key: str) -> Line:
    """Return a label, with a note behind it in small."""
    name = writer.run(label, Role.TEXT, key)
    return (name, writer.run(f" · {note}", Role.QUIET)) if note else (name,)


class RowParts(msgspec.Struct, frozen=True):
    """The parts of one row of a table."""

    table: SectionTable
    index: int
    """Which of the table's rows it is."""

    @property
    def row(self) -> Row:
        """Return the row."""
        return self.table.rows[self.index]

    @property
    def key(self) -> str:
        """Return the key of the link to what the row as a whole opens, or empty where it opens nothing."""
        return link_key(self.table.section, self.row.target) if self.row.target else ""

    def cell_key(self, column: int) -> str:
        """Return the key of the link that a column's number belongs to."""
        cell = self.row.cells[column]
        return link_key(self.table.section, cell.target) if cell and cell.target else self.key

    def number(self, column: int) -> Line:
        """Return a column's number; nothing where the row has none."""
        cell = self.row.cells[column]
        if cell is None:
            return ()
        return (Run(self.table.numbers[column][self.index], role_of(cell), self.cell_key(column)),)

    def mark(self, column: int) -> Line:
        """Return the mark behind a column's number; nothing where it bears none there."""
        cell = self.row.cells[column]
        is_doubtful = cell is not None and cell.doubtful
        return (self.table.writer.run(f" {DOUBT_SIGN}", Role.DOUBT),) if is_doubtful else ()

    def has_bar(self, layout: BarLayout) -> bool:
        """Return whether the row has a number of the kind that bars are drawn of."""
        cell = self.row.cells[layout.column]
        return cell is not None and cell.unit is layout.unit

    def bar(self, layout: BarLayout) -> Line:
        """Return the bar; blanks of its width where the row has none."""
        cell = self.row.cells[layout.column]
        if cell is None or not self.has_bar(layout):
            return (Run(" " * layout.width),)
        writer, width = self.table.writer, layout.width
        if layout.small is not None and is_small_rate(cell):
            return bar(writer, cell, layout.small, width, track=False, thin=True)
        return bar(writer, cell, layout.full, width, track=layout.track, open_end=layout.open_end)

    def label(self, sign: Line, note: str, width: int) -> Line:
        """Return the label with a sign before it and a note behind it, shortened where the whole doesn't fit.

        A note is left out rather than cut: the evidence has it whole.
        """
        labels = [(*sign, *line) for line in self._labels(note)]
        fitting = next((line for line in labels if length(line) <= width), labels[-1])
        return self.table.writer.fit(fitting, width)

    def _labels(self, note: str) -> Iterator[Line]:
        """Yield the label in its forms, the longest first."""
        row, writer = self.row, self.table.writer
        yield label_line(row.label, note, writer, self.key)
        if row.short:
            yield label_line(row.short, note, writer, self.key)
        if note:
            yield label_line(row.short or row.label, "", writer, self.key)
