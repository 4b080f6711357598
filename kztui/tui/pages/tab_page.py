"""A tab as a page: headings, rows of figures with their bars, and statements."""

from collections.abc import Sequence

from kztui.tui.pages.bars import bar
from kztui.tui.pages.columns import (
    GAP,
    MARGIN,
    MOST,
    Layout,
    column_headings,
    common_status,
    heading_places,
    layout,
    text,
)
from kztui.tui.pages.page import Draft, Line, Page, Role, Run, Spot
from kztui.tui.pages.pen import Pen, length
from kztui.tui.pages.stack import stack_key, stack_lines
from kztui.views.tab import Cell, Row, Section, TabView
from kztui.views.target import Target

_LEAST_LEADER = 4
"""How many columns are worth dots that lead from a label to its number."""
_SENTENCE_LINES = 2
"""How many lines a statement has at most; it is whole in the evidence."""


def tab_page(view: TabView, pen: Pen) -> Page:
    """Return a tab as a page."""
    draft = Draft()
    if view.remark:
        draft.blank()
        draft.add(*pen.wrap((pen.run(view.remark, Role.QUIET),), indent=MARGIN))
    for section in view.sections:
        draft.blank()
        _section(draft, section, pen)
    return draft.page()


def spot_key(section: Section, target: Target) -> str:
    """Return what tells a spot from all others of a tab."""
    return f"{section.id}:{target.thing}:{target.id}"


def _section(draft: Draft, section: Section, pen: Pen) -> None:
    rows = [row for row in section.rows if row.cells]
    plan = layout(pen, section, rows) if rows else None
    if plan:
        draft.add(*_headings(section, plan, pen))
        draft.add(*stack_lines(section, pen))
        for row in rows:
            _row(draft, section, row, plan, pen)
    else:
        draft.add(*_title(section, pen))
        for row in rows:
            _listed(draft, section, row, pen)
    for row in section.rows:
        if not row.cells:
            _sentence(draft, section, row, pen)


def _title(section: Section, pen: Pen) -> list[Line]:
    status = common_status(section.columns)
    words = (pen.run(section.title, Role.HEADING), pen.run(f" · {status}" if status else "", Role.QUIET))
    return pen.wrap(words, indent=MARGIN - 1)


def _headings(section: Section, plan: Layout, pen: Pen) -> list[Line]:
    """Return the title with the columns' headings, on one line where there is room."""
    headings = column_headings(section)
    title = _title(section, pen)
    if not any(headings):
        return title
    places = heading_places(plan)
    cells = [
        pen.wrap((pen.run(words, Role.QUIET),), width=max(width, 8)) if words else [()]
        for words, (_, width) in zip(headings, places, strict=True)
    ]
    height = max(len(one) for one in cells)
    lines = [_heading_line(section, plan, [_from_below(one, height, row) for one in cells]) for row in range(height)]
    if len(title) == 1 and length(title[0]) + GAP <= _first_column(lines[0]):
        lines[0] = (*title[0], *cut_left(lines[0], length(title[0])))
        return lines
    return [*title, *lines]


def _from_below(lines: Sequence[Line], height: int, row: int) -> Line:
    """Return the line of a heading in a row, headings standing on the last row."""
    return lines[row - height + len(lines)] if row >= height - len(lines) else ()


def _heading_line(section: Section, plan: Layout, parts: Sequence[Line]) -> Line:
    runs: list[Run] = []
    for number, ((start, width), part) in enumerate(zip(heading_places(plan), parts, strict=True)):
        left = section.columns[number].text or (number == plan.bar_at and not plan.bar_first)
        at = start if left else start + width - length(part)
        runs.extend((Run(" " * (at - length(runs))), *part))
    return tuple(runs)


def _first_column(line: Line) -> int:
    """Return the column at which something stands first."""
    words = "".join(run.text for run in line)
    return len(words) - len(words.lstrip())


def cut_left(line: Line, width: int) -> Line:
    """Return a line without its first blank columns."""
    first, *rest = line
    return (Run(first.text[width:], first.role, first.spot), *rest)


