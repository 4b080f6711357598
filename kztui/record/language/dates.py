"""Finding dates and times of day in English text, however they are written."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import msgspec

from kztui.model.source import DateOrder

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:\b(?P<weekday>" + "|".join(sorted(_WEEKDAYS, key=len, reverse=True)) + r")\b\.?,?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_RANGE = rf"(?:\s*(?:[-–—]|to|until|and)\s*(?:the\s+)?(?P<last>\d{{1,2}}){_ORDINAL}\b)?(?!\d|[.,]\d)"
_DAYS = rf"(?:the\s+)?\b(?P<day>\d{{1,2}}){_ORDINAL}(?!\w){_RANGE}"
_YEAR = (
    r"(?:(?:,|,?\s+of)?\s+(?:(?P<year>(?:1[5-9]|2\d)\d\d)\b|(?P<relative>(?:this|last|next|that)\s+year)\b)"
    r"|\s*\((?P<bracketed>(?:1[5-9]|2\d)\d\d)\))?"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}\b{_MONTH}\s+{_DAYS}{_YEAR}",
        rf"{_WEEKDAY}{_DAYS}\s+(?:of\s+)?{_MONTH}{_YEAR}",
        rf"\b(?P<day>\d{{1,2}})[-/]{_MONTH}[-/](?P<year>\d{{4}}|\d\d)\b",
        r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
        r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b",
        r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})\b",
    )
)
_MONTH_ONLY = re.compile(rf"\b{_MONTH}{_YEAR}(?!\s*\d)", re.IGNORECASE)
_YEAR_ONLY = re.compile(
    r"\b(?P<year>(?:1[89]|2\d)\d\d)\b(?![.,]\d|\s*%)|\b(?P<relative>(?:this|last)\s+year)\b", re.IGNORECASE
)
_WEEKDAY_ONLY = re.compile(
    r"\b(?P<weekday>" + "|".join(name for name in _WEEKDAYS if name.endswith("day")) + r")\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?\s?m\b\.?|\b\d{1,2}:\d{2}\b|\b(?:noon|midnight|midday)\b", re.IGNORECASE
)
_ZONE = re.compile(r"\s+(?:[A-Z]\w+|local) time\b")
"""What follows a time of day and belongs to it: “7 p.m. Astana time”."""
_YEARS_AGO = {"this year": 0, "last year": -1, "next year": 1}
_LAST_DAY = 31
_LAST_MONTH = 12


class Precision(StrEnum):
    """How exactly words give a time."""

    DAY = "day"  # one day, or two, or a range of days
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    CLOCK = "clock"  # a time of day
    UNREADABLE = "unreadable"  # a date that no calendar has, or one whose day and month can't be told apart


class TimeExpression(msgspec.Struct, frozen=True):
    """Words that give a time."""

    start: int
    end: int
    """Its position in the text, end exclusive."""
    precision: Precision
    days: tuple[date, ...] = ()
    """For a day: the days named. For a month or a year: its first day and its last."""
    weekday: int = -1
    """The day of the week that it names, from Monday as 0; or -1."""
    problem: str = ""
    """Why it can't be read; or empty."""


def find_times(text: str, year: int | None, order: DateOrder = DateOrder.UNSTATED) -> list[TimeExpression]:
    """Return the dates and times of day in a text, in order; none overlaps another.

    Args:
        text: the text.
        year: the year of a date that states none; without it such a date is left out.
        order: how a date in figures only is to be read.
    """
    found: list[TimeExpression] = []
    for expression in _candidates(text, year, order):
        if not any(expression.start < other.end and other.start < expression.end for other in found):
            found.append(expression)
    return sorted(found, key=lambda expression: expression.start)


def find_dates(text: str, year: int | None, order: DateOrder = DateOrder.UNSTATED) -> set[date]:
    """Return the days that a text names, including both ends of a range.

    Raises:
        ValueError: if it names a day that no calendar has, or that can be read in two ways.
    """
    found: set[date] = set()
    for expression in find_times(text, year, order):
        if expression.problem:
            raise ValueError(expression.problem)
        if expression.precision is Precision.DAY:
            found.update(expression.days)
    return found


