"""Revisions: a preliminary figure, and the figure of the same quantity that takes its place."""

from collections.abc import Sequence

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, stated_range

_PRELIMINARY = frozenset({"preliminary", "provisional"})
_FINAL = "final"


def revisions(election: Election) -> dict[str, Figure]:
    """Return the figure that takes the place of each preliminary one that was revised, by the latter's id."""
    found: dict[str, Figure] = {}
    for figures in election.figures_by_quantity.values():
        found.update(revisions_among(election, figures))
    return found


def revisions_among(election: Election, figures: Sequence[Figure]) -> dict[str, Figure]:
    """Return the same for the figures of one quantity.

    A figure called final takes the place of any preliminary one that says something else. So does a figure of a later
    document that cannot be true together with it: a preliminary figure is one that is still to change.
    """
    found = {}
    for figure in filter(_is_preliminary, figures if len(figures) > 1 else ()):
        others = [other for other in figures if _takes_place_of(election, figure, other)]
        if others:
            found[figure.id] = max(others, key=lambda other: (_is_final(other), _published(election, other)))
    return found


def without_revised_figures(election: Election) -> Election:
    """Return the election without the preliminary figures that others took the place of: nothing rests on these."""
    revised = revisions(election)
    if not revised:
        return election
    return replace(election, figures={key: row for key, row in election.figures.items() if key not in revised})


def _takes_place_of(election: Election, preliminary: Figure, other: Figure) -> bool:
    if _is_final(other):
        return (other.value, other.low, other.high) != (preliminary.value, preliminary.low, preliminary.high)
    earlier, later = _published(election, preliminary), _published(election, other)
    low, high = stated_range((preliminary, other))
    return bool(earlier) and later > earlier and low is not None and high is not None and low > high


def _is_preliminary(figure: Figure) -> bool:
    return figure.status is not None and figure.status.name in _PRELIMINARY


def _is_final(figure: Figure) -> bool:
    return figure.status is not None and figure.status.name == _FINAL


def _published(election: Election, figure: Figure) -> str:
    """Return the ISO date of the document that states a figure, or empty where it bears none."""
    return election.source_of(figure.quote).published if figure.quote in election.quotes else ""
