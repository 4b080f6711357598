"""The lines around the page: title, tabs, breadcrumb and footer."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from kztui.model.election import Meta
from kztui.tui.commands import Command
from kztui.tui.pages.page import Line, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.views.dates import long_date, short_date
from kztui.views.tabs import TABS

LEAST = (60, 18)
"""The least number of columns and rows that the explorer needs."""
_LEAST_NAME = 14
"""How short a name in the breadcrumb may be cut."""
_CORE = ("help", "quit")
"""The commands that the footer always has."""


def title_line(meta: Meta, pen: Pen) -> Line:
    """Return what the record is about."""
    line: Line = ()
    for date in (long_date(meta.date), short_date(meta.date)):
        about = " · ".join(part for part in (meta.country, meta.name, date) if part)
        line = (pen.run(" kztui ", Role.TITLE), pen.run(f"  {about}", Role.QUIET))
        if length(line) <= pen.width:
            break
    return pen.fit(line, pen.width)


def tab_line(here: str, attention: int, pen: Pen) -> Line:
    """Return the tabs' names with their numbers, shortened evenly where there is no room for them whole."""
    longest = max(len(tab.label) for tab in TABS)
    for gap, most in ((2, longest), *((1, most) for most in range(longest, 1, -1))):
        line = _tabs(here, attention, most, gap, pen)
        if length(line) <= pen.width:
            return line
    return pen.fit(_tabs(here, attention, 1, 1, pen), pen.width)


def _tabs(here: str, attention: int, most: int, gap: int, pen: Pen) -> Line:
    runs: list[Run] = [Run(" ")]
    for number, tab in enumerate(TABS, start=1):
        shown = tab.label if len(tab.label) <= most or tab.id == here else pen.run(f"{tab.label[: most - 1]}…").text
        role = Role.TAB_HERE if tab.id == here else Role.TAB
        key = Role.TAB_HERE if tab.id == here else Role.KEY
        runs.append(pen.run(f"{number} ", key, tab.id))
        runs.append(pen.run(shown, role, tab.id))
        if tab.id == "checks" and attention:
            runs.append(pen.run(f" ▲{attention}", Role.TAB_HERE if tab.id == here else Role.DOUBT, tab.id))
        runs.append(Run(" " * gap))
    return tuple(runs[:-1])


def trail_line(names: Sequence[str], pen: Pen) -> Line:
    """Return a rule that says where one is: the places on the way, the longest shortened if need be."""
    if len(names) < 2:  # noqa: PLR2004 - a tab alone is told by the tabs
        return (pen.rule(),)
    shown = [pen.run(name).text for name in _shortened(names, pen.width - 4)]
    runs = [pen.run("─ ", Role.RULE)]
    for number, name in enumerate(shown):
        last = number == len(shown) - 1
        runs.append(pen.run(name, Role.TITLE if last else Role.QUIET))
        runs.append(pen.run(" " if last else " › ", Role.QUIET))
    line = pen.fit(tuple(runs), pen.width)
    return (*line, pen.run("─" * (pen.width - length(line)), Role.RULE))


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


def evidence_header(remark: str, pen: Pen) -> Line:
    """Return the rule above the evidence, with a remark at its right."""
    left = (pen.run("─ ", Role.RULE), pen.run("Evidence", Role.HEADING), pen.run(" ", Role.RULE))
    right = (pen.run(f" {remark} ", Role.QUIET), pen.run("─", Role.RULE)) if remark else ()
    gap = pen.width - length(left) - length(right)
    return (*left, pen.run("─" * gap, Role.RULE), *right)


def footer_line(commands: Sequence[Command], notice: str, pen: Pen) -> Line:
    """Return the commands that work here, as many as there is room for whole; the last ones always."""
    if notice:
        return pen.fit((pen.run(f" {notice}", Role.TITLE),), pen.width)
    core = [run for one in commands if one.id in _CORE for run in _named(one, pen)]
    runs: list[Run] = [Run(" ")]
    for one in commands:
        named = _named(one, pen)
        if one.id not in _CORE and length(runs) + length(named) + length(core) <= pen.width:
            runs.extend(named)
    return (*runs, *core)


def _named(command: Command, pen: Pen) -> Line:
    keys = "⏎" if command.id == "open" else command.shown
    key = pen.run(keys, Role.KEY, command.id)
    return (key, pen.run(f" {command.label}", Role.QUIET, command.id), Run("   "))


def too_small_line(width: int, height: int, pen: Pen) -> Line:
    """Return the one line that a window which is too small has."""
    words = f"kztui needs {LEAST[0]} × {LEAST[1]}, this is {width} × {height}"
    return pen.fit((pen.run(words, Role.TITLE),), width)
