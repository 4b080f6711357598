"""Typing a query: nothing typed is lost or runs a command, however quickly it comes."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot

from kztui.tui.navigation.location import Level
from kztui.tui.widgets.search_input import LONGEST_QUERY, SearchInput
from kztui.util.printable import STAND_IN
from tests.hypothesis_profiles import examples
from tests.tui.input_events import key_event, press, settled
from tests.tui.screen_text import explorer, lines, main


async def type_at_once(pilot: Pilot[None], *keys: str) -> None:
    """Send keys as a terminal does that read them in one go: none waits for what the one before it does."""
    for key in keys:
        pilot.app.post_message(key_event(key))
    await settled(pilot)


@pytest.mark.parametrize("key", ["slash", "ctrl+p"])
@pytest.mark.parametrize("query", ["quit", "n", "why 123", "[1]?/tGgN"])
async def test_what_follows_the_key_in_one_read_is_typed_and_runs_nothing(key: str, query: str) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await type_at_once(pilot, key, *query)
        assert app.is_running
        assert main(app).location.text == main(app).view.search_input.value == query
        assert query in lines(app, "#search-input")[0]


async def test_a_query_and_enter_in_one_read_open_the_hit_of_the_whole_query() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"votes, otto")
        expected = main(app).view.page_view.link
        await press(pilot, "escape")
        await type_at_once(pilot, "slash", *"votes, otto", "enter")
        assert expected is not None
        assert main(app).location.target == expected.target


KEYS = [*"abc q?/19[]", "left", "right", "home", "end", "backspace", "delete", "ctrl+left", "ctrl+right", "ctrl+w"]


@pytest.mark.slow
@settings(max_examples=examples(50), deadline=None)
@given(st.lists(st.sampled_from(KEYS), max_size=30), st.lists(st.integers(1, 6), min_size=1, max_size=8))
def test_keys_edit_in_the_order_in_which_they_are_typed_however_they_arrive(keys: list[str], reads: list[int]) -> None:
    async def check() -> None:
        app = explorer()
        async with app.run_test(size=(80, 24)) as pilot:
            await press(pilot, "slash", *keys)
            expected = main(app).view.search_input.value, main(app).view.search_input.cursor_position
            await press(pilot, "escape")
            waiting = ["slash", *keys]
            while waiting:
                for read in reads:
                    await type_at_once(pilot, *waiting[:read])
                    waiting = waiting[read:]
            typed = main(app).view.search_input
            assert (typed.value, typed.cursor_position) == expected
            assert main(app).location.level is Level.FIND
            assert main(app).location.text == expected[0]

    asyncio.run(check())


async def test_the_query_is_edited_within_its_words() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"red elks", "left", "backspace", "home", "X", "end", "!")
        assert main(app).location.text == "Xred els!"
        await press(pilot, "ctrl+left", "ctrl+k")
        assert main(app).location.text == "Xred "
        await press(pilot, "ctrl+u")
        assert main(app).location.text == ""


async def test_what_is_pasted_is_one_line_without_control_characters() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", "a", "c", "left")
        app.post_message(events.Paste("b\x1b[31m\x07b\nquit"))
        await settled(pilot)
        assert main(app).location.text == f"ab{STAND_IN}[31m{STAND_IN}bc"
        app.post_message(events.Paste("x" * 10_000))
        await settled(pilot)
        assert len(main(app).location.text) == LONGEST_QUERY


async def test_what_is_pasted_elsewhere_is_not_typed() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(events.Paste("quit"))
        await settled(pilot)
        assert app.is_running
        assert main(app).location.level is Level.TAB


def test_the_field_leaves_enter_and_ctrl_c_to_the_commands() -> None:
    assert {"enter", "ctrl+c"}.isdisjoint(SearchInput.EDITING_ACTIONS)
    assert {"left", "right", "home", "end", "backspace", "ctrl+w", "ctrl+left"} <= SearchInput.EDITING_ACTIONS.keys()
