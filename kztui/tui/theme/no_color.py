"""`NO_COLOR`: no colour at all, greys included."""

import os

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


def heed_only_what_says_something() -> None:
    """Take an empty `NO_COLOR` for none (https://no-color.org), before Textual, which only looks if it is there."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


class Colourless(LineFilter):
    """Leaves bold, reverse, underline and italic, and takes every colour away."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the filter's signature
        """Return the segments without their colours."""
        return [
            Segment(text, style.without_color + Style(dim=False) if style else style, control)
            for text, style, control in segments
        ]