def _assembled(first: Line, cells: Sequence[Line], marks: Sequence[Line], plan: Layout, picture: Line) -> Line:
    """Return a row: its label, its cells, each with the place for its mark, and the bar where it belongs."""
    start = MARGIN + plan.label
    runs: list[Run] = [*first, Run(" " * (start - length(first)))] if first else [Run(" " * start)]
    for number, cell in enumerate(cells):
        here = plan.bar > 0 and number == plan.bar_at
        gauge = (Run(" " * GAP), *(picture or (Run(" " * plan.bar),))) if here else ()
        if here and plan.bar_first:
            runs.extend(gauge)
        runs.append(Run(" " * GAP))
        runs.extend(cell)
        if plan.marks[number]:
            mark = marks[number]
            runs.extend((*mark, Run(" " * (plan.marks[number] - length(mark)))))
        if here and not plan.bar_first:
            runs.extend(gauge)
    return tuple(run for run in runs if run.text)


def _row(draft: Draft, section: Section, row: Row, plan: Layout, pen: Pen) -> None:
    key = spot_key(section, row.target) if row.target else ""
    name = pen.fit((*stack_key(section, row, pen), *_label(row, pen, key)), plan.label)
    cells: list[Line] = []
    marks: list[Line] = []
    picture: Line = ()
    for number, (column, cell) in enumerate(zip(section.columns, row.cells, strict=True)):
        own = spot_key(section, cell.target) if cell and cell.target else key
        shown = pen.run(text(cell, plan.decimals[number]), _role(cell), own) if cell else Run("")
        cells.append(_set((shown,), plan.values[number], right=not column.text))
        marks.append((pen.run(" ▲", Role.DOUBT),) if cell and cell.doubtful else ())
        if cell and number == plan.bar_at and cell.unit is plan.bar_unit:
            picture = bar(pen, cell, plan.full, plan.bar, track=plan.track)
    line = _assembled((Run(" " * MARGIN), *name), cells, marks, plan, picture)
    if not plan.bar and len(cells) == 1:
        line = _with_leader(line, pen)
    if row.target:
        draft.spots.append(Spot(key, len(draft.lines), 1, MARGIN, row.target))
    _cell_spots(draft, section, row, line)
    draft.add(line)


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


def _cell_spots(draft: Draft, section: Section, row: Row, line: Line) -> None:
    column = 0
    places: dict[str, int] = {}
    for run in line:
        column += len(run.text)
        if run.spot:
            places[run.spot] = column
    for cell in row.cells:
        if cell and cell.target:
            key = spot_key(section, cell.target)
            draft.spots.append(Spot(key, len(draft.lines), 1, places.get(key, 0), cell.target))


def _label(row: Row, pen: Pen, key: str) -> Line:
    note = (pen.run(f" · {row.note}", Role.QUIET),) if row.note else ()
    return (pen.run(row.label, Role.TEXT, key), *note)


def _role(cell: Cell) -> Role:
    if cell.unit is None:
        return Role.QUIET
    return Role.INFERRED if cell.inferred else Role.FIGURE


def _set(line: Line, width: int, *, right: bool) -> Line:
    space = Run(" " * max(0, width - length(line)))
    return (space, *line) if right else (*line, space)


def _listed(draft: Draft, section: Section, row: Row, pen: Pen) -> None:
    """Add a row that is too wide for columns: its label, and under it a line for each of its cells."""
    key = spot_key(section, row.target) if row.target else ""
    name = pen.fit((Run(" " * MARGIN), *_label(row, pen, key)), pen.width - 1)
    if row.target:
        draft.spot(key, row.target, name, column=MARGIN)
    else:
        draft.add(name)
    for column, cell in zip(section.columns, row.cells, strict=True):
        if not cell:
            continue
        own = spot_key(section, cell.target) if cell.target else ""
        mark = pen.run(" ▲" if cell.doubtful else "", Role.DOUBT)
        number = (pen.run(text(cell, 0), _role(cell), own), mark)
        left = (Run(" " * (MARGIN + 2)), pen.run(column.label, Role.QUIET))
        line = pen.spread(left, number, min(pen.width, MOST) - MARGIN + length((mark,)))
        if own:
            draft.spot(own, cell.target, line, column=length(line))
        else:
            draft.add(line)


def _sentence(draft: Draft, section: Section, row: Row, pen: Pen) -> None:
    if row.target is None:
        return
    key = spot_key(section, row.target)
    signs = " ".join(mark.sign for mark in row.marks)
    role = Role.DOUBT if signs == "▲" else Role.INFERRED
    note = (pen.run(f" · {row.note}", Role.QUIET),) if row.note else ()
    words = (pen.run(f"{signs} " if signs else "", role), pen.run(row.label, Role.TEXT, key), *note)
    lines = pen.wrap(words, width=min(pen.width, MOST) - 1, indent=MARGIN, most=_SENTENCE_LINES, hang=2)
    draft.spot(key, row.target, *lines, column=MARGIN)
