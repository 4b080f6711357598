"""Dates as a reader says them."""

from kztui.model.when import When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = 3
"""How many letters of a month a short date has."""


def long_date(iso: str) -> str:
    """Return an ISO date as "20 November 2022"; what is no date as it is, and nothing for nothing."""
    return " ".join(part for part in _parts(iso) if part)


def short_date(iso: str) -> str:
    """Return an ISO date as "20 Nov 2022"."""
    return " ".join(part for part in _short(iso, "") if part)


def when_text(when: When) -> str:
    """Return a time in full: "1–7 November 2022", "20 November 2022, 7 p.m. Astana time"."""
    return _with_clock(_interval(_parts(when.start), _parts(when.end)), when.clock)


def short_when(when: When, year: str) -> str:
    """Return a time for a row: "8 Nov", "1–7 Nov", "from 22 Sep"; the year only where it is another."""
    return _with_clock(_interval(_short(when.start, year), _short(when.end, year)), when.clock)


def _with_clock(days: str, clock: str) -> str:
    return ", ".join(part for part in (days, clock) if part)


def _parts(iso: str) -> tuple[str, str, str]:
    """Return day, month and year; what a date leaves out is empty."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdecimal() or not 1 <= int(month) <= len(MONTHS):
        return ("", "", iso)
    return (day.lstrip("0"), MONTHS[int(month) - 1], year)


def _short(iso: str, year: str) -> tuple[str, str, str]:
    day, month, own_year = _parts(iso)
    return (day, month[:_SHORT], "" if own_year == year and month else own_year)


def _interval(start: tuple[str, str, str], end: tuple[str, str, str]) -> str:
    first, last = (" ".join(part for part in date if part) for date in (start, end))
    if first == last:
        return first
    if not first:
        return f"until {last}"
    if not last:
        return f"from {first}"
    if start[1:] == end[1:]:
        return f"{start[0]}–{last}"
    if start[2] == end[2] and start[2]:
        return f"{start[0]} {start[1]} – {last}"
    return f"{first} – {last}"
