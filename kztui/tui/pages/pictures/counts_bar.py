"""How many there are of each kind: a stacked bar, and below it the numbers that it is made of."""

from collections.abc import Sequence

from kztui.tui.page import MARGIN, Line, Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.stacked_bar import fillings, share_columns
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
    numbers = [count.count for count in counts]
    signs = fillings(numbers)
    parts = [
        writer.run(sign * share, _role(count))
        for count, sign, share in zip(counts, signs, share_columns(numbers, width), strict=True)
    ]
    named = [_named_count(count, sign, writer) for count, sign in zip(counts, signs, strict=True)]
    return [writer.heading("Findings"), (_MARGIN, *parts), *_set_out(named, MARGIN + width)]


def _named_count(count: Tally, sign: str, writer: LineWriter) -> Line:
    """Return a count with its name, behind what fills its part of the bar."""
    return (
        writer.run(f"{sign} ", _role(count)),
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
