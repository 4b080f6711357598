"""Tabs as aligned plain text, for pipes and screen readers: no colours, no lines, one row a line where it fits."""

from collections.abc import Iterator, Sequence

from kztui.output.text_width import clean, columns, padded, wrapped
from kztui.views.tab.tab_model import Column, Row, Section, TabView

_GAP = "  "
_LEAST_LABEL = 16
"""How narrow the labels may become before the section is told as a list."""


def table(tabs: Sequence[TabView], width: int) -> str:
    """Return tabs as text of so many columns."""
    return "\n\n".join("\n".join(_tab(tab, width)).rstrip() for tab in tabs) + "\n"


def _tab(tab: TabView, width: int) -> Iterator[str]:
    label = clean(tab.label)
    yield label
    yield "=" * columns(label)
    if tab.remark:
        yield ""
        yield from wrapped(clean(tab.remark), width)
    for section in tab.sections:
        yield ""
        yield from _section(section, width)


def _section(section: Section, width: int) -> Iterator[str]:
    title = clean(section.title)
    rows = [row for row in section.rows if row.cells]
    widths = [_column_width(column, number, rows) for number, column in enumerate(section.columns)]
    room = width - sum(columns(_GAP) + one for one in widths)
    label_width = max([columns(_label(row)) for row in rows], default=0)
    if not rows:
        yield from wrapped(title, width)
    elif room >= min(label_width, _LEAST_LABEL):
        yield from _aligned(section, rows, widths, min(label_width, room), width)
    else:
        yield from wrapped(title, width)
        for row in rows:
            yield from _listed(section, row, width)
    for row in section.rows:
        if not row.cells:
            yield from _sentence(row, width)


def _column_width(column: Column, number: int, rows: Sequence[Row]) -> int:
    cells = (row.cells[number] for row in rows)
    return max([columns(_heading(column)), *(columns(clean(cell.shown)) for cell in cells if cell)])


def _heading(column: Column) -> str:
    return clean(f"{column.label} ({column.status})" if column.status else column.label)


def _label(row: Row) -> str:
    return clean(f"{row.label} ({row.note})" if row.note else row.label)


def _aligned(
    section: Section, rows: Sequence[Row], widths: Sequence[int], label_width: int, width: int
) -> Iterator[str]:
    headings = [
        padded(_heading(column), one, right=not column.text)
        for column, one in zip(section.columns, widths, strict=True)
    ]
    title = clean(section.title)
    if columns(title) > label_width:
        yield from wrapped(title, width)
        title = ""
    if title or any(heading.strip() for heading in headings):
        yield _GAP.join((padded(title, label_width), *headings)).rstrip()
    for row in rows:
        *above, label = wrapped(_label(row), label_width, hanging="  ")
        yield from above
        cells = [
            padded(clean(cell.shown) if cell else "", one, right=not column.text)
            for cell, column, one in zip(row.cells, section.columns, widths, strict=True)
        ]
        yield _GAP.join((padded(label, label_width), *cells)).rstrip()


def _listed(section: Section, row: Row, width: int) -> Iterator[str]:
    """Tell a row that is too wide for a table: its label, and under it each column's name and number."""
    yield from wrapped(_label(row), width)
    for column, cell in zip(section.columns, row.cells, strict=True):
        if cell:
            heading = f"{_heading(column)}: " if column.label else ""
            yield from wrapped(heading + clean(cell.shown), width, "  ", "    ")


def _sentence(row: Row, width: int) -> Iterator[str]:
    note = f" ({clean(row.note)})" if row.note else ""
    mark = "".join(f"{mark.sign} " for mark in row.marks)
    yield from wrapped(f"- {mark}{clean(row.label)}{note}", width, hanging="  ")
    for detail in row.details:
        yield from wrapped(clean(detail), width, "    ", "      ")
