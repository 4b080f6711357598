"""The rows of a section that have cells, with their texts, as a table to be laid out and drawn."""

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.table.cell_text import cell_text, column_headings, decimals_of
from kztui.views.tab.tab_model import Cell, Row, Section


class SectionTable(msgspec.Struct, frozen=True):
    """A section's rows with cells; all texts are as they are drawn."""

    section: Section
    rows: tuple[Row, ...]
    headings: tuple[str, ...]
    """What stands over each column, or empty."""
    numbers: tuple[tuple[str, ...], ...]
    """For each column the text of its cell in each row; empty where a row has no cell in it."""
    writer: LineWriter

    def cells(self, column: int) -> list[Cell]:
        """Return the cells of a column, without the rows that have none in it."""
        return _cells(self.rows, column)

    def label_widths(self, *, short: bool) -> list[int]:
        """Return how wide each row's label is, or its short one if it has one."""
        return [self._width_of((short and row.short) or row.label) for row in self.rows]

    def widest_number(self, column: int) -> int:
        """Return how wide the widest number of a column is."""
        return max(map(cell_len, self.numbers[column]))

    def widest_comment(self) -> int:
        """Return how wide the widest comment on a row is; 0 where there are none."""
        return max(self._width_of(row.comment) for row in self.rows)

    def _width_of(self, text: str) -> int:
        return cell_len(self.writer.run(text).text)


def section_table(section: Section, writer: LineWriter) -> SectionTable | None:
    """Return a section's rows with cells as a table, or None where none of them has any."""
    rows = tuple(row for row in section.rows if row.cells)
    if not rows:
        return None
    headings = tuple(writer.run(heading).text for heading in column_headings(section))
    numbers = tuple(_numbers(rows, column, writer) for column in range(len(section.columns)))
    return SectionTable(section, rows, headings, numbers, writer)


def _numbers(rows: Sequence[Row], column: int, writer: LineWriter) -> tuple[str, ...]:
    decimals = max(map(decimals_of, _cells(rows, column)), default=0)
    return tuple(writer.run(cell_text(cell, decimals)).text if (cell := row.cells[column]) else "" for row in rows)


def _cells(rows: Sequence[Row], column: int) -> list[Cell]:
    return [cell for row in rows if (cell := row.cells[column])]
