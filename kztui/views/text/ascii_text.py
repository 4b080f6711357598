"""Text in ASCII alone, for terminals that can draw nothing else."""

import unicodedata

_REPLACEMENTS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-",
    "‑": "-", "…": "...", "·": "-", "¶": "par.", "∴": "~", "▲": "!", "†": "*", "✓": "+", "≈": "~=", "÷": "/", "×": "x",
    "≤": "<=", "≥": ">=", "≠": "!=", "›": ">", "‹": "<", "▌": ">", "━": "=", "╸": "=", "╺": "=", "╌": ".", "─": "-",
    "│": "|", "┃": "#", "┬": "+", "┴": "+", "├": "+", "└": "+", "█": "#", "▓": "@", "▒": "%", "╾": "=", "╴": "-",
    "░": ":", "⏎": "Enter", "↑": "^",
    "↓": "v", "←": "<", "→": ">", "•": "*", "●": "o", "◆": "*", "\u00a0": " ", "�": "?",
}  # fmt: skip
"""What replaces a character. Line and block characters are replaced by one character each: columns stay aligned."""


def to_ascii(text: str) -> str:
    """Return text with every character beyond ASCII replaced: accents are dropped, signs become similar ones."""
    if text.isascii():
        return text
    return "".join(_ascii_char(char) for char in text)


def _ascii_char(char: str) -> str:
    if char.isascii():
        return char
    if char in _REPLACEMENTS:
        return _REPLACEMENTS[char]
    letters = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return letters or "?"
