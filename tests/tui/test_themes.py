import pytest
from textual.color import Color

from kztui.tui import themes
from kztui.tui.ink import CLASSES
from kztui.tui.pages.page import Role
from tests.tui.screen import explorer, main

NO_TEXT = {Role.TRACK, Role.RULE}
"""Roles that are lines only."""


def contrast(first: Color, second: Color) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: Color) -> float:
        parts = (part / 255 for part in colour.rgb)
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "least"), [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)])
def test_every_text_can_be_read(name: str, least: float) -> None:
    theme = next(one for one in themes.themes() if one.name == name)
    for role in set(Role) - NO_TEXT:
        colour, behind = (theme.variables[f"{role}-{part}"] for part in ("colour", "behind"))
        backgrounds = {behind, theme.panel or behind} if role in {Role.QUIET, Role.KEY, Role.TITLE} else {behind}
        for background in backgrounds:
            assert contrast(Color.parse(colour), Color.parse(background)) >= least, (role, background)


def test_the_terminals_own_theme_names_no_colour() -> None:
    theme = next(one for one in themes.themes() if one.name == themes.TERMINAL)
    colours = {value for key, value in theme.variables.items() if not key.endswith("-style")}
    assert colours == {"ansi_default"}
    styles = {role: theme.variables[f"{role}-style"] for role in Role}
    assert len({styles[role] for role in (Role.TEXT, Role.FIGURE, Role.LIT, Role.CURSOR, Role.CHOSEN)}) == 5


async def test_t_goes_through_all_themes_and_says_which() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        seen = [app.theme]
        for _ in themes.NAMES[1:]:
            await pilot.press("t")
            seen.append(app.theme)
        assert tuple(seen) == themes.NAMES
        await pilot.press("t")
        assert app.theme == themes.DEFAULT


@pytest.mark.parametrize("theme", themes.NAMES)
async def test_every_role_has_a_look_in_every_theme(theme: str) -> None:
    app = explorer(theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == theme
        view = main(app).view
        looks = {name: view.get_component_rich_style(name) for name in CLASSES}
        assert looks["ink--lit"] != looks["ink--quote"]
        assert looks["ink--cursor"] != looks["ink--figure"]


async def test_no_color_leaves_no_colour_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = explorer(theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strips = [main(app).view.render_line(y) for y in range(main(app).view.size.height)]
        background = Color.parse("#000000")
        for line_filter in app.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor or style.dim]
        assert any(style.reverse for style in styles)
        await pilot.press("t")
        assert app.theme == themes.TERMINAL
