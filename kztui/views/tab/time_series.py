"""A time series: what a measure counts of the same subjects at several times."""

from collections.abc import Container, Sequence

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.model.relation import RelationKind
from kztui.model.topic import Picture
from kztui.views.questionable import doubts_of
from kztui.views.tab.cells import cell_of
from kztui.views.tab.row_labels import time_among
from kztui.views.tab.tab_model import Column, Row, Section
from kztui.views.text.label_text import capitalised, measure_label


def series_of(election: Election, quantity: Quantity) -> Section | None:
    """Return the time series that a quantity belongs to, or None where no other time has one of its kind.

    Stocks and flows are never mixed: a level reached is not comparable with what happened within a time. Nor are totals
    and the difference of two of them. What is about a whole day comes after what is about a time of that day.
    """
    alike = {row.id: row for row in election.quantities.values() if _comparable(row) == _comparable(quantity)}
    differences = _differences(election, alike)
    points = [point for point in alike.values() if point.id not in differences]
    if quantity.id in differences or len({point.at for point in points}) < 2:  # noqa: PLR2004 - a series needs two times
        return None
    points.sort(key=lambda point: (point.at.end or point.at.start, not point.at.clock, point.at.sort_key))
    doubts = doubts_of(election)
    rows = tuple(
        Row(label, (cell_of(election, point, doubts=doubts.get(point.id, ())),))
        for label, point in zip(_labels(election, points), points, strict=True)
    )
    column = Column(quantity.measure, measure_label(election, quantity.measure))
    return Section("series", "over time", (column,), rows, picture=Picture.BARS, headline=True)


def _differences(election: Election, alike: Container[str]) -> set[str]:
    """Return those of some quantities that are the difference of others of them."""
    relations = (row for row in election.relations.values() if row.kind is RelationKind.DIFFERENCE)
    return {row.terms[0] for row in relations if all(term in alike for term in row.terms)}


def _comparable(quantity: Quantity) -> tuple[object, ...]:
    """Return what the points of a series have in common."""
    return (quantity.measure, quantity.subjects, quantity.kind, quantity.unit)


def _labels(election: Election, points: Sequence[Quantity]) -> list[str]:
    """Return the points' times, or their full names where their times do not distinguish them."""
    times = [time_among(election, point.at, [other.at for other in points]) for point in points]
    if all(times) and len(set(times)) == len(times):
        return [capitalised(time) for time in times]
    return [point.label for point in points]
