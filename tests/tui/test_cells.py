"""Only what changes is sent, and the terminal then shows the same as if all had been sent."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from kztui.tui.terminal.screen_diff import Cells
from kztui.tui.terminal.sgr import PLAIN, Look, change, look

WIDTH, HEIGHT = 24, 4
CODES = ["", "1", "1;38;5;188;48;5;16", "38;2;1;2;3;48;2;4;5;6", "4;31", "7", "3;97;104", "2;39;49", "48;5;16", "1;2;9"]
PLACED = st.tuples(
    st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 6),
    st.lists(st.tuples(st.sampled_from(CODES), st.text("ab  ─█▲", max_size=3)), max_size=2),
)  # fmt: skip
FRAMES = st.lists(st.lists(PLACED, min_size=1, max_size=6), min_size=1, max_size=5)


def frame(parts: list[tuple[int, int, list[tuple[str, str]]]]) -> str:
    """Return a frame as Textual sends it."""
    sent = ""
    for row, column, runs in parts:
        sent += f"\x1b[{row + 1};{column + 1}H"
        sent += "".join(f"\x1b[{codes}m{text}\x1b[0m" if codes else text for codes, text in runs)
    return f"{sent}\x1b[1;1H"


def terminal() -> tuple[pyte.Screen, pyte.Stream]:
    screen = pyte.Screen(WIDTH, HEIGHT)
    return screen, pyte.Stream(screen)


def shown(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """Return what is seen of each cell: of a blank not the colour of the letter that is not there."""
    return [[_seen(screen.buffer[row][column]) for column in range(WIDTH)] for row in range(HEIGHT)]


def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    drawn = cell.data != " " or cell.reverse or cell.underscore or cell.strikethrough
    return tuple(cell) if drawn else (cell.data, cell.bg)


@given(FRAMES)
def test_a_terminal_shows_the_same_as_if_all_were_sent(
    frames: list[list[tuple[int, int, list[tuple[str, str]]]]],
) -> None:
    whole, whole_stream = terminal()
    spared, spared_stream = terminal()
    cells = Cells()
    for parts in frames:
        whole_stream.feed(frame(parts))
        spared_stream.feed(cells.shortened(frame(parts)))
        assert shown(spared) == shown(whole)
        assert (spared.cursor.x, spared.cursor.y) == (0, 0)


def test_what_is_shown_already_is_not_sent_again() -> None:
    cells = Cells()
    once = frame([(0, 0, [("1;31", "one"), ("", " two")])])
    assert cells.shortened(once) == "\x1b[1H\x1b[1;31mone \x1b[mtwo\x1b[H"
    assert cells.shortened(once) == ""
    assert cells.shortened(frame([(0, 0, [("1;31", "one"), ("", " tow")])])) == "\x1b[1;6How\x1b[H"


def test_after_another_size_or_program_all_is_sent_again() -> None:
    cells = Cells()
    once = frame([(0, 0, [("", "one")])])
    first = cells.shortened(once)
    cells.forget()
    assert cells.shortened(once) == first
    assert cells.shortened("\x1b[?1049h") == "\x1b[?1049h"
    assert cells.shortened(once) == first


def test_what_is_no_plain_frame_is_sent_as_it_is() -> None:
    cells = Cells()
    for data in ("\x1b[?25l", "\x1b]52;c;YQ==\a", "\x1b[1;1Ha\x1b[2Kb", "\x1b[1;1Ha\tb"):
        assert cells.shortened(data) == data


def test_wide_and_combining_characters_are_never_taken_for_known() -> None:
    cells = Cells()
    for text in ("表 wide", "e\u0301 combined"):
        once = frame([(1, 2, [("", text)])])
        assert text in cells.shortened(once)
        assert text in cells.shortened(once)


def test_the_way_from_look_to_look_is_short() -> None:
    red, bold_red = look("31"), look("1;31")
    assert change(red, red) == ""
    assert change(red, bold_red) == "\x1b[1m"
    assert change(bold_red, red) == "\x1b[22m"
    assert change(bold_red, PLAIN) == "\x1b[m"
    assert change(look("1;2;31"), red) == "\x1b[22m"
    assert change(look("1;2"), look("1")) in {"\x1b[0;1m", "\x1b[22;1m"}
    assert look("0;31;0") == Look()
