"""What was copied, as plain text on a page."""

from kztui.tui.page import Page, Role
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter

_INDENT = 2


def copied_page(text: str, writer: LineWriter) -> Page:
    """Return the text that was copied, to be read, or selected where the terminal took no copy."""
    builder = PageBuilder()
    remark = "Sent to the terminal’s clipboard. If your terminal refuses that, here it is to select:"
    builder.add((), *writer.wrap((writer.run(remark, Role.QUIET),), indent=_INDENT), ())
    for line in text.splitlines():
        builder.add(*writer.wrap((writer.run(line),), writer.width - 1, _INDENT))
    return builder.page()
