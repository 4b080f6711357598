"""Every key at every level: what it does there, or that it does nothing."""

from collections.abc import Callable

import pytest

from kztui.tui.app import ExplorerApp
from kztui.tui.commands import COMMANDS, Level, command
from kztui.tui.deeds import DEEDS
from kztui.tui.place import Place
from kztui.views.target import Target, Thing
from tests.tui.screen import explorer, here, lines, main

VOTERS = Target(Thing.QUANTITY, "voters")
PLACES = {
    Level.TAB: Place(Level.TAB, text="turnout"),
    Level.FIGURE: Place(Level.FIGURE, VOTERS),
    Level.QUOTE: Place(Level.QUOTE, Target(Thing.QUOTE, "gazette.won")),
    Level.SOURCE: Place(Level.SOURCE, Target(Thing.SOURCE, "wire"), lit=Target(Thing.FIGURE, "voters/2")),
    Level.WHY: Place(Level.WHY, VOTERS),
    Level.FIND: Place(Level.FIND, text="black"),
    Level.HELP: Place(Level.HELP),
    Level.COPIED: Place(Level.COPIED, text="copied words"),
}
"""A place of each level."""


def arrive(app: ExplorerApp, level: Level) -> None:
    """Go to a place of a level, without the keys that lead there."""
    main(app).go_to_tab("turnout")
    if level is not Level.TAB:
        main(app).go(PLACES[level])


def level_is(level: Level) -> Callable[[ExplorerApp], bool]:
    return lambda app: main(app).place.level is level


def tab_is(tab: str) -> Callable[[ExplorerApp], bool]:
    return lambda app: (main(app).place.level, main(app).place.text) == (Level.TAB, tab)


def cursor_at(end: int) -> Callable[[ExplorerApp], bool]:
    return lambda app: not main(app).view.page.spots or here(app) == main(app).view.page.spots[end]


EFFECTS: dict[str, Callable[[ExplorerApp], bool]] = {
    "back": lambda app: main(app).place.level is not Level.HELP,
    "why": level_is(Level.WHY),
    "copy": lambda app: level_is(Level.COPIED)(app) and app.clipboard.strip() != "",
    "find": level_is(Level.FIND),
    "palette": level_is(Level.FIND),
    "help": level_is(Level.HELP),
    "first": cursor_at(0),
    "last": cursor_at(-1),
    "tab": tab_is("results"),
    "theme": lambda app: app.theme == "light",
    "quit": lambda app: app.return_code == 0,
}
"""What is to be seen after a command, wherever it is run."""
ELSEWHERE = {
    "open",
    "next",
    "previous",
    "up",
    "down",
    "left",
    "right",
    "page_up",
    "page_down",
    "tab_before",
    "tab_after",
}
"""Commands whose effect depends on the place: each has a test of its own below or in the other files."""


def test_every_command_has_a_deed_and_an_expectation() -> None:
    ids = {one.id for one in COMMANDS}
    assert set(DEEDS) == ids
    assert set(EFFECTS) | ELSEWHERE == ids
    assert set(PLACES) == set(Level)


