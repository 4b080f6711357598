"""Text without case and accents, and where its words stand in the original."""

import unicodedata

_ASCII_PUNCTUATION = str.maketrans("’‘“”–—−‑\u00a0", "''\"\"---- ")


def fold(text: str) -> str:
    """Return text without case and accents, its quotation marks, dashes and spaces those of ASCII."""
    return "".join(_folded(char) for char in text)


def folded_spans(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Return where folded words stand in a text, as start and end (exclusive) in the unfolded text."""
    folded_chars = [_folded(char) for char in text]
    folded = "".join(folded_chars)
    # Folding can turn one character into several: the position in the text of each folded character.
    positions = [position for position, chars in enumerate(folded_chars) for _ in chars]
    spans = []
    for word in filter(None, words):
        start = folded.find(word)
        while start >= 0:
            end = start + len(word)
            spans.append((positions[start], positions[end - 1] + 1))
            start = folded.find(word, end)
    return spans


def _folded(char: str) -> str:
    if char.isascii():
        return char.lower()
    decomposed = unicodedata.normalize("NFKD", char.translate(_ASCII_PUNCTUATION))
    return "".join(part for part in decomposed if not unicodedata.combining(part)).casefold()
