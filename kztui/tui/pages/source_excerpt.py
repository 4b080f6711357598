"""The part of a source around a quote, to stand beside what the quote states."""

from collections.abc import Sequence

from kztui.tui.page import Line, Page

_TITLE_LINES = 2
"""A page begins with a blank line and the first of its title."""
_ABOVE = 3
"""One in so many of the lines left free by the quote stands above it."""


def source_excerpt(page: Page, quote: str, height: int) -> Sequence[Line]:
    """Return so many lines of a source's page: its title, and the lines around a quote; all of a page that fits."""
    link = page.link(quote)
    if link is None or len(page.lines) <= height:
        return page.lines
    title = (*page.lines[:_TITLE_LINES], ())
    rows = height - len(title)
    top = link.line - max(0, rows - link.height) // _ABOVE
    top = max(_TITLE_LINES, min(top, len(page.lines) - rows))
    return (*title, *page.lines[top : top + rows])
