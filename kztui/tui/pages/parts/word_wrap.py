"""Breaking a line between its words, whatever runs they consist of."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from kztui.tui.page import Line, Run, length
from kztui.views.text.no_break import NO_BREAK_SPACE, with_no_breaks

_WORD = re.compile(r"[^\S\xa0]*[\S\xa0]+|[^\S\xa0]+$")
"""A word, with the space before it; a no-break space is part of a word."""


def wrap(line: Line, width: int) -> list[Line]:
    """Return a line broken between words into lines of at most a width; words that are longer are broken too."""
    lines: list[list[Run]] = [[]]
    left = width
    for word_with_space in _words(line):
        word, size = word_with_space, length(word_with_space)
        if size > left and lines[-1]:
            word = _without_space(word)
            size = length(word)
            lines.append([])
            left = width
        if size > width:
            *full, word = _chopped(word, width)
            lines[-1:] = [*full, []]
            size = length(word)
        lines[-1].extend(word)
        left -= size
    return [_merged(runs) for runs in lines]


def _words(line: Line) -> Iterator[list[Run]]:
    """Yield the words, each with the space before it; a word can consist of several runs."""
    word: list[Run] = []
    for run in line:
        for match in _WORD.finditer(with_no_breaks(run.text)):
            text = match.group()
            if word and text[:1].isspace():
                yield word
                word = []
            word.append(Run(text, run.role, run.link))
    if word:
        yield word


def _without_space(word: list[Run]) -> list[Run]:
    """Return a word without the space before it, which the line break stands for."""
    first, *rest = word
    text = first.text.lstrip()
    if text:
        return [Run(text, first.role, first.link), *rest]
    return _without_space(rest) if rest else []


def _chopped(word: list[Run], width: int) -> list[list[Run]]:
    """Return a word in as many lines as it needs."""
    pieces = [Run(part, run.role, run.link) for run in word for part in chop_cells(run.text, width) or [run.text]]
    lines: list[list[Run]] = [[]]
    for piece in pieces:
        if length(lines[-1]) + cell_len(piece.text) > width:
            lines.append([])
        lines[-1].append(piece)
    return lines


def _merged(runs: list[Run]) -> Line:
    """Return runs with neighbours of one role and link as one, and with spaces for the no-break spaces."""
    merged: list[Run] = []
    for run in runs:
        text = run.text.replace(NO_BREAK_SPACE, " ")
        last = merged[-1] if merged else None
        if last and (last.role, last.link) == (run.role, run.link):
            merged[-1] = Run(last.text + text, run.role, run.link)
        else:
            merged.append(Run(text, run.role, run.link))
    return tuple(merged)
