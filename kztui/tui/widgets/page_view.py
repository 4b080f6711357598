"""A page on the screen: lines, a cursor that goes from link to link, and as much scrolling as it needs."""

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.navigation.cursor_movement import above, below, beside, far, nearest
from kztui.tui.pages.parts.page import Link, Page, Role, Run
from kztui.tui.theme.role_styles import strip

_WHEEL = 3
"""How many lines one step of the wheel scrolls."""


class PageView(Widget, can_focus=True):
    """Draws a page. Where the cursor moves, only the lines it leaves and reaches are drawn again."""

    FOCUS_ON_CLICK = False  # words are typed on while hits are clicked

    class Moved(Message):
        """The cursor is on another link."""

        def __init__(self, link: Link | None) -> None:
            super().__init__()
            self.link = link

    class Opened(Message):
        """A link was clicked twice."""

    def __init__(self, id: str, pointer: str, thumb: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.page = Page()
        self.top = 0
        """The line of the page that is shown first."""
        self._pointer = pointer
        self._thumb = thumb
        self.edge = ""
        """What stands at the right of each line where other things are beside the page, or empty."""
        self.columns = 0
        """How wide the page can be, with its scroll bar."""
        self.rows = 0
        """How many lines are shown."""
        self._here: Link | None = None
        self._column: int | None = None

    @property
    def here(self) -> Link | None:
        """Return the link that the cursor is on."""
        return self._here

    def expect(self, columns: int, rows: int, edge: str = "") -> None:
        """Know the room there will be after the next layout, so that a page can be made for it before."""
        self.columns, self.rows, self.edge = columns, rows, edge

    def show(self, page: Page, key: str, top: int | None = None) -> None:
        """Draw a page with the cursor on a link; without a first line, scrolled so that it is seen."""
        offset = self._here.line - self.top if self._here and top is None else 0
        self.page, self._here, self._column = page, page.link(key), None
        wanted = top if top is not None else (self._here.line - offset if self._here else 0)
        self.top = self._limited(wanted)
        if self._here:
            self.top = self._into_view(self._here)
        self.refresh()
        self.post_message(self.Moved(self._here))

    def point(self, link: Link) -> None:
        """Move the cursor to a link, and scroll until it is seen."""
        before, top = self._here, self.top
        self._here = link
        self.top = self._into_view(link)
        if self.top != top:
            self.refresh()
        else:
            self._refresh_links(before, link)
        if link != before:
            self.post_message(self.Moved(link))

    def up(self) -> None:
        """Move up to the next link, or scroll where there is none near."""
        found = above(self.page, self._here, self._column)
        cut = self._here is not None and self._here.line < self.top
        if found and not cut and found.last >= self.top - self.rows:
            self.point(found)
        else:
            self.scroll(-1 if not found else -(self.rows // 2))

    def down(self) -> None:
        """Move down to the next link, or scroll where there is none near or the one here goes on."""
        found = below(self.page, self._here, self._column)
        bottom = self.top + self.rows
        cut = self._here is not None and self._here.last >= bottom
        if found and not cut and found.line < bottom + self.rows:
            self.point(found)
        else:
            self.scroll(1 if not found else self.rows // 2)

    def sideways(self, step: int) -> None:
        """Move to the link beside this one on its line."""
        found = beside(self.page, self._here, step)
        if found:
            self._column = found.column
            self.point(found)

    def leap(self, pages: int) -> None:
        """Move a page up or down."""
        lines = pages * max(1, self.rows - 2)
        found = far(self.page, self._here, lines)
        self.scroll(lines)
        if found:
            self.point(found)

    def end(self, *, last: bool) -> None:
        """Move to the first or the last link, and to that end of the page."""
        if self.page.links:
            self.point(self.page.links[-1 if last else 0])
        self.scroll(len(self.page.lines) * (1 if last else -1))

    def scroll(self, lines: int) -> None:
        """Scroll without moving the cursor."""
        top = self._limited(self.top + lines)
        if top != self.top:
            self.top = top
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a line of the page, with the pointer where the cursor is and the thumb at the right."""
        number = self.top + y
        line = self.page.lines[number] if number < len(self.page.lines) else ()
        here = self._here
        width = max(1, self.size.width - 1)
        body = strip(self.screen, line, width, here.key if here else "", self.page.cursor)
        if here and here.line <= number <= here.last:
            pointer = strip(self.screen, (Run(self._pointer, Role.POINTER),), 1)
            body = Strip.join([pointer, body.crop(1)])
        return Strip.join([body, strip(self.screen, (self._bar(y),), 1)])

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down; the cursor stays in sight."""
        event.stop()
        self._wheel(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up; the cursor stays in sight."""
        event.stop()
        self._wheel(-_WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to what is clicked; a second click opens it."""
        event.stop()
        link = nearest(self.page, self.top + event.y, event.x)
        if link is None:
            return
        if event.chain % 2 == 0 and link == self._here:
            self.post_message(self.Opened())
        else:
            self._put(link)

    def _wheel(self, lines: int) -> None:
        self.scroll(lines)
        here = self._here
        if here and not self._in_sight(here):
            seen = [link for link in self.page.links if self._in_sight(link)]
            if seen:
                self._put(min(seen, key=lambda link: abs(link.line - here.line)))

    def _in_sight(self, link: Link) -> bool:
        return link.last >= self.top and link.line < self.top + self.rows

    def _put(self, link: Link) -> None:
        """Move the cursor to a link in sight without scrolling, so that nothing moves under the mouse."""
        before, self._here, self._column = self._here, link, None
        if link != before:
            self._refresh_links(before, link)
            self.post_message(self.Moved(link))

    def _bar(self, y: int) -> Run:
        """Return what stands at the right of a line: the thumb, where the page is longer than the screen."""
        total, height = len(self.page.lines), self.rows
        rest = Run(self.edge or " ", Role.RULE)
        if total <= height:
            return rest
        size = max(1, height * height // total)
        start = (height - size) * self.top // max(1, total - height)
        return Run(self._thumb, Role.BAR) if start <= y < start + size else rest

    def _limited(self, top: int) -> int:
        return max(0, min(top, len(self.page.lines) - self.rows))

    def _into_view(self, link: Link) -> int:
        """Return the first line with which a link is seen, with its heading and something of what follows."""
        height = self.rows
        if self.page.links and link.line <= self.page.links[0].line and link.last < height:
            return 0
        low = max(0, link.line - 2) if link.height < height - 2 else link.line
        if low < self.top:
            return self._limited(low)
        high = min(link.last + 1, len(self.page.lines) - 1) - height + 1
        return self._limited(min(max(high, self.top), low if link.height >= height - 2 else link.line))

    def _refresh_links(self, *links: Link | None) -> None:
        for link in links:
            if link:
                self.refresh(Region(0, link.line - self.top, self.size.width, link.height))
