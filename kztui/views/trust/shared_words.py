"""Comparing labels with what they stand for, word by word, to tell what is odd from what is to be expected."""

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "per", "that", "the", "to", "who")
)
"""The words that say nothing by themselves, so that sharing them means nothing."""


def stems(texts: Iterable[str]) -> set[str]:
    """Return the words of texts without case, plural and national spelling; words that say nothing are left out."""
    return {stem for text in texts for _, stem in _words(text)}


def words_beyond(text: str, texts: Iterable[str]) -> list[str]:
    """Return the words of a text that none of other texts has, in their order."""
    known = stems(texts)
    return [word for word, stem in _words(text) if stem not in known]


def is_initials(name: str, label: str) -> bool:
    """Return whether a name is made of the first letters of a label's words: “SCO”, “OSCE PA”."""
    letters = [char for char in name if char.isalnum()]
    initials = {word[0].casefold() for word in _WORD.findall(label)}
    return name.upper() == name and bool(letters) and all(char.casefold() in initials for char in letters)


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text that say something, each with its stem."""
    for word in _WORD.findall(text):
        folded = word.casefold()
        if folded not in _FUNCTION_WORDS:
            yield word, folded.replace("z", "s").removesuffix("s")
