"""The lines around the page: title, tabs, breadcrumb, the evidence's header and footer."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from kztui.model.election import Meta
from kztui.tui.commands import Command
from kztui.tui.page import Line, Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.marks import DOUBT_SIGN
from kztui.views.tab.tab_list import CHECKS, TabName
from kztui.views.text.date_text import long_date, short_date

_LEAST_NAME = 14
"""How short a name in the breadcrumb may be cut before the first ones are left out."""
_ELLIPSIS_WIDTH = 4
"""What an ellipsis in the breadcrumb takes, with the sign behind it."""
_ALWAYS_IN_FOOTER = ("help", "quit")


def title_line(meta: Meta, writer: LineWriter) -> Line:
    """Return what the record is about."""
    line: Line = ()
    for date in (long_date(meta.date), short_date(meta.date)):
        about = " · ".join(part for part in (meta.country, meta.name, date) if part)
        line = (writer.run(" kztui ", Role.TITLE), writer.run(f"  {about}", Role.QUIET))
        if length(line) <= writer.width:
            break
    return writer.fit(line, writer.width)


def tab_line(tabs: Sequence[TabName], current: str, attention: int, writer: LineWriter) -> Line:
    """Return the tabs' names with their keys, shortened evenly where they don't all fit.

    Args:
        tabs: The tabs.
        current: The id of the tab that is shown.
        attention: How many findings need a look.
        writer: How wide, and in which characters.
    """
    longest = max(len(tab.label) for tab in tabs)
    line = _tab_names(tabs, current, attention, longest, writer, gap=2)
    for most in range(longest, 0, -1):
        if length(line) <= writer.width:
            return line
        line = _tab_names(tabs, current, attention, most, writer, gap=1)
    return writer.fit(line, writer.width)


def _tab_names(
    tabs: Sequence[TabName], current: str, attention: int, most: int, writer: LineWriter, *, gap: int
) -> Line:
    """Return the tabs' names in at most so many characters each; the current one is never cut."""
    runs: list[Run] = [Run(" ")]
    for number, tab in enumerate(tabs, start=1):
        is_current = tab.id == current
        is_whole = is_current or len(tab.label) <= most
        name = tab.label if is_whole else writer.run(f"{tab.label[: most - 1]}…").text
        runs.append(writer.run(f"{number} ", Role.TAB_HERE if is_current else Role.KEY, tab.id))
        runs.append(writer.run(name, Role.TAB_HERE if is_current else Role.TAB, tab.id))
        if tab.id == CHECKS and attention:
            role = Role.TAB_HERE if is_current else Role.DOUBT
            runs.append(writer.run(f" {DOUBT_SIGN}{attention}", role, tab.id))
        runs.append(Run(" " * gap))
    return tuple(runs[:-1])


def breadcrumb_line(names: Sequence[str], writer: LineWriter) -> Line:
    """Return a rule with the names of the locations that led here; a plain rule at a tab, which the tabs name."""
    if len(names) == 1:
        return (writer.rule(),)
    shortened = [writer.run(name).text for name in _shortened(names, writer.width - 4)]
    *previous, current = shortened
    runs = [writer.run("─ ", Role.RULE)]
    for name in previous:
        runs.extend((writer.run(name, Role.QUIET), writer.run(" › ", Role.QUIET)))
    runs.extend((writer.run(current, Role.TITLE), writer.run(" ", Role.QUIET)))
    line = writer.fit(tuple(runs), writer.width)
    return (*line, writer.run("─" * (writer.width - length(line)), Role.RULE))


def _shortened(names: Sequence[str], width: int) -> list[str]:
    """Return names that fit: the first are left out where even short ones would not, then the longest are cut."""
    shown = list(names[-max(2, width // 2) :])
    leaves_out = len(shown) < len(names)
    while len(shown) > 2 and _joined_width(shown, _LEAST_NAME) + _ELLIPSIS_WIDTH * leaves_out > width:  # noqa: PLR2004 - the last two stay
        shown, leaves_out = shown[1:], True
    shown = ["…", *shown] if leaves_out else shown
    most = max(map(cell_len, shown))
    while most > 2 and _joined_width(shown, most) > width:  # noqa: PLR2004 - a letter and an ellipsis
        most -= 1
    return [name if cell_len(name) <= most else f"{set_cell_size(name, most - 1)}…" for name in shown]


def _joined_width(names: Sequence[str], most: int) -> int:
    """Return how many columns names of at most so many columns take, with the signs between them."""
    return sum(min(cell_len(name), most) for name in names) + 3 * (len(names) - 1)


def evidence_header(remark: str, writer: LineWriter) -> Line:
    """Return the rule above the evidence, with a remark at its right."""
    left = (writer.run("─ ", Role.RULE), writer.run("Evidence", Role.HEADING), writer.run(" ", Role.RULE))
    right = (writer.run(f" {remark} ", Role.QUIET), writer.run("─", Role.RULE)) if remark else ()
    gap = writer.width - length(left) - length(right)
    return (*left, writer.run("─" * gap, Role.RULE), *right)


def footer_line(commands: Sequence[Command], notice: str, writer: LineWriter) -> Line:
    """Return a notice, or else as many of the commands as fit whole, help and quit always among them."""
    if notice:
        return writer.fit((writer.run(f" {notice}", Role.TITLE),), writer.width)
    always = [run for command in commands if command.action in _ALWAYS_IN_FOOTER for run in _named(command, writer)]
    runs: list[Run] = [Run(" ")]
    for command in commands:
        named = _named(command, writer)
        if command.action not in _ALWAYS_IN_FOOTER and length([*runs, *named, *always]) <= writer.width:
            runs.extend(named)
    return (*runs, *always)


def _named(command: Command, writer: LineWriter) -> Line:
    keys = "⏎" if command.shown == "Enter" else command.shown
    key = writer.run(keys, Role.KEY, command.action)
    return (key, writer.run(f" {command.label}", Role.QUIET, command.action), Run("   "))


def too_small_line(least: tuple[int, int], size: tuple[int, int], writer: LineWriter) -> Line:
    """Return the one line of a window that is too small, with the least size and its own, in columns and rows."""
    words = f"kztui needs {least[0]} × {least[1]}, this is {size[0]} × {size[1]}"
    return writer.fit((writer.run(words, Role.TITLE),), writer.width)
