"""What output does to the screen is proved, or taken for anything."""

import pytest

from kztui.tui.terminal.control_sequences import Effect, Outcome, follow
from kztui.tui.terminal.sgr import DEFAULT, Rendition
from tests.tui.terminal.emulated_terminal import EmulatedTerminal
from tests.tui.terminal.example_output import CHANGES_CELLS, HARMLESS, UNKNOWN, frame


def effect(output: str) -> Effect:
    return follow(output, DEFAULT).effect


@pytest.mark.parametrize("output", HARMLESS)
def test_harmless_output_changes_nothing_that_is_shown(output: str) -> None:
    assert follow(output, DEFAULT) == Outcome(Effect.NONE, DEFAULT)
    terminal = EmulatedTerminal()
    terminal.feed(frame([(0, 0, [("1;31", "text")])], cursor=(0, 2)))
    before = terminal.state()
    terminal.feed(output)
    assert terminal.state().cells == before.cells
    assert terminal.state().cursor == before.cursor


@pytest.mark.parametrize("output", CHANGES_CELLS)
def test_what_changes_cells_leaves_later_frames_drawn_as_before(output: str) -> None:
    assert effect(output) is Effect.CELLS
    changed, fresh = EmulatedTerminal(), EmulatedTerminal()
    changed.feed(output)
    for terminal in (changed, fresh):
        terminal.feed("\x1b[0m\x1b[2J")
        terminal.feed(frame([(0, 0, [("1;31", "text")]), (4, 20, [("", "text")])]))
    assert changed.state().cells == fresh.state().cells


@pytest.mark.parametrize("output", UNKNOWN)
def test_what_is_not_listed_may_do_anything(output: str) -> None:
    assert effect(output) is Effect.UNKNOWN
    assert effect(f"\x1b[?25l{output}") is Effect.UNKNOWN


def test_the_rendition_is_followed_and_uncertain_until_a_reset() -> None:
    assert follow("\x1b[1;31m", DEFAULT).rendition == Rendition(("1",), "31")
    for output in ("\x1b[4:3m", "\x1b[58;5;1m", "\x1b[?1049l"):
        assert follow(output, DEFAULT).rendition is None
        assert follow("\x1b[1m", follow(output, DEFAULT).rendition).rendition is None
        assert follow(f"{output}\x1b[0m", DEFAULT).rendition == DEFAULT


@pytest.mark.parametrize(
    "start", ["\x1b", "\x1b[", "\x1b[?1", "\x1b[38;2;1", "\x1b]52;c;YQ==", "\x1b]0;t\x1b", "\x1b[?2026$"]
)
def test_the_beginning_of_a_sequence_is_kept(start: str) -> None:
    assert follow(f"text{start}", DEFAULT) == Outcome(Effect.CELLS, DEFAULT, start)


def test_a_link_that_stays_open_may_do_anything() -> None:
    opened, closed = "\x1b]8;id=1;https://example.org\x1b\\", "\x1b]8;;\x1b\\"
    assert effect(f"{opened}text{closed}") is Effect.CELLS
    assert effect(f"{opened}text") is Effect.UNKNOWN
    assert effect(f"{opened}text\x1b") is Effect.UNKNOWN
    assert effect(f"{closed}{opened}") is Effect.UNKNOWN
