"""Where a line is not broken: within what is read as one number."""

import re

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_WITHIN_NUMBER = re.compile(r"(?<=[∴†▲]) (?=\S)| (?=%)")


def with_no_breaks(text: str) -> str:
    """Return a text with no-break spaces between a mark and what it marks, and before a per cent sign."""
    return _WITHIN_NUMBER.sub(NO_BREAK_SPACE, text)
