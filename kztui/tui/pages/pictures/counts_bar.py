"""How many there are of each kind: one stacked bar, and the numbers that it is made of."""

from collections.abc import Sequence

from kztui.tui.pages.parts.entry_lines import heading_line
from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.tui.pages.pictures.stacked_bar import filling, shared_out
from kztui.tui.pages.table.column_layout import MARGIN, MOST
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Tally

_GAP = Run("   ")


def tally_lines(tallies: Sequence[Tally], writer: LineWriter) -> list[Line]:
    """Return the bar with its key, or nothing where there is nothing to count."""
    if not tallies:
        return []
    width = min(writer.width, MOST) - 2 * MARGIN
    shares = shared_out([one.count for one in tallies], width)
    bar = [
        writer.run(filling(place) * share, _role(one))
        for place, (one, share) in enumerate(zip(tallies, shares, strict=True))
    ]
    margin = Run(" " * MARGIN)
    lines: list[Line] = [heading_line(writer, "Findings"), (margin, *bar), (margin,)]
    for place, one in enumerate(tallies):
        words = (
            writer.run(f"{filling(place)} ", _role(one)),
            writer.run(f"{one.name} "),
            writer.run(str(one.count), Role.FIGURE),
            writer.run(f" {one.mark.sign}", _role(one)),
        )
        begun = length(lines[-1]) > MARGIN
        if begun and length((*lines[-1], _GAP, *words)) > width + MARGIN:
            lines.append((margin,))
            begun = False
        lines[-1] = (*lines[-1], *((_GAP,) if begun else ()), *words)
    return lines


def _role(one: Tally) -> Role:
    return {Mark.DOUBTFUL: Role.DOUBT, Mark.INFERRED: Role.INFERRED}.get(one.mark, Role.BAR)
