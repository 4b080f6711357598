"""Going from link to link on a page."""

from rich.cells import cell_len

from kztui.tui.pages.parts.page import Link, Page, Role


def below(page: Page, here: Link | None, column: int | None) -> Link | None:
    """Return the link below, the nearest to a column; in running text the next one."""
    if here is None:
        return None
    if page.cursor is Role.CHOSEN:
        return beside(page, here, 1, anywhere=True)
    line = min((link.line for link in page.links if link.line > here.line), default=None)
    return _on_line(page, line, here.column if column is None else column)


def above(page: Page, here: Link | None, column: int | None) -> Link | None:
    """Return the link above, the nearest to a column; in running text the one before."""
    if here is None:
        return None
    if page.cursor is Role.CHOSEN:
        return beside(page, here, -1, anywhere=True)
    line = max((link.line for link in page.links if link.line < here.line), default=None)
    return _on_line(page, line, here.column if column is None else column)


def beside(page: Page, here: Link | None, step: int, *, anywhere: bool = False) -> Link | None:
    """Return the link before (-1) or after (1) this one, on its line unless anywhere will do."""
    if here is None:
        return None
    number = page.links.index(here) + step
    if not 0 <= number < len(page.links):
        return None
    found = page.links[number]
    return found if anywhere or page.cursor is Role.CHOSEN or found.line == here.line else None


def far(page: Page, here: Link | None, lines: int) -> Link | None:
    """Return the link so many lines below (or above, where they are negative), or the last (first) on the way."""
    if here is None:
        return None
    goal = here.line + lines
    way = [link for link in page.links if (link.line > here.line) == (lines > 0) and link.line != here.line]
    if not way:
        return None
    line = min((link.line for link in way), key=lambda one: abs(one - goal))
    return _on_line(page, line, here.column)


def nearest(page: Page, line: int, column: int) -> Link | None:
    """Return the link at a place: that of the text there, or the one that has the line."""
    if not 0 <= line < len(page.lines):
        return None
    reached = 0
    for run in page.lines[line]:
        reached += cell_len(run.text)
        if column < reached:
            if run.link:
                return next((link for link in page.links if link.key == run.link), None)
            break
    on_line = [link for link in page.links if link.line <= line <= link.last]
    return min(on_line, key=lambda link: abs(link.column - column), default=None)


def _on_line(page: Page, line: int | None, column: int) -> Link | None:
    if line is None:
        return None
    return min((link for link in page.links if link.line == line), key=lambda link: abs(link.column - column))
