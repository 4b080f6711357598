"""SGR parameters are understood wholly or not at all, and a change of rendition takes few bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.tui.terminal.sgr import DEFAULT, Rendition, parse_sgr, seen_on_blank, sgr_change
from tests.tui.terminal.emulated_terminal import EmulatedTerminal

CODES = ("0", "1", "2", "3", "4", "5", "7", "8", "9", "31", "39", "44", "49", "97", "104", "38;5;7", "48;2;1;2;255")
PARAMETERS = st.lists(st.sampled_from(CODES), min_size=1, max_size=4).map(";".join)


def parsed(parameters: str) -> Rendition:
    rendition = parse_sgr(parameters)
    assert rendition is not None
    return rendition


def test_parameters_add_to_the_current_rendition_until_a_reset() -> None:
    bold_red = parsed("1;31")
    assert parse_sgr("1", parsed("31")) == bold_red
    assert bold_red == Rendition(("1",), "31")
    assert parse_sgr("48;5;7", bold_red) == Rendition(("1",), "31", "48;5;7")
    assert parse_sgr("", bold_red) == DEFAULT
    assert parse_sgr("0;4", bold_red) == Rendition(("4",))


@pytest.mark.parametrize(
    "parameters",
    [
        "4:3", "58;5;1", "21", "6", "22", "38", "38;5", "38;5;", "38;5;256", "38;2;1;2", "38;2;1;2;300", "38;3;1",
        "1;", ";1",
        "1;;4", "01", "00", "10", "50", "73", "99", "108", "1;99", "?1", " ",
    ],
)  # fmt: skip
def test_parameters_that_are_not_all_understood_are_refused(parameters: str) -> None:
    assert parse_sgr(parameters) is None


def test_a_change_is_short() -> None:
    assert sgr_change(parsed("31"), parsed("31")) == ""
    assert sgr_change(parsed("31"), parsed("1;31")) == "\x1b[1m"
    assert sgr_change(parsed("1;31"), parsed("31")) == "\x1b[22m"
    assert sgr_change(parsed("1;31"), DEFAULT) == "\x1b[m"
    assert sgr_change(parsed("1;2;31"), parsed("31")) == "\x1b[22m"
    assert sgr_change(parsed("1;2"), parsed("1")) in {"\x1b[0;1m", "\x1b[22;1m"}


@given(PARAMETERS, PARAMETERS)
def test_a_change_gives_the_same_as_a_fresh_start(before: str, after: str) -> None:
    changed, fresh = EmulatedTerminal(), EmulatedTerminal()
    changed.feed(f"\x1b[0;{before}m{sgr_change(parsed(before), parsed(after))}x")
    fresh.feed(f"\x1b[0;{after}mx")
    assert changed.state() == fresh.state()


def test_of_a_blank_only_what_shows_counts() -> None:
    assert seen_on_blank(parsed("1;3;31;44")) == Rendition(background="44")
    assert seen_on_blank(parsed("4;31;44")) == parsed("4;31;44")
