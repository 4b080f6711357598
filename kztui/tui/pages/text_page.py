"""Plain text as a page: what was copied."""

from kztui.tui.pages.page import Draft, Page, Role
from kztui.tui.pages.pen import Pen


def copied_page(text: str, pen: Pen) -> Page:
    """Return the text that was copied, so that it can be read or taken from the screen."""
    draft = Draft()
    remark = "Sent to the terminal's clipboard. If your terminal refuses that, here it is to select:"
    draft.add((), *pen.wrap((pen.run(remark, Role.QUIET),), indent=2), ())
    for line in text.splitlines():
        draft.add(*pen.wrap((pen.run(line),), width=pen.width - 1, indent=2))
    return draft.page()
