"""Untrusted text cannot control a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kztui.util.printable import STAND_IN, normalised, printable, printable_data


@given(st.text())
def test_printable_text_controls_no_terminal_and_keeps_its_length(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    for char, original in zip(shown, text, strict=True):
        assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert char in {original, STAND_IN}
    assert "\x1b" not in shown
    assert printable(shown) == shown


def test_bidirectional_overrides_and_c1_controls_are_replaced() -> None:
    for char in "\x00\x07\x08\n\r\x1b\x7f\x85\x9b\u200b\u202a\u202e\u2028\u2066\ufeff\U000e0001":
        assert printable(f"a{char}b") == f"a{STAND_IN}b"


def test_letters_of_all_scripts_and_joiners_are_kept() -> None:
    for text in ("Чжан Мин", "“quotes” – and…", "é", "नमस्\u200dते", "∴ ▲ ━", "no\u00a0break"):
        assert printable(text) == text


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_is_made_printable_throughout(data: object) -> None:
    assert printable(str(printable_data(data)).replace("\\", "")) == str(printable_data(data)).replace("\\", "")


@given(st.text())
def test_normalising_changes_whitespace_only(text: str) -> None:
    assert normalised(text).split() == text.split()
    assert "  " not in normalised(text)
