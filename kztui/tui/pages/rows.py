"""A row of a section as lines: its label, its numbers, its bar, and what there is to say of it."""

from dataclasses import replace

from kztui.tui.pages.bars import bar
from kztui.tui.pages.cell_text import text
from kztui.tui.pages.columns import GAP, MARGIN, MOST, Bars, Layout
from kztui.tui.pages.page import Draft, Line, Role, Run, Spot
from kztui.tui.pages.pen import Pen, length
from kztui.tui.pages.stack import stack_key
from kztui.views.tab import Cell, Row, Section
from kztui.views.target import Target

_LEAST_LEADER = 4
"""How many columns are worth dots that lead from a label to its number."""
_LEAST_REMARK = 16
"""How much of a remark is worth being shown beside a bar."""


def spot_key(section: Section, target: Target) -> str:
    """Return what tells a spot from all others of a tab."""
    return f"{section.id}:{target.thing}:{target.id}"


def add_row(draft: Draft, section: Section, row: Row, plan: Layout, pen: Pen) -> None:
    """Add a row to a page, its cells the spots; or itself, where it is opened as a whole."""
    key = spot_key(section, row.target) if row.target else ""
    line = _first_line(section, row, plan, pen, key)
    barred = row.cells[plan.bar_at] if plan.bar_at >= 0 else None
    below = _bar_lines(section, row, plan, pen, key) if plan.bars in {Bars.UNDER, Bars.WITH_NUMBER} else []
    start = len(draft.lines)
    draft.add(line, *below)
    if row.target:
        draft.spots.append(Spot(key, start, 1 + len(below), MARGIN, row.target))
    for number in plan.columns:
        cell = row.cells[number]
        if cell and cell.target:
            height = 1 + len(below) if cell is barred else 1
            own = spot_key(section, cell.target)
            draft.spots.append(Spot(own, start, height, _end_of(own, line), cell.target))
    if plan.bars is Bars.WITH_NUMBER and barred and barred.target:
        own = spot_key(section, barred.target)
        draft.spots.append(Spot(own, start + 1, len(below), _end_of(own, below[0]), barred.target))


def _first_line(section: Section, row: Row, plan: Layout, pen: Pen, key: str) -> Line:
    """Return a row's label with its numbers, and the bar where it stands beside them."""
    values = [_value(section, row, plan, number, pen, key) for number in plan.columns]
    free = plan.values[0] - length(values[0]) if plan.shares_room and not section.columns[plan.columns[0]].text else 0
    keyed = plan.bars is Bars.NONE
    name = _name(section, row, plan.label + free, pen, key, under=plan.bars is Bars.UNDER, keyed=keyed)
    runs: list[Run] = [Run(" " * MARGIN), *name, Run(" " * (plan.label - length(name)))]
    for place, number in enumerate(plan.columns):
        here = plan.bars is Bars.BESIDE and number == plan.bar_at
        gauge = (Run(" " * GAP), *_bar(row.cells[number], plan, pen)) if here else ()
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
            mark = _mark(row.cells[number], pen)
            runs.extend((*mark, Run(" " * (plan.marks[place] - length(mark)))))
        if here and not plan.bar_first:
            runs.extend(gauge)
    line = tuple(run for run in runs if run.text)
    return _with_leader(line, pen) if plan.bars is Bars.NONE and len(plan.columns) == 1 else line


def _bar_lines(section: Section, row: Row, plan: Layout, pen: Pen, key: str) -> list[Line]:
    """Return the line of a row's bar, with its number where that stands there, and with what else is to be said."""
    cell = row.cells[plan.bar_at]
    drawn = cell is not None and cell.unit is plan.bar_unit
    if not drawn:
        return []
    number: Line = ()
    if plan.bars is Bars.WITH_NUMBER:
        value = _value(section, row, plan, plan.bar_at, pen, key)
        number = (Run(" " * (GAP + plan.bar_value - length(value))), *value, *_mark(cell, pen))
    picture = _bar(cell, plan, pen)
    line = (Run(" " * MARGIN), *picture, *number)
    remark = (pen.run(row.remark, Role.QUIET),) if row.remark else ()
    if not remark:
        return [line]
    if plan.beside:
        return [(*line, Run(" " * GAP), *remark)]
    if number or plan.track:
        return [line, pen.fit((Run(" " * MARGIN), *remark), min(pen.width, MOST) - MARGIN)]
    *filled, _ = picture if not picture[-1].text.strip() else (*picture, Run(""))
    room = plan.bar - length(filled) - GAP
    words = pen.fit(remark, room)
    if length(words) < min(length(remark), _LEAST_REMARK):
        return [line]
    return [(Run(" " * MARGIN), *filled, Run(" " * GAP), *words)]


def _value(section: Section, row: Row, plan: Layout, number: int, pen: Pen, key: str) -> Line:
    cell = row.cells[number]
    if cell is None:
        return ()
    own = spot_key(section, cell.target) if cell.target else key
    return (pen.run(text(cell, plan.decimals[number]), role_of(cell), own),)


def _mark(cell: Cell | None, pen: Pen) -> Line:
    return (pen.run(" ▲", Role.DOUBT),) if cell and cell.doubtful else ()


def _bar(cell: Cell | None, plan: Layout, pen: Pen) -> Line:
    """Return a cell's bar; nothing but room for it where the cell has none."""
    if cell is None or cell.unit is not plan.bar_unit:
        return (Run(" " * plan.bar),)
    return bar(pen, cell, plan.full, plan.bar, track=plan.track, open_end=plan.open_end)


def _name(section: Section, row: Row, room: int, pen: Pen, key: str, *, under: bool, keyed: bool) -> Line:
    """Return a row's label, a short one where there is no room for the whole; without what is said under it.

    What stands behind it in small is left out rather than cut: the evidence has it whole.
    """
    sign = stack_key(section, row, pen) if keyed else ()
    noted = replace(row, note="") if row.note == row.remark and under else row
    whole = (*sign, *label_of(noted, row.label, pen, key))
    if row.short and length(whole) > room:
        whole = (*sign, *label_of(noted, row.short, pen, key))
    if noted.note and length(whole) > room:
        whole = (*sign, *label_of(replace(noted, note=""), row.short or row.label, pen, key))
    return pen.fit(whole, room)


def _end_of(spot: str, line: Line) -> int:
    """Return the column at which what belongs to a spot ends."""
    column = end = 0
    for run in line:
        column += length((run,))
        end = column if run.spot == spot else end
    return end


def _with_leader(line: Line, pen: Pen) -> Line:
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
    dot = "." if pen.ascii_only else "·"
    dots = "".join(dot if column % 2 == 0 and start < column else " " for column in range(start, start + room - 1))
    return (*line[:first], Run(dots, Role.TRACK), Run(" "), *line[last + 1 :])


def label_of(row: Row, words: str, pen: Pen, key: str) -> Line:
    """Return a label, with what stands behind it in small."""
    note = (pen.run(f" · {row.note}", Role.QUIET),) if row.note else ()
    return (pen.run(words, Role.TEXT, key), *note)


def role_of(cell: Cell) -> Role:
    """Return how a cell's number is shown."""
    if cell.unit is None:
        return Role.QUIET
    return Role.INFERRED if cell.inferred else Role.FIGURE
