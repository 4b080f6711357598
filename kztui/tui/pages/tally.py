"""How many there are of each kind: one stacked bar, and the numbers that it is made of."""

from collections.abc import Sequence

from kztui.tui.pages.columns import MARGIN, MOST
from kztui.tui.pages.entry_lines import heading_line
from kztui.tui.pages.page import Line, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.tui.pages.stack import filling, shared_out
from kztui.views.tab import Mark, Tally

_GAP = Run("   ")


def tally_lines(tallies: Sequence[Tally], pen: Pen) -> list[Line]:
    """Return the bar with its key, or nothing where there is nothing to count."""
    if not tallies:
        return []
    width = min(pen.width, MOST) - 2 * MARGIN
    shares = shared_out([one.count for one in tallies], width)
    bar = [
        pen.run(filling(place) * share, _role(one))
        for place, (one, share) in enumerate(zip(tallies, shares, strict=True))
    ]
    margin = Run(" " * MARGIN)
    lines: list[Line] = [heading_line(pen, "Findings"), (margin, *bar), (margin,)]
    for place, one in enumerate(tallies):
        words = (
            pen.run(f"{filling(place)} ", _role(one)),
            pen.run(f"{one.name} "),
            pen.run(str(one.count), Role.FIGURE),
            pen.run(f" {one.sign}", _role(one)),
        )
        begun = length(lines[-1]) > MARGIN
        if begun and length((*lines[-1], _GAP, *words)) > width + MARGIN:
            lines.append((margin,))
            begun = False
        lines[-1] = (*lines[-1], *((_GAP,) if begun else ()), *words)
    return lines


def _role(one: Tally) -> Role:
    return {Mark.DOUBTFUL.sign: Role.DOUBT, Mark.INFERRED.sign: Role.INFERRED}.get(one.sign, Role.BAR)
