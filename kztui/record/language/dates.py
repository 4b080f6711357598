"""Finding dates and times of day in English text."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(_MONTHS) + r")\b\.?"
_DAYS = r"(?P<day>\d{1,2})(?:\s*(?:[-–—]|to|until|and)\s*(?P<last>\d{1,2}))?(?!\d)"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"
_FORMS = (
    re.compile(rf"\b{_MONTH}\s+{_DAYS}{_YEAR}"),
    re.compile(rf"\b{_DAYS}\s+{_MONTH}{_YEAR}"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b(?P<last>)"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b(?P<last>)"),
)
_LAST_DAY = 31
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\b\.?|\b\d{1,2}:\d{2}\b", re.IGNORECASE)


def time_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and the end (exclusive) of each date and time of day in a text."""
    for form in _FORMS:
        for match in form.finditer(text):
            if int(match["day"]) <= _LAST_DAY:  # “in November 68 stations” gives no day
                yield match.span()
    for match in _CLOCK.finditer(text):
        yield match.span()


def find_dates(words: str, year: int | None) -> set[date]:
    """Return the dates that the words name, including both ends of a range.

    A date without a year is taken to be in `year`, or is skipped if that is None.

    Raises:
        ValueError: if the words name a day that no calendar has.
    """
    found = set()
    for form in _FORMS:
        for match in form.finditer(words):
            in_year = int(match["year"]) if match["year"] else year
            if in_year is None:
                continue
            month = _MONTHS.get(match["month"]) or int(match["month"])
            found |= {date(in_year, month, int(day)) for day in (match["day"], match["last"]) if day}
    return found
