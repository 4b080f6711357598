"""Text without its case and accents, with the way back to the places in the original."""

import unicodedata

_ALIKE = str.maketrans("’‘“”–—−‑\u00a0", "''\"\"---- ")


def fold(text: str) -> str:
    """Return text without case and accents, its quotation marks and dashes the plain ones."""
    return "".join(_folded(char) for char in text)


def folded_spans(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Return where folded words stand in a text, as places in the text itself."""
    places: list[int] = []
    parts: list[str] = []
    for position, char in enumerate(text):
        part = _folded(char)
        parts.append(part)
        places.extend([position] * len(part))
    folded = "".join(parts)
    spans = []
    for word in words:
        found = folded.find(word)
        while word and found >= 0:
            spans.append((places[found], places[found + len(word) - 1] + 1))
            found = folded.find(word, found + len(word))
    return spans


def _folded(char: str) -> str:
    if char.isascii():
        return char.lower()
    apart = unicodedata.normalize("NFKD", char.translate(_ALIKE))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()
