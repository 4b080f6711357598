"""The themes: a dark one, a light one for projectors, one of high contrast, and the terminal's own colours."""

import msgspec
from textual.theme import Theme

from kztui.tui.page import Role
from kztui.tui.theme.theme_names import DEFAULT, TERMINAL, THEME_NAMES


class Palette(msgspec.Struct, frozen=True):
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


_PALETTES = {
    "dark": Palette(
        background="#101b26", panel="#182837", text="#cdd8e1", quiet="#8fa5b7", sky="#5fc4f4", gold="#f3c64f",
        on_gold="#101b26", doubt="#ff9d6c", bright="#ffffff", cursor="#23577a", on_cursor="#ffffff",
        chosen="#1a3145", track="#3d5468", dark=True,
    ),
    "light": Palette(
        background="#fcfbf7", panel="#e9eef2", text="#1f2a35", quiet="#526170", sky="#005f8f", gold="#7a5200",
        on_gold="#1f2a35", doubt="#a83200", bright="#000000", cursor="#bfe0f4", on_cursor="#000000",
        chosen="#e8f2f8", track="#b3bfc9", dark=False,
    ),
    "contrast": Palette(
        background="#000000", panel="#1c1c1c", text="#ffffff", quiet="#d6d6d6", sky="#8ad8ff", gold="#ffdf5a",
        on_gold="#000000", doubt="#ffbb8a", bright="#ffffff", cursor="#ffffff", on_cursor="#000000",
        chosen="#262626", track="#8a8a8a", dark=True,
    ),
}  # fmt: skip


def all_themes() -> tuple[Theme, ...]:
    """Return all themes."""
    return (*(_theme(name, palette) for name, palette in _PALETTES.items()), _terminal())


def next_theme(name: str) -> str:
    """Return the name of the theme that follows, the first after the last."""
    if name not in THEME_NAMES:
        return DEFAULT
    return THEME_NAMES[(THEME_NAMES.index(name) + 1) % len(THEME_NAMES)]


def _theme(name: str, palette: Palette) -> Theme:
    lit_behind = palette.gold if palette.dark else "#ffd75e"
    plain = dict.fromkeys(Role, (palette.text, palette.background, "none"))
    styles = plain | {
        Role.QUIET: (palette.quiet, palette.background, "none"),
        Role.HEADING: (palette.sky, palette.background, "bold"),
        Role.TITLE: (palette.bright, palette.background, "bold"),
        Role.FIGURE: (palette.bright, palette.background, "bold"),
        Role.INFERRED: (palette.gold, palette.background, "none"),
        Role.DOUBT: (palette.doubt, palette.background, "bold"),
        Role.LIT: (palette.on_gold, lit_behind, "bold"),
        Role.BAR: (palette.sky, palette.background, "none"),
        Role.RANGE: (palette.gold, palette.background, "none"),
        Role.TRACK: (palette.track, palette.background, "none"),
        Role.RULE: (palette.track, palette.background, "none"),
        Role.KEY: (palette.sky, palette.background, "bold"),
        Role.TAB: (palette.quiet, palette.background, "none"),
        Role.TAB_HERE: (palette.on_cursor, palette.cursor, "bold"),
        Role.CURSOR: (palette.on_cursor, palette.cursor, "bold"),
        Role.CHOSEN: (palette.bright, palette.chosen, "none"),
        Role.POINTER: (palette.gold, palette.background, "bold"),
    }
    return Theme(
        name=name, primary=palette.sky, secondary=palette.quiet, accent=palette.gold,
        warning=palette.doubt, error=palette.doubt, foreground=palette.text, background=palette.background,
        surface=palette.background, panel=palette.panel, dark=palette.dark,
        variables=_variables(styles, palette.background, palette.text),
    )  # fmt: skip


def _terminal() -> Theme:
    """Return the theme that leaves all colours to the terminal, and tells things apart by bold, reverse, underline."""
    default = "ansi_default"
    styles = dict.fromkeys(Role, (default, default, "none")) | {
        Role.HEADING: (default, default, "bold underline"),
        Role.TITLE: (default, default, "bold"),
        Role.FIGURE: (default, default, "bold"),
        Role.INFERRED: (default, default, "italic"),
        Role.DOUBT: (default, default, "bold"),
        Role.LIT: (default, default, "reverse"),
        Role.KEY: (default, default, "bold"),
        Role.TAB_HERE: (default, default, "bold reverse"),
        Role.CURSOR: (default, default, "bold reverse"),
        Role.CHOSEN: (default, default, "underline"),
        Role.POINTER: (default, default, "bold"),
    }
    return Theme(
        name=TERMINAL, ansi=True, primary=default, secondary=default, accent=default, warning=default,
        error=default, success=default, foreground=default, background=default, surface=default, panel=default,
        boost=default,
        variables=_variables(styles, default, default),
    )  # fmt: skip


def _variables(styles: dict[Role, tuple[str, str, str]], behind_all: str, in_front: str) -> dict[str, str]:
    """Return the style sheets' variables: for each role its colour, what is behind it, and how it is set.

    Textual's own style sheets ask for the two first ones, which not each of its versions gives every theme.
    """
    variables = {"ansi-background": behind_all, "ansi-foreground": in_front}
    for role, (colour, behind, style) in styles.items():
        variables |= {f"{role}-colour": colour, f"{role}-behind": behind, f"{role}-style": style}
    return variables
