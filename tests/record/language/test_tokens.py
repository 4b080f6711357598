"""A text is divided into words, numbers and marks, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.record.language.tokens import folded, tokens_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Turnout was 77.4 percent.", ["Turnout", "was", "77.4", "percent", "."]),
        ("9,274,110 people", ["9,274,110", "people"]),
        ("9 274 110 people", ["9 274 110", "people"]),
        ("in 2019 300 people", ["in", "2019", "300", "people"]),
        ("77.5%", ["77.5", "%"]),
        (".6%", [".6", "%"]),
        ("the country’s vote", ["the", "country", "’s", "vote"]),
        ("the states' observers", ["the", "states", "'", "observers"]),
        ("seventy-seven", ["seventy-seven"]),
        ("(CEC)", ["(", "CEC", ")"]),
        ("Turnout–77", ["Turnout", "–", "77"]),
        ("i.e.", ["i", ".", "e", "."]),
        ("", []),
    ],
)
def test_words_numbers_and_marks_are_told_apart(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokens_of(text)] == tokens


@given(st.text(max_size=60))
def test_no_character_but_spaces_is_lost_and_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokens_of(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    between = [
        text[end:start]
        for end, start in zip([0, *(t.end for t in tokens)], [*(t.start for t in tokens), len(text)], strict=True)
    ]
    assert not "".join(between).strip()


@given(st.text(max_size=20))
def test_case_apostrophes_and_hyphens_make_no_difference_to_folded_text(text: str) -> None:
    assert folded(text) == folded(folded(text))
    assert folded(text.replace("'", "’").replace("-", "‐")) == folded(text)
