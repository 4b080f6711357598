"""The lines over a section's rows: its title, and its columns' headings."""

from collections.abc import Sequence

from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.tui.pages.table.cell_text import column_headings, common_status, text
from kztui.tui.pages.table.column_layout import GAP, MARGIN, Bars, Layout, heading_places
from kztui.views.tab.tab_model import Row, Section


def title_lines(section: Section, writer: LineWriter) -> list[Line]:
    """Return a section's title, with what the sources call all its figures."""
    status = common_status(section.columns)
    words = (writer.run(section.title, Role.HEADING), writer.run(f" · {status}" if status else "", Role.QUIET))
    return writer.wrap(words, indent=MARGIN - 1)


def heading_lines(section: Section, plan: Layout, rows: Sequence[Row], writer: LineWriter) -> list[Line]:
    """Return the title with the columns' headings, on one line where there is room."""
    headings = [column_headings(section)[number] for number in plan.columns]
    title = title_lines(section, writer)
    if not any(headings):
        return title
    places = heading_places(plan)
    cells = [
        writer.wrap((writer.run(words, Role.QUIET),), width=max(width, 8)) if words else [()]
        for words, (_, width) in zip(headings, places, strict=True)
    ]
    height = max(len(one) for one in cells)
    rowwise = [[_from_below(one, height, row) for one in cells] for row in range(height)]
    least = length(title[0]) + GAP if len(title) == 1 else 0
    places_of = [
        _heading_starts(section, plan, rows, parts, writer, 0 if n else least) for n, parts in enumerate(rowwise)
    ]
    joined = least and all(at >= least for at, part in zip(places_of[0], rowwise[0], strict=True) if part)
    if not joined:
        places_of[0] = _heading_starts(section, plan, rows, rowwise[0], writer, 0)
    lines = [_set_out(starts, parts) for starts, parts in zip(places_of, rowwise, strict=True)]
    return [_over(title[0], lines[0]), *lines[1:]] if joined else [*title, *lines]


def _from_below(lines: Sequence[Line], height: int, row: int) -> Line:
    """Return the line of a heading in a row, headings standing on the last row."""
    return lines[row - height + len(lines)] if row >= height - len(lines) else ()


def _heading_starts(
    section: Section, plan: Layout, rows: Sequence[Row], parts: Sequence[Line], writer: LineWriter, least: int
) -> list[int]:
    """Return where each column's heading begins: over its words at the left, over its numbers at the right.

    One that stands over a bar too begins where the numbers do, or a little later where something is before it.
    """
    starts = []
    for place, ((start, width), part) in enumerate(zip(heading_places(plan), parts, strict=True)):
        number = plan.columns[place]
        over_bar = plan.bars is Bars.BESIDE and number == plan.bar_at and not plan.bar_first
        if section.columns[number].text:
            starts.append(start)
        elif over_bar:
            cells = [row.cells[number] for row in rows]
            shortest = min(length((writer.run(text(cell, plan.decimals[number])),)) for cell in cells if cell)
            begin = start + plan.values[place] - shortest
            starts.append(least if begin < least <= start + width - length(part) else begin)
        else:
            starts.append(start + width - length(part))
    return starts


def _set_out(starts: Sequence[int], parts: Sequence[Line]) -> Line:
    """Return parts as one line, each at its column."""
    runs: list[Run] = []
    for at, part in zip(starts, parts, strict=True):
        if part:
            runs.extend((Run(" " * (at - length(runs))), *part))
    return tuple(runs)


def _over(first: Line, line: Line) -> Line:
    """Return a line with another one over its blank beginning."""
    blank, *rest = line
    return (*first, Run(blank.text[length(first) :]), *rest)
