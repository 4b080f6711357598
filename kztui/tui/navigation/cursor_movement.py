"""Moving the cursor from link to link on a page."""

from rich.cells import cell_len

from kztui.tui.page import Link, Page, Role


def link_below(page: Page, current: Link | None, column: int | None) -> Link | None:
    """Return the link below, the nearest to a column; in running text the next one."""
    if current is None:
        return None
    if page.cursor is Role.CHOSEN:
        return link_beside(page, current, 1, any_line=True)
    line = min((link.line for link in page.links if link.line > current.line), default=None)
    return _nearest_on_line(page, line, current.column if column is None else column)


def link_above(page: Page, current: Link | None, column: int | None) -> Link | None:
    """Return the link above, the nearest to a column; in running text the previous one."""
    if current is None:
        return None
    if page.cursor is Role.CHOSEN:
        return link_beside(page, current, -1, any_line=True)
    line = max((link.line for link in page.links if link.line < current.line), default=None)
    return _nearest_on_line(page, line, current.column if column is None else column)


def link_beside(page: Page, current: Link | None, step: int, *, any_line: bool = False) -> Link | None:
    """Return the previous (-1) or the next (1) link of the same line, or of any line."""
    if current is None:
        return None
    number = page.links.index(current) + step
    if not 0 <= number < len(page.links):
        return None
    link = page.links[number]
    return link if any_line or page.cursor is Role.CHOSEN or link.line == current.line else None


def link_far(page: Page, current: Link | None, lines: int) -> Link | None:
    """Return the link so many lines below (above, where negative), or the last that there is in that direction."""
    if current is None:
        return None
    goal = current.line + lines
    ahead = _links_ahead(page, current, 1 if lines > 0 else -1)
    return min(
        ahead, key=lambda link: (abs(link.line - goal), link.line, abs(link.column - current.column)), default=None
    )


def _links_ahead(page: Page, current: Link, step: int) -> list[Link]:
    """Return the links on lines before (-1) or after (1); in running text those on the same line too."""
    if page.cursor is Role.CHOSEN:
        number = page.links.index(current)
        return list(page.links[number + 1 :] if step > 0 else page.links[:number])
    return [link for link in page.links if (link.line - current.line) * step > 0]


def link_at(page: Page, line: int, column: int) -> Link | None:
    """Return the link that a cell belongs to: that of the text there, or else the nearest on the line."""
    if not 0 <= line < len(page.lines):
        return None
    end = 0
    for run in page.lines[line]:
        end += cell_len(run.text)
        if column < end:
            if run.link:
                return next((link for link in page.links if link.key == run.link), None)
            break
    on_line = [link for link in page.links if link.line <= line <= link.last]
    return min(on_line, key=lambda link: abs(link.column - column), default=None)


def _nearest_on_line(page: Page, line: int | None, column: int) -> Link | None:
    if line is None:
        return None
    return min((link for link in page.links if link.line == line), key=lambda link: abs(link.column - column))
