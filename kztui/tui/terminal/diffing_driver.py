"""A terminal driver that sends only what changes: over a slow line every byte counts."""

import os
from typing import TYPE_CHECKING

from textual.driver import Driver

from kztui.tui.terminal.screen_diff import Cells

_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""What stands around a frame, so that the terminal shows it at once."""
_EVERY_MOTION, _BUTTONS = "\x1b[?1003", "\x1b[?1002"
"""What the mouse tells: every motion, which nothing here needs, or only motions with a button down."""
_CLIPBOARD = "\x1b]52;"
"""What goes to the clipboard begins so (OSC 52)."""

if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver as _Base
else:
    _Base = object


class Sparing(_Base):
    """Shortens what a driver writes; it stands before the platform's own driver."""

    cells: Cells
    """What the terminal shows."""
    _begun = False

    def write(self, data: str) -> None:
        """Send a frame's changes; where there are none, nothing at all."""
        if data == _BEGIN:
            self._begun = True
            return
        if data == _END and self._begun:
            self._begun = False
            return
        short = self.cells.shortened(data.replace(_EVERY_MOTION, _BUTTONS))
        if not short:
            return
        if self._begun:
            self._begun = False
            super().write(_BEGIN)
        super().write(short)
        if data.startswith(_CLIPBOARD) and os.environ.get("TMUX"):
            super().write(_through_tmux(data))


def _through_tmux(data: str) -> str:
    """Return a sequence as tmux passes it on to the terminal around it, where it is allowed to."""
    doubled = data.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def sparing(driver: type[Driver], cells: Cells) -> type[Driver]:
    """Return a platform's driver, made sparing with what it sends."""
    return type(f"Sparing{driver.__name__}", (Sparing, driver), {"cells": cells})
