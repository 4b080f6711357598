"""Graphic renditions: how a cell is drawn, and the shortest change from one rendition to another (ECMA-48, SGR)."""

import re
from functools import lru_cache
from typing import NamedTuple

_END_CODES = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29", "53": "55"}
"""The attributes that are understood, each with the code that ends it.

Double underline (21) is not among them: some terminals take it for the end of bold.
"""
_SEEN_ON_BLANKS = {"4", "7", "9", "53"}
"""The attributes that show on a blank: underline, reverse, strike and overline."""

_BYTE = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_EXTENDED = rf"8;(?:5;{_BYTE}|2;{_BYTE};{_BYTE};{_BYTE})"
_CODE = re.compile(
    rf"(?:(?P<foreground>3[0-79]|9[0-7]|3{_EXTENDED})"
    rf"|(?P<background>4[0-79]|10[0-7]|4{_EXTENDED})"
    rf"|(?P<attribute>{'|'.join(_END_CODES)})"
    r"|(?P<reset>0))(?:;(?=\d)|\Z)"
)


class Rendition(NamedTuple):
    """How a cell is drawn, as SGR codes."""

    attributes: tuple[str, ...] = ()
    """The codes of bold, underline and so on, sorted."""
    foreground: str = "39"
    """The code of the text colour."""
    background: str = "49"
    """The code of the background colour."""


DEFAULT = Rendition()


@lru_cache(maxsize=1024)
def parse_sgr(parameters: str, current: Rendition = DEFAULT) -> Rendition | None:
    """Return the rendition that SGR parameters make of the current one; None if any of them is not understood."""
    if not parameters:
        return DEFAULT
    attributes, foreground, background = set(current.attributes), current.foreground, current.background
    position = 0
    while position < len(parameters):
        code = _CODE.match(parameters, position)
        if code is None:
            return None
        position = code.end()
        if code["foreground"]:
            foreground = code["foreground"]
        elif code["background"]:
            background = code["background"]
        elif code["attribute"]:
            attributes.add(code["attribute"])
        else:
            attributes, foreground, background = set(), DEFAULT.foreground, DEFAULT.background
    return Rendition(tuple(sorted(attributes)), foreground, background)


@lru_cache(maxsize=1024)
def seen_on_blank(rendition: Rendition) -> Rendition:
    """Return the part of a rendition that shows on a blank."""
    if _SEEN_ON_BLANKS.isdisjoint(rendition.attributes):
        return Rendition(background=rendition.background)
    return rendition


@lru_cache(maxsize=4096)
def sgr_change(before: Rendition, after: Rendition) -> str:
    """Return the shortest sequence that changes one rendition into another."""
    if before == after:
        return ""
    if after == DEFAULT:
        return "\x1b[m"
    from_reset = ["0", *after.attributes]
    if after.foreground != DEFAULT.foreground:
        from_reset.append(after.foreground)
    if after.background != DEFAULT.background:
        from_reset.append(after.background)

    ended = {_END_CODES[code] for code in before.attributes if code not in after.attributes}
    started = [code for code in after.attributes if code not in before.attributes or _END_CODES[code] in ended]
    step = [*sorted(ended), *started]
    if after.foreground != before.foreground:
        step.append(after.foreground)
    if after.background != before.background:
        step.append(after.background)
    return f"\x1b[{min(';'.join(step), ';'.join(from_reset), key=len)}m"