def _candidates(text: str, year: int | None, order: DateOrder) -> Iterator[TimeExpression]:
    """Yield what may be a time; the more exact comes first."""
    for form in _FORMS:
        for match in form.finditer(text):
            yield from _day(match, year, order)
    for match in _CLOCK.finditer(text):
        zone = _ZONE.match(text, match.end())
        yield TimeExpression(match.start(), zone.end() if zone else match.end(), Precision.CLOCK)
    for match in _MONTH_ONLY.finditer(text):
        month_year = _year_of(match, year)
        if month_year is not None and _is_month_name(text, match):
            yield _whole_month(match, month_year)
    for match in _YEAR_ONLY.finditer(text):
        only_year = _year_of(match, year)
        if only_year is not None:
            days = (date(only_year, 1, 1), date(only_year, 12, 31))
            yield TimeExpression(*match.span(), Precision.YEAR, days)
    for match in _WEEKDAY_ONLY.finditer(text):
        yield TimeExpression(*match.span(), Precision.WEEKDAY, (), _WEEKDAYS[match["weekday"].lower()])


def _day(match: re.Match[str], default_year: int | None, order: DateOrder) -> Iterator[TimeExpression]:
    """Yield the days that a match of one of the forms gives, if it is a date."""
    groups = match.groupdict()
    year = _year_of(match, default_year)
    if year is None:
        return
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        day_month = _in_order(first, second, order)
        if not day_month:
            problem = f"“{match[0]}” can be read in two ways; say which with `date_order` of the source"
            yield TimeExpression(*match.span(), Precision.UNREADABLE, problem=problem)
            return
        day, month = day_month
    else:
        day = int(groups["day"])
        month = _MONTHS.get(groups["month"].lower()) or int(groups["month"])
    if day > _LAST_DAY:  # “in November 68 stations” gives no day
        return
    last = groups.get("last")
    try:
        days = tuple(date(year, month, number) for number in (day, *([int(last)] if last else [])))
    except ValueError:
        problem = f"“{match[0]}” is in no calendar"
        yield TimeExpression(*match.span(), Precision.UNREADABLE, problem=problem)
        return
    weekday = groups.get("weekday")
    if weekday and _WEEKDAYS[weekday.lower()] != days[0].weekday():
        problem = f"“{match[0]}” was no {weekday}"
        yield TimeExpression(*match.span(), Precision.UNREADABLE, problem=problem)
        return
    yield TimeExpression(*match.span(), Precision.DAY, days)


def _in_order(first: int, second: int, order: DateOrder) -> tuple[int, int] | None:
    """Return day and month of a date in figures only, or None if they can't be told apart."""
    if order is DateOrder.DAY_MONTH or (order is DateOrder.UNSTATED and (first > _LAST_MONTH or first == second)):
        return first, second
    if order is DateOrder.MONTH_DAY or second > _LAST_MONTH:
        return second, first
    return None


def _year_of(match: re.Match[str], default_year: int | None) -> int | None:
    """Return the year that a match states, or else the default; None if it states one that can't be known."""
    groups = match.groupdict()
    stated = groups.get("year") or groups.get("bracketed")
    if stated:
        return int(stated) if len(stated) > len("19") else 2000 + int(stated)
    relative = groups.get("relative")
    if relative and default_year is not None:
        offset = _YEARS_AGO.get(" ".join(relative.lower().split()))
        return default_year + offset if offset is not None else 1  # “that year”: some other year
    return default_year


def _is_month_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a match is the name of a month, and not the verb “may” or “march”."""
    return text[match.start()].isupper() and (
        match["month"].lower() != "may" or not text[match.end() :].startswith(" not")
    )


def _whole_month(match: re.Match[str], year: int) -> TimeExpression:
    month = _MONTHS[match["month"].lower()]
    days = (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return TimeExpression(*match.span(), Precision.MONTH, days)
