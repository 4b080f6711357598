"""Words are found as whole words only."""

from hypothesis import given
from hypothesis import strategies as st

from kztui.record.language.word_search import occurrences, stands_at

PIECES = st.text("ab1,.- ", max_size=30)


@given(PIECES, PIECES, st.integers(min_value=-5, max_value=35))
def test_words_stand_where_they_are_found_and_nowhere_else(text: str, words: str, position: int) -> None:
    assert stands_at(text, words, position) == (position in occurrences(text, words))
