"""`NO_COLOR` (https://no-color.org): no colour at all, greys included."""

import os

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


def ignore_empty_no_color() -> None:
    """Remove an empty `NO_COLOR`, which means nothing; Textual only looks whether the variable is there."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


class NoColorFilter(LineFilter):
    """Takes every colour away and leaves bold, reverse, underline and italic."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the filter's signature
        """Return the segments without their colours."""
        return [
            Segment(text, style.without_color + Style(dim=False) if style else style, control)
            for text, style, control in segments
        ]
