"""Whatever is written, however it is cut: the terminal shows what it would if nothing were shortened."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hypothesis_profiles import examples
from tests.tui.terminal.comparison import Comparison
from tests.tui.terminal.example_output import CHANGES_CELLS, FRAMES, HARMLESS, OTHER, UNKNOWN


@st.composite
def writes(draw: st.DrawFn) -> list[str]:
    """Return output in writes, most of them frames, some of them cut in two."""
    kinds = st.one_of(FRAMES, FRAMES, st.sampled_from(HARMLESS), OTHER)
    result = []
    for output in draw(st.lists(kinds, min_size=2, max_size=10)):
        cut = draw(st.integers(-len(output), len(output)))
        result += [output[:cut], output[cut:]] if cut > 0 else [output]
    return result


@pytest.mark.slow
@settings(max_examples=examples(400))
@given(writes())
def test_the_terminal_shows_the_same_as_if_nothing_were_shortened(output: list[str]) -> None:
    both = Comparison()
    for data in output:
        sent = both.write(data)
        assert both.diff.is_between_sequences or sent == data


@settings(max_examples=examples(100))
@given(st.lists(FRAMES, min_size=1, max_size=3), st.sampled_from((*CHANGES_CELLS, *UNKNOWN)), FRAMES)
def test_after_what_is_neither_frame_nor_harmless_a_frame_is_sent_whole(
    before: list[str], output: str, after: str
) -> None:
    both = Comparison()
    for data in before:
        both.write(data)
    assert both.write(output) == output
    assert both.write(after) in {after, Comparison().write(after)}
