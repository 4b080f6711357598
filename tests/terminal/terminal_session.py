"""A real program in a real pseudo-terminal, with the screen that a person would see."""

import os
import re
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

PATIENCE = 30.0
"""Seconds to wait for something to appear; far more than any of it takes."""

KEYS = {"enter": "\r", "escape": "\x1b", "down": "\x1b[B", "up": "\x1b[A", "left": "\x1b[D", "right": "\x1b[C"}


class Terminal:
    """A program started in a pseudo-terminal of a given size."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        whole = {**os.environ, "TERM": "xterm-256color", **(env or {})}
        self.child = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(rows, columns), env=whole, cwd=cwd, timeout=PATIENCE
        )
        self.modes_before = termios.tcgetattr(self.child.child_fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.child.close(force=True)

    @property
    def text(self) -> str:
        """Return what the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, *keys: str) -> None:
        """Type keys, by name or as they are."""
        for key in keys:
            self.child.send(KEYS.get(key, key))

    def read(self, seconds: float = 0.05) -> None:
        """Take in what the program writes within a time."""
        try:
            chunk = self.child.read_nonblocking(size=65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return
        self.output += chunk
        self._stream.feed(chunk)

    def wait(self, shown: Callable[[str], bool], what: str) -> str:
        """Read until the screen is as it should be.

        Raises:
            AssertionError: if that does not come, with the screen as it is.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if shown(self.text):
                return self.text
            try:
                self.read()
            except pexpect.EOF:
                break
        raise AssertionError(f"{what} did not appear; the screen is\n{self.text}")

    def wait_for(self, pattern: str) -> str:
        """Read until the screen shows something that matches."""
        return self.wait(lambda text: re.search(pattern, text) is not None, pattern)

    def wait_without(self, pattern: str) -> str:
        """Read until the screen shows nothing that matches."""
        return self.wait(lambda text: re.search(pattern, text) is None, f"a screen without {pattern}")

    def settled(self) -> str:
        """Read until nothing more is written for a while, and return what the screen then shows."""
        quiet = 0
        while quiet < 8:
            seen = len(self.output)
            self.read()
            quiet = quiet + 1 if len(self.output) == seen else 0
        return self.text

    def finish(self) -> int:
        """Read until the program has ended, and return its exit status (negative: the signal that ended it)."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                self.read()
            except pexpect.EOF:
                break
        self.child.wait()
        status = self.child.exitstatus
        return status if status is not None else -int(self.child.signalstatus)
