"""A page: lines of runs, each with a role, and the links in it that can be opened."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
from rich.cells import cell_len

from kztui.views.target import Target

WIDE = 110
"""From so many columns on a window is wide: the evidence stands at the side, and bars have lines of their own."""
MAX_TABLE_WIDTH = 100
"""How wide tables and pictures are at most: a number far from its label is hard to read."""
MARGIN = 2
"""The columns at the left that the pointer has; tables and pictures leave as many free at the right."""
GAP = 2
"""The columns that are left free between two parts of a line."""


class Role(StrEnum):
    """What a run of text is; the theme says how that looks."""

    TEXT = "text"
    QUIET = "quiet"  # secondary text: attributions, notes, column headings
    HEADING = "heading"
    TITLE = "title"  # what the page is about
    FIGURE = "figure"  # a number that a source states
    INFERRED = "inferred"  # a number that follows from others, and the marks of what is inferred
    DOUBT = "doubt"  # what says that something is doubtful: a mark, a sentence, the part of a bar
    QUOTE = "quote"  # verbatim words
    LIT = "lit"  # the words of a text that count: those that state a figure, or that were searched for
    BAR = "bar"  # the filled part of a picture
    RANGE = "range"  # the part of a picture that bounds leave open
    TRACK = "track"  # the empty part of a picture
    RULE = "rule"
    KEY = "key"  # a key to press
    TAB = "tab"
    TAB_HERE = "tab-here"  # the tab that is shown
    CURSOR = "cursor"  # the cell that the cursor is on
    CHOSEN = "chosen"  # the quote that the cursor is on
    POINTER = "pointer"  # the sign before the line that the cursor is on


class Run(msgspec.Struct, frozen=True):
    """Some text of one role."""

    text: str
    role: Role = Role.TEXT
    link: str = ""
    """The key of the link that it belongs to, or empty."""


Line = tuple[Run, ...]


def length(line: Sequence[Run]) -> int:
    """Return how many columns a line takes."""
    return sum(cell_len(run.text) for run in line)


class Link(msgspec.Struct, frozen=True):
    """A part of a page that the cursor can be on."""

    key: str
    """What tells it from the page's other links, whatever the page's width."""
    line: int
    height: int
    column: int
    """Where it begins, or for a number ends: going straight up and down keeps to this column."""
    target: Target | None = None
    """What it opens."""
    command: str = ""
    """The command it runs, or empty."""

    @property
    def last(self) -> int:
        """Return its last line."""
        return self.line + self.height - 1


class Page(msgspec.Struct, frozen=True):
    """Lines and the links in them, in reading order."""

    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    cursor: Role = Role.CURSOR
    """The role in which the link under the cursor is drawn."""

    def link(self, key: str) -> Link | None:
        """Return the link of a key, or else the first one, or None where there are none."""
        first = self.links[0] if self.links else None
        return next((link for link in self.links if link.key == key), first)
