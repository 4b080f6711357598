"""Plain text as a page: what was copied."""

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Page, PageBuilder, Role


def copied_page(text: str, writer: LineWriter) -> Page:
    """Return the text that was copied, so that it can be read or taken from the screen."""
    builder = PageBuilder()
    remark = "Sent to the terminal's clipboard. If your terminal refuses that, here it is to select:"
    builder.add((), *writer.wrap((writer.run(remark, Role.QUIET),), indent=2), ())
    for line in text.splitlines():
        builder.add(*writer.wrap((writer.run(line),), width=writer.width - 1, indent=2))
    return builder.page()
