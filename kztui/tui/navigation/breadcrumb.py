"""The names of the locations that led to the current one."""

from collections.abc import Sequence
from itertools import pairwise

from kztui.model.election import Election
from kztui.tui.navigation.location import Level, Location
from kztui.views.tab.tab_list import TabName
from kztui.views.target import Target, TargetKind, day_of
from kztui.views.text.attribution_text import short_source_line
from kztui.views.text.date_text import when_text
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS

_NAMES = {Level.WHY: "why", Level.COPIED: "copied", Level.HELP: "keys and marks", Level.FIND: "find"}


def breadcrumb_names(election: Election, tabs: Sequence[TabName], locations: Sequence[Location]) -> list[str]:
    """Return a name for each location; before a why also what it explains, unless that is the location before it."""
    tab = locations[0].text
    names = [next((name.label for name in tabs if name.id == tab), tab)]
    for previous, location in pairwise(locations):
        if location.level is Level.WHY and location.target and location.target != previous.target:
            names.append(_target_name(election, location.target))
        names.append(_location_name(election, location))
    return names


def _location_name(election: Election, location: Location) -> str:
    if location.level in _NAMES:
        return "commands and figures" if location.palette else _NAMES[location.level]
    return _target_name(election, location.target) if location.target else location.text


def _target_name(election: Election, target: Target) -> str:
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
            return short_source_line(election, election.sources[target.id])
        case TargetKind.RELATION:
            return election.relations[target.id].label
        case TargetKind.FINDING:
            return FINDING_KIND_TEXTS[election.findings[target.id].kind].name
        case TargetKind.DAY:
            return when_text(day_of(target))
