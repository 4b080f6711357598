import pytest

from kztui.model.when import When
from kztui.views.text.date_text import long_date, short_date, short_when, when_text


@pytest.mark.parametrize(
    ("when", "full", "short"),
    [
        (When("2022-11-20", "2022-11-20"), "20 November 2022", "20 Nov"),
        (When("2022-11-20", "2022-11-20", "7 p.m."), "20 November 2022, 7 p.m.", "20 Nov, 7 p.m."),
        (When("2022-11-01", "2022-11-07"), "1–7 November 2022", "1–7 Nov"),
        (When("2022-09-22", "2022-11-08"), "22 September – 8 November 2022", "22 Sep – 8 Nov"),
        (When("2021-12-30", "2022-01-02"), "30 December 2021 – 2 January 2022", "30 Dec 2021 – 2 Jan"),
        (When("", "2022-11-08"), "by 8 November 2022", "by 8 Nov"),
        (When("2022-09-22", ""), "from 22 September 2022", "from 22 Sep"),
        (When(), "", ""),
    ],
)
def test_times_are_said_as_a_reader_says_them(when: When, full: str, short: str) -> None:
    assert when_text(when) == full
    assert short_when(when, "2022") == short


def test_what_is_no_date_is_shown_as_it_is() -> None:
    assert long_date("some day") == "some day"
    assert long_date("") == ""
    assert long_date("2022-13-01") == "2022-13-01"
    assert short_date("2022-11-20") == "20 Nov 2022"
