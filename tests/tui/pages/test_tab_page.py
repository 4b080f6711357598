import pytest

from kztui.tui.page import length
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import tab_page
from kztui.views.tab.tab_list import TabName, tab_view
from tests.ruritania import TABS, made_up_election
from tests.tui.pages.line_text import text_of


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.id)
@pytest.mark.parametrize("width", [30, 45, 60, 66, 80, 112, 200])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_tab_fits_every_width_and_has_a_link_for_everything(tab: TabName, width: int, ascii_only: bool) -> None:
    view = tab_view(made_up_election(), tab.id)
    page = tab_page(view, LineWriter(width, ascii_only))
    assert [text_of(line) for line in page.lines if length(line) > width] == []
    rows = [row for section in view.sections for row in section.rows]
    targets = [target for row in rows for target in (row.target, *(cell.target for cell in row.cells if cell))]
    linked = sorted(str(target) for target in targets if target)
    assert sorted(str(link.target) for link in page.links) == linked
    assert len({link.key for link in page.links}) == len(page.links)
    assert all(link.last < len(page.lines) for link in page.links)
