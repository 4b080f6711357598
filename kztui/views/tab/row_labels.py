"""The labels of a table's rows: whom each is about, and when, where that tells it from the others."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.model.when import When
from kztui.views.text.date_text import row_time

WHOLE = "The whole election"
"""The label of a row without subjects, in a table of several groups."""
_FINAL = "Final"
NameOf: TypeAlias = Callable[[Election, str], str]
"""Gives a subject's full or short name by its id."""


def row_labels(election: Election, quantities: Sequence[Quantity], name_of: NameOf, *, merged: bool) -> list[str]:
    """Return whom each row is about, with the time where that alone does not distinguish it from the others.

    Args:
        election: The record.
        quantities: One of each row.
        name_of: Gives the names of subjects.
        merged: Whether the table is of several groups.
    """
    return [
        WHOLE if merged and not quantity.subjects else _row_label(election, quantity, quantities, name_of)
        for quantity in quantities
    ]


def time_among(election: Election, when: When, others: Iterable[When]) -> str:
    """Return a time for a row; a whole day is called final beside others that are a time of that day."""
    day = row_time(election, when)
    return f"{_FINAL}, {day}" if _is_final(when, others) else day


def _is_final(when: When, others: Iterable[When]) -> bool:
    return not when.clock and any(other.clock and _days(other) == _days(when) for other in others)


def _row_label(election: Election, quantity: Quantity, quantities: Sequence[Quantity], name_of: NameOf) -> str:
    names = " · ".join(name_of(election, subject) for subject in quantity.subjects)
    times = {row.at for row in quantities}
    if len(times) == 1:
        return names or quantity.label
    is_same_day = len({_days(time) for time in times}) == 1
    of_same_subjects = [row.at for row in quantities if row.subjects == quantity.subjects]
    time = time_among(election, quantity.at, of_same_subjects)
    if len(of_same_subjects) == len(quantities):
        return (is_same_day and quantity.at.clock) or time or quantity.label
    if is_same_day:
        time = quantity.at.clock or (_FINAL.lower() if _is_final(quantity.at, of_same_subjects) else "")
    if not names:
        return quantity.label
    return f"{names}, {time}" if time else names


def _days(when: When) -> tuple[str, str]:
    return when.start, when.end
