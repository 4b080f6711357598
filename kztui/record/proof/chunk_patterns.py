"""Regular expressions over chunks: a word in a pattern stands for a chunk that can be of that kind."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from kztui.record.proof.clause_words import Chunk

_MACRO = re.compile(r"\b[A-Z][A-Z_]*\b")
_KIND = re.compile(r"(?<![<P?\w])[a-z][a-z_]*\b(?!>)")


def expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """Return a pattern with each macro (in capitals) replaced by what it stands for."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: f"(?:{macros[match[0]]})", pattern)
    return pattern


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern whose lower-case words stand for chunks; `head:(…)` and `unit:(…)` name its parts."""
    names: list[str] = []

    def named(match: re.Match[str]) -> str:
        names.append(match[1])
        return f"(?P<@{len(names) - 1}>"

    text = re.sub(r"\b([a-z]+):\(", named, pattern)
    text = _KIND.sub(lambda match: rf"(?:<(?:[^<>]*\s)?{match[0]}(?:\s[^<>]*)?>)", text)
    text = _without_spaces(text)
    for number, name in enumerate(names):
        text = text.replace(f"@{number}", name)
    return re.compile(text)


def _without_spaces(text: str) -> str:
    """Return a pattern without the spaces between its parts."""
    return text.replace(" ", "").replace("\n", "")


def encode(chunks: Sequence[Chunk]) -> str:
    """Return the chunks as one text for the patterns."""
    return "".join(chunk.code for chunk in chunks)


def positions(code: str, start: int, end: int) -> slice:
    """Return the slice of the chunks that a part of their text stands for."""
    first = code.count("<", 0, start)
    return slice(first, first + code.count("<", start, end))


def rewrite(
    chunks: list[Chunk], pattern: str, replace: Callable[[list[Chunk]], list[Chunk] | None]
) -> list[Chunk]:
    """Return the chunks with each find of a pattern replaced, from left to right; None leaves a find as it is."""
    start = 0
    while True:
        code = encode(chunks)
        offset = len(encode(chunks[:start]))
        match = compiled(pattern).search(code, offset)
        if not match or match.end() == match.start():
            return chunks
        found = positions(code, *match.span())
        new = replace(chunks[found])
        if new is None:
            start = found.start + 1
        else:
            chunks = [*chunks[: found.start], *new, *chunks[found.stop :]]
            start = found.start + len(new)
