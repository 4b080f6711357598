"""Text in ASCII alone, for terminals that draw nothing else."""

import unicodedata

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-",
    "‑": "-", "…": "...", "·": "-", "¶": "par.", "∴": "~", "▲": "!", "✓": "+", "≈": "~=", "÷": "/", "×": "x",
    "≤": "<=", "≥": ">=", "›": ">", "‹": "<", "▌": ">", "━": "=", "╸": "=", "╺": "=", "╌": ".", "─": "-",
    "│": "|", "┃": "#", "┬": "+", "┴": "+", "├": "+", "└": "+", "█": "#", "▓": "%", "▒": "%", "╾": "=",
    "░": ":", "⏎": "Enter", "↑": "^",
    "↓": "v", "←": "<", "→": ">", "•": "*", "●": "o", "◆": "*", "\u00a0": " ", "�": "?",
}  # fmt: skip
"""What stands for a character. Those that pictures are made of stand one for one, so that columns keep."""


def plain(text: str) -> str:
    """Return text with every character beyond ASCII replaced: accents dropped, signs by their like."""
    if text.isascii():
        return text
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if char in _PLAIN:
        return _PLAIN[char]
    letters = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return letters or "?"
