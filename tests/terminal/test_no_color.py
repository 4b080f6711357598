"""`NO_COLOR` in a real terminal: what is sent, byte by byte."""

import re
from pathlib import Path

import pytest

from tests.terminal.terminal_session import Terminal
from tests.terminal.test_terminal import environment, kztui

pytestmark = pytest.mark.slow

_SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
_STYLES = {b"", b"0", b"1", b"3", b"4", b"7", b"9", b"22", b"23", b"24", b"27", b"29"}
"""The codes that set no colour and no grey: all off; bold, italic, underline, reverse, strike, on and off."""


def codes(output: bytes) -> set[bytes]:
    """Return the codes by which text was set, each by itself."""
    return {code for found in _SGR.findall(output) for code in re.split(rb"[;:]", found)}


def drive(home: Path, no_color: str, theme: str) -> bytes:
    """Return what is sent while every tab, a figure, its source, why, help, and another theme are shown."""
    values = {**environment(home), "NO_COLOR": no_color, "COLORTERM": "truecolor"}
    with Terminal([kztui(), "--theme", theme], 80, 24, values, cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        for keys in (*"234567", "t", "1", "enter", "enter", "w", "?"):
            terminal.press(keys)
            terminal.settled()
        terminal.press("q")
        assert terminal.finish() == 0
        return terminal.output


@pytest.mark.parametrize("theme", ["dark", "terminal"])
def test_no_colour_is_sent_greys_included(tmp_path: Path, theme: str) -> None:
    found = codes(drive(tmp_path, "1", theme))
    assert found <= _STYLES
    assert b"7" in found


def test_an_empty_one_takes_no_colour_away(tmp_path: Path) -> None:
    assert b"38" in codes(drive(tmp_path, "", "dark"))
