"""A terminal driver that sends only what changes: over a slow line every byte counts."""

import os
import re
import threading
from typing import TYPE_CHECKING

from textual.driver import Driver

from kztui.tui.terminal.screen_diff import ScreenDiff

_BEGIN_UPDATE, _END_UPDATE = "\x1b[?2026h", "\x1b[?2026l"
"""Synchronized output: the terminal shows what is between these at once."""
_ANY_MOTION = re.compile(r"\x1b\[\?1003(?=[hl])")
"""Mouse reporting that sends every motion."""
_BUTTON_MOTION = "\x1b[?1002"
"""Mouse reporting that sends motion only while a button is down; nothing here needs more."""
_CLIPBOARD = re.compile(r"\x1b\]52;[^\x07\x1b]*\x07")

if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver as _Base
else:
    _Base = object


class DiffingDriver(_Base):
    """Shortens the output of the platform's driver, which it is mixed into."""

    screen_diff: ScreenDiff
    """What the terminal shows."""
    _lock: threading.RLock
    """Textual writes from its input thread too; a signal handler may write while a write is under way."""
    _is_update_withheld = False
    """Whether the begin of an update is still to be sent, should the update change anything."""

    def write(self, data: str) -> None:
        """Send what changes, or nothing."""
        with self._lock:
            if self.screen_diff.is_between_sequences and self._withhold(data):
                return
            output = self.screen_diff.shorten(_ANY_MOTION.sub(_BUTTON_MOTION, data))
            if not output:
                return
            if self._is_update_withheld:
                self._is_update_withheld = False
                self._send(_BEGIN_UPDATE)
            self._send(output)
            if os.environ.get("TMUX") and _CLIPBOARD.fullmatch(data):
                self._send(_through_tmux(data))

    def _withhold(self, data: str) -> bool:
        """Return whether to withhold the begin or the end of an update that so far changes nothing."""
        if data == _BEGIN_UPDATE:
            self._is_update_withheld = True
            return True
        if data == _END_UPDATE and self._is_update_withheld:
            self._is_update_withheld = False
            return True
        return False

    def _send(self, output: str) -> None:
        try:
            super().write(output)
        except BaseException:
            self.screen_diff.switch_off()  # nobody knows how much of it reached the terminal
            raise


def _through_tmux(sequence: str) -> str:
    """Return a sequence wrapped for tmux to pass on to the terminal around it, if it is configured to."""
    escaped = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{escaped}\x1b\\"


def diffing_driver(driver: type[Driver], screen_diff: ScreenDiff) -> type[Driver]:
    """Return a platform's driver class, made to send only what changes."""
    namespace = {"screen_diff": screen_diff, "_lock": threading.RLock()}
    return type(f"Diffing{driver.__name__}", (DiffingDriver, driver), namespace)
