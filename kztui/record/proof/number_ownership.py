"""Which of the names in a quote a number belongs to.

A name stands in the number's own words, or after them (“3 observers from abroad”), or before them (“the Coast League –
2 observers”). Between the two stands no other name of the kind and no other figure of the measure.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from kztui.model.figure import Figure
from kztui.record.language.names import Name

_EACH = re.compile(r"\b(?:each|apiece|per)\b", re.IGNORECASE)
_LISTED = re.compile(r"(?:,\s+|\s+)(?:and\s+|or\s+)?(?:the\s+)?(?:\d+\s+)?|\s+\(")
"""What stands between the names of a list, or between a name and its short form in brackets."""
_CLAUSE = re.compile(r"[,;]|\b(?:while|whereas|but|and|or|as)\b")
"""What ends the part of a sentence to which a number belongs."""
_LINK = re.compile(r"\b(?:of|from|in|at|by)\s+(?:the\s+)?$")
"""What ties a name after a number to it, so that none before it does."""
_CLAIM = re.compile(r"\s*[–—:(-]\s*")
"""What stands between a name and the number that it is given as its own: “the Coast League – 2 observers”."""

Others = Mapping[int, Collection[str]]
"""Where the other figures of the measure begin in the quote, and the ids of those whom their quantities are about."""


def attached(text: str, figure: Figure, names: Sequence[Name], others: Others) -> set[str]:
    """Return the ids of those to whom a figure belongs, by the words of its quote.

    Args:
        text: the quote's words.
        figure: it stands in the quote.
        names: the names in the quote of one kind of subject, in their order.
        others: the figures that may stand between, or to which a name may belong.
    """
    inside = {name.id for name in names if name.start < figure.end and figure.start < name.end}
    if inside:
        return inside
    runs = [run for run in _runs(text, names) if len(_ids(run)) == 1 or _EACH.search(figure.words)]
    after, linked = _after(text, figure, names, others)
    found = next((_ids(run) for run in runs if after in run), set()) if after else set()
    if found and linked:
        return found
    before = next((name for name in reversed(names) if name.end <= figure.start), None)
    if before and not _other_between(before.end, figure.start, before.id, others):
        found |= next((_ids(run) for run in runs if before in run), set())
    return found


def _after(text: str, figure: Figure, names: Sequence[Name], others: Others) -> tuple[Name | None, bool]:
    """Return the name after a figure's words to which they can belong, and whether they can belong to no other."""
    name = next((name for name in names if name.start >= figure.end), None)
    if not name:
        return None, False
    between = text[figure.end : name.start]
    claimed = any(name.end <= start and _CLAIM.fullmatch(text[name.end : start]) for start in others)
    if claimed or _CLAUSE.search(between) or _other_between(figure.end, name.start, name.id, others):
        return None, False
    return name, bool(_LINK.search(between))


def _other_between(start: int, end: int, id_: str, others: Others) -> bool:
    """Return whether a figure that is not about this one stands between two places."""
    return any(start <= place < end and id_ not in about for place, about in others.items())


def _runs(text: str, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield the lists in which names stand, one name alone being one too."""
    run = list(names[:1])
    for one, other in pairwise(names):
        if not _LISTED.fullmatch(text[one.end : other.start]):
            yield run
            run = []
        run.append(other)
    yield run


def _ids(run: Sequence[Name]) -> set[str]:
    return {name.id for name in run}
