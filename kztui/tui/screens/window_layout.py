"""How page and evidence share the window."""

import msgspec

from kztui.tui.commands import Level
from kztui.tui.pages.parts.chrome import LEAST

WIDE = 110
"""From so many columns on the evidence stands at the side."""
FRAME = 4
"""The lines that title, tabs, breadcrumb and footer take."""
SIDE, BELOW = 40, 25
"""How many percent of the width (at the side) or the height (below) the evidence has."""
_LEAST_BELOW, _MOST_BELOW = 6, 14
"""How many lines the evidence has below the page, its rule among them."""
_BESIDE = {Level.TAB, Level.FIND, Level.SOURCE, Level.WHY}
"""The levels with evidence at their side."""
_BELOW = {Level.TAB, Level.FIND}
"""The levels with evidence below the page."""


class Room(msgspec.Struct, frozen=True):
    """What a window has room for; sizes in columns and lines."""

    page: tuple[int, int]
    pane: tuple[int, int]
    """The evidence's size, where it is shown."""
    wide: bool
    """Whether the evidence stands at the side."""
    alone: bool
    """Whether there is no evidence beside the page, because the place is about one thing."""
    small: bool
    """Whether the window is too small for anything but saying so."""


def room(width: int, height: int, level: Level) -> Room:
    """Return what a window of a size has room for at a level."""
    wide = width >= WIDE
    alone = level not in (_BESIDE if wide else _BELOW)
    body = max(1, height - FRAME)
    if wide:
        pane = (width * SIDE // 100, body)
        page = (width if alone else width - pane[0], body)
    else:
        pane = (width, max(_LEAST_BELOW, min(_MOST_BELOW, height * BELOW // 100)))
        page = (width, body if alone else max(1, body - pane[1]))
    return Room(page, pane, wide, alone, width < LEAST[0] or height < LEAST[1])
