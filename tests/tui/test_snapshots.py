"""What each tab and each level looks like, as text, at four sizes, with the made-up election."""

from pathlib import Path

import pytest

from kztui.tui.navigation.location import Level, Location
from kztui.views.target import Target, TargetKind
from tests.golden import compare, remove_others
from tests.ruritania import TABS
from tests.tui.example_locations import LOCATIONS
from tests.tui.input_events import settled
from tests.tui.screen_text import explorer, main, screen_text

FOLDER = Path(__file__).parent / "snapshots"
SIZES = [(60, 18), (80, 24), (120, 36), (200, 60)]
LEVELS = {
    **{level.value: location for level, location in LOCATIONS.items() if level is not Level.TAB},
    "statement": Location(Level.FIGURE, Target(TargetKind.STATEMENT, "nominated.black")),
    "inferred": Location(Level.FIGURE, Target(TargetKind.QUANTITY, "votes.gruen")),
    "finding": Location(Level.FIGURE, Target(TargetKind.FINDING, "f.gruen")),
    "why-inferred": Location(Level.WHY, Target(TargetKind.QUANTITY, "stations")),
    "palette": Location(Level.FIND, palette=True),
}
"""A location of each level but the tabs, and of each kind of thing opened, by the snapshot's name."""


@pytest.mark.parametrize("size", SIZES)
async def test_tabs_and_levels_look_as_they_did(size: tuple[int, int]) -> None:
    folder = FOLDER / "{}x{}".format(*size)
    app = explorer()
    async with app.run_test(size=size) as pilot:
        for number, tab in enumerate(TABS, start=1):
            main(app).go_to_tab(tab.id)
            await settled(pilot)
            compare(folder / f"{number}-{tab.id}.txt", screen_text(app))
        for name, location in LEVELS.items():
            main(app).go_to_tab("turnout")
            main(app).go(location)
            await settled(pilot)
            compare(folder / f"{name}.txt", screen_text(app))


def test_there_is_no_snapshot_of_what_there_is_not() -> None:
    names = {
        *(f"{number}-{tab.id}.txt" for number, tab in enumerate(TABS, start=1)),
        *(f"{name}.txt" for name in LEVELS),
    }
    for width, height in SIZES:
        remove_others(FOLDER / f"{width}x{height}", names)
