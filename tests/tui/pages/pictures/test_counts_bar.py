from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.counts_bar import counts_bar_lines
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Tally
from tests.tui.pages.line_text import text_of


def test_the_counts_of_findings_are_all_told() -> None:
    counts = (Tally("contradictions", 1, Mark.SUSPICIOUS), Tally("holds", 22, Mark.HOLDS))
    lines = [text_of(line) for line in counts_bar_lines(counts, LineWriter(40))]
    assert lines[1].strip() == "▓" * 2 + "█" * 34
    assert lines[2].split() == ["▓", "contradictions", "1", "▲", "█", "holds", "22", "✓"]
