"""Going from spot to spot on a page."""

from rich.cells import cell_len

from kztui.tui.pages.page import Page, Role, Spot


def below(page: Page, here: Spot | None, column: int | None) -> Spot | None:
    """Return the spot below, the nearest to a column; in running text the next one."""
    if here is None:
        return None
    if page.cursor is Role.CHOSEN:
        return beside(page, here, 1, anywhere=True)
    line = min((spot.line for spot in page.spots if spot.line > here.line), default=None)
    return _on_line(page, line, here.column if column is None else column)


def above(page: Page, here: Spot | None, column: int | None) -> Spot | None:
    """Return the spot above, the nearest to a column; in running text the one before."""
    if here is None:
        return None
    if page.cursor is Role.CHOSEN:
        return beside(page, here, -1, anywhere=True)
    line = max((spot.line for spot in page.spots if spot.line < here.line), default=None)
    return _on_line(page, line, here.column if column is None else column)


def beside(page: Page, here: Spot | None, step: int, *, anywhere: bool = False) -> Spot | None:
    """Return the spot before (-1) or after (1) this one, on its line unless anywhere will do."""
    if here is None:
        return None
    number = page.spots.index(here) + step
    if not 0 <= number < len(page.spots):
        return None
    found = page.spots[number]
    return found if anywhere or page.cursor is Role.CHOSEN or found.line == here.line else None


def far(page: Page, here: Spot | None, lines: int) -> Spot | None:
    """Return the spot so many lines below (or above, where they are negative), or the last (first) on the way."""
    if here is None:
        return None
    goal = here.line + lines
    way = [spot for spot in page.spots if (spot.line > here.line) == (lines > 0) and spot.line != here.line]
    if not way:
        return None
    line = min((spot.line for spot in way), key=lambda one: abs(one - goal))
    return _on_line(page, line, here.column)


def nearest(page: Page, line: int, column: int) -> Spot | None:
    """Return the spot at a place: that of the text there, or the one that has the line."""
    if not 0 <= line < len(page.lines):
        return None
    reached = 0
    for run in page.lines[line]:
        reached += cell_len(run.text)
        if column < reached:
            if run.spot:
                return next((spot for spot in page.spots if spot.key == run.spot), None)
            break
    on_line = [spot for spot in page.spots if spot.line <= line <= spot.last]
    return min(on_line, key=lambda spot: abs(spot.column - column), default=None)


def _on_line(page: Page, line: int | None, column: int) -> Spot | None:
    if line is None:
        return None
    return min((spot for spot in page.spots if spot.line == line), key=lambda spot: abs(spot.column - column))
