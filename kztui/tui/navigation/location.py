"""Where one is: the places on the way down, and where a step from one leads."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from kztui.model.election import Election
from kztui.tui.commands import Level
from kztui.views.tab.tab_list import tab_names
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import source_line


class Place(msgspec.Struct, frozen=True):
    """A place, and where in it one is: enough to come back to exactly that."""

    level: Level
    target: Target | None = None
    """What it shows; None for a tab and what is no part of the record."""
    lit: Target | None = None
    """In a source: the figure or statement whose words are lit."""
    text: str = ""
    """The tab's id, the words sought, or the text copied."""
    palette: bool = False
    """Whether commands are sought too."""
    cursor: str = ""
    """The key of the link that the cursor is on."""
    top: int | None = None
    """The first line shown, or None where it was not yet shown."""


def step(election: Election, place: Place, target: Target) -> Place:
    """Return the place that a target opens."""
    match target.kind:
        case TargetKind.SOURCE:
            return Place(Level.SOURCE, target)
        case TargetKind.QUOTE:
            return _quote(election, place, target)
        case TargetKind.FIGURE | TargetKind.STATEMENT if _shows_its_quote(place):
            return source_place(election, target)
        case TargetKind.FIGURE:
            quantity = Target(TargetKind.QUANTITY, election.figures[target.id].quantity)
            return Place(Level.FIGURE, quantity, cursor=target.key)
        case _:
            return Place(Level.FIGURE, target)


def source_place(election: Election, target: Target) -> Place:
    """Return the source of a figure or statement, at its quote, its words lit."""
    figures, statements = election.figures, election.statements
    quote = figures[target.id].quote if target.kind is TargetKind.FIGURE else statements[target.id].quote
    source = Target(TargetKind.SOURCE, election.quotes[quote].source)
    return Place(Level.SOURCE, source, lit=target, cursor=quote)


def _shows_its_quote(place: Place) -> bool:
    """Return whether a place already shows a figure with its quote, so that the next step is its source."""
    if place.level is Level.WHY:
        return True
    operands = place.target is not None and place.target.kind in {TargetKind.FINDING, TargetKind.RELATION}
    return place.level is Level.FIGURE and not operands


def _quote(election: Election, place: Place, target: Target) -> Place:
    if place.level in {Level.SOURCE, Level.FIND}:
        return Place(Level.QUOTE, target)
    source = Target(TargetKind.SOURCE, election.quotes[target.id].source)
    return Place(Level.SOURCE, source, cursor=target.id)


_NAMES = {Level.WHY: "why", Level.COPIED: "copied", Level.HELP: "keys and marks", Level.FIND: "find"}


def trail_names(election: Election, trail: Sequence[Place]) -> list[str]:
    """Return the names of the places on the way; before a why the thing it is about, where one came past it."""
    names = [next((tab.label for tab in tab_names(election) if tab.id == trail[0].text), trail[0].text)]
    for before, place in pairwise(trail):
        if place.level is Level.WHY and place.target and place.target != before.target:
            names.append(_target_title(election, place.target))
        names.append(title(election, place))
    return names


def title(election: Election, place: Place) -> str:
    """Return a place's name in the breadcrumb."""
    if place.level in _NAMES:
        return "commands and figures" if place.palette else _NAMES[place.level]
    return _target_title(election, place.target) if place.target else place.text


def _target_title(election: Election, target: Target) -> str:
    match target.kind:
        case TargetKind.QUANTITY:
            return election.quantities[target.id].label
        case TargetKind.FIGURE:
            return election.quantities[election.figures[target.id].quantity].label
        case TargetKind.STATEMENT:
            return election.statements[target.id].summary
        case TargetKind.QUOTE:
            return f"quote, ¶ {election.quotes[target.id].paragraph}"
        case TargetKind.SOURCE:
            return source_line(election.sources[target.id])
        case TargetKind.RELATION:
            return election.relations[target.id].label
        case TargetKind.FINDING:
            return election.findings[target.id].kind.replace("_", " ")
