"""Whether a command can be done where one is."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kztui.tui.commands import Level
from kztui.views.target import Target, TargetKind

if TYPE_CHECKING:
    from kztui.tui.screens.framed import Framed


def able(screen: "Framed", id_: str) -> bool:
    """Return whether there is something to do a command with."""
    check = _CHECKS.get(id_)
    return check is None or check(screen)


def asked(screen: "Framed") -> Target | None:
    """Return what a why is asked of: what a place is about, or in a list what the cursor is on."""
    return screen.place.target if screen.place.level is Level.FIGURE else screen.target


def _opens(screen: "Framed") -> bool:
    return screen.view.here is not None


def _has_why(screen: "Framed") -> bool:
    target = asked(screen)
    known = target is not None and target.kind in {
        TargetKind.QUANTITY,
        TargetKind.FIGURE,
        TargetKind.FINDING,
        TargetKind.RELATION,
    }
    return known and screen.place.level is not Level.WHY


def _has_next(screen: "Framed") -> bool:
    return screen.place.level is Level.SOURCE or screen.way.found is not None


_CHECKS: Mapping[str, Callable[["Framed"], bool]] = {
    "open": _opens,
    "back": lambda screen: len(screen.way.places) > 1,
    "next": _has_next,
    "previous": _has_next,
    "why": _has_why,
    "copy": lambda screen: screen.target is not None and screen.target.kind is not TargetKind.SOURCE,
    "find": lambda screen: screen.place.level is not Level.FIND,
    "help": lambda screen: screen.place.level is not Level.HELP,
    "theme": lambda screen: not screen.app.no_color,
}
