"""A page on the screen: lines, a cursor that goes from link to link, and a scroll bar if the page is long."""

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.navigation.cursor_movement import link_above, link_at, link_below, link_beside, link_far
from kztui.tui.page import Link, Page, Role, Run
from kztui.tui.theme.role_styles import drawn_line

_WHEEL_LINES = 3
"""How many lines one step of the wheel scrolls."""


class PageView(Widget):
    """Draws a page. Where the cursor moves, only the lines it leaves and reaches are drawn again."""

    class CursorMoved(Message):
        """The mouse moved the cursor to another link."""

    class Opened(Message):
        """A link was double-clicked."""

    def __init__(self, id: str, pointer: str, thumb: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.page = Page()
        self.link: Link | None = None
        """The link that the cursor is on."""
        self.top = 0
        """The line of the page that is shown first."""
        self.columns = 0
        """The width of the page, with its scroll bar."""
        self.rows = 0
        """How many lines are shown."""
        self._edge = ""
        self._pointer = pointer
        self._thumb = thumb
        self._column: int | None = None
        """The column that moving up and down keeps to."""

    def set_size(self, columns: int, rows: int, edge: str = "") -> None:
        """Set the size that the next layout will give it, so that a page can be made for it before.

        Args:
            columns: The width, with the scroll bar.
            rows: The height.
            edge: What is drawn at the right of each line where something else stands beside the page, or empty.
        """
        self.columns, self.rows, self._edge = columns, rows, edge

    def show(self, page: Page, key: str, top: int | None = None) -> None:
        """Draw a page with the cursor on a link, scrolled so that it is seen.

        Args:
            page: The page.
            key: The link's key; without such a link the cursor is on the first.
            top: The line to show first, or None to leave the cursor on the line of the screen that it is on; a page on
                which it was not yet is shown from its title on, if the link is seen from there.
        """
        was_here = self.link is not None and self.link.key == key
        cursor_row = self.link.line - self.top if self.link and was_here else self.rows // 3
        self.page, self.link, self._column = page, page.link(key), None
        if top is None:
            is_seen_from_title = self.link and self.link.last < self.rows and not was_here
            top = self.link.line - cursor_row if self.link and not is_seen_from_title else 0
        self.top = self._clamped(top)
        if self.link:
            self.top = self._top_that_shows(self.link)
        self.refresh()

    def move_to(self, link: Link) -> None:
        """Move the cursor to a link, and scroll until it is seen."""
        previous, self.link = self.link, link
        top = self._top_that_shows(link)
        if top != self.top:
            self.top = top
            self.refresh()
        else:
            self._refresh_links(previous, link)

    def move(self, direction: str) -> None:
        """Move the cursor up, down, left or right, by a page (page_up, page_down), or to an end (first, last)."""
        match direction:
            case "up":
                self._move_up()
            case "down":
                self._move_down()
            case "left":
                self._move_beside(-1)
            case "right":
                self._move_beside(1)
            case "page_up":
                self._move_pages(-1)
            case "page_down":
                self._move_pages(1)
            case "first":
                self._move_to_end(last=False)
            case "last":
                self._move_to_end(last=True)

    def _move_up(self) -> None:
        """Move up to the next link, or scroll where none is near."""
        link = link_above(self.page, self.link, self._column)
        is_cut_off = self.link is not None and self.link.line < self.top
        if link and not is_cut_off and link.last >= self.top - self.rows:
            self.move_to(link)
        else:
            self.scroll(-(self.rows // 2) if link else -1)

    def _move_down(self) -> None:
        """Move down to the next link, or scroll where none is near or the current one goes on below."""
        link = link_below(self.page, self.link, self._column)
        bottom = self.top + self.rows
        is_cut_off = self.link is not None and self.link.last >= bottom
        if link and not is_cut_off and link.line < bottom + self.rows:
            self.move_to(link)
        else:
            self.scroll(self.rows // 2 if link else 1)

    def _move_beside(self, step: int) -> None:
        """Move to the previous (-1) or the next (1) link of the line."""
        link = link_beside(self.page, self.link, step)
        if link:
            self._column = link.column
            self.move_to(link)

    def _move_pages(self, pages: int) -> None:
        """Move down so many pages, or up if negative."""
        lines = pages * max(1, self.rows - 2)
        link = link_far(self.page, self.link, lines)
        self.scroll(lines)
        if link:
            self.move_to(link)

    def _move_to_end(self, *, last: bool) -> None:
        """Move to the first or the last link, and to that end of the page."""
        if self.page.links:
            self.move_to(self.page.links[-1 if last else 0])
        self.scroll(len(self.page.lines) * (1 if last else -1))

    def scroll(self, lines: int) -> None:
        """Scroll without moving the cursor."""
        top = self._clamped(self.top + lines)
        if top != self.top:
            self.top = top
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a line of the page, with the pointer where the cursor is and the scroll bar at the right."""
        number = self.top + y
        line = self.page.lines[number] if number < len(self.page.lines) else ()
        key = self.link.key if self.link else ""
        body = drawn_line(self.screen, line, max(1, self.size.width - 1), key, self.page.cursor)
        if self.link and self.link.line <= number <= self.link.last:
            pointer = drawn_line(self.screen, (Run(self._pointer, Role.POINTER),), 1)
            body = Strip.join([pointer, body.crop(1)])
        return Strip.join([body, drawn_line(self.screen, (self._scroll_bar(y),), 1)])

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down; the cursor stays in sight."""
        event.stop()
        self._wheel(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up; the cursor stays in sight."""
        event.stop()
        self._wheel(-_WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the link that is clicked; a second click opens it."""
        event.stop()
        link = link_at(self.page, self.top + event.y, event.x)
        if link is None:
            return
        if event.chain % 2 == 0 and link == self.link:
            self.post_message(self.Opened())
        else:
            self._move_in_sight(link)

    def _wheel(self, lines: int) -> None:
        self.scroll(lines)
        current = self.link
        if current and not self._is_in_sight(current):
            in_sight = [link for link in self.page.links if self._is_in_sight(link)]
            if in_sight:
                self._move_in_sight(min(in_sight, key=lambda link: abs(link.line - current.line)))

    def _is_in_sight(self, link: Link) -> bool:
        return link.last >= self.top and link.line < self.top + self.rows

    def _move_in_sight(self, link: Link) -> None:
        """Move the cursor to a link in sight without scrolling, so that nothing moves under the mouse."""
        previous, self.link, self._column = self.link, link, None
        if link != previous:
            self._refresh_links(previous, link)
            self.post_message(self.CursorMoved())

    def _scroll_bar(self, y: int) -> Run:
        """Return what stands at the right of a line: the thumb, where the page is longer than the screen."""
        total, height = len(self.page.lines), self.rows
        empty = Run(self._edge or " ", Role.RULE)
        if total <= height:
            return empty
        size = max(1, height * height // total)
        start = (height - size) * self.top // max(1, total - height)
        return Run(self._thumb, Role.BAR) if start <= y < start + size else empty

    def _clamped(self, top: int) -> int:
        return max(0, min(top, len(self.page.lines) - self.rows))

    def _top_that_shows(self, link: Link) -> int:
        """Return the first line with which a link is seen, with its heading and something of what follows."""
        height = self.rows
        if self.page.links and link.line <= self.page.links[0].line < height:
            return 0
        with_heading = max(0, link.line - 2) if link.height < height - 2 else link.line
        if with_heading < self.top:
            return self._clamped(with_heading)
        with_following = min(link.last + 1, len(self.page.lines) - 1) - height + 1
        return self._clamped(min(max(with_following, self.top), link.line))

    def _refresh_links(self, *links: Link | None) -> None:
        for link in links:
            if link:
                self.refresh(Region(0, link.line - self.top, self.size.width, link.height))
