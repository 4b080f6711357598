"""Clauses that stand side by side, each an assertion by itself: “turnout was N, and Tokayev won M”.

Each has a verb and a number of its own and one of the forms. What is beside the figure's may be about candidates, but
not about a place, which the figure could be of as well.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kztui.record.clause.chunk import Chunk
from kztui.record.clause.chunk_patterns import chunk_slice, compiled, encode
from kztui.record.clause.clause_forms import Assertion, assertions

_JOINT = compiled("comma (?:and | while | but)? | semicolon and? | while | (?<=.) and")
_VERBS = {"be", "level", "have", "result", "victory", "verb", "other_verb", "change", "show", "went_to", "put"}
_PLACES = {"scope", "adverb", "other_name", "nation"}


def coordinated_assertions(chunks: Sequence[Chunk]) -> list[Assertion]:
    """Return what the figure's clause asserts, where every clause of a sentence asserts a number of its own."""
    stop = [chunk for chunk in chunks[-1:] if "stop" in chunk.kinds]
    parts = _parts(list(chunks[: len(chunks) - len(stop)]))
    own = next((part for part in parts if any("figure" in chunk.kinds for chunk in part)), [])
    others = [part for part in parts if part is not own]
    if not others or not all(map(_has_verb, parts)):
        return []
    is_placed = any(chunk.kinds & _PLACES or ("subject" in chunk.kinds) for chunk in own)
    if not all(_asserts(part) and (is_placed or _is_of_nowhere(part)) for part in others):
        return []
    return [] if _is_said_twice(own, others) else assertions(own)


def _is_said_twice(own: Sequence[Chunk], others: Sequence[Sequence[Chunk]]) -> bool:
    """Return whether another clause gives a number of the same measure, and of nobody else, to no one in particular."""
    named = frozenset[str]().union(*(chunk.ids for chunk in own))
    return any(
        any("measure" in chunk.kinds for chunk in part) and named == frozenset[str]().union(*(c.ids for c in part))
        for part in others
    )


def _parts(chunks: list[Chunk]) -> list[list[Chunk]]:
    """Return the clauses between the joints that have a verb on either side."""
    code = encode(chunks)
    joints = [chunk_slice(code, *match.span()) for match in _JOINT.finditer(code)]
    edges = [slice(0, 0), *joints, slice(len(chunks), len(chunks))]
    parts: list[list[Chunk]] = []
    gap: list[Chunk] = []
    for before, after in pairwise(edges):
        part = chunks[before.stop : after.start]
        if parts and not (_has_verb(parts[-1]) and _has_verb(part)):
            parts[-1].extend([*gap, *part])
        else:
            parts.append(part)
        gap = chunks[after]
    return parts


def _has_verb(part: Sequence[Chunk]) -> bool:
    return any(chunk.kinds & _VERBS for chunk in part)


def _is_of_nowhere(part: Sequence[Chunk]) -> bool:
    """Return whether a clause is of the whole election, or of persons in it."""
    return not any(
        chunk.kinds & _PLACES or ("subject" in chunk.kinds and not chunk.kinds & {"person", "authority"})
        for chunk in part
    )


def _asserts(part: list[Chunk]) -> bool:
    """Return whether a clause without the figure asserts one of its numbers."""
    own = [_as_own(chunk) for chunk in part]
    return any(
        assertions([*own[:n], _as_figure(chunk), *own[n + 1 :]])
        for n, chunk in enumerate(own)
        if "number" in chunk.kinds
    )


def _as_own(chunk: Chunk) -> Chunk:
    """Return a chunk as it is for a figure of the measure that it names."""
    kinds = {"other_measure": "measure", "other_verb": "verb"}
    return replace(chunk, kinds=frozenset(kinds.get(kind, kind) for kind in chunk.kinds))


def _as_figure(number: Chunk) -> Chunk:
    counted = {"counted"} if number.measures else set[str]()
    return replace(number, kinds=number.kinds - {"number", "own_number"} | {"figure"} | counted)
