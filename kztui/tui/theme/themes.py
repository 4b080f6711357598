"""The themes: a dark one, a light one for projectors, one of high contrast, and the terminal's own colours."""

import msgspec
from textual.theme import Theme

from kztui.tui.pages.parts.page import Role

DEFAULT = "dark"
TERMINAL = "terminal"


class Look(msgspec.Struct, frozen=True):
    """The colours of a theme, each with what it is for."""

    background: str
    panel: str
    """Behind the title and the footer."""
    text: str
    quiet: str
    sky: str
    """Headings, bars and keys."""
    gold: str
    """Inferred numbers, and behind the lit words."""
    on_gold: str
    """The lit words."""
    doubt: str
    bright: str
    """Figures and titles."""
    cursor: str
    """Behind the cell that the cursor is on."""
    on_cursor: str
    chosen: str
    """Behind the quote that the cursor is on."""
    track: str
    """Rules and the empty part of bars: no text."""
    dark: bool


_LOOKS = {
    "dark": Look(
        background="#101b26", panel="#182837", text="#cdd8e1", quiet="#8fa5b7", sky="#5fc4f4", gold="#f3c64f",
        on_gold="#101b26", doubt="#ff9d6c", bright="#ffffff", cursor="#23577a", on_cursor="#ffffff",
        chosen="#1a3145", track="#3d5468", dark=True,
    ),
    "light": Look(
        background="#fcfbf7", panel="#e9eef2", text="#1f2a35", quiet="#526170", sky="#005f8f", gold="#7a5200",
        on_gold="#1f2a35", doubt="#a83200", bright="#000000", cursor="#bfe0f4", on_cursor="#000000",
        chosen="#e8f2f8", track="#b3bfc9", dark=False,
    ),
    "contrast": Look(
        background="#000000", panel="#1c1c1c", text="#ffffff", quiet="#d6d6d6", sky="#8ad8ff", gold="#ffdf5a",
        on_gold="#000000", doubt="#ffbb8a", bright="#ffffff", cursor="#ffffff", on_cursor="#000000",
        chosen="#262626", track="#8a8a8a", dark=True,
    ),
}  # fmt: skip
NAMES = (*_LOOKS, TERMINAL)
"""The themes' names, in the order in which they follow each other."""


def themes() -> tuple[Theme, ...]:
    """Return all themes."""
    return (*(_theme(name, look) for name, look in _LOOKS.items()), _terminal())


def after(name: str) -> str:
    """Return the name of the theme after one, the first after the last."""
    return NAMES[(NAMES.index(name) + 1) % len(NAMES)] if name in NAMES else DEFAULT


def _theme(name: str, look: Look) -> Theme:
    lit_behind = look.gold if look.dark else "#ffd75e"
    plain = dict.fromkeys(Role, (look.text, look.background, "none"))
    styles = plain | {
        Role.QUIET: (look.quiet, look.background, "none"),
        Role.HEADING: (look.sky, look.background, "bold"),
        Role.TITLE: (look.bright, look.background, "bold"),
        Role.FIGURE: (look.bright, look.background, "bold"),
        Role.INFERRED: (look.gold, look.background, "none"),
        Role.DOUBT: (look.doubt, look.background, "bold"),
        Role.LIT: (look.on_gold, lit_behind, "bold"),
        Role.BAR: (look.sky, look.background, "none"),
        Role.RANGE: (look.gold, look.background, "none"),
        Role.TRACK: (look.track, look.background, "none"),
        Role.RULE: (look.track, look.background, "none"),
        Role.KEY: (look.sky, look.background, "bold"),
        Role.TAB: (look.quiet, look.background, "none"),
        Role.TAB_HERE: (look.on_cursor, look.cursor, "bold"),
        Role.CURSOR: (look.on_cursor, look.cursor, "bold"),
        Role.CHOSEN: (look.bright, look.chosen, "none"),
        Role.POINTER: (look.gold, look.background, "bold"),
    }
    return Theme(
        name=name, primary=look.sky, secondary=look.quiet, accent=look.gold, warning=look.doubt, error=look.doubt,
        foreground=look.text, background=look.background, surface=look.background, panel=look.panel, dark=look.dark,
        variables=_variables(styles, look.background, look.text),
    )  # fmt: skip


def _terminal() -> Theme:
    """Return the theme that leaves all colours to the terminal, and tells things apart by bold, reverse, underline."""
    own = "ansi_default"
    styles = dict.fromkeys(Role, (own, own, "none")) | {
        Role.HEADING: (own, own, "bold underline"),
        Role.TITLE: (own, own, "bold"),
        Role.FIGURE: (own, own, "bold"),
        Role.INFERRED: (own, own, "italic"),
        Role.DOUBT: (own, own, "bold"),
        Role.LIT: (own, own, "reverse"),
        Role.KEY: (own, own, "bold"),
        Role.TAB_HERE: (own, own, "bold reverse"),
        Role.CURSOR: (own, own, "bold reverse"),
        Role.CHOSEN: (own, own, "underline"),
        Role.POINTER: (own, own, "bold"),
    }
    return Theme(
        name=TERMINAL, ansi=True, primary=own, secondary=own, accent=own, warning=own, error=own, success=own,
        foreground=own, background=own, surface=own, panel=own, boost=own,
        variables=_variables(styles, own, own),
    )  # fmt: skip


def _variables(styles: dict[Role, tuple[str, str, str]], behind_all: str, in_front: str) -> dict[str, str]:
    """Return the style sheets' variables: for each role its colour, what is behind it, and how it is set.

    Textual's own style sheets ask for the two first ones, which not each of its versions gives every theme.
    """
    variables = {"ansi-background": behind_all, "ansi-foreground": in_front}
    for role, (colour, behind, style) in styles.items():
        variables |= {f"{role}-colour": colour, f"{role}-behind": behind, f"{role}-style": style}
    return variables
