import pytest

from kztui.views.text.highlights import highlight, joined


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", False)]),
        ([(0, 6)], [("abcdef", True)]),
        ([(2, 4)], [("ab", False), ("cd", True), ("ef", False)]),
        ([(3, 5), (1, 4)], [("a", False), ("bcd", True), ("e", True), ("f", False)]),
        ([(4, 99)], [("abcd", False), ("ef", True)]),
        ([(2, 2)], [("abcdef", False)]),
    ],
)
def test_highlighted_pieces_are_the_text_again(spans: list[tuple[int, int]], expected: list[tuple[str, bool]]) -> None:
    pieces = highlight("abcdef", spans)
    assert [(piece.text, piece.highlighted) for piece in pieces] == expected
    assert joined(pieces) == "abcdef"
