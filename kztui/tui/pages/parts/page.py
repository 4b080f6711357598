"""A page: lines of runs, each with a role, and the links in it that can be opened."""

from enum import StrEnum

import msgspec
from msgspec import field

from kztui.views.target import Target


class Role(StrEnum):
    """What a run of text is; the theme says how that looks."""

    TEXT = "text"
    QUIET = "quiet"  # what may be read later
    HEADING = "heading"
    TITLE = "title"  # what the page is about
    FIGURE = "figure"  # a number that a source states
    INFERRED = "inferred"  # a number that follows from others
    DOUBT = "doubt"  # a mark or a sentence of doubt
    QUOTE = "quote"  # verbatim words
    LIT = "lit"  # the words that it is about
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

WIDE = 110
"""From so many columns on a window is wide: the evidence stands at the side, and bars have lines of their own."""


class Link(msgspec.Struct, frozen=True):
    """A place on a page that the cursor can be on."""

    key: str
    """What tells it from the others, whatever the page's width."""
    line: int
    height: int
    column: int
    """Where it begins, to go straight up and down."""
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
    """How what the cursor is on is shown."""

    def link(self, key: str) -> Link | None:
        """Return the link of a key, or the first one, or None where there is none."""
        first = self.links[0] if self.links else None
        return next((link for link in self.links if link.key == key), first)


class PageBuilder(msgspec.Struct):
    """A page in the making."""

    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, *lines: Line) -> None:
        """Add lines."""
        self.lines.extend(lines)

    def blank(self) -> None:
        """Add an empty line, unless there is one or nothing yet."""
        if self.lines and self.lines[-1]:
            self.lines.append(())

    def link(self, key: str, target: Target | None, *lines: Line, column: int = 0, command: str = "") -> None:
        """Add lines that are one link."""
        self.links.append(Link(key, len(self.lines), len(lines), column, target, command))
        self.lines.extend(lines)

    def page(self, cursor: Role = Role.CURSOR) -> Page:
        """Return the page."""
        return Page(tuple(self.lines), tuple(self.links), cursor)
