"""A row of a section as lines: its label, its numbers, its bar, and what there is to say of it."""

from msgspec.structs import replace

from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Link, PageBuilder, Role, Run
from kztui.tui.pages.pictures.bars import bar
from kztui.tui.pages.pictures.stacked_bar import stack_key
from kztui.tui.pages.table.cell_text import text
from kztui.tui.pages.table.column_layout import GAP, MARGIN, MOST, Bars, Layout
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell, Row, Section
from kztui.views.target import Target

_LEAST_LEADER = 4
"""How many columns are worth dots that lead from a label to its number."""
_LEAST_REMARK = 16
"""How much of a remark is worth being shown beside a bar."""


def link_key(section: Section, target: Target) -> str:
    """Return what tells a link from all others of a tab."""
    return f"{section.id}:{target.key}"


def add_row(builder: PageBuilder, section: Section, row: Row, plan: Layout, writer: LineWriter) -> None:
    """Add a row to a page, its cells the links; or itself, where it is opened as a whole."""
    key = link_key(section, row.target) if row.target else ""
    line = _first_line(section, row, plan, writer, key)
    barred = row.cells[plan.bar_at] if plan.bar_at >= 0 else None
    below = _bar_lines(section, row, plan, writer, key) if plan.bars in {Bars.UNDER, Bars.WITH_NUMBER} else []
    start = len(builder.lines)
    builder.add(line, *below)
    if row.target:
        builder.links.append(Link(key, start, 1 + len(below), MARGIN, row.target))
    for number in plan.columns:
        cell = row.cells[number]
        if cell and cell.target:
            height = 1 + len(below) if cell is barred else 1
            own = link_key(section, cell.target)
            builder.links.append(Link(own, start, height, _end_of(own, line), cell.target))
    if plan.bars is Bars.WITH_NUMBER and barred and barred.target:
        own = link_key(section, barred.target)
        builder.links.append(Link(own, start + 1, len(below), _end_of(own, below[0]), barred.target))


def _first_line(section: Section, row: Row, plan: Layout, writer: LineWriter, key: str) -> Line:
    """Return a row's label with its numbers, and the bar where it stands beside them."""
    values = [_value(section, row, plan, number, writer, key) for number in plan.columns]
    free = plan.values[0] - length(values[0]) if plan.shares_room and not section.columns[plan.columns[0]].text else 0
    keyed = plan.bars is Bars.NONE
    name = _name(section, row, plan.label + free, writer, key, under=plan.bars is Bars.UNDER, keyed=keyed)
    runs: list[Run] = [Run(" " * MARGIN), *name, Run(" " * (plan.label - length(name)))]
    for place, number in enumerate(plan.columns):
        here = plan.bars is Bars.BESIDE and number == plan.bar_at
        gauge = (Run(" " * GAP), *_bar(row.cells[number], plan, writer)) if here else ()
        column = section.columns[number]
        begin = MARGIN + plan.label + sum(plan.gap(n) + plan.values[n] + plan.marks[n] for n in range(place))
        begin += plan.bar + GAP if plan.bars is Bars.BESIDE and plan.bar_at in plan.columns[:place] else 0
        if here and plan.bar_first:
            runs.extend(gauge)
            begin += plan.bar + GAP
        at = begin + plan.gap(place) + (0 if column.text else plan.values[place] - length(values[place]))
        runs.append(Run(" " * (at - length(runs))))
        runs.extend(values[place])
        end = begin + plan.gap(place) + plan.values[place]
        runs.append(Run(" " * (end - length(runs))))
        if plan.marks[place]:
            mark = _mark(row.cells[number], writer)
            runs.extend((*mark, Run(" " * (plan.marks[place] - length(mark)))))
        if here and not plan.bar_first:
            runs.extend(gauge)
    line = tuple(run for run in runs if run.text)
    return _with_leader(line, writer) if plan.bars is Bars.NONE and len(plan.columns) == 1 else line


