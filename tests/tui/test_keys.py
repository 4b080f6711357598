"""Every key of every command at every level: what is to be seen after it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from kztui.tui.app import ExplorerApp
from kztui.tui.commands import COMMANDS, Level, command
from kztui.tui.deeds import DEEDS
from kztui.tui.navigation.cursor_movement import beside
from kztui.tui.navigation.location import Place
from kztui.tui.pages.parts.page import Page
from tests.ruritania import TABS
from tests.tui.example_locations import PLACES, arrive
from tests.tui.input_events import press, settled
from tests.tui.screen_text import explorer, lines, main

SIZE = (80, 24)


@dataclass(frozen=True)
class Seen:
    """What is to be seen of the explorer."""

    app: ExplorerApp
    key: str
    places: tuple[Place, ...]
    page: Page
    cursor: int
    """The number of the link that the cursor is on, -1 where there is none."""
    top: int
    rows: int
    words: str
    theme: str
    clipboard: str

    @property
    def here(self) -> Place:
        return self.places[-1]

    @property
    def way(self) -> list[tuple[Level, object, str]]:
        """The places without where in them one is."""
        return [(place.level, place.target, place.text) for place in self.places]


def look(app: ExplorerApp, key: str) -> Seen:
    view = main(app).view
    cursor = view.page.links.index(view.here) if view.here else -1
    places = tuple(main(app).way.places)
    words = main(app).find_bar.words
    return Seen(app, key, places, view.page, cursor, view.top, view.rows, words, app.theme, app.clipboard)


def stays(before: Seen, after: Seen) -> bool:
    return after.way == before.way and after.theme == before.theme


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
        found = beside(before.page, links[before.cursor], by) if before.cursor >= 0 else None
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
        if before.here.level is Level.SOURCE:
            return moved(by)(before, after)
        return after.places[-2].level is Level.FIND and after.here.level in {Level.FIGURE, Level.SOURCE, Level.QUOTE}

    return check


def on_tab(after: Seen, number: int) -> bool:
    return [(place.level, place.text) for place in after.places] == [(Level.TAB, TABS[number % len(TABS)].id)]


def tab_number(seen: Seen) -> int:
    return [tab.id for tab in TABS].index(seen.places[0].text)


def goes_to(level: Level) -> Callable[[Seen, Seen], bool]:
    return lambda before, after: after.way[:-1] == before.way and after.here.level is level


def to_palette(before: Seen, after: Seen) -> bool:
    if before.here.level is Level.FIND:
        return after.here.palette is not before.here.palette
    return goes_to(Level.FIND)(before, after) and after.here.palette


EFFECTS: Mapping[str, Callable[[Seen, Seen], bool]] = {
    "open": lambda before, after: after.way[:-1] == before.way,
    "back": lambda before, after: after.way == before.way[:-1],
    "next": hit(1),
    "previous": hit(-1),
    "why": goes_to(Level.WHY),
    "copy": lambda before, after: goes_to(Level.COPIED)(before, after) and after.clipboard == after.here.text != "",
    "find": goes_to(Level.FIND),
    "up": moved(-1),
    "down": moved(1),
    "left": moved_sideways(-1),
    "right": moved_sideways(1),
    "page_up": moved(-1),
    "page_down": moved(1),
    "first": at_end(0),
    "last": at_end(-1),
    "tab": lambda _, after: on_tab(after, int(after.key) - 1),
    "tab_before": lambda before, after: on_tab(after, tab_number(before) - 1),
    "tab_after": lambda before, after: on_tab(after, tab_number(before) + 1),
    "palette": to_palette,
    "theme": lambda before, after: after.theme != before.theme and after.way == before.way,
    "help": goes_to(Level.HELP),
    "quit": lambda _, after: not after.app.is_running and after.app.return_code == 0,
}
"""What is to be seen after each command, given what was seen before."""
IDLE = {
    (Level.TAB, "back"),
    (Level.SOURCE, "why"),
    (Level.WHY, "why"),
    (Level.FIND, "find"),
    (Level.HELP, "help"),
}
"""Where a command does nothing, because there is nothing to do it with."""


def test_every_command_has_a_deed_and_an_effect() -> None:
    ids = {one.id for one in COMMANDS}
    assert set(DEEDS) == ids
    assert set(EFFECTS) == ids
    assert set(PLACES) == set(Level)


def test_no_key_has_two_commands() -> None:
    keys = [key for one in COMMANDS for key in one.keys]
    assert len(keys) == len(set(keys))


def is_typed(level: Level, key: str) -> bool:
    return level is Level.FIND and (len(key) == 1 or key in {"slash", "question_mark"} or "bracket" in key)


def prepare(app: ExplorerApp, level: Level) -> None:
    """Go to a place of a level, with the cursor in the middle of it, and a find to go on with."""
    arrive(app, level)
    screen = main(app)
    screen.way.found = Place(Level.FIND, text="black")
    links = screen.view.page.links
    if links:
        screen.view.point(links[len(links) // 2])
    elif len(screen.view.page.lines) > screen.view.rows:
        screen.view.scroll(3)


@pytest.mark.parametrize("id_", [one.id for one in COMMANDS if one.id != "quit"])
async def test_every_key_does_at_every_level_what_its_command_says(id_: str) -> None:
    app = explorer()
    async with app.run_test(size=SIZE) as pilot:
        for level in Level:
            for key in command(id_).keys:
                prepare(app, level)
                await settled(pilot)
                able, before = main(app).can(id_), look(app, key)
                typed = is_typed(level, key)
                assert typed or able is (level in command(id_).levels and (level, id_) not in IDLE), (level, id_)
                await press(pilot, key)
                after = look(app, key)
                if typed:
                    assert len(after.words) == len(before.words) + 1
                    assert after.here.level is Level.FIND
                elif able:
                    assert EFFECTS[id_](before, after), (level, key)
                else:
                    assert replace(after, cursor=0, top=0) == replace(before, cursor=0, top=0), (level, key)
                assert app.screen.focused is (main(app).find_bar if after.here.level is Level.FIND else main(app).view)


async def test_esc_comes_back_to_the_same_cursor_and_scroll_from_every_level() -> None:
    app = explorer(tab="timeline")
    async with app.run_test(size=(60, 18)) as pilot:
        for first in (Level.TAB, Level.FIGURE, Level.SOURCE, Level.FIND):
            for second in [level for level in Level if level is not Level.TAB]:
                prepare(app, first)
                await settled(pilot)
                before = (main(app).view.here, main(app).view.top, lines(app, "#page"))
                main(app).go(PLACES[second])
                await press(pilot, "down", "down", "pagedown", "escape")
                assert (main(app).view.here, main(app).view.top, lines(app, "#page")) == before, (first, second)


@pytest.mark.parametrize("level", Level)
async def test_the_keys_that_quit_quit_at_every_level(level: Level) -> None:
    keys = command("quit").keys
    app = explorer()
    async with app.run_test(size=SIZE) as pilot:
        prepare(app, level)
        await settled(pilot)
        if is_typed(level, keys[0]):
            await press(pilot, keys[0])
            assert main(app).place.level is level
        key = next(key for key in keys[list(Level).index(level) % len(keys) :] + keys if not is_typed(level, key))
        before = look(app, key)
        await pilot.press(key)
        assert EFFECTS["quit"](before, look(app, key))
