"""Pages and lines in the making."""

import msgspec
from msgspec import field

from kztui.tui.page import Line, Link, Page, Role, Run, length
from kztui.views.target import Target


class PageBuilder(msgspec.Struct):
    """A page in the making."""

    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, *lines: Line) -> None:
        """Add lines."""
        self.lines.extend(lines)

    def blank(self) -> None:
        """Add an empty line, unless the page is empty or ends in one."""
        if self.lines and self.lines[-1]:
            self.lines.append(())

    def link(self, key: str, target: Target | None, *lines: Line, column: int = 0, command: str = "") -> None:
        """Add lines that are one link."""
        self.links.append(Link(key, len(self.lines), len(lines), column, target, command))
        self.lines.extend(lines)

    def page(self, cursor: Role = Role.CURSOR) -> Page:
        """Return the page."""
        return Page(tuple(self.lines), tuple(self.links), cursor)


class LineBuilder(msgspec.Struct):
    """A line in the making, whose parts are added from left to right."""

    runs: list[Run] = field(default_factory=list)
    width: int = 0
    """How many columns are filled."""

    def add(self, *runs: Run) -> None:
        """Add runs at the end."""
        self.runs.extend(run for run in runs if run.text)
        self.width += length(runs)

    def pad_to(self, column: int) -> None:
        """Leave the columns before this one blank."""
        self.add(Run(" " * (column - self.width)))

    def add_at(self, column: int, *runs: Run) -> None:
        """Add runs that begin at a column, or at the end where that is reached already."""
        self.pad_to(column)
        self.add(*runs)

    def line(self) -> Line:
        """Return the line."""
        return tuple(self.runs)
