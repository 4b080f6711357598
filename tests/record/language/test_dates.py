"""The dates that words give, however they are written."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.model.source import DateOrder
from kztui.record.language.dates import Precision, find_dates, find_times

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
ELECTION_DAY = date(2019, 6, 9)
ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def ordinal(day: date) -> str:
    return f"{day.day}{ORDINALS.get(day.day, 'th')}"


@given(DAYS)
def test_a_date_is_found_however_it_is_written(day: date) -> None:
    nth = ordinal(day)
    for form in (
        f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", f"{day.day} {day:%b}. {day.year}",
        f"{nth} {day:%B} {day.year}", f"the {nth} of {day:%B} {day.year}", f"the {nth} of {day:%B}, {day.year}",
        f"{day:%B} {nth}, {day.year}", f"{day:%B} the {nth}, {day.year}", f"{day:%B} {nth} of {day.year}",
        f"{day:%B} {day.day} ({day.year})", f"{day:%B} {day.day}, {day.year}".upper(),
        f"{day:%A}, {day.day} {day:%B} {day.year}", f"{day:%A} {day.day} {day:%B} {day.year}",
        f"{day:%a}. {day:%b}. {day.day}, {day.year}", f"{day.day}-{day:%b}-{day.year}",
        day.isoformat(), f"{day.day:02}.{day.month:02}.{day.year}",
    ):  # fmt: skip
        assert find_dates(f"as of {form}, they reported", None) == {day}, form


@given(DAYS)
def test_without_its_year_a_date_is_of_the_year_given(day: date) -> None:
    nth = ordinal(day)
    for form in (
        f"on {day:%B} {day.day}", f"on {day:%b}. {day.day}", f"the {day.day} {day:%B}", f"the {nth} of {day:%B}",
        f"{day:%B} {day.day} this year", f"{day:%A}, {day:%B} {nth}",
    ):  # fmt: skip
        assert find_dates(form, day.year) == {day}, form
        assert find_dates(form, None) == set(), form


@given(DAYS)
def test_a_date_in_figures_only_is_read_in_the_order_of_its_source(day: date) -> None:
    day_first, month_first = f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"
    assert find_dates(day_first, None, DateOrder.DAY_MONTH) == {day}
    assert find_dates(month_first, None, DateOrder.MONTH_DAY) == {day}
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(ValueError, match="can be read in two ways; say which with `date_order`"):
            find_dates(day_first, None)
    else:
        assert find_dates(day_first, None) == {day} == find_dates(month_first, None)


@given(DAYS, st.integers(min_value=1, max_value=6))
def test_a_date_on_another_day_of_the_week_is_an_error(day: date, days: int) -> None:
    other = date.fromordinal(day.toordinal() + days)
    with pytest.raises(ValueError, match=f"was no {other:%A}"):
        find_dates(f"{other:%A}, {day:%B} {day.day}, {day.year}", None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("9th June 2019", ELECTION_DAY),
        ("the 9th of June", ELECTION_DAY),
        ("9-Jun-2019", ELECTION_DAY),
        ("9-Jun-19", ELECTION_DAY),
        ("JUNE 9", ELECTION_DAY),
        ("Sunday, June 9", ELECTION_DAY),
        ("Sun. 9 June", ELECTION_DAY),
        ("June 9th, 2015", date(2015, 6, 9)),
        ("June 9 (2015)", date(2015, 6, 9)),
        ("9 June of 2015", date(2015, 6, 9)),
        ("9 June last year", date(2018, 6, 9)),
        ("June 9 of last year", date(2018, 6, 9)),
        ("9 June next year", date(2020, 6, 9)),
        ("9 June this year", ELECTION_DAY),
    ],
)
def test_the_year_of_a_date_is_never_lost(words: str, day: date) -> None:
    assert find_dates(words, ELECTION_DAY.year) == {day}


@pytest.mark.parametrize("words", ["9 June that year", "June 9, that year"])
def test_a_year_that_is_told_elsewhere_is_no_year_of_ours(words: str) -> None:
    (day,) = find_dates(words, ELECTION_DAY.year)
    assert day.year not in range(1900, 2100)


@pytest.mark.parametrize(
    "words",
    [
        "from November 1 to 7", "on Nov. 1-7", "Nov. 1–7", "from 1 to 7 November, 2022", "1-7 November 2022",
        "from the 1st to the 7th of November", "November 1st until 7th",
    ],
)  # fmt: skip
def test_a_range_gives_both_its_ends(words: str) -> None:
    assert find_dates(words, 2022) == {date(2022, 11, 1), date(2022, 11, 7)}


@pytest.mark.parametrize("words", ["", "in the morning", "10 observers", "2022", "in November", "as they may not"])
def test_where_there_is_no_day_none_is_found(words: str) -> None:
    assert find_dates(words, 2022) == set()


@pytest.mark.parametrize("words", ["on November 31", "2022-02-30", "30.02.2022", "the 31st of June"])
def test_a_day_that_no_calendar_has_is_an_error(words: str) -> None:
    with pytest.raises(ValueError, match="is in no calendar"):
        find_dates(words, 2022)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("271 observers as of 8 November 2022", {"8 November 2022": Precision.DAY}),
        ("As of 7 p.m. Astana time, 57.5 percent", {"7 p.m. Astana time": Precision.CLOCK}),
        ("at 19:30 there were 12", {"19:30": Precision.CLOCK}),
        ("by noon 12 had come", {"noon": Precision.CLOCK}),
        ("turnout in 2015 was", {"2015": Precision.YEAR}),
        ("turnout last year was", {"last year": Precision.YEAR}),
        ("turnout in June 2019 was", {"June 2019": Precision.MONTH}),
        ("in November 68 stations", {}),
        ("on Sunday 12 came", {"Sunday": Precision.WEEKDAY}),
        ("on 9/6/2019 12 came", {"9/6/2019": Precision.UNREADABLE}),
        ("2,015 stations and 2.019 percent", {}),
        ("they may come and march on", {}),
    ],
)
def test_times_are_found_with_how_exact_they_are(text: str, found: dict[str, Precision]) -> None:
    assert {text[time.start : time.end]: time.precision for time in find_times(text, 2022)} == found


@given(st.text(max_size=60))
def test_in_any_text_times_are_in_order_and_none_overlaps_another(text: str) -> None:
    times = find_times(text, 2022)
    assert all(before.end <= after.start for before, after in pairwise(times))
