"""A place of every level, to go to without the keys that lead there."""

from kztui.tui.app import ExplorerApp
from kztui.tui.navigation.location import Level, Location
from kztui.views.target import Target, TargetKind
from tests.tui.screen_text import main

VOTERS = Target(TargetKind.QUANTITY, "voters")
LOCATIONS = {
    Level.TAB: Location(Level.TAB, text="turnout"),
    Level.DAY: Location(Level.DAY, Target(TargetKind.DAY, "2031-05-04")),
    Level.FIGURE: Location(Level.FIGURE, VOTERS),
    Level.QUOTE: Location(Level.QUOTE, Target(TargetKind.QUOTE, "gazette.won")),
    Level.SOURCE: Location(
        Level.SOURCE, Target(TargetKind.SOURCE, "wire"), highlight=Target(TargetKind.FIGURE, "voters/2")
    ),
    Level.WHY: Location(Level.WHY, VOTERS),
    Level.FIND: Location(Level.FIND, text="black"),
    Level.HELP: Location(Level.HELP),
    Level.COPIED: Location(Level.COPIED, text="copied words"),
}
"""A place of each level."""


def arrive(app: ExplorerApp, level: Level) -> None:
    """Go to a place of a level, without the keys that lead there."""
    main(app).go_to_tab("turnout")
    if level is not Level.TAB:
        main(app).go(LOCATIONS[level])