def test_no_key_has_two_commands() -> None:
    keys = [key for one in COMMANDS for key in one.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("id_", sorted(EFFECTS))
async def test_a_command_does_what_it_says_or_nothing(id_: str, level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        arrive(app, level)
        await pilot.pause()
        assert main(app).place.level is level
        typed = level is Level.FIND and len(command(id_).keys[0]) == 1
        typed = typed or (level is Level.FIND and id_ in {"find", "help"})
        able, before = main(app).can(id_), main(app).way.places
        await pilot.press(command(id_).keys[0])
        await pilot.pause()
        if typed:
            assert main(app).place.level is Level.FIND
        elif able:
            assert EFFECTS[id_](app)
        else:
            assert main(app).way.places == before


@pytest.mark.parametrize("level", Level)
async def test_every_key_of_every_command_leaves_the_explorer_alive(level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        for key in (key for one in COMMANDS if one.id != "quit" for key in one.keys):
            arrive(app, level)
            assert main(app).place.level is level
            await pilot.press(key)
            assert app.is_running
            assert app.screen.focused is not None


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_footer_shows_whole_commands_that_work_and_never_clips(level: Level, width: int) -> None:
    app = explorer()
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        arrive(app, level)
        await pilot.pause()
        footer = lines(app, "#footer")[0]
        assert len(footer) <= width
        assert footer.endswith("Esc back" if level is Level.FIND else "q quit")
        shown = [part.split()[-1] for part in footer.split("   ") if part.strip()]
        labels = {one.label: one.id for one in COMMANDS if one.label}
        assert all(main(app).can(labels[label]) for label in shown)


async def test_brackets_go_to_the_tab_beside_and_around() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("left_square_bracket")
        assert main(app).place.text == "checks"
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert main(app).place.text == "turnout"


async def test_pages_and_ends() -> None:
    app = explorer(tab="timeline")
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        spots = main(app).view.page.spots
        await pilot.press("pagedown")
        assert here(app).line > spots[0].line + 3
        await pilot.press("pageup")
        assert here(app) == spots[0]
        await pilot.press("G")
        assert here(app) == spots[-1]
        assert main(app).view.top > 0
        await pilot.press("g")
        assert (here(app), main(app).view.top) == (spots[0], 0)


async def test_find_goes_through_its_hits_with_n() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "slash", *"grun")
        assert [spot.target for spot in main(app).view.page.spots][:2] == [
            Target(Thing.QUANTITY, "share.gruen"),
            Target(Thing.QUANTITY, "votes.gruen"),
        ]
        await pilot.press("enter")
        assert main(app).place.target == Target(Thing.QUANTITY, "share.gruen")
        await pilot.press("n")
        assert main(app).place.target == Target(Thing.QUANTITY, "votes.gruen")
        assert "hit 2 of" in lines(app, "#footer")[0]
        await pilot.press("N", "N")
        assert main(app).place.target == Target(Thing.FINDING, "f.gruen")
        await pilot.press("escape")
        assert main(app).place.level is Level.FIND
        assert here(app).target == Target(Thing.FINDING, "f.gruen")
        await pilot.press("escape")
        assert main(app).place.text == "observers"
        await pilot.press("n")
        assert main(app).place.target == Target(Thing.QUANTITY, "share.gruen")


async def test_what_is_typed_can_be_deleted_and_pasted() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"qzx", "backspace", "ctrl+u", *"red elk", "ctrl+w")
        assert main(app).find_bar.words == "red"
        assert main(app).view.page.spots
        await pilot.press(*"zzz")
        assert "nothing holds" in "\n".join(lines(app, "#page"))
        await pilot.press("escape")
        assert main(app).place.level is Level.TAB


async def test_the_palette_runs_commands_and_opens_figures() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        named = {spot.target.id for spot in main(app).view.page.spots if spot.target}
        assert named == {*main(app).election.quantities, *main(app).election.sources}
        await pilot.press(*"theme", "enter")
        assert (app.theme, main(app).place.level) == ("light", Level.TAB)
        await pilot.press("ctrl+p", *"zenda", "enter")
        assert main(app).place.level in {Level.FIGURE, Level.SOURCE, Level.QUOTE}


async def test_what_is_picked_from_the_palette_is_no_find_to_go_on_with() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", "G", "backspace", "pagedown", "pagedown", "enter")
        assert main(app).place.level in {Level.FIGURE, Level.SOURCE}
        assert not main(app).can("next") or main(app).place.level is Level.SOURCE
        await pilot.press("n", "N")
        assert app.is_running


async def test_help_has_every_command_and_mark() -> None:
    app = explorer()
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.press("question_mark")
        text = "\n".join(lines(app, "#page"))
        assert all(one.shown in text for one in COMMANDS)
        assert "∴" in text
        assert "▲" in text


async def test_what_is_copied_is_shown_with_its_citation() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("y")
        assert app.clipboard.startswith("Share, Ida Black: 60.5 %")
        assert "kztui --figure share.black" in "\n".join(lines(app, "#page"))
