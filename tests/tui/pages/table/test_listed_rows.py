import pytest

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import tab_page
from kztui.views.tab.tab_model import Row, Section, TabView
from kztui.views.target import Target, TargetKind
from tests.tui.pages.line_text import texts_of

LONG = " ".join(["a sentence that goes on"] * 8)


def lines(kind: TargetKind, *, roomy: bool) -> list[str]:
    rows = (Row(LONG, target=Target(kind, "some")),)
    page = tab_page(TabView("t", "T", (Section("s", "S", (), rows),)), LineWriter(60, roomy=roomy))
    return texts_of(page)[1:]


@pytest.mark.parametrize("kind", [TargetKind.STATEMENT, TargetKind.FINDING])
def test_a_long_sentence_is_cut_only_where_there_are_no_lines_to_spare(kind: TargetKind) -> None:
    cut = lines(kind, roomy=False)
    assert (len(cut), cut[-1][-1]) == (2, "…")
    assert " ".join(line.strip() for line in lines(kind, roomy=True)) == LONG


def test_a_long_quote_is_cut_and_what_a_day_has_is_not() -> None:
    for roomy in (True, False):
        assert lines(TargetKind.QUOTE, roomy=roomy)[-1].endswith("…")
        assert " ".join(line.strip() for line in lines(TargetKind.DAY, roomy=roomy)) == LONG
