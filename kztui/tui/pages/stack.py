"""One stacked bar: the parts of a whole, each with a filling of its own."""

from kztui.tui.pages.columns import MARGIN, MOST
from kztui.tui.pages.page import Line, Role, Run
from kztui.tui.pages.pen import Pen
from kztui.views.tab import Cell, Row, Section

_FILLINGS = ("█", "▒", "░", "▚", "▞")
_LEAST = 20
"""How wide the bar is at least; where there is less room there is none."""


def stack_lines(section: Section, pen: Pen) -> list[Line]:
    """Return the bar over a section's parts, or nothing where they are no parts of a whole."""
    cells = _part_cells(section)
    width = min(pen.width, MOST) - 2 * MARGIN
    numbers = [cell.value for cell in cells if cell.value is not None]
    if len(cells) < 2 or len(numbers) < len(cells) or len(cells) > len(_FILLINGS) or width < _LEAST:  # noqa: PLR2004
        return []
    total = sum(numbers)
    if total <= 0:
        return []
    runs = [Run(" " * MARGIN)]
    reached, drawn = 0, 0
    for number, filling in zip(numbers, _FILLINGS, strict=False):
        reached += int(number)
        until = max(drawn + (number > 0), round(width * reached / int(total)))
        runs.append(pen.run(filling * (until - drawn), Role.BAR))
        drawn = until
    return [tuple(runs)]


def stack_key(section: Section, row: Row, pen: Pen) -> Line:
    """Return the filling that stands for a row's part, to put before its label."""
    targets = [cell.target for cell in row.cells if cell]
    places = [section.parts.index(target) for target in targets if target in section.parts]
    if not places or not stack_lines(section, pen):
        return ()
    return (pen.run(f"{_FILLINGS[places[0]]} ", Role.BAR),)


def _part_cells(section: Section) -> list[Cell]:
    """Return the cells of the parts, in the parts' order."""
    cells = {cell.target: cell for row in section.rows for cell in row.cells if cell}
    return [cells[target] for target in section.parts if target in cells]
