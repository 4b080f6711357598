"""Dates on a line: the days that the record knows something of, and election day among them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.tui.pages.table.column_layout import MARGIN, MOST
from kztui.views.tab.tab_model import Dates
from kztui.views.text.date_text import MONTHS

_SHORT = 3
"""How many letters of a month stand under the line."""


def date_lines(dates: Dates, writer: LineWriter) -> list[Line]:
    """Return a line from the first day to the last, to scale, with its days above and its months below.

    A day is a point, an interval a stroke between its ends; of one whose end is open only the known end is drawn.
    """
    moments = [(_day(one.first), _day(one.last)) for one in dates.moments]
    ends = {day for moment in moments for day in moment if day}
    if len(ends) < 2:  # noqa: PLR2004 - one day is no line
        return []
    first, last = min(ends), max(ends)
    width = min(writer.width, MOST) - 2 * MARGIN
    place = {day: round((day - first).days * (width - 2) / (last - first).days) for day in ends}
    election = _day(dates.day)
    axis = ["─"] * (max(place.values()) + 1)
    for start, end in moments:
        if start and end and start < end:
            axis[place[start] : place[end]] = ["━"] * (place[end] - place[start])
    for day in ends:
        axis[place[day]] = "●"
    if election in place:
        axis[place[election]] = "◆"
    heading = (Run(" "), writer.run("Dates", Role.HEADING))
    caption = (writer.run("   ◆ ", Role.INFERRED), writer.run(dates.caption, Role.QUIET)) if election in place else ()
    lines = [writer.fit((*heading, *caption), writer.width - 1)]
    lines.extend(_row(words, Role.TEXT, writer) for words in reversed(_days(sorted(ends), place)) if words.strip())
    lines.append((Run(" " * MARGIN), *_strokes(axis, writer)))
    lines.append(_row(_months(first, last, width), Role.QUIET, writer))
    return lines


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _days(ends: Sequence[date], place: dict[date, int]) -> list[str]:
    """Return the days' numbers in two rows over the line: what has no room in the lower one stands in the upper."""
    rows = ["", ""]
    for day in ends:
        free = [number for number in (0, 1) if len(rows[number]) < place[day] or not rows[number]]
        if free:
            rows[free[0]] = f"{rows[free[0]]:<{place[day]}}{day.day}"
    return rows


def _months(first: date, last: date, width: int) -> str:
    """Return the months' short names, each under its first day on the line, if its days have room for it."""
    starts = [first]
    while (after := (starts[-1].replace(day=1) + timedelta(days=32)).replace(day=1)) <= last:
        starts.append(after)
    places = [round((day - first).days * (width - 2) / (last - first).days) for day in starts]
    row = ""
    for day, at, until in zip(starts, places, [*places[1:], width + 1], strict=True):
        name = MONTHS[day.month - 1][:_SHORT]
        row = f"{row:<{at}}{name}" if at + len(name) < until else row
    return row


def _strokes(axis: Iterable[str], writer: LineWriter) -> list[Run]:
    roles = {"─": Role.TRACK, "━": Role.RANGE, "●": Role.BAR, "◆": Role.INFERRED}
    return [writer.run(char, roles[char]) for char in axis]


def _row(words: str, role: Role, writer: LineWriter) -> Line:
    return (Run(" " * MARGIN), writer.run(words, role))
