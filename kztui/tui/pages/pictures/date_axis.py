"""The dates that the record knows something of, on a line to scale, election day among them."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from kztui.tui.page import MARGIN, Line, Role, Run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.tab.tab_model import Dates
from kztui.views.text.date_text import MONTHS

_MONTH_LETTERS = 3
_DAY, _ELECTION_DAY, _INTERVAL, _NOTHING = "●", "◆", "━", "─"
_ROLES = {_NOTHING: Role.TRACK, _INTERVAL: Role.RANGE, _DAY: Role.BAR, _ELECTION_DAY: Role.INFERRED}

Moment = tuple[date | None, date | None]
"""The first and the last day of a time; None where that end is open."""


class _Scale(msgspec.Struct, frozen=True):
    """Which column of the axis stands for which day."""

    first: date
    last: date
    width: int
    """How many columns there are; the last two are for the number of a day that ends the line."""

    def column(self, day: date) -> int:
        """Return the column of a day, counted from the beginning of the axis."""
        return round((day - self.first).days * (self.width - 2) / (self.last - self.first).days)


def date_axis_lines(dates: Dates, writer: LineWriter) -> list[Line]:
    """Return a line from the first day to the last, to scale, with its days above and its months below.

    A day is a point, an interval a stroke between its ends; of an interval with an open end only the other end is
    drawn.
    """
    moments = [(_day(moment.first), _day(moment.last)) for moment in dates.moments]
    days = sorted({day for moment in moments for day in moment if day})
    if len(days) < 2:  # noqa: PLR2004 - one day is no line
        return []
    scale = _Scale(days[0], days[-1], writer.table_width - 2 * MARGIN)
    election_day = _day(dates.day)
    heading = writer.heading("Dates")
    if election_day in days:
        heading += (writer.run(f"   {_ELECTION_DAY} ", Role.INFERRED), writer.run(dates.caption, Role.QUIET))
    upper, lower = _day_rows(days, scale)
    return [
        writer.fit(heading, writer.width - 1),
        *(_row(numbers, Role.TEXT, writer) for numbers in (upper, lower) if numbers),
        (Run(" " * MARGIN), *_axis(days, moments, election_day, scale, writer)),
        _row(_month_names(scale), Role.QUIET, writer),
    ]


def _day(iso: str) -> date | None:
    """Return the day of an ISO date, or None where that names no day."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _day_rows(days: Sequence[date], scale: _Scale) -> tuple[str, str]:
    """Return the days' numbers in two rows over their columns: a number that the lower has no room for is in the upper.

    A number that neither row has room for is left out.
    """
    lower = upper = ""
    for day in days:
        column = scale.column(day)
        if not lower or len(lower) < column:
            lower = f"{lower:<{column}}{day.day}"
        elif not upper or len(upper) < column:
            upper = f"{upper:<{column}}{day.day}"
    return upper, lower


def _axis(
    days: Sequence[date], moments: Sequence[Moment], election_day: date | None, scale: _Scale, writer: LineWriter
) -> list[Run]:
    """Return the axis: the strokes of the intervals, on them the points of the days."""
    signs = [_NOTHING] * (scale.column(days[-1]) + 1)
    for first, last in moments:
        if first and last and first < last:
            start, end = scale.column(first), scale.column(last)
            signs[start:end] = [_INTERVAL] * (end - start)
    for day in days:
        signs[scale.column(day)] = _DAY
    if election_day and election_day in days:
        signs[scale.column(election_day)] = _ELECTION_DAY
    return [writer.run(sign, _ROLES[sign]) for sign in signs]


def _month_names(scale: _Scale) -> str:
    """Return the months' short names, each under its first day, if it ends before the next month begins."""
    starts = [scale.first]
    while (next_month := (starts[-1].replace(day=1) + timedelta(days=32)).replace(day=1)) <= scale.last:
        starts.append(next_month)
    columns = [scale.column(day) for day in starts]
    ends = [*columns[1:], scale.width + 1]
    names = ""
    for day, column, end in zip(starts, columns, ends, strict=True):
        name = MONTHS[day.month - 1][:_MONTH_LETTERS]
        if column + len(name) < end:
            names = f"{names:<{column}}{name}"
    return names


def _row(text: str, role: Role, writer: LineWriter) -> Line:
    return (Run(" " * MARGIN), writer.run(text, role))
