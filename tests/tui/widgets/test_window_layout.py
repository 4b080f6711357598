import pytest

from kztui.tui.navigation.location import Level
from kztui.tui.widgets.window_layout import window_layout


@pytest.mark.parametrize("level", [Level.FIGURE, Level.QUOTE])
def test_in_a_very_wide_window_a_page_of_evidence_leaves_its_right_side_to_the_source(level: Level) -> None:
    wide, narrower = window_layout(160, 40, level), window_layout(159, 40, level)
    assert (wide.shows_evidence, wide.page[0], wide.evidence[0]) == (True, 96, 64)
    assert (narrower.shows_evidence, narrower.page[0]) == (False, 159)


@pytest.mark.parametrize("level", [Level.TAB, Level.DAY, Level.FIND])
def test_lists_have_evidence_at_their_side_or_below(level: Level) -> None:
    assert window_layout(110, 40, level).at_side
    below = window_layout(109, 40, level)
    assert (below.at_side, below.shows_evidence, below.page[0]) == (False, True, 109)
