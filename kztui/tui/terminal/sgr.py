"""How a cell looks, as a terminal is told it, and the shortest way from one look to another (ECMA-48, SGR)."""

from functools import lru_cache
from typing import NamedTuple

_COLOURS = {"38": "fg", "48": "bg"}
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29", "21": "24", "53": "55"}
"""For each attribute, the code that ends it."""
_SEEN_ON_BLANKS = {"4", "7", "9", "21", "53"}
"""The attributes that are seen where there is no letter."""
_COLOUR_FIELDS = {"5": 3, "2": 5}
"""How many fields the code of a colour has: from the palette, or by red, green and blue."""


class Look(NamedTuple):
    """How a cell looks."""

    attributes: tuple[str, ...] = ()
    """Bold, underlined and so on, by their codes, in order."""
    front: str = "39"
    """The code of the letter's colour."""
    behind: str = "49"
    """The code of the colour behind it."""


PLAIN = Look()


@lru_cache(maxsize=1024)
def look(codes: str) -> Look:
    """Return the look that codes give, from the plain one."""
    fields = codes.split(";") if codes else []
    attributes, front, behind = set(), PLAIN.front, PLAIN.behind
    at = 0
    while at < len(fields):
        code = fields[at]
        size = _COLOUR_FIELDS.get(fields[at + 1], 1) if code in _COLOURS and at + 1 < len(fields) else 1
        whole = ";".join(fields[at : at + size])
        number = int(code) if code.isdecimal() else 0
        if code == "38" or 30 <= number <= 37 or 90 <= number <= 97:  # noqa: PLR2004 - the standard's ranges
            front = whole
        elif code == "48" or 40 <= number <= 47 or 100 <= number <= 107:  # noqa: PLR2004 - see above
            behind = whole
        elif code in _OFF:
            attributes.add(code)
        elif number == 0:
            attributes, front, behind = set(), PLAIN.front, PLAIN.behind
        at += size
    return Look(tuple(sorted(attributes)), front, behind)


@lru_cache(maxsize=1024)
def blank(one: Look) -> Look:
    """Return what of a look is seen where there is no letter."""
    if _SEEN_ON_BLANKS.isdisjoint(one.attributes):
        return Look((), PLAIN.front, one.behind)
    return one


@lru_cache(maxsize=4096)
def change(before: Look, after: Look) -> str:
    """Return the shortest sequence that makes one look of another."""
    if before == after:
        return ""
    if after == PLAIN:
        return "\x1b[m"
    anew = ["0", *after.attributes]
    anew += [one for one, plain in ((after.front, PLAIN.front), (after.behind, PLAIN.behind)) if one != plain]
    ended = {_OFF[code] for code in before.attributes if code not in after.attributes}
    begun = [code for code in after.attributes if code not in before.attributes or _OFF[code] in ended]
    step = [*sorted(ended), *begun]
    step += [new for old, new in ((before.front, after.front), (before.behind, after.behind)) if old != new]
    return f"\x1b[{min(';'.join(step), ';'.join(anew), key=len)}m"
