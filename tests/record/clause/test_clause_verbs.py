"""A clause set apart tells of what is done while people vote, and of nothing done to a number."""

import pytest

from kztui.record.clause.clause_verbs import verb_problem


@pytest.mark.parametrize(
    "text", ["Kossanov conceded", "he will serve five years", "he did not need a runoff", "rain fell"]
)
def test_what_people_and_the_weather_do_is_told(text: str) -> None:
    assert not verb_problem(text.split(), 1, of_body=False)


@pytest.mark.parametrize(
    "text",
    [
        "staff cooked the books",
        "candidates were the actors",
        "he climbed down",
        "he fell for a prank",
        "lines blurred",
        "he had glorped",
        "he had",
    ],
)
def test_any_other_deed_is_refused(text: str) -> None:
    assert verb_problem(text.split(), 1, of_body=False)


def test_a_body_only_judges_welcomes_and_visits() -> None:
    assert not verb_problem(["it", "criticised", "the", "election"], 1, of_body=True)
    assert verb_problem(["it", "conceded"], 1, of_body=True)
