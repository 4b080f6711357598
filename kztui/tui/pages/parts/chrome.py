"""The lines around the page: title, tabs, breadcrumb and footer."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from kztui.model.election import Meta
from kztui.tui.commands import Command
from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.views.marks import Mark
from kztui.views.tab.tab_list import TabName
from kztui.views.text.date_text import long_date, short_date

LEAST = (60, 18)
"""The least number of columns and rows that the explorer needs."""
_LEAST_NAME = 14
"""How short a name in the breadcrumb may be cut."""
_CORE = ("help", "quit")
"""The commands that the footer always has."""


def title_line(meta: Meta, writer: LineWriter) -> Line:
    """Return what the record is about."""
    line: Line = ()
    for date in (long_date(meta.date), short_date(meta.date)):
        about = " · ".join(part for part in (meta.country, meta.name, date) if part)
        line = (writer.run(" kztui ", Role.TITLE), writer.run(f"  {about}", Role.QUIET))
        if length(line) <= writer.width:
            break
    return writer.fit(line, writer.width)


def tab_line(tabs: Sequence[TabName], here: str, attention: int, writer: LineWriter) -> Line:
    """Return the tabs' names with their numbers, shortened evenly where there is no room for them whole."""
    longest = max(len(tab.label) for tab in tabs)
    for gap, most in ((2, longest), *((1, most) for most in range(longest, 1, -1))):
        line = _tabs(tabs, here, attention, most, gap, writer)
        if length(line) <= writer.width:
            return line
    return writer.fit(_tabs(tabs, here, attention, 1, 1, writer), writer.width)


def _tabs(tabs: Sequence[TabName], here: str, attention: int, most: int, gap: int, writer: LineWriter) -> Line:
    runs: list[Run] = [Run(" ")]
    for number, tab in enumerate(tabs, start=1):
        shown = tab.label if len(tab.label) <= most or tab.id == here else writer.run(f"{tab.label[: most - 1]}…").text
        role = Role.TAB_HERE if tab.id == here else Role.TAB
        key = Role.TAB_HERE if tab.id == here else Role.KEY
        runs.append(writer.run(f"{number} ", key, tab.id))
        runs.append(writer.run(shown, role, tab.id))
        if tab.id == "checks" and attention:
            runs.append(
                writer.run(f" {Mark.DOUBTFUL.sign}{attention}", Role.TAB_HERE if tab.id == here else Role.DOUBT, tab.id)
            )
        runs.append(Run(" " * gap))
    return tuple(runs[:-1])


def trail_line(names: Sequence[str], writer: LineWriter) -> Line:
    """Return a rule that says where one is: the places on the way, the longest shortened if need be."""
    if len(names) < 2:  # noqa: PLR2004 - a tab alone is told by the tabs
        return (writer.rule(),)
    shown = [writer.run(name).text for name in _shortened(names, writer.width - 4)]
    runs = [writer.run("─ ", Role.RULE)]
    for number, name in enumerate(shown):
        last = number == len(shown) - 1
        runs.append(writer.run(name, Role.TITLE if last else Role.QUIET))
        runs.append(writer.run(" " if last else " › ", Role.QUIET))
    line = writer.fit(tuple(runs), writer.width)
    return (*line, writer.run("─" * (writer.width - length(line)), Role.RULE))


def _shortened(names: Sequence[str], room: int) -> list[str]:
    """Return names that fit: the first are left out where even short ones would not, then the longest are cut."""
    shown = list(names[-max(2, room // 2) :])
    left_out = len(shown) < len(names)
    while len(shown) > 2 and _joined(shown, _LEAST_NAME) + 4 * left_out > room:  # noqa: PLR2004 - the last two stay
        shown, left_out = shown[1:], True
    shown = ["…", *shown] if left_out else shown
    most = max(map(cell_len, shown))
    while most > 2 and _joined(shown, most) > room:  # noqa: PLR2004 - a letter and an ellipsis
        most -= 1
    return [name if cell_len(name) <= most else f"{set_cell_size(name, most - 1)}…" for name in shown]


def _joined(names: Sequence[str], most: int) -> int:
    """Return how many columns names take, each of so many at most, with what stands between them."""
    return sum(min(cell_len(name), most) for name in names) + 3 * (len(names) - 1)


def evidence_header(remark: str, writer: LineWriter) -> Line:
    """Return the rule above the evidence, with a remark at its right."""
    left = (writer.run("─ ", Role.RULE), writer.run("Evidence", Role.HEADING), writer.run(" ", Role.RULE))
    right = (writer.run(f" {remark} ", Role.QUIET), writer.run("─", Role.RULE)) if remark else ()
    gap = writer.width - length(left) - length(right)
    return (*left, writer.run("─" * gap, Role.RULE), *right)


def footer_line(commands: Sequence[Command], notice: str, writer: LineWriter) -> Line:
    """Return the commands that work here, as many as there is room for whole; the last ones always."""
    if notice:
        return writer.fit((writer.run(f" {notice}", Role.TITLE),), writer.width)
    core = [run for one in commands if one.id in _CORE for run in _named(one, writer)]
    runs: list[Run] = [Run(" ")]
    for one in commands:
        named = _named(one, writer)
        if one.id not in _CORE and length(runs) + length(named) + length(core) <= writer.width:
            runs.extend(named)
    return (*runs, *core)


def _named(command: Command, writer: LineWriter) -> Line:
    keys = "⏎" if command.id == "open" else command.shown
    key = writer.run(keys, Role.KEY, command.id)
    return (key, writer.run(f" {command.label}", Role.QUIET, command.id), Run("   "))


def too_small_line(width: int, height: int, writer: LineWriter) -> Line:
    """Return the one line that a window which is too small has."""
    words = f"kztui needs {LEAST[0]} × {LEAST[1]}, this is {width} × {height}"
    return writer.fit((writer.run(words, Role.TITLE),), width)
