"""One stacked bar: the parts of a whole, each with a filling of its own."""

from collections.abc import Mapping, Sequence

from kztui.tui.page import MARGIN, Line, Role, Run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.tab.tab_model import Section
from kztui.views.target import Target

_FILLINGS = ("█", "▓", "▒", "░", "━")
"""What parts are filled with, the heaviest first: the largest part is to look largest."""
_LEAST_WIDTH = 20
"""In fewer columns no bar is drawn."""


def stacked_bar_lines(section: Section, writer: LineWriter) -> list[Line]:
    """Return the bar over a section's parts, or nothing where they are no parts of a whole."""
    parts = _drawn_parts(section, writer)
    if not parts:
        return []
    counts = list(parts.values())
    shares = share_columns(counts, _bar_width(writer))
    runs = [writer.run(sign * share, Role.BAR) for sign, share in zip(fillings(counts), shares, strict=True)]
    return [(Run(" " * MARGIN), *runs)]


def part_fillings(section: Section, writer: LineWriter) -> Mapping[Target, str]:
    """Return what the part of each target is filled with; nothing where no bar is drawn."""
    parts = _drawn_parts(section, writer)
    return dict(zip(parts, fillings(list(parts.values())), strict=True))


def fillings(counts: Sequence[int]) -> list[str]:
    """Return what each part of a bar is filled with: the larger it is, the heavier; of equals the first is."""
    by_size = sorted(range(len(counts)), key=lambda number: -counts[number])
    signs = {number: _FILLINGS[rank % len(_FILLINGS)] for rank, number in enumerate(by_size)}
    return [signs[number] for number in range(len(counts))]


def share_columns(counts: Sequence[int], width: int) -> list[int]:
    """Return how many columns of a width each count has; every count but 0 has at least one."""
    shares: list[int] = []
    for number, count in enumerate(counts):
        end = round(width * sum(counts[: number + 1]) / sum(counts))
        shares.append(max(int(count > 0), end - sum(shares)))
    while sum(shares) > width:
        shares[shares.index(max(shares))] -= 1
    return shares


def _drawn_parts(section: Section, writer: LineWriter) -> dict[Target, int]:
    """Return the numbers of the parts of a section, in their order; nothing where no bar is to be drawn of them."""
    if not section.parts or _bar_width(writer) < _LEAST_WIDTH:
        return {}
    cells = {cell.target: cell for row in section.rows for cell in row.cells if cell}
    values = {target: cells[target].value for target in section.parts if target in cells}
    numbers = {target: int(value) for target, value in values.items() if value is not None}
    all_stated = len(numbers) == len(values)
    drawable = 2 <= len(numbers) <= len(_FILLINGS) and sum(numbers.values()) > 0  # noqa: PLR2004 - one part is no stack
    return numbers if all_stated and drawable else {}


def _bar_width(writer: LineWriter) -> int:
    return writer.table_width - 2 * MARGIN
