"""A figure's words hold its number, what that counts, and nothing that changes it; they are whole."""

import pytest
from msgspec.structs import replace

from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import problems

VALUES = {"percent": "77.4", "count": "1013"}


def problems_of(text: str, words: str, value: str = "") -> list[str]:
    """Return why a figure is refused: of turnout where its words give a rate, of observers where they don't."""
    is_rate = "percent" in words.lower() or "%" in words or "per cent" in words
    number = value or (VALUES["percent"] if is_rate else VALUES["count"])
    return problems(SentenceCase("", text, "turnout" if is_rate else "observers", words, number))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turnout was 77.4 percent.", "77.4 percent"),
        ("Turnout was 77.4 per cent.", "77.4 per cent"),
        ("Turnout was 77.4%.", "77.4%"),
        ("Turnout was 77.4 PERCENT.", "77.4 PERCENT"),
        ("There were 1,013 observers.", "1,013 observers"),
        ("There were 1,013 observers.", "1,013"),
        ("There were 1 013 observers.", "1 013 observers"),
        ("There were more than 1,013 observers.", "more than 1,013 observers"),
        ("There were at least 1,013 observers.", "at least 1,013"),
    ],
)
def test_words_may_end_behind_the_number_or_behind_what_it_counts(text: str, words: str) -> None:
    assert problems_of(text, words) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There were more than 1,013 observers.", "1,013 observers"),
        ("There were more than 1,013 observers.", "than 1,013 observers"),
        ("There were no more than 1,013 observers.", "more than 1,013 observers"),
        ("There were at least 1,013 observers.", "1,013"),
        ("There were as many as 1,013 observers.", "1,013 observers"),
        ("There were fewer than 1,013 observers.", "1,013 observers"),
        ("There were 1,013 or more observers.", "1,013"),
        ("There were 1,013 thousand observers.", "1,013"),
        ("There were 11,013 observers.", "1,013 observers"),
        ("There were 1,013.5 observers.", "1,013"),
        ("There were 1,013-odd observers.", "1,013"),
        ("There were ~1,013 observers.", "1,013"),
        ("Turnout was not 77.4 percent.", "77.4 percent"),
        ("Turnout was 177.4 percent.", "77.4 percent"),
        ("Turnout was nearly 77.4 percent.", "77.4 percent"),
        ("Turnout was under 77.4 percent.", "77.4 percent"),
    ],
)
def test_a_number_is_not_cut_from_what_changes_it(text: str, words: str) -> None:
    assert problems_of(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There were observers from 1,013 countries.", "1,013"),
        ("Observers visited 1,013 polling stations.", "1,013"),
        ("There were 1,013 batons for the observers.", "1,013"),
        ("There were 1,013 glorp observers.", "1,013 glorp observers"),
        ("There were 1,013 former observers.", "1,013 former observers"),
        ("There were 1,013 would-be observers.", "1,013"),
        ("Observers came to 1,013 metres.", "1,013"),
        ("Observers paid $1,013.", "1,013"),
        ("There were 1,013 pairs of observers.", "1,013"),
    ],
)
def test_what_a_number_counts_is_the_noun_behind_it(text: str, words: str) -> None:
    assert problems_of(text, words)


@pytest.mark.parametrize("words", ["77.4", "77.4 percentage points", "77.4 points", "77.4 years"])
def test_a_rate_is_in_percent(words: str) -> None:
    case = SentenceCase("", f"Turnout was {words}.", "turnout", words, "77.4")
    assert problems(case)
    assert problems(replace(case, text=f"Turnout was {words} percent.", words="77.4"))


@pytest.mark.parametrize("words", ["100.1 percent", "16,230%", "774 percent"])
def test_no_rate_is_more_than_the_whole(words: str) -> None:
    value = words.replace(",", "").rstrip("%").removesuffix(" percent")
    (problem,) = problems(SentenceCase("", f"Turnout was {words}.", "turnout", words, value))
    assert problem == f"value: {value} is more than the whole"
