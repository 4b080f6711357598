"""How page and evidence share the window."""

import msgspec

from kztui.tui.navigation.location import Level
from kztui.tui.page import WIDE

LEAST_COLUMNS, LEAST_ROWS = 60, 18
"""The smallest window that the explorer draws in."""
_CHROME_LINES = 4
"""The lines that title, tabs, breadcrumb and footer take."""
_EVIDENCE_WIDTH, _EVIDENCE_HEIGHT = 40, 25
"""How many percent of the window the evidence has: of the width at the side, of the height below."""
_LEAST_HEIGHT, _MOST_HEIGHT = 6, 14
"""How many lines the evidence has below the page, its rule among them."""
_EVIDENCE_AT_SIDE = {Level.TAB, Level.DAY, Level.FIND, Level.SOURCE, Level.WHY}
_EVIDENCE_BESIDE_WIDE = {Level.FIGURE, Level.QUOTE}
"""The levels that are evidence themselves: what they leave free of a very wide window shows where their words stand."""
_VERY_WIDE = 160
"""From so many columns on a page of text beside the evidence is as wide as text may be."""
_EVIDENCE_BELOW = {Level.TAB, Level.DAY, Level.FIND}


class WindowLayout(msgspec.Struct, frozen=True):
    """The parts of a window; sizes in columns and lines."""

    page: tuple[int, int]
    evidence: tuple[int, int]
    """The size of the evidence, where it is shown."""
    at_side: bool
    """Whether the evidence stands at the side of the page, not below it."""
    shows_evidence: bool
    """Whether there is evidence beside the page; a location that is about one thing has none."""
    is_too_small: bool
    """Whether the window has only a line that says so."""


def window_layout(columns: int, rows: int, level: Level) -> WindowLayout:
    """Return how a window of a size is shared at a level."""
    at_side = columns >= WIDE
    shows_evidence = level in (_EVIDENCE_AT_SIDE if at_side else _EVIDENCE_BELOW)
    shows_evidence |= columns >= _VERY_WIDE and level in _EVIDENCE_BESIDE_WIDE
    body = max(1, rows - _CHROME_LINES)
    if at_side:
        evidence = (columns * _EVIDENCE_WIDTH // 100, body)
        page = (columns - evidence[0] if shows_evidence else columns, body)
    else:
        evidence = (columns, max(_LEAST_HEIGHT, min(_MOST_HEIGHT, rows * _EVIDENCE_HEIGHT // 100)))
        page = (columns, max(1, body - evidence[1]) if shows_evidence else body)
    return WindowLayout(page, evidence, at_side, shows_evidence, columns < LEAST_COLUMNS or rows < LEAST_ROWS)
