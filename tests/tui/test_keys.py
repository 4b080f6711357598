"""Every key of every command at every level: what is to be seen after it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from kztui.tui.app import ExplorerApp
from kztui.tui.commands import COMMANDS, COMMANDS_BY_ACTION, COMMANDS_BY_KEY, RESERVED_KEYS, Command
from kztui.tui.navigation.cursor_movement import link_beside
from kztui.tui.navigation.location import Level, Location
from kztui.tui.page import Page
from kztui.tui.screens.explorer_screen import ExplorerScreen
from kztui.tui.widgets.search_input import SearchInput
from tests.ruritania import TABS
from tests.tui.example_locations import LOCATIONS, arrive
from tests.tui.input_events import press, settled
from tests.tui.screen_text import explorer, lines, main

SIZE = (80, 24)


@dataclass(frozen=True)
class Seen:
    """What is to be seen of the explorer."""

    app: ExplorerApp
    key: str
    locations: tuple[Location, ...]
    page: Page
    cursor: int
    """The number of the link that the cursor is on, -1 where there is none."""
    top: int
    rows: int
    words: str
    theme: str
    clipboard: str

    @property
    def location(self) -> Location:
        return self.locations[-1]

    @property
    def route(self) -> list[tuple[Level, object, str]]:
        """The locations without the cursor and the scroll."""
        return [(location.level, location.target, location.text) for location in self.locations]


def look(app: ExplorerApp, key: str) -> Seen:
    view = main(app).view.page_view
    cursor = view.page.links.index(view.link) if view.link else -1
    locations = tuple(main(app).history.locations)
    words = main(app).view.search_input.value
    return Seen(app, key, locations, view.page, cursor, view.top, view.rows, words, app.theme, app.clipboard)


def stays(before: Seen, after: Seen) -> bool:
    return after.route == before.route and after.theme == before.theme


def moved(by: int) -> Callable[[Seen, Seen], bool]:
    """The cursor is before (-1) or after (1) where it was, or the page is scrolled where it has no links or no more."""

    def check(before: Seen, after: Seen) -> bool:
        last = len(before.page.links) - 1 if by > 0 else 0
        bottom = max(0, len(before.page.lines) - before.rows) if by > 0 else 0
        at_the_end = before.cursor in {last, -1} and before.top == bottom
        further = (after.cursor - before.cursor) * by > 0 or (after.top - before.top) * by > 0
        return stays(before, after) and (further or at_the_end)

    return check


def moved_sideways(by: int) -> Callable[[Seen, Seen], bool]:
    def check(before: Seen, after: Seen) -> bool:
        links = before.page.links
        found = link_beside(before.page, links[before.cursor], by) if before.cursor >= 0 else None
        return stays(before, after) and after.cursor == (links.index(found) if found else before.cursor)

    return check


def at_end(number: int) -> Callable[[Seen, Seen], bool]:
    def check(before: Seen, after: Seen) -> bool:
        count = len(before.page.links)
        top = 0 if number == 0 else max(0, len(before.page.lines) - before.rows)
        return stays(before, after) and after.top == top and after.cursor == (number % count if count else -1)

    return check


def hit(by: int) -> Callable[[Seen, Seen], bool]:
    """In a source the next quote, elsewhere the next hit of the last find."""

    def check(before: Seen, after: Seen) -> bool:
        if before.location.level is Level.SOURCE:
            return moved(by)(before, after)
        return after.locations[-2].level is Level.FIND and after.location.level in {
            Level.FIGURE,
            Level.SOURCE,
            Level.QUOTE,
        }

    return check


def on_tab(after: Seen, number: int) -> bool:
    return [(location.level, location.text) for location in after.locations] == [
        (Level.TAB, TABS[number % len(TABS)].id)
    ]


def tab_number(seen: Seen) -> int:
    return [tab.id for tab in TABS].index(seen.locations[0].text)


def goes_to(level: Level) -> Callable[[Seen, Seen], bool]:
    return lambda before, after: after.route[:-1] == before.route and after.location.level is level


def to_palette(before: Seen, after: Seen) -> bool:
    if before.location.level is Level.FIND:
        return after.location.palette is not before.location.palette
    return goes_to(Level.FIND)(before, after) and after.location.palette


EFFECTS: Mapping[str, Callable[[Seen, Seen], bool]] = {
    "open": lambda before, after: after.route[:-1] == before.route,
    "back": lambda before, after: after.route == before.route[:-1],
    "go_through(1)": hit(1),
    "go_through(-1)": hit(-1),
    "why": goes_to(Level.WHY),
    "copy": lambda before, after: goes_to(Level.COPIED)(before, after) and after.clipboard == after.location.text != "",
    "find": goes_to(Level.FIND),
    "move('up')": moved(-1),
    "move('down')": moved(1),
    "move('left')": moved_sideways(-1),
    "move('right')": moved_sideways(1),
    "move('page_up')": moved(-1),
    "move('page_down')": moved(1),
    "move('first')": at_end(0),
    "move('last')": at_end(-1),
    "show_tab": lambda before, after: (
        on_tab(after, int(after.key) - 1) if int(after.key) <= len(TABS) else before == after
    ),
    "previous_tab": lambda before, after: on_tab(after, tab_number(before) - 1),
    "next_tab": lambda before, after: on_tab(after, tab_number(before) + 1),
    "palette": to_palette,
    "theme": lambda before, after: after.theme != before.theme and after.route == before.route,
    "app.redraw": lambda before, after: before == replace(after, key=before.key),
    "help": goes_to(Level.HELP),
    "quit": lambda _, after: not after.app.is_running and after.app.return_code == 0,
}
"""What is to be seen after each command, given what was seen before."""
IDLE: Mapping[str, set[Level]] = {
    "open": {Level.HELP, Level.COPIED},
    "back": {Level.TAB},
    "why": {Level.SOURCE, Level.WHY, Level.HELP, Level.COPIED},
    "copy": {Level.HELP, Level.COPIED},
    "find": {Level.FIND},
    "help": {Level.HELP},
}
"""The levels at which a command does nothing, because there is nothing to do it with."""


def test_every_command_has_an_action_and_an_effect() -> None:
    for command in COMMANDS:
        target, _, name = command.action.partition("(")[0].rpartition(".")
        assert hasattr(ExplorerApp if target == "app" else ExplorerScreen, f"action_{name}")
    assert set(EFFECTS) == {command.action for command in COMMANDS}
    assert set(LOCATIONS) == set(Level)


def test_keys_that_are_reserved_are_given_to_no_command() -> None:
    assert RESERVED_KEYS.keys().isdisjoint(COMMANDS_BY_KEY)


def test_no_key_has_two_commands() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def is_typed(level: Level, key: str) -> bool:
    return level is Level.FIND and (len(key) == 1 or key in {"slash", "question_mark"} or "bracket" in key)


def prepare(app: ExplorerApp, level: Level) -> None:
    """Go to a place of a level, with the cursor in the middle of it, and a find to go on with."""
    arrive(app, level)
    screen = main(app)
    screen.history.last_search = Location(Level.FIND, text="black")
    links = screen.view.page_view.page.links
    if links:
        screen.view.page_view.move_to(links[len(links) // 2])
    elif len(screen.view.page_view.page.lines) > screen.view.page_view.rows:
        screen.view.page_view.scroll(3)


@pytest.mark.parametrize(
    "command", [command for command in COMMANDS if command.action != "quit"], ids=lambda command: command.action
)
async def test_every_key_does_at_every_level_what_its_command_says(command: Command) -> None:
    app = explorer()
    async with app.run_test(size=SIZE) as pilot:
        for level in Level:
            for key in command.keys:
                prepare(app, level)
                await settled(pilot)
                available, before = command.available(main(app).context), look(app, key)
                typed = is_typed(level, key)
                assert typed or available is (level not in IDLE.get(command.action, set())), (level, key)
                await press(pilot, key)
                after = look(app, key)
                if typed:
                    assert len(after.words) == len(before.words) + 1
                    assert after.location.level is Level.FIND
                elif level is Level.FIND and key in SearchInput.EDITING_ACTIONS:
                    assert after.words == before.words
                elif available:
                    assert EFFECTS[command.action](before, after), (level, key)
                else:
                    assert replace(after, cursor=0, top=0) == replace(before, cursor=0, top=0), (level, key)
                is_search = after.location.level is Level.FIND
                assert app.screen.focused is (main(app).view.search_input if is_search else None)


@pytest.mark.slow
async def test_esc_comes_back_to_the_same_cursor_and_scroll_from_every_level() -> None:
    app = explorer(tab="timeline")
    async with app.run_test(size=(60, 18)) as pilot:
        for first in (Level.TAB, Level.FIGURE, Level.SOURCE, Level.FIND):
            for second in [level for level in Level if level is not Level.TAB]:
                prepare(app, first)
                await settled(pilot)
                before = (main(app).view.page_view.link, main(app).view.page_view.top, lines(app, "#page"))
                main(app).go(LOCATIONS[second])
                await press(pilot, "down", "down", "pagedown", "escape")
                assert (main(app).view.page_view.link, main(app).view.page_view.top, lines(app, "#page")) == before, (
                    first,
                    second,
                )


@pytest.mark.parametrize("level", Level)
async def test_the_keys_that_quit_quit_at_every_level(level: Level) -> None:
    keys = COMMANDS_BY_ACTION["quit"].keys
    app = explorer()
    async with app.run_test(size=SIZE) as pilot:
        prepare(app, level)
        await settled(pilot)
        if is_typed(level, keys[0]):
            await press(pilot, keys[0])
            assert main(app).location.level is level
        key = next(key for key in keys[list(Level).index(level) % len(keys) :] + keys if not is_typed(level, key))
        before = look(app, key)
        await pilot.press(key)
        assert EFFECTS["quit"](before, look(app, key))
