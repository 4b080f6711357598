"""One stacked bar: the parts of a whole, each with a filling of its own."""

from collections.abc import Sequence

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.tui.pages.table.column_layout import MARGIN, MOST
from kztui.views.tab.tab_model import Cell, Row, Section

_FILLINGS = ("█", "▒", "░", "━", "╌")
_LEAST = 20
"""How wide the bar is at least; where there is less room there is none."""


def stack_lines(section: Section, writer: LineWriter) -> list[Line]:
    """Return the bar over a section's parts, or nothing where they are no parts of a whole."""
    cells = _part_cells(section)
    width = min(writer.width, MOST) - 2 * MARGIN
    numbers = [cell.value for cell in cells if cell.value is not None]
    if len(cells) < 2 or len(numbers) < len(cells) or len(cells) > len(_FILLINGS) or width < _LEAST:  # noqa: PLR2004
        return []
    if sum(numbers) <= 0:
        return []
    shares = shared_out([int(number) for number in numbers], width)
    return [(Run(" " * MARGIN), *(writer.run(filling(place) * share, Role.BAR) for place, share in enumerate(shares)))]


def shared_out(counts: Sequence[int], width: int) -> list[int]:
    """Return how many columns of a width each count has; whatever there is has at least one."""
    shares: list[int] = []
    for place, count in enumerate(counts):
        drawn = sum(shares)
        until = round(width * sum(counts[: place + 1]) / sum(counts))
        shares.append(max(int(count > 0), until - drawn))
    while sum(shares) > width:
        shares[shares.index(max(shares))] -= 1
    return shares


def filling(place: int) -> str:
    """Return what the part at a place is filled with."""
    return _FILLINGS[place % len(_FILLINGS)]


def stack_key(section: Section, row: Row, writer: LineWriter) -> Line:
    """Return the filling that stands for a row's part, to put before its label."""
    targets = [cell.target for cell in row.cells if cell]
    places = [section.parts.index(target) for target in targets if target in section.parts]
    if not places or not stack_lines(section, writer):
        return ()
    return (writer.run(f"{filling(places[0])} ", Role.BAR),)


def _part_cells(section: Section) -> list[Cell]:
    """Return the cells of the parts, in the parts' order."""
    cells = {cell.target: cell for row in section.rows for cell in row.cells if cell}
    return [cells[target] for target in section.parts if target in cells]
