"""A row of a table as lines, its parts put at their columns, with links to what they open."""

from kztui.tui.page import GAP, MARGIN, Line, Link, Role, Run, length
from kztui.tui.pages.parts.builders import LineBuilder, PageBuilder
from kztui.tui.pages.table.column_layout import BarLayout, BarPosition, ColumnPlace, Layout
from kztui.tui.pages.table.row_parts import RowParts
from kztui.tui.pages.table.section_table import SectionTable

_LEAST_LEADER = 4
"""How many columns are worth dots that lead from a label to its number."""


def add_row(builder: PageBuilder, table: SectionTable, layout: Layout, index: int, sign: Line = ()) -> None:
    """Add a row to a page, with links to what its cells open and to what it opens as a whole.

    Args:
        builder: The page.
        table: The table.
        layout: How it is laid out.
        index: Which of its rows it is.
        sign: What stands before the row's label.
    """
    parts = RowParts(table, index)
    lines = [_first_line(parts, layout, sign), *_bar_lines(parts, layout.bar)]
    builder.links.extend(_links(parts, layout, len(builder.lines), len(lines)))
    builder.add(*lines)


def _links(parts: RowParts, layout: Layout, top: int, height: int) -> list[Link]:
    """Return the links of a row that begins on a line and has so many."""
    row, bar_layout = parts.row, layout.bar
    links = [Link(parts.key, top, height, MARGIN, row.target)] if row.target else []
    for column in layout.columns:
        cell = row.cells[column.index]
        if cell and cell.target:
            has_bar = bar_layout is not None and bar_layout.column == column.index
            key = parts.cell_key(column.index)
            links.append(Link(key, top, height if has_bar else 1, column.end, cell.target))
    if bar_layout and bar_layout.position is BarPosition.WITH_NUMBER:
        cell = row.cells[bar_layout.column]
        if cell and cell.target:
            key = parts.cell_key(bar_layout.column)
            links.append(Link(key, top + 1, height - 1, _number_end(bar_layout), cell.target))
    return links


def _first_line(parts: RowParts, layout: Layout, sign: Line) -> Line:
    """Return a row's label with its numbers, and the bar if it stands beside one of them."""
    line = LineBuilder()
    line.add_at(MARGIN, *_label(parts, layout, sign))
    if layout.bar is None and len(layout.columns) == 1:
        _add_leader(line, parts, layout.columns[0])
    for column in layout.columns:
        _add_number(line, parts, column, layout.bar)
    return line.line()


def _label(parts: RowParts, layout: Layout, sign: Line) -> Line:
    """Return a row's label, as much as fits before its first number, without a note that stands under it."""
    width = layout.label_width
    if layout.label_runs_on:
        first = layout.columns[0]
        width += first.width - length(parts.number(first.index))
    has_comment_below = layout.bar is not None and layout.bar.position is BarPosition.UNDER
    is_repeated = has_comment_below and parts.row.note == parts.row.comment
    return parts.label(sign, "" if is_repeated else parts.row.note, width)


def _add_leader(line: LineBuilder, parts: RowParts, column: ColumnPlace) -> None:
    """Add dots that lead the eye from the label to the only number, or to the end of a row without one.

    They are on every other column, so that those of all rows stand below each other, with a blank at both ends.
    """
    number = parts.number(column.index)
    end = column.end - length(number) if number else column.end + column.mark_width
    start = line.width
    if end - start < _LEAST_LEADER:
        return
    dot = "." if parts.table.writer.ascii_only else "·"
    dots = "".join(dot if position % 2 == 0 and position > start else " " for position in range(start, end - 1))
    line.add(Run(dots, Role.TRACK), Run(" "))


def _add_number(line: LineBuilder, parts: RowParts, column: ColumnPlace, bar_layout: BarLayout | None) -> None:
    """Add a column's number to a row, the mark behind it, and if it has one the bar before or behind both."""
    number = parts.number(column.index)
    placed = [(column.end - length(number), number), (column.end, parts.mark(column.index))]
    if bar_layout and column.bar_start is not None:
        placed.append((column.bar_start, parts.bar(bar_layout)))
    for start, part in sorted(placed, key=lambda start_and_part: start_and_part[0]):
        line.add_at(start, *part)
    line.pad_to(column.end + column.mark_width)


def _bar_lines(parts: RowParts, layout: BarLayout | None) -> list[Line]:
    """Return a row's bar with its comment, where bars have lines of their own; nothing where the row has no bar."""
    if layout is None or layout.position is BarPosition.BESIDE:
        return []
    has_number_here = layout.position is BarPosition.WITH_NUMBER and bool(parts.number(layout.column))
    if not has_number_here and not parts.has_bar(layout):
        return []
    line = LineBuilder()
    line.add_at(MARGIN, *parts.bar(layout))
    if has_number_here:
        number = parts.number(layout.column)
        line.add_at(_number_end(layout) - length(number), *number, *parts.mark(layout.column))
    return _with_comment(line, parts, layout)


def _with_comment(line: LineBuilder, parts: RowParts, layout: BarLayout) -> list[Line]:
    """Return a bar's line with the row's comment in the column beside the bars, or else in lines under it."""
    writer = parts.table.writer
    comment = (writer.run(parts.row.comment, Role.QUIET),)
    if not parts.row.comment:
        return [line.line()]
    if not layout.comment_width:
        return [line.line(), *writer.wrap(comment, writer.table_width - MARGIN, MARGIN)]
    start = MARGIN + layout.width + GAP
    first, *others = writer.wrap(comment, layout.comment_width)
    line.add_at(start, *first)
    return [line.line(), *((Run(" " * start), *other) for other in others)]


def _number_end(layout: BarLayout) -> int:
    """Return where numbers behind bars on lines of their own end, exclusive."""
    return MARGIN + layout.width + GAP + layout.number_width
