from kztui.output.markdown_output import markdown_text
from kztui.views.tab.tab_model import Cell, Row
from tests.output.single_section import single_section


def test_markdown_shows_every_character_as_it_is() -> None:
    rows = (Row("a|b *c* [d](e) <f> 1. `g`", (Cell("# 1"),)), Row("+ plus"), Row("12. twelve"))
    text = markdown_text([single_section("S", *rows)])
    assert r"| a\|b \*c\* \[d\](e) \<f\> 1. \`g\` | \# 1 |" in text
    assert r"- \+ plus" in text
    assert r"- 12\. twelve" in text
