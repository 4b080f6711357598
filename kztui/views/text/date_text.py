"""Dates and times in words."""

from kztui.model.election import Election
from kztui.model.when import When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTH = 3
"""How many letters of a month a short date has."""
_DateParts = tuple[str, str, str]
"""Day, month and year as they are written; a part that a date leaves out is empty."""


def long_date(iso: str) -> str:
    """Return an ISO date as "20 November 2022"; anything else unchanged."""
    return _joined(_parts(iso))


def short_date(iso: str) -> str:
    """Return an ISO date as "20 Nov 2022"."""
    return _joined(_short_parts(iso, ""))


def when_text(when: When) -> str:
    """Return a time in full: "1–7 November 2022", "20 November 2022, 7 p.m. Astana time"."""
    return _with_clock(_interval(_parts(when.start), _parts(when.end)), when.clock)


def short_when(when: When, year: str) -> str:
    """Return a time for a row: "1–7 Nov", "by 8 Nov", "from 22 Sep"; years other than the given one are added."""
    return _with_clock(_interval(_short_parts(when.start, year), _short_parts(when.end, year)), when.clock)


def row_time(election: Election, when: When) -> str:
    """Return a time for a row; the year is left out where it is the election's."""
    return short_when(when, election.meta.date[:4])


def _with_clock(days: str, clock: str) -> str:
    return ", ".join(part for part in (days, clock) if part)


def _parts(iso: str) -> _DateParts:
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdecimal() or not 1 <= int(month) <= len(MONTHS):
        return ("", "", iso)
    return (day.lstrip("0"), MONTHS[int(month) - 1], year)


def _short_parts(iso: str, default_year: str) -> _DateParts:
    day, month, year = _parts(iso)
    return (day, month[:_SHORT_MONTH], "" if month and year == default_year else year)


def _interval(start: _DateParts, end: _DateParts) -> str:
    first, last = _joined(start), _joined(end)
    if first == last:
        return first
    if not first:
        return f"by {last}"
    if not last:
        return f"from {first}"
    start_day, start_month, start_year = start
    _, end_month, end_year = end
    if (start_month, start_year) == (end_month, end_year):
        return f"{start_day}–{last}"
    if start_year and start_year == end_year:
        return f"{start_day} {start_month} – {last}"
    return f"{first} – {last}"


def _joined(parts: _DateParts) -> str:
    return " ".join(part for part in parts if part)
