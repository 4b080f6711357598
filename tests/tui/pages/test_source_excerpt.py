from kztui.tui.page import Link, Page, Run
from kztui.tui.pages.source_excerpt import source_excerpt
from tests.tui.pages.line_text import text_of

LINES = ((), (Run("The Gazette"),), *((Run(f"line {number}"),) for number in range(2, 40)))
PAGE = Page(LINES, (Link("early", 4, 2, 0), Link("middle", 20, 3, 0), Link("late", 38, 2, 0)))


def excerpt(quote: str, height: int) -> list[str]:
    return [text_of(line) for line in source_excerpt(PAGE, quote, height)]


def test_an_excerpt_has_the_title_and_the_lines_around_the_quote() -> None:
    lines = excerpt("middle", 15)
    assert (len(lines), lines[:3]) == (15, ["", "The Gazette", ""])
    assert (lines[3], lines[-1]) == ("line 17", "line 28")


def test_an_excerpt_ends_and_begins_where_the_source_does() -> None:
    assert excerpt("early", 15)[3] == "line 2"
    assert excerpt("late", 15)[-1] == "line 39"


def test_a_source_that_fits_is_whole() -> None:
    assert len(excerpt("late", 40)) == len(LINES)


def test_of_a_quote_that_is_higher_than_the_window_the_beginning_is_seen() -> None:
    page = Page(LINES, (Link("long", 10, 25, 0),))
    assert [text_of(line) for line in source_excerpt(page, "long", 8)][3] == "line 10"
