"""That every text can be read, and that nothing is told by colour alone."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

from kztui.model.election import Election
from kztui.model.quantity import Unit
from kztui.tui.navigation.location import Level, Location
from kztui.tui.page import Line, Role
from kztui.tui.pages.page_factory import PageFactory
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.bars import bar
from kztui.tui.theme.theme_names import THEME_NAMES
from kztui.tui.theme.themes import all_themes
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell
from kztui.views.target import Target, TargetKind
from tests.ruritania import TABS

Seen = Callable[[Color], Color]

COLOURED = [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)]
"""The themes with colours of their own, each with the least contrast of its texts."""
NO_TEXT = {Role.TRACK, Role.RULE}
"""Roles that are lines only."""
ON_PANEL = {Role.QUIET, Role.KEY, Role.TITLE, Role.TEXT}
"""Roles that stand in the title and the footer too."""

DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""What a person without M cones sees, in linear RGB: severity 1.0 in G. M. Machado, M. M. Oliveira and L. A. F.
Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009."""


def linear(colour: Color) -> tuple[float, float, float]:
    """Return a colour's parts without sRGB's transfer function, as WCAG 2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (part / 255 for part in colour.rgb)
    )
    return red, green, blue


def from_linear(parts: Iterator[float]) -> Color:
    clipped = (min(1.0, max(0.0, part)) for part in parts)
    coded = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in clipped)
    red, green, blue = (round(255 * part) for part in coded)
    return Color(red, green, blue)


def luminance(colour: Color) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Color, second: Color) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def as_it_is(colour: Color) -> Color:
    return colour


def to_a_deuteranope(colour: Color) -> Color:
    parts = linear(colour)
    return from_linear(sum(a * b for a, b in zip(row, parts, strict=True)) for row in DEUTERANOPIA)


def in_grey(colour: Color) -> Color:
    return from_linear(iter([luminance(colour)] * 3))


def in_256_colours(colour: Color) -> Color:
    """Return what a terminal of 256 colours shows, as over SSH: Rich takes the nearest one."""
    found = RichColor.from_rgb(*colour.rgb).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return Color(found.red, found.green, found.blue)


def looks(name: str, seen: Seen) -> dict[Role, tuple[Color, Color, str]]:
    """Return each role's colour, what is behind it, and its style, in a theme, as someone sees it."""
    theme = next(theme for theme in all_themes() if theme.name == name)
    return {
        role: (
            seen(Color.parse(theme.variables[f"{role}-colour"])),
            seen(Color.parse(theme.variables[f"{role}-behind"])),
            theme.variables[f"{role}-style"],
        )
        for role in Role
    }


@pytest.mark.parametrize("seen", [as_it_is, to_a_deuteranope, in_grey, in_256_colours])
@pytest.mark.parametrize(("name", "least"), COLOURED)
def test_every_text_can_be_read(name: str, least: float, seen: Seen) -> None:
    theme = next(theme for theme in all_themes() if theme.name == name)
    panel = seen(Color.parse(str(theme.panel)))
    found = looks(name, seen)
    for role in set(Role) - NO_TEXT:
        colour, behind, _ = found[role]
        for background in {behind, *({panel} if role in ON_PANEL else ())}:
            assert contrast(colour, background) >= least, (role, background)


@pytest.mark.parametrize("seen", [as_it_is, to_a_deuteranope, in_grey, in_256_colours])
@pytest.mark.parametrize("name", [name for name, _ in COLOURED])
def test_lines_are_fainter_than_text_and_still_seen(name: str, seen: Seen) -> None:
    found = looks(name, seen)
    for role in NO_TEXT:
        line, behind, _ = found[role]
        assert 1.4 <= contrast(line, behind) < contrast(*found[Role.QUIET][:2])


@pytest.mark.parametrize("name", THEME_NAMES)
def test_what_stands_out_does_so_by_weight_or_style_too(name: str) -> None:
    theme = next(theme for theme in all_themes() if theme.name == name)
    styles = {role: theme.variables[f"{role}-style"] for role in Role}
    plain = {styles[role] for role in (Role.TEXT, Role.QUOTE, Role.QUIET, Role.TAB)}
    assert plain == {"none"}
    for role in (Role.FIGURE, Role.LIT, Role.TITLE, Role.HEADING, Role.KEY, Role.TAB_HERE, Role.CURSOR, Role.DOUBT):
        assert styles[role] != "none", role


@pytest.mark.parametrize("seen", [as_it_is, to_a_deuteranope, in_grey, in_256_colours])
@pytest.mark.parametrize("name", [name for name, _ in COLOURED])
def test_what_the_cursor_is_on_and_what_is_lit_have_another_ground(name: str, seen: Seen) -> None:
    found = looks(name, seen)
    for role in (Role.LIT, Role.CURSOR, Role.TAB_HERE):
        assert contrast(found[role][1], found[Role.TEXT][1]) >= 1.25, role


@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_parts_of_a_bar_are_told_apart_by_their_signs(ascii_only: bool) -> None:
    ranged = Cell("", unit=Unit.PERCENT, low=Decimal(40), high=Decimal(70))
    runs = bar(LineWriter(80, ascii_only), ranged, Decimal(100), 20, track=True)
    signs = {run.role: set(run.text) for run in runs}
    assert set(signs) == {Role.BAR, Role.RANGE, Role.TRACK}
    assert not signs[Role.BAR] & signs[Role.RANGE]
    assert not signs[Role.TRACK] & (signs[Role.BAR] | signs[Role.RANGE])


def every_line(election: Election) -> Iterator[Line]:
    """Return the lines of every tab, and of everything opened, and why."""
    drawing = PageFactory(election, {}, ascii_only=False)
    places = [Location(Level.TAB, text=tab.id) for tab in TABS]
    tables = [(TargetKind.QUANTITY, election.quantities), (TargetKind.FINDING, election.findings)]
    targets = [Target(thing, id_) for thing, table in tables for id_ in table]
    places += [Location(level, target) for target in targets for level in (Level.FIGURE, Level.WHY)]
    for place in places:
        yield from drawing.page(place, 100).lines


def test_what_is_inferred_or_doubtful_is_marked_with_a_sign(election: Election) -> None:
    for line in every_line(election):
        for run in line:
            if run.role is Role.INFERRED and any(char.isdigit() for char in run.text):
                assert run.text.startswith(Mark.INFERRED.sign), run.text
            if run.role is Role.DOUBT:
                assert any(Mark.SUSPICIOUS.sign in piece.text for piece in line) or not run.text.strip("█▓▒░━"), (
                    run.text
                )