def _bar_lines(section: Section, row: Row, plan: Layout, writer: LineWriter, key: str) -> list[Line]:
    """Return the line of a row's bar, with its number where that stands there, and with what else is to be said."""
    cell = row.cells[plan.bar_at]
    drawn = cell is not None and cell.unit is plan.bar_unit
    if not drawn:
        return []
    number: Line = ()
    if plan.bars is Bars.WITH_NUMBER:
        value = _value(section, row, plan, plan.bar_at, writer, key)
        number = (Run(" " * (GAP + plan.bar_value - length(value))), *value, *_mark(cell, writer))
    picture = _bar(cell, plan, writer)
    line = (Run(" " * MARGIN), *picture, *number)
    remark = (writer.run(row.comment, Role.QUIET),) if row.comment else ()
    if not remark:
        return [line]
    if plan.beside:
        return [(*line, Run(" " * GAP), *remark)]
    if number or plan.track:
        return [line, writer.fit((Run(" " * MARGIN), *remark), min(writer.width, MOST) - MARGIN)]
    *filled, _ = picture if not picture[-1].text.strip() else (*picture, Run(""))
    room = plan.bar - length(filled) - GAP
    words = writer.fit(remark, room)
    if length(words) < min(length(remark), _LEAST_REMARK):
        return [line]
    return [(Run(" " * MARGIN), *filled, Run(" " * GAP), *words)]


def _value(section: Section, row: Row, plan: Layout, number: int, writer: LineWriter, key: str) -> Line:
    cell = row.cells[number]
    if cell is None:
        return ()
    own = link_key(section, cell.target) if cell.target else key
    return (writer.run(text(cell, plan.decimals[number]), role_of(cell), own),)


def _mark(cell: Cell | None, writer: LineWriter) -> Line:
    return (writer.run(f" {Mark.DOUBTFUL.sign}", Role.DOUBT),) if cell and cell.doubtful else ()


def _bar(cell: Cell | None, plan: Layout, writer: LineWriter) -> Line:
    """Return a cell's bar; nothing but room for it where the cell has none."""
    if cell is None or cell.unit is not plan.bar_unit:
        return (Run(" " * plan.bar),)
    return bar(writer, cell, plan.full, plan.bar, track=plan.track, open_end=plan.open_end)


def _name(section: Section, row: Row, room: int, writer: LineWriter, key: str, *, under: bool, keyed: bool) -> Line:
    """Return a row's label, a short one where there is no room for the whole; without what is said under it.

    What stands behind it in small is left out rather than cut: the evidence has it whole.
    """
    sign = stack_key(section, row, writer) if keyed else ()
    noted = replace(row, note="") if row.note == row.comment and under else row
    whole = (*sign, *label_of(noted, row.label, writer, key))
    if row.short and length(whole) > room:
        whole = (*sign, *label_of(noted, row.short, writer, key))
    if noted.note and length(whole) > room:
        whole = (*sign, *label_of(replace(noted, note=""), row.short or row.label, writer, key))
    return writer.fit(whole, room)


def _end_of(link: str, line: Line) -> int:
    """Return the column at which what belongs to a link ends."""
    column = end = 0
    for run in line:
        column += length((run,))
        end = column if run.link == link else end
    return end


def _with_leader(line: Line, writer: LineWriter) -> Line:
    """Return a row with dots that lead the eye from its label to its only number."""
    blanks = [number for number, run in enumerate(line) if number and not run.text.strip()]
    first = next((number for number in blanks if number + 1 in blanks), blanks[0] if blanks else 0)
    last = first
    while last + 1 in blanks:
        last += 1
    room = sum(len(run.text) for run in line[first : last + 1])
    if not blanks or room < _LEAST_LEADER:
        return line
    start = length(line[:first])
    dot = "." if writer.ascii_only else "·"
    dots = "".join(dot if column % 2 == 0 and start < column else " " for column in range(start, start + room - 1))
    return (*line[:first], Run(dots, Role.TRACK), Run(" "), *line[last + 1 :])


def label_of(row: Row, words: str, writer: LineWriter, key: str) -> Line:
    """Return a label, with what stands behind it in small."""
    note = (writer.run(f" · {row.note}", Role.QUIET),) if row.note else ()
    return (writer.run(words, Role.TEXT, key), *note)


def role_of(cell: Cell) -> Role:
    """Return how a cell's number is shown."""
    if cell.unit is None:
        return Role.QUIET
    return Role.INFERRED if cell.inferred else Role.FIGURE
