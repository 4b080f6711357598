"""What output other than a frame does to the screen, as far as that can be proved.

Only the sequences listed here are understood; a sequence that is missing may do anything.
"""

import re
from enum import IntEnum
from typing import NamedTuple

from kztui.tui.terminal.sgr import DEFAULT, Rendition, parse_sgr

_PRINTABLE = r"[^\x00-\x1f\x7f-\x9f]"

_HARMLESS = (
    r"\x1b\[\?(?:1000|1002|1003|1006|1015|1016)[hl]",  # mouse reporting: about input
    r"\x1b\[\?1004[hl]",  # focus reporting: about input
    r"\x1b\[\?2004[hl]",  # bracketed paste: about input
    r"\x1b\[\?2048[hl]",  # in-band resize notifications: about input
    r"\x1b\[\?2026[hl]",  # synchronized output: when changes are shown, not which
    r"\x1b\[\?25[hl]",  # cursor visibility
    r"\x1b\[\?7[hl]",  # autowrap: a frame that is shortened never writes past the right edge
    r"\x1b\[\??[56]n",  # device status and cursor position reports: asked for and answered as input
    r"\x1b\[>?0?c",  # device attributes: as above
    rf"\x1b\](?:[012]|22|52);{_PRINTABLE}*(?:\x07|\x1b\\)",  # title, pointer shape, clipboard: outside the screen
    r"\x07",  # bell
)
"""Sequences that change neither cells, cursor nor rendition, nor how later output is drawn."""

_CELLS = (
    r"\x1b\[\?1049h",  # alternate screen: other cells, the same rendition
    r"\x1b\[[0-3]?[JK]",  # erase in display and in line
    r"\x1b\[\d*[A-G]|\x1b\[(?:\d*;?\d*)H",  # cursor movement
    rf"{_PRINTABLE}+|[\r\n]",  # text wherever the cursor is; it may wrap and scroll
    r"\x1b\[[<=>?][\d;]*u",  # kitty keyboard: a terminal without it may print its last letter
    r"\x1b\[\?\d+\$p",  # mode report: likewise, as Terminal on macOS does
)
"""Sequences that may change cells or move the cursor, and leave nothing else behind."""

_LINK = rf"\x1b\]8;[^;\x00-\x1f\x7f-\x9f]*;(?P<target>{_PRINTABLE}*)(?:\x07|\x1b\\)"
"""A hyperlink: text belongs to it until a link without a target."""
_RESTORE = r"\x1b\[\?1049l"
"""Back to the main screen, with the rendition saved when it was left."""

_UNFINISHED = rf"\x1b(?:\[[0-?]*[ -/]*|\]{_PRINTABLE}*\x1b?)?\Z"
"""The beginning of a sequence that later output may finish."""

_TOKEN = re.compile(
    rf"(?P<harmless>{'|'.join(_HARMLESS)})"
    rf"|(?P<cells>{'|'.join(_CELLS)})"
    rf"|(?P<restore>{_RESTORE})"
    rf"|(?P<link>{_LINK})"
    r"|\x1b\[(?P<sgr>[\d;:]*)m"
    rf"|(?P<unfinished>{_UNFINISHED})"
)


class Effect(IntEnum):
    """What output does to the screen."""

    NONE = 0
    """Cells and cursor stay as they are."""
    CELLS = 1
    """Cells may change; frames are drawn as before."""
    UNKNOWN = 2
    """Anything: even how a frame is drawn may have changed, as by insert mode or a scroll region."""


class Outcome(NamedTuple):
    """What is certain after output."""

    effect: Effect
    rendition: Rendition | None
    """The current rendition; None if it is not certain."""
    unfinished: str = ""
    """The beginning of a sequence that the output leaves unfinished."""


def follow(output: str, rendition: Rendition | None) -> Outcome:
    """Return what output does that starts outside any sequence, with a rendition (None if it is not certain)."""
    effect, position, is_link_open = Effect.NONE, 0, False
    while position < len(output):
        token = _TOKEN.match(output, position)
        if token is None:
            return Outcome(Effect.UNKNOWN, None)
        position = token.end()
        if token["harmless"]:
            continue
        effect = Effect.CELLS
        if token["restore"]:
            rendition = None
        elif token["link"]:
            is_link_open = bool(token["target"])
        elif token["sgr"] is not None:
            rendition = _after_sgr(token["sgr"], rendition)
        elif token["unfinished"] and not is_link_open:
            return Outcome(effect, rendition, token["unfinished"])
    return Outcome(Effect.UNKNOWN if is_link_open else effect, rendition)


def _after_sgr(parameters: str, rendition: Rendition | None) -> Rendition | None:
    """Return the rendition after SGR parameters; an uncertain rendition becomes certain by a reset."""
    if parameters in {"", "0"}:
        return DEFAULT
    return parse_sgr(parameters, rendition) if rendition is not None else None
