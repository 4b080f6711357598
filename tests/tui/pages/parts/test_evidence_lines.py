from kztui.tui.page import Line, Role, Run
from kztui.tui.pages.parts.evidence_lines import excerpt
from kztui.tui.pages.parts.line_writer import LineWriter
from tests.tui.pages.line_text import text_of


def test_a_long_quote_is_shown_around_its_lit_words() -> None:
    quote: list[Line] = [
        (Run(" "), Run(f"line {number}", Role.LIT if number == 7 else Role.QUOTE)) for number in range(12)
    ]
    shown = [text_of(line) for line in excerpt(quote, 3, LineWriter(40))]
    assert any("line 7" in line for line in shown)
    assert shown[0].strip().startswith("…")
    assert shown[-1].endswith("…")
    assert excerpt(quote, 0, LineWriter(40)) == []
