import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.tui.page import Role, Run, length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.text.highlights import Piece
from tests.tui.pages.line_text import text_of

TEXTS = st.lists(st.text("ab é東“…\u0301 ", max_size=12), max_size=6)


@given(TEXTS, st.integers(1, 30))
def test_what_is_cut_ends_in_an_ellipsis_and_fits(parts: list[str], width: int) -> None:
    line = tuple(Run(part) for part in parts)
    fitted = LineWriter(80).fit(line, width)
    assert length(fitted) <= max(width, 1)
    assert text_of(fitted) == text_of(line) or text_of(fitted).endswith("…")


def test_a_line_of_too_many_lines_is_cut_in_its_last_one_and_hangs() -> None:
    line = (Run("one two three four five six seven", Role.QUOTE),)
    wrapped = LineWriter(12).wrap(line, indent=1, max_lines=2, hang=2)
    assert [text_of(part) for part in wrapped] == [" one two", "   three fo…"]
    assert wrapped[-1][-1].role is Role.QUOTE


@pytest.mark.parametrize(("ascii_only", "expected"), [(False, "“Yes,” she said.”"), (True, '"Yes," she said."')])
def test_a_quote_that_begins_with_a_quotation_mark_gets_no_second_one(ascii_only: bool, expected: str) -> None:
    pieces = (Piece("“Yes,”"), Piece(" she said."))
    assert text_of(LineWriter(80, ascii_only).quote(pieces)) == expected
