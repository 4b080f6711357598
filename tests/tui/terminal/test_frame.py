"""Only what is a frame in every part is parsed as one."""

import pytest

from kztui.tui.terminal.frame import has_certain_width, parse_frame
from kztui.tui.terminal.sgr import DEFAULT, Rendition
from tests.tui.terminal.emulated_terminal import HEIGHT, WIDTH
from tests.tui.terminal.example_output import frame, layout

_BOTTOM, _RIGHT = HEIGHT, WIDTH


def is_frame(output: str) -> bool:
    return parse_frame(output, WIDTH, HEIGHT) is not None


def test_a_frame_is_spans_of_cells_and_a_cursor() -> None:
    parsed = parse_frame(frame([(1, 2, [("1;31", "a "), ("", "b")])], (3, 4)), WIDTH, HEIGHT)
    assert parsed is not None
    (span,) = parsed.spans
    assert (span.row, span.column) == (1, 2)
    assert span.cells == [("a", Rendition(("1",), "31")), (" ", DEFAULT), ("b", DEFAULT)]
    assert parsed.cursor == (3, 4)


def test_whole_lines_with_line_feeds_between_them_are_a_frame() -> None:
    assert is_frame(layout([[("1", "line")]] * HEIGHT))
    assert is_frame("\x1b[1;1Ha\n\n\x1b[3;1Hb\x1b[1;1H")


@pytest.mark.parametrize(
    "output",
    [
        "", "text", "\x1b[2J", "a\x1b[1;1H", "\x1b[1m\x1b[1;1H", "\n\x1b[1;1H", "\x1b[1;1Ha",
        "\x1b[1;1H\x1b[1ma\x1b[1;1H",
        "\x1b[0;1H", "\x1b[1;0H", "\x1b[H", "\x1b[1H", "\x1b[01;1H", "\x1b[1;1;1H", f"\x1b[{_BOTTOM + 1};1H",
        f"\x1b[1;{_RIGHT + 1}H", f"\x1b[{_BOTTOM};1Ha\n\x1b[1;1H", f"\x1b[{_BOTTOM - 1};1Ha\n\n\x1b[1;1H",
        "\x1b[1;1Ha\n",
        f"\x1b[1;{_RIGHT}Hab\x1b[1;1H", f"\x1b[1;{_RIGHT}H表\x1b[1;1H", "\x1b[1;1H\u0301\x1b[1;1H",
        "\x1b[1;3H \u0301\x1b[1;1H", "\x1b[1;1Ha\nb\x1b[1;1H",
        "\x1b[1;1Ha\tb\x1b[1;1H", "\x1b[1;1Ha\rb\x1b[1;1H", "\x1b[1;1Ha\x1b[2Kb\x1b[1;1H", "\x1b[1;1H\x85\x1b[1;1H",
        "\x1b[1;1H\x9b1ma\x1b[1;1H", "\x1b[1;1H\x1b[4:3ma\x1b[0m\x1b[1;1H", "\x1b[1;1H\x1b[58;5;1ma\x1b[0m\x1b[1;1H",
        "\x1b[1;1H\x1b]8;;x\x1b\\a\x1b]8;;\x1b\\\x1b[1;1H", "\x1b[1;1Ha\x1b[1;1H\x1b", "\x1b[1;1Ha\x1b[1;1H\x07",
        "\x1b[?2026h\x1b[1;1Ha\x1b[1;1H",
    ],
)  # fmt: skip
def test_anything_else_is_none(output: str) -> None:
    assert not is_frame(output)


def test_no_prefix_of_a_frame_is_taken_for_one_unless_it_places_the_cursor_last() -> None:
    whole = frame([(0, 0, [("1;31", "one"), ("", "two")]), (2, 3, [("4", "─")])])
    for cut in range(len(whole)):
        assert is_frame(whole[:cut]) == whole[:cut].endswith("H")


def test_a_character_is_certain_only_if_every_terminal_draws_it_in_one_cell() -> None:
    assert all(map(has_certain_width, "aZ0 ~é№“”─█▲∴≈…⏎қӘ"))
    uncertain = "表한\u0301\u200b\u200d\ufe0f\u202e\u00ad\u00a0\u2028\ue000\U0001f469\U0001f1f0\ud800\u0000\x1b\x85"
    assert not any(map(has_certain_width, uncertain))


def test_what_follows_an_uncertain_character_is_placed_where_textual_means_it_to_be() -> None:
    parsed = parse_frame(frame([(0, 1, [("", "a表b"), ("1", "c")])]), WIDTH, HEIGHT)
    assert parsed is not None
    assert [(span.column, "".join(char for char, _ in span.cells), span.is_certain) for span in parsed.spans] == [
        (1, "a", True), (2, "表", False), (4, "b", True), (5, "c", True),
    ]  # fmt: skip
