"""Regular expressions over chunks: a word in a pattern stands for a chunk that can be of that kind.

Patterns are written with spaces, which mean nothing. A word in capitals is a macro, and stands for a whole pattern.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from kztui.record.clause.chunk import Chunk

Change = Callable[[list[Chunk]], list[Chunk] | None]
"""What to put in the place of found chunks, or None to leave them."""

_MACRO = re.compile(r"\b[A-Z][A-Z_]*\b")
_PART = re.compile(r"\b([a-z]+):\(")
_KIND = re.compile(r"(?<![<\w])[a-z][a-z_]*\b(?!>)")


def expanded(pattern: str, macros: Mapping[str, str]) -> str:
    """Return a pattern with each macro replaced by what it stands for."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: f"(?:{macros[match[0]]})", pattern)
    return pattern


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern without macros, ready to search in encoded chunks; `unit:(…)` becomes the group “unit”."""
    parts: list[str] = []

    def numbered(match: re.Match[str]) -> str:
        parts.append(match[1])
        return f"(?P<@{len(parts) - 1}>"

    text = _PART.sub(numbered, pattern)
    text = _KIND.sub(lambda match: rf"(?:<(?:[^<>]*[ ])?{match[0]}(?:[ ][^<>]*)?>)", text)
    text = re.sub(r"(?<!\[) (?!\])|\n", "", text)
    for number, name in enumerate(parts):
        text = text.replace(f"<@{number}>", f"<{name}>")
    return re.compile(text)


def encode(chunks: Sequence[Chunk]) -> str:
    """Return chunks as the text that patterns search in."""
    return "".join(chunk.code for chunk in chunks)


def chunk_slice(code: str, start: int, end: int) -> slice:
    """Return which chunks a part of their encoded text stands for."""
    first = code.count("<", 0, start)
    return slice(first, first + code.count("<", start, end))


def rewrite(chunks: list[Chunk], pattern: str, change: Change) -> list[Chunk]:
    """Return the chunks with each find of a pattern changed, from left to right."""
    start = 0
    while True:
        code = encode(chunks)
        match = compiled(pattern).search(code, len(encode(chunks[:start])))
        if not match or match.start() == match.end():
            return chunks
        found = chunk_slice(code, *match.span())
        changed = change(chunks[found])
        if changed is None:
            start = found.start + 1
        else:
            chunks = [*chunks[: found.start], *changed, *chunks[found.stop :]]
            start = found.start + len(changed)
