"""A time series: what is counted of the same subjects at several times."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.views.evidence.questionable import doubts
from kztui.views.tab.cells import cell_of
from kztui.views.tab.group_sections import measure_label
from kztui.views.tab.tab_model import Column, Row, Section
from kztui.views.text.date_text import short_when


def series_of(election: Election, quantity: Quantity) -> Section | None:
    """Return a quantity with those of the same measure and subjects at other times, or None where there is none.

    Stocks and flows are two things: a level reached is not compared with what happened within a time. What is about
    a whole day comes after what is about a time of that day.
    """
    points = [one for one in election.quantities.values() if _alike(one, quantity)]
    if len({one.at for one in points}) < 2:  # noqa: PLR2004 - one time is no series
        return None
    doubted = doubts(election)
    in_order = sorted(points, key=lambda one: (one.at.end or one.at.start, not one.at.clock, one.at.sort_key))
    labels = _labels(election, in_order)
    rows = (
        Row(label, (cell_of(election, one, doubtful=one.id in doubted),))
        for label, one in zip(labels, in_order, strict=True)
    )
    column = Column(quantity.measure, measure_label(election, quantity.measure))
    return Section("series", "over time", (column,), tuple(rows), headline=True)


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.measure, one.subjects, one.kind, one.unit) == (other.measure, other.subjects, other.kind, other.unit)


def _labels(election: Election, points: Sequence[Quantity]) -> list[str]:
    """Return the points' times; their full names where the times alone do not tell them apart."""
    year = election.meta.date[:4]
    times = [short_when(one.at, year) for one in points]
    apart = len(set(times)) == len(times) and all(times)
    return [time[:1].upper() + time[1:] for time in times] if apart else [one.label for one in points]
