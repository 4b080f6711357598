"""Only what changes is sent, and after anything that is not understood nothing is remembered."""

import pytest

from kztui.tui.terminal.frame import parse_frame
from kztui.tui.terminal.screen_diff import ScreenDiff
from tests.tui.terminal.emulated_terminal import HEIGHT, WIDTH
from tests.tui.terminal.example_output import CHANGES_CELLS, HARMLESS, UNKNOWN, frame

ONE_TWO = frame([(0, 0, [("1;31", "one"), ("", " two")])])


def is_frame(output: str) -> bool:
    return parse_frame(output, WIDTH, HEIGHT) is not None


def screen_diff() -> ScreenDiff:
    diff = ScreenDiff()
    diff.resize(WIDTH, HEIGHT)
    return diff


def test_what_is_shown_already_is_not_sent_again() -> None:
    diff = screen_diff()
    assert diff.shorten(ONE_TWO) == "\x1b[H\x1b[1;31mone \x1b[mtwo\x1b[H"
    assert diff.shorten(ONE_TWO) == ""
    assert diff.shorten(frame([(0, 0, [("1;31", "one"), ("", " tow")])])) == "\x1b[;6How\x1b[H"


def test_the_cursor_is_moved_where_a_frame_leaves_it() -> None:
    diff = screen_diff()
    diff.shorten(ONE_TWO)
    assert diff.shorten(frame([(0, 0, [("1;31", "one")])], cursor=(2, 3))) == "\x1b[3;4H"
    assert diff.shorten(frame([(0, 0, [("1;31", "one")])], cursor=(2, 3))) == ""


def test_changes_that_are_close_together_are_sent_as_one() -> None:
    diff = screen_diff()
    diff.shorten(frame([(1, 0, [("", "abcdefghijklmnop")])]))
    assert (
        diff.shorten(frame([(1, 0, [("", "Abcdefghijklmnop")]), (1, 3, [("", "Defghijklm")])])) == "\x1b[2HAbcD\x1b[H"
    )
    assert diff.shorten(frame([(1, 0, [("", "Xbc")]), (1, 12, [("", "Y")])])) == "\x1b[2HX\x1b[11CY\x1b[H"


def test_cells_whose_contents_are_not_remembered_are_passed_over() -> None:
    assert screen_diff().shorten(frame([(0, 0, [("", "ab")]), (0, 4, [("", "cd")])])) == "\x1b[Hab\x1b[2Ccd\x1b[H"


def test_no_move_is_relative_to_a_character_that_some_terminals_draw_wide() -> None:
    diff = screen_diff()
    diff.shorten(frame([(1, 0, [("", "─" * 16)])]))
    assert diff.shorten(frame([(1, 0, [("", "═")]), (1, 12, [("", "═")])])) == "\x1b[2H═\x1b[13G═\x1b[H"


@pytest.mark.parametrize(
    "text", ["表 wide", "e\u0301 combined", "\U0001f469\u200d\U0001f527 joined", "soft\u00adhyphen"]
)
def test_a_row_with_a_character_of_uncertain_width_is_never_remembered(text: str) -> None:
    diff = screen_diff()
    output = frame([(1, 2, [("", text)]), (3, 0, [("", "below")])])
    first, again = diff.shorten(output), diff.shorten(output)
    assert "below" in first
    assert "below" not in again
    assert diff.shorten(output) == again


def test_after_a_character_of_uncertain_width_the_cursor_is_placed_anew() -> None:
    assert screen_diff().shorten(frame([(1, 2, [("", "表 wide")])])) == "\x1b[2;3H表\x1b[2;5H wide\x1b[H"


def test_before_the_first_resize_all_is_passed_on() -> None:
    diff = ScreenDiff()
    assert diff.shorten(ONE_TWO) == diff.shorten(ONE_TWO) == ONE_TWO


def test_after_a_resize_a_frame_is_sent_whole() -> None:
    diff = screen_diff()
    whole = diff.shorten(ONE_TWO)
    diff.resize(WIDTH + 1, HEIGHT)
    assert diff.shorten(ONE_TWO) == whole
    diff.resize(4, HEIGHT)
    assert diff.shorten(ONE_TWO) == ONE_TWO  # it runs past the right edge now


@pytest.mark.parametrize("output", HARMLESS)
def test_after_harmless_output_only_changes_are_sent(output: str) -> None:
    diff = screen_diff()
    diff.shorten(ONE_TWO)
    assert diff.shorten(output) == output
    assert diff.shorten(ONE_TWO) == ""


@pytest.mark.parametrize("output", [*CHANGES_CELLS, *UNKNOWN])
def test_after_any_other_output_a_frame_is_sent_whole(output: str) -> None:
    diff = screen_diff()
    whole = diff.shorten(ONE_TWO)
    assert diff.shorten(output) == output
    assert diff.shorten(ONE_TWO) in {whole, ONE_TWO}


@pytest.mark.parametrize(
    "output", ["\x1b[2J", "\x1b[?1049h", "text", "\r", "\x1b[<u", "\x1b[?2026$p", "\x1b[1m\x1b[0m"]
)
def test_what_leaves_nothing_behind_does_not_keep_later_frames_from_being_shortened(output: str) -> None:
    diff = screen_diff()
    diff.shorten(output)
    diff.shorten(ONE_TWO)
    assert diff.shorten(ONE_TWO) == ""


@pytest.mark.parametrize("output", ["\x1b[31m", "\x1b[4:3m", "\x1b[?1049l"])
def test_nothing_is_shortened_until_the_rendition_is_certain(output: str) -> None:
    diff = screen_diff()
    diff.shorten(output)
    assert diff.shorten(ONE_TWO) == ONE_TWO  # its beginning may be drawn in another rendition; its end resets it
    assert diff.shorten(ONE_TWO) != ONE_TWO
    assert diff.shorten(ONE_TWO) == ""


@pytest.mark.parametrize("output", UNKNOWN)
def test_after_output_that_may_do_anything_nothing_is_shortened(output: str) -> None:
    diff = screen_diff()
    diff.shorten(output)
    for _ in range(3):
        assert diff.shorten(ONE_TWO) == ONE_TWO
    assert not diff.is_between_sequences


@pytest.mark.parametrize("output", [ONE_TWO, *HARMLESS, *CHANGES_CELLS, *UNKNOWN])
def test_wherever_output_is_cut_both_parts_are_passed_on_and_the_next_frame_is_sent_whole(output: str) -> None:
    whole = screen_diff().shorten(ONE_TWO)
    for cut in range(1, len(output)):
        diff = screen_diff()
        diff.shorten(ONE_TWO)
        start, rest = output[:cut], output[cut:]
        if is_frame(start) or is_frame(rest) or start in HARMLESS:
            continue
        assert diff.shorten(start) == start
        assert diff.shorten(rest) == rest
        assert diff.shorten(ONE_TWO) in {whole, ONE_TWO}


def test_a_frame_in_the_middle_of_a_sequence_is_passed_on() -> None:
    diff = screen_diff()
    diff.shorten("\x1b]0;title that never ends")
    assert not diff.is_between_sequences
    assert diff.shorten(ONE_TWO) == ONE_TWO


def test_a_sequence_finished_by_a_later_write_is_understood() -> None:
    diff = screen_diff()
    for part in ("\x1b", "[?10", "06", "h"):
        assert diff.shorten(part) == part
    assert diff.is_between_sequences
    diff.shorten(ONE_TWO)
    assert diff.shorten(ONE_TWO) == ""
