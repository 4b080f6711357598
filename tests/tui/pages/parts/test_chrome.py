import pytest

from kztui.tui.commands import COMMANDS
from kztui.tui.page import length
from kztui.tui.pages.parts.chrome import breadcrumb_line, footer_line, tab_line, title_line
from kztui.tui.pages.parts.line_writer import LineWriter
from tests.ruritania import TABS, made_up_election
from tests.tui.pages.line_text import text_of


@pytest.mark.parametrize("width", range(60, 131, 7))
def test_the_lines_around_the_page_fit_every_width(width: int) -> None:
    writer = LineWriter(width)
    names = ["Observers", "A very long name of a quantity that goes on and on", "dateline Zenda, 4 May 2031"]
    assert length(title_line(made_up_election().meta, writer)) <= width
    assert length(tab_line(TABS, "checks", 12, writer)) <= width
    assert length(breadcrumb_line(names * 3, writer)) == width
    footer = footer_line([command for command in COMMANDS if command.label], "", writer)
    assert length(footer) <= width
    assert text_of(footer).rstrip().endswith("q quit")
