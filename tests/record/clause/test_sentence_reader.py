"""A sentence is divided into what the record or the neutral words have; the first word of another is named."""

import pytest

from kztui.record.files.record_schema import SpeakerTable
from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import problems


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Turnout glorped at 77.4 percent.", "glorped"),
        ("Turnout was 77.4 percent, glorp.", "glorp"),
        ("Glorp turnout was 77.4 percent.", "Glorp"),
        ("Turnout was 77.4 percent!", "!"),
        ("Turnout was 77.4 percent?", "?"),
        ("Turnout was 77.4 percent*.", "*"),
        ("Turnout hardly was 77.4 percent.", "hardly"),
        ("The turnout of the presidential elektion was 77.4 percent.", "presidential"),
    ],
)
def test_a_word_that_is_not_known_is_named_in_its_sentence_with_what_helps(text: str, word: str) -> None:
    (problem,) = problems(SentenceCase("", text, "turnout", "77.4 percent", "77.4"))
    assert problem.startswith("words: ")
    assert f"“{word}” " in problem
    assert f"in “{text}”" in problem
    assert all(f"`{key}`" in problem for key in ("names", "verbs", "aside", "read_by_hand"))


def test_names_win_over_the_words_and_the_marks_in_them() -> None:
    said_by = SpeakerTable("cec", "the Central Election Commission said")
    text = "Voter turnout was 77.4 percent, the Central Election Commission said."
    assert problems(SentenceCase("", text, "turnout", "77.4 percent", "77.4", said_by=said_by)) == []


@pytest.mark.parametrize("text", ["TOKAYEV took 70.96 percent of the vote.", "Tokayev took 70.96 percent of the vote."])
def test_names_are_known_in_capitals_too(text: str) -> None:
    assert problems(SentenceCase("", text, "share", "70.96 percent", "70.96", ("tokayev",))) == []


def test_names_in_small_letters_are_other_words() -> None:
    text = "tokayev took 70.96 percent of the vote."
    assert problems(SentenceCase("", text, "share", "70.96 percent", "70.96", ("tokayev",)))
