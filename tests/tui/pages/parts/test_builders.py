from kztui.tui.page import Run
from kztui.tui.pages.parts.builders import LineBuilder, PageBuilder
from tests.tui.pages.line_text import text_of, texts_of


def test_parts_of_a_line_stand_at_their_columns_whatever_characters_are_before_them() -> None:
    line = LineBuilder()
    line.add(Run("東京"))
    line.add_at(6, Run("a"), Run("b"))
    line.add_at(3, Run("c"))
    line.pad_to(11)
    assert text_of(line.line()) == "東京  abc  "
    assert line.width == 11


def test_a_page_has_no_two_blank_lines_and_none_at_its_beginning() -> None:
    page = PageBuilder()
    page.blank()
    page.link("key", None, (Run("a"),), (Run("b"),))
    page.blank()
    page.blank()
    page.add((Run("c"),))
    assert texts_of(page.page()) == ["a", "b", "", "c"]
    assert [(link.line, link.last) for link in page.page().links] == [(0, 1)]
