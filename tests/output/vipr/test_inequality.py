"""How names and numbers are written in VIPR."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kztui.model.election import Election
from kztui.output.vipr.inequality import numbered, token, total


def test_ids_of_a_record_stay_as_they_are(election: Election) -> None:
    for id_ in (*election.quantities, *election.figures, *election.relations):
        assert token(id_) == id_


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_is_one_word_that_begins_no_comment_and_is_no_others(first: str, second: str) -> None:
    assert token(first).split() == [token(first)]
    assert token(first).isascii()
    assert "%" not in token(first)
    assert (token(first) == token(second)) == (first == second)


def test_a_quantity_that_cancels_out_is_left_out() -> None:
    assert total(("a", 1), ("b", 2), ("a", -1)) == {"b": 2}


def test_entries_are_counted() -> None:
    assert numbered([(0, Fraction(1)), (3, Fraction(-5, 2))]) == "2  0 1  3 -5/2"
    assert numbered([]) == "0"
