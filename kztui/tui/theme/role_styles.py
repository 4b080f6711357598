"""Drawing lines: each run in the style that the theme gives its role."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.pages.parts.page import Line, Role

CLASSES = {f"ink--{role}" for role in Role}
"""The component classes of whatever draws lines."""


def css() -> str:
    """Return the style sheet that gives each role its theme's variables."""
    return "\n".join(
        f".ink--{role} {{ color: ${role}-colour; background: ${role}-behind; text-style: ${role}-style; }}"
        for role in Role
    )


def style(widget: Widget, role: Role) -> Style:
    """Return how a role looks in a widget."""
    return widget.get_component_rich_style(f"ink--{role}")


def strip(widget: Widget, line: Line, width: int, here: str = "", cursor: Role = Role.CURSOR) -> Strip:
    """Return a line as Textual draws it, filled or cut to a width; what the cursor is on in the cursor's style."""
    segments = [Segment(run.text, style(widget, _role(run.role, run.link, here, cursor))) for run in line]
    return Strip(segments).adjust_cell_length(width, style(widget, Role.TEXT))


def _role(role: Role, link: str, here: str, cursor: Role) -> Role:
    return cursor if here and link == here and role is not Role.LIT else role
