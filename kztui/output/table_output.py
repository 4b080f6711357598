"""Tabs as aligned plain text, for pipes and screen readers: no colours, no rules, one row a line where it fits."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from kztui.output.text_lines import LEAST_WIDTH, column_heading, mark_prefix, padded, row_label, single_line, wrapped
from kztui.views.tab.tab_model import Column, Row, Section, TabView

_GAP = "  "


def table_text(tabs: Sequence[TabView], width: int) -> str:
    """Return tabs as text that takes at most so many columns."""
    return "\n\n".join("\n".join(_tab_lines(tab, width)).rstrip() for tab in tabs) + "\n"


def _tab_lines(tab: TabView, width: int) -> Iterator[str]:
    label = single_line(tab.label)
    yield label
    yield "=" * cell_len(label)
    if tab.remark:
        yield ""
        yield from wrapped(single_line(tab.remark), width)
    for section in tab.sections:
        yield ""
        yield from _section_lines(section, width)
    if tab.notes:
        yield ""
    for note in tab.notes:
        yield from wrapped(single_line(note), width, hanging="  ")


def _section_lines(section: Section, width: int) -> Iterator[str]:
    """Yield a section: its rows with cells as a table, or as a list where it is too wide for one, then the others."""
    title = single_line(section.title)
    rows = [row for row in section.rows if row.cells]
    cell_widths = [_column_width(section, column, number, rows) for number, column in enumerate(section.columns)]
    left_for_labels = width - sum(cell_len(_GAP) + cell_width for cell_width in cell_widths)
    widest_label = max([cell_len(single_line(row_label(row))) for row in rows], default=0)
    if not rows:
        yield from wrapped(title, width)
    elif left_for_labels >= min(widest_label, LEAST_WIDTH):
        label_width = min(widest_label, left_for_labels)
        yield from _heading_lines(section, label_width, cell_widths, width)
        for row in rows:
            yield from _row_lines(section, row, label_width, cell_widths)
    else:
        yield from wrapped(title, width)
        for row in rows:
            yield from _list_lines(section, row, width)
    for row in section.rows:
        if not row.cells:
            yield from _sentence_lines(row, width)


def _column_width(section: Section, column: Column, number: int, rows: Sequence[Row]) -> int:
    cells = (row.cells[number] for row in rows)
    shown = (single_line(cell.shown) for cell in cells if cell)
    return max(cell_len(text) for text in (_heading(section, column), *shown))


def _heading_lines(section: Section, label_width: int, cell_widths: Sequence[int], width: int) -> Iterator[str]:
    """Yield the title and the columns' headings, in one line if the title is not wider than the labels."""
    title = single_line(section.title)
    headings = [_heading(section, column) for column in section.columns]
    if cell_len(title) > label_width:
        yield from wrapped(title, width)
        title = ""
    if title or any(headings):
        yield _aligned(section, title, headings, label_width, cell_widths)


def _heading(section: Section, column: Column) -> str:
    """Return a column's heading, or nothing where the title says it."""
    heading = single_line(column_heading(column))
    return "" if single_line(section.title).casefold().endswith(heading.casefold()) else heading


def _row_lines(section: Section, row: Row, label_width: int, cell_widths: Sequence[int]) -> Iterator[str]:
    """Yield a row of a table; its cells stand beside the last line of its label."""
    *above, label = wrapped(single_line(row_label(row)), label_width, hanging="  ")
    yield from above
    cells = [single_line(cell.shown) if cell else "" for cell in row.cells]
    yield _aligned(section, label, cells, label_width, cell_widths)


def _aligned(section: Section, label: str, cells: Sequence[str], label_width: int, cell_widths: Sequence[int]) -> str:
    """Return a line of a table: words aligned left, numbers right."""
    aligned = [
        padded(cell, cell_width, right=not column.text)
        for column, cell, cell_width in zip(section.columns, cells, cell_widths, strict=True)
    ]
    return _GAP.join((padded(label, label_width), *aligned)).rstrip()


def _list_lines(section: Section, row: Row, width: int) -> Iterator[str]:
    """Yield a row that is too wide for a table: its label, and under it each column's name and number."""
    yield from wrapped(single_line(row_label(row)), width)
    for column, cell in zip(section.columns, row.cells, strict=True):
        if cell:
            heading = f"{single_line(column_heading(column))}: " if column.label else ""
            yield from wrapped(heading + single_line(cell.shown), width, "  ", "    ")


def _sentence_lines(row: Row, width: int) -> Iterator[str]:
    """Yield a row without cells: its label with its note, and under it its details."""
    yield from wrapped(f"- {mark_prefix(row)}{single_line(row_label(row))}", width, hanging="  ")
    for detail in row.details:
        yield from wrapped(single_line(detail), width, "    ", "      ")
