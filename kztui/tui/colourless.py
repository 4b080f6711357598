"""`NO_COLOR`: no colour at all, greys included."""

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


class Colourless(LineFilter):
    """Leaves bold, reverse, underline and italic, and takes every colour away."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the filter's signature
        """Return the segments without their colours."""
        return [
            Segment(text, style.without_color + Style(dim=False) if style else style, control)
            for text, style, control in segments
        ]
