"""What each command does."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kztui.tui.able import asked
from kztui.tui.commands import Level
from kztui.tui.navigation.location import Place, step
from kztui.views.tab.tab_list import tab_names

if TYPE_CHECKING:
    from kztui.tui.screens.main import MainScreen

Deed = Callable[["MainScreen", str], None]


def _open(screen: "MainScreen", _key: str) -> None:
    link = screen.view.here
    if link:
        screen.open_link(link)


def _why(screen: "MainScreen", _key: str) -> None:
    screen.go(Place(Level.WHY, asked(screen)))


def _copy(screen: "MainScreen", _key: str) -> None:
    from kztui.views.evidence.evidence_text import citation_text  # noqa: PLC0415 - imported when first copied

    target = screen.target
    if target:
        text = citation_text(screen.election, target)
        screen.app.copy_to_clipboard(text)
        screen.go(Place(Level.COPIED, text=text))


def _find(screen: "MainScreen", _key: str) -> None:
    screen.go(Place(Level.FIND))


def _palette(screen: "MainScreen", _key: str) -> None:
    if screen.place.level is Level.FIND:
        screen.way.replace(replace(screen.place, palette=not screen.place.palette, cursor="", top=0))
        screen.draw_place()
    else:
        screen.go(Place(Level.FIND, palette=True))


def _next(screen: "MainScreen", _key: str) -> None:
    _go_through(screen, 1)


def _previous(screen: "MainScreen", _key: str) -> None:
    _go_through(screen, -1)


def _go_through(screen: "MainScreen", by: int) -> None:
    """Go to another quote of a source, or to another hit of the last find."""
    if screen.place.level is Level.SOURCE:
        (screen.view.down if by > 0 else screen.view.up)()
        return
    from kztui.tui.pages.find_page import MOST  # noqa: PLC0415 - imported when first needed

    found = screen.way.found
    if found is None:
        return
    targets = [hit.target for hit in screen.drawing.hits(found.text)[:MOST]]
    keys = [target.key for target in targets]
    number = (keys.index(found.cursor) + by if found.cursor in keys else 0) % len(keys)
    listed = replace(found, cursor=keys[number], top=None)
    screen.keep()
    screen.way.go_to_hit(listed, step(screen.election, listed, targets[number]))
    screen.draw_place()
    screen.notice(f"hit {number + 1} of {len(keys)} for “{found.text}”")


def _tab(screen: "MainScreen", key: str) -> None:
    names = tab_names(screen.election)
    if key.isdecimal() and int(key) <= len(names):
        screen.go_to_tab(names[int(key) - 1].id)


def _tab_beside(screen: "MainScreen", by: int) -> None:
    names = [tab.id for tab in tab_names(screen.election)]
    screen.go_to_tab(names[(names.index(screen.way.tab) + by) % len(names)])


def _theme(screen: "MainScreen", _key: str) -> None:
    screen.notice(f"theme: {screen.explorer.next_theme()}")


DEEDS: Mapping[str, Deed] = {
    "open": _open,
    "back": lambda screen, _: screen.back(),
    "next": _next,
    "previous": _previous,
    "why": _why,
    "copy": _copy,
    "find": _find,
    "up": lambda screen, _: screen.view.up(),
    "down": lambda screen, _: screen.view.down(),
    "left": lambda screen, _: screen.view.sideways(-1),
    "right": lambda screen, _: screen.view.sideways(1),
    "page_up": lambda screen, _: screen.view.leap(-1),
    "page_down": lambda screen, _: screen.view.leap(1),
    "first": lambda screen, _: screen.view.end(last=False),
    "last": lambda screen, _: screen.view.end(last=True),
    "tab": _tab,
    "tab_before": lambda screen, _: _tab_beside(screen, -1),
    "tab_after": lambda screen, _: _tab_beside(screen, 1),
    "palette": _palette,
    "theme": _theme,
    "help": lambda screen, _: screen.go(Place(Level.HELP)),
    "quit": lambda screen, _: screen.app.exit(),
}
"""What each command does."""
