import pytest
from textual.color import Color

from kztui.tui.page import Role
from kztui.tui.theme.role_styles import COMPONENT_CLASSES
from kztui.tui.theme.theme_names import DEFAULT, TERMINAL, THEME_NAMES
from kztui.tui.theme.themes import all_themes
from tests.tui.screen_text import explorer, main


def test_the_terminals_own_theme_names_no_colour() -> None:
    theme = next(theme for theme in all_themes() if theme.name == TERMINAL)
    colours = {value for key, value in theme.variables.items() if not key.endswith("-style")}
    assert colours == {"ansi_default"}
    styles = {role: theme.variables[f"{role}-style"] for role in Role}
    assert len({styles[role] for role in (Role.TEXT, Role.FIGURE, Role.LIT, Role.CURSOR, Role.CHOSEN)}) == 5


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_has_what_textuals_own_style_sheets_ask_for(name: str) -> None:
    theme = next(theme for theme in all_themes() if theme.name == name)
    assert {"ansi-background", "ansi-foreground"} <= set(theme.variables)


async def test_t_goes_through_all_themes_and_says_which() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        seen = [app.theme]
        for _ in THEME_NAMES[1:]:
            await pilot.press("t")
            seen.append(app.theme)
        assert tuple(seen) == THEME_NAMES
        await pilot.press("t")
        assert app.theme == DEFAULT


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_every_role_has_a_look_in_every_theme(theme: str) -> None:
    app = explorer(theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == theme
        looks = {name: main(app).get_component_rich_style(name) for name in COMPONENT_CLASSES}
        assert looks["role--lit"] != looks["role--quote"]
        assert looks["role--cursor"] != looks["role--figure"]


async def test_no_color_leaves_no_colour_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = explorer(theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strips = [main(app).view.page_view.render_line(y) for y in range(main(app).view.page_view.size.height)]
        background = Color.parse("#000000")
        for line_filter in app.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not [style for style in styles if style.color or style.bgcolor or style.dim]
        assert any(style.reverse for style in styles)
        await pilot.press("t")
        assert app.theme == TERMINAL


async def test_an_empty_no_color_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    app = explorer(theme="light")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.theme == "light"
        assert not app.no_color
