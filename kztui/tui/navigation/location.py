"""Where the reader is, and where opening something leads."""

from enum import StrEnum

import msgspec

from kztui.model.election import Election
from kztui.views.target import Target, TargetKind


class Level(StrEnum):
    """The kinds of locations."""

    TAB = "tab"
    DAY = "day"  # a day of the timeline
    FIGURE = "figure"  # a figure, statement, relation or finding opened
    QUOTE = "quote"
    SOURCE = "source"
    WHY = "why"
    FIND = "find"
    HELP = "help"
    COPIED = "copied"


class Location(msgspec.Struct, frozen=True):
    """Where the reader is, with all that is needed to come back to exactly that."""

    level: Level
    target: Target | None = None
    """What is shown; None for a tab and for what is not part of the record."""
    highlight: Target | None = None
    """In a source: the figure or statement whose words are lit."""
    text: str = ""
    """The tab's id, the query, or the text copied."""
    palette: bool = False
    """Whether the query is for commands too."""
    cursor: str = ""
    """The key of the link that the cursor is on."""
    top: int | None = None
    """The first line shown, or None where it was not shown yet."""


def opened_from(election: Election, location: Location, target: Target) -> Location:
    """Return the location that opening a target at a location leads to."""
    match target.kind:
        case TargetKind.SOURCE:
            return Location(Level.SOURCE, target)
        case TargetKind.DAY:
            return Location(Level.DAY, target)
        case TargetKind.QUOTE:
            return _quote_location(election, location, target)
        case TargetKind.FIGURE | TargetKind.STATEMENT if _shows_its_quote(location):
            return source_location(election, target)
        case TargetKind.FIGURE:
            quantity = Target(TargetKind.QUANTITY, election.figures[target.id].quantity)
            return Location(Level.FIGURE, quantity, cursor=target.key)
        case _:
            return Location(Level.FIGURE, target)


def source_location(election: Election, target: Target) -> Location:
    """Return the source of a figure or a statement, at its quote, its words lit."""
    is_figure = target.kind is TargetKind.FIGURE
    quote = election.figures[target.id].quote if is_figure else election.statements[target.id].quote
    source = Target(TargetKind.SOURCE, election.quotes[quote].source)
    return Location(Level.SOURCE, source, highlight=target, cursor=quote)


def _shows_its_quote(location: Location) -> bool:
    """Return whether a location shows figures with their quotes already, so that the next step is the source."""
    if location.level is Level.WHY:
        return True
    lists_operands = location.target is not None and location.target.kind in {TargetKind.FINDING, TargetKind.RELATION}
    return location.level is Level.FIGURE and not lists_operands


def _quote_location(election: Election, location: Location, target: Target) -> Location:
    if location.level in {Level.SOURCE, Level.FIND}:
        return Location(Level.QUOTE, target)
    source = Target(TargetKind.SOURCE, election.quotes[target.id].source)
    return Location(Level.SOURCE, source, cursor=target.id)
