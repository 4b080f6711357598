from hypothesis import given
from hypothesis import strategies as st

from kztui.tui.page import Role, Run, length
from kztui.tui.pages.parts.word_wrap import wrap
from tests.tui.pages.line_text import text_of

TEXTS = st.lists(st.text("ab é東“…\u0301 ", max_size=12), max_size=6)


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_no_word_and_keeps_to_the_width(parts: list[str], width: int) -> None:
    line = tuple(Run(part, Role.LIT if number % 2 else Role.TEXT) for number, part in enumerate(parts))
    wrapped = wrap(line, width)
    assert all(length(part) <= width for part in wrapped)
    assert "".join("".join(text_of(part) for part in wrapped).split()) == "".join("".join(parts).split())
