"""Drawing lines: each run in the style that the theme gives its role."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from kztui.tui.page import Line, Role, Run

COMPONENT_CLASSES = {f"role--{role}" for role in Role}
"""The component classes of every widget that draws lines."""


def role_css() -> str:
    """Return the style sheet that gives each role the variables of the theme."""
    return "\n".join(
        f".role--{role} {{ color: ${role}-colour; background: ${role}-behind; text-style: ${role}-style; }}"
        for role in Role
    )


def role_style(widget: Widget, role: Role) -> Style:
    """Return how a role looks in a widget."""
    return widget.get_component_rich_style(f"role--{role}")


def drawn_line(widget: Widget, line: Line, width: int, link: str = "", cursor: Role = Role.CURSOR) -> Strip:
    """Return a line as Textual draws it, filled or cut to a width; the runs of a link in the cursor's style."""
    segments = [Segment(run.text, role_style(widget, _shown_role(run, link, cursor))) for run in line]
    return Strip(segments).adjust_cell_length(width, role_style(widget, Role.TEXT))


def _shown_role(run: Run, link: str, cursor: Role) -> Role:
    return cursor if link and run.link == link and run.role is not Role.LIT else run.role
