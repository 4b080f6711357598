"""How many there are of each kind: a stacked bar, and below it the numbers that it is made of."""

from collections.abc import Sequence

from kztui.tui.page import MARGIN, Line, Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.stacked_bar import filling, share_columns
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Tally

_MARGIN = Run(" " * MARGIN)
_GAP = Run("   ")
"""What stands between two counts."""
_ROLES = {Mark.CONTRADICTION: Role.DOUBT, Mark.SUSPICIOUS: Role.DOUBT, Mark.INFERRED: Role.INFERRED}
"""The roles of counts and their parts of the bar, where they are not BAR."""


def counts_bar_lines(counts: Sequence[Tally], writer: LineWriter) -> list[Line]:
    """Return the bar with the counts under it, or nothing where there is nothing to count."""
    if not counts:
        return []
    width = writer.table_width - 2 * MARGIN
    shares = share_columns([count.count for count in counts], width)
    parts = [
        writer.run(filling(number) * share, _role(count))
        for number, (count, share) in enumerate(zip(counts, shares, strict=True))
    ]
    named = [_named_count(count, filling(number), writer) for number, count in enumerate(counts)]
    return [writer.heading("Findings"), (_MARGIN, *parts), *_set_out(named, MARGIN + width)]


def _named_count(count: Tally, filling_: str, writer: LineWriter) -> Line:
    """Return a count with its name, behind what fills its part of the bar."""
    return (
        writer.run(f"{filling_} ", _role(count)),
        writer.run(f"{count.name} "),
        writer.run(str(count.count), Role.FIGURE),
        writer.run(f" {count.mark.sign}", _role(count)),
    )


def _set_out(parts: Sequence[Line], width: int) -> list[Line]:
    """Return parts one behind the other, in as many lines of a width as they need."""
    lines: list[Line] = []
    for part in parts:
        if lines and length((*lines[-1], _GAP, *part)) <= width:
            lines[-1] = (*lines[-1], _GAP, *part)
        else:
            lines.append((_MARGIN, *part))
    return lines


def _role(count: Tally) -> Role:
    return _ROLES.get(count.mark, Role.BAR)
