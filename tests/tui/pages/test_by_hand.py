"""That a figure is read by hand, and what governs a quote, is on every page that has room for the quote at all."""

import pytest

from kztui.tui.page import Role
from kztui.tui.pages.detail_page import detail_page
from kztui.tui.pages.evidence_page import evidence_page
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.quote_page import quote_page
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.why import why_view
from kztui.views.target import Target, TargetKind
from tests.ruritania import made_up_election
from tests.tui.pages.line_text import text_of, texts_of
from tests.views.changed_election import all_read_by_hand

ELECTION = all_read_by_hand(made_up_election())
GOVERNING = "listed under “door bore two lines”:"


@pytest.mark.parametrize("figure", ELECTION.figures)
@pytest.mark.parametrize("height", [5, 6, 8, 17, 18, 40])
@pytest.mark.parametrize("width", [48, 80])
def test_the_evidence_of_a_figure_says_that_it_is_read_by_hand(figure: str, width: int, height: int) -> None:
    target = Target(TargetKind.FIGURE, figure)
    page = evidence_page(evidence(ELECTION, target), why_view(ELECTION, target), LineWriter(width), height)
    assert len(page.lines) <= height
    text = "\n".join(texts_of(page))
    assert "† " in text
    assert "read by hand, not proved: " in text


@pytest.mark.parametrize("target", [Target(TargetKind.FIGURE, "voters/2"), Target(TargetKind.QUOTE, "wire.turnout")])
def test_what_governs_a_quote_stands_before_it_and_looks_like_no_quote(target: Target) -> None:
    details, writer = evidence(ELECTION, target), LineWriter(80)
    pages = [detail_page(details, None, writer), evidence_page(details, None, writer, 40)]
    if target.kind is TargetKind.QUOTE:
        pages.append(quote_page(details, ELECTION.quotes[target.id], (), writer))
    for page in pages:
        number = next(n for n, line in enumerate(page.lines) if text_of(line).strip() == GOVERNING)
        assert {run.role for run in page.lines[number] if run.text.strip()} == {Role.QUIET}
        assert text_of(page.lines[number + 1]).strip() == "… “All in all 1,000,200 people voted.”"


def test_a_quote_says_of_each_figure_whether_it_is_read_by_hand() -> None:
    election = made_up_election()
    quote = Target(TargetKind.QUOTE, "gazette.abroad")
    texts = texts_of(quote_page(evidence(election, quote), election.quotes[quote.id], (), LineWriter(80)))
    number = next(n for n, text in enumerate(texts) if "† 5" in text)
    assert texts[number + 1].strip() == "read by hand, not proved: what was open stands before the ten"
    assert sum("read by hand" in text for text in texts) == 1
