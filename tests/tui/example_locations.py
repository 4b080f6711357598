"""A place of every level, to go to without the keys that lead there."""

from kztui.tui.app import ExplorerApp
from kztui.tui.commands import Level
from kztui.tui.navigation.location import Place
from kztui.views.target import Target, TargetKind
from tests.tui.screen_text import main

VOTERS = Target(TargetKind.QUANTITY, "voters")
PLACES = {
    Level.TAB: Place(Level.TAB, text="turnout"),
    Level.FIGURE: Place(Level.FIGURE, VOTERS),
    Level.QUOTE: Place(Level.QUOTE, Target(TargetKind.QUOTE, "gazette.won")),
    Level.SOURCE: Place(Level.SOURCE, Target(TargetKind.SOURCE, "wire"), lit=Target(TargetKind.FIGURE, "voters/2")),
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
