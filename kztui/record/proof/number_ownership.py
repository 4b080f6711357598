"""Which of the names in a quote a number belongs to.

A name stands in the number's own words, or after them (“3 observers from abroad”), or before them (“the Coast League –
2 observers”). No other name of the same kind and no other figure of the measure stands between the two.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from kztui.model.figure import Figure
from kztui.record.language.names import NameMatch

_EACH = re.compile(r"\b(?:each|apiece|per)\b", re.IGNORECASE)
_LIST_SEPARATOR = re.compile(r"(?:,\s+|\s+)(?:and\s+|or\s+)?(?:the\s+)?(?:\d+\s+)?|\s+\(")
"""What separates the names of a list, or a name from its short form in brackets."""
_CLAUSE_END = re.compile(r"[,;]|\b(?:while|whereas|but|and|or|as)\b")
"""What ends the part of a sentence that a number belongs to."""
_PREPOSITION = re.compile(r"\b(?:of|from|in|at|by)\s+(?:the\s+)?$")
"""What ties a name to the number before it, so that the number belongs to no name further back."""
_ASSIGNMENT = re.compile(r"\s*[–—:(-]\s*")
"""What stands between a name and a number assigned to it: “the Coast League – 2 observers”."""

OtherFigures = Mapping[int, Collection[str]]
"""Where the other figures of the measure begin in the quote, and the subjects that their quantities are about."""


def owners(text: str, figure: Figure, names: Sequence[NameMatch], other_figures: OtherFigures) -> set[str]:
    """Return the ids of the subjects that a figure belongs to, according to its quote.

    Args:
        text: the quote's words.
        figure: a figure in the quote.
        names: the names in the quote of one kind of subject, in order.
        other_figures: figures that may stand in between, or that a name may belong to instead.
    """
    inside = {name.id for name in names if name.start < figure.end and figure.start < name.end}
    if inside:
        return inside
    lists = [name_list for name_list in _lists(text, names) if len(_ids(name_list)) == 1 or _EACH.search(figure.words)]
    after, tied = _owner_after(text, figure, names, other_figures)
    found = _ids_of_list(lists, after) if after else set()
    if found and tied:
        return found
    before = next((name for name in reversed(names) if name.end <= figure.start), None)
    if before and not _foreign_figure_between(before.end, figure.start, before.id, other_figures):
        found |= _ids_of_list(lists, before)
    return found


def _owner_after(
    text: str, figure: Figure, names: Sequence[NameMatch], other_figures: OtherFigures
) -> tuple[NameMatch | None, bool]:
    """Return the name after a figure that it can belong to, or None, and whether it can belong to no other."""
    name = next((name for name in names if name.start >= figure.end), None)
    if not name:
        return None, False
    between = text[figure.end : name.start]
    has_own_figure = any(name.end <= start and _ASSIGNMENT.fullmatch(text[name.end : start]) for start in other_figures)
    foreign = _foreign_figure_between(figure.end, name.start, name.id, other_figures)
    if has_own_figure or _CLAUSE_END.search(between) or foreign:
        return None, False
    return name, bool(_PREPOSITION.search(between))


def _foreign_figure_between(start: int, end: int, id_: str, other_figures: OtherFigures) -> bool:
    """Return whether a figure that is not about the subject begins between two positions."""
    return any(start <= position < end and id_ not in subjects for position, subjects in other_figures.items())


def _lists(text: str, names: Sequence[NameMatch]) -> Iterator[list[NameMatch]]:
    """Yield the lists that the names form; a single name is a list too."""
    name_list = list(names[:1])
    for name, following in pairwise(names):
        if not _LIST_SEPARATOR.fullmatch(text[name.end : following.start]):
            yield name_list
            name_list = []
        name_list.append(following)
    yield name_list


def _ids(names: Sequence[NameMatch]) -> set[str]:
    return {name.id for name in names}


def _ids_of_list(lists: Sequence[Sequence[NameMatch]], name: NameMatch) -> set[str]:
    """Return the ids of the list that contains a name, or none."""
    return next((_ids(name_list) for name_list in lists if name in name_list), set())
