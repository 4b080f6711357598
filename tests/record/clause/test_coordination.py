"""Two assertions side by side are each read by itself, unless one could be of the other's place."""

import pytest

from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import problems


def problems_of(text: str) -> list[str]:
    """Return why a turnout of 77.4 percent in a sentence is refused."""
    return problems(SentenceCase("", text, "turnout", "77.4 percent", "77.4"))


@pytest.mark.parametrize("joint", [", and", ", while", ", but", ";", " and"])
def test_each_of_two_assertions_is_read_by_itself(joint: str) -> None:
    assert problems_of(f"In all, 9,274,110 people voted{joint} turnout was 77.4 percent.") == []
    assert problems_of(f"Turnout was 77.4 percent{joint} Tokayev won 70.96 percent of the vote.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In Almaty, 400,000 people voted, and turnout was 77.4 percent.",
        "Almaty had 400 polling stations, and turnout was 77.4 percent.",
        "Berlin had 3 polling stations, and turnout was 77.4 percent.",
        "Turnout was 77.4 percent, and 400,000 people voted in Almaty.",
        "Turnout was 40 percent, and turnout was 77.4 percent.",
        "Tokayev won 70.96 percent of the vote, or turnout was 77.4 percent.",
        "In 2015, 8.9 million people voted, and turnout was 77.4 percent.",
        "Nobody won 70.96 percent of the vote, and turnout was 77.4 percent.",
    ],
)
def test_an_assertion_beside_one_of_a_place_or_of_the_same_is_refused(text: str) -> None:
    assert problems_of(text)
