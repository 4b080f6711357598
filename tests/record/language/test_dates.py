"""The dates that words give."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.record.language.dates import find_dates, time_spans


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_date_is_found_however_it_is_written(day: date) -> None:
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", f"{day.day} {day:%b}. {day.year}",
                 day.isoformat(), f"{day.day:02}.{day.month:02}.{day.year}"):  # fmt: skip
        assert find_dates(f"as of {form}, they reported", None) == {day}


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_without_its_year_a_date_is_of_the_year_given(day: date) -> None:
    for form in (f"on {day:%B} {day.day}", f"on {day:%b}. {day.day}", f"the {day.day} {day:%B}"):
        assert find_dates(form, day.year) == {day}
        assert find_dates(form, None) == set()


@pytest.mark.parametrize(
    "words",
    ["from November 1 to 7", "on Nov. 1-7", "Nov. 1–7", "from 1 to 7 November, 2022", "1-7 November 2022"],
)
def test_a_range_gives_both_its_ends(words: str) -> None:
    assert find_dates(words, 2022) == {date(2022, 11, 1), date(2022, 11, 7)}


@pytest.mark.parametrize("words", ["", "in the morning", "10 observers", "2022", "in November", "may 5 people vote"])
def test_where_there_is_no_date_none_is_found(words: str) -> None:
    assert find_dates(words, 2022) == set()


def test_a_day_that_no_calendar_has_is_an_error() -> None:
    with pytest.raises(ValueError, match="day"):
        find_dates("on November 31", 2022)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("271 observers as of 8 November 2022", ["8 November 2022"]),
        ("As of 7 p.m. Astana time, 57.5 percent", ["7 p.m."]),
        ("at 19:30 there were 12", ["19:30"]),
        ("in November 68 stations", []),
    ],
)
def test_dates_and_times_of_day_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in time_spans(text)] == found
