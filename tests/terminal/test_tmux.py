"""In a real tmux: what is copied comes into its buffer and to the terminal around it, and the words are shown."""

import base64
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal_session import Terminal
from tests.terminal.test_terminal import environment, kztui

TMUX = shutil.which("tmux")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(TMUX is None, reason="needs tmux")]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """Return the command of a tmux of our own; what it runs ends with the test."""
    settings = tmp_path / "tmux.conf"
    settings.write_text(
        "set -g set-clipboard on\nset -g allow-passthrough on\nset -g status off\nset -s escape-time 10\n"
        "set -g default-terminal tmux-256color\n"
    )
    command = [str(TMUX), "-f", str(settings), "-S", str(tmp_path / "socket")]
    yield command
    subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def asked(command: list[str], *arguments: str) -> str:
    return subprocess.run([*command, *arguments], check=True, capture_output=True, text=True).stdout


def copied(output: bytes) -> list[str]:
    """Return what the terminal around tmux was given for its clipboard."""
    return [base64.b64decode(found).decode() for found in re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)", output)]


def test_what_is_copied_comes_through_tmux_and_is_shown(tmux: list[str], tmp_path: Path) -> None:
    with Terminal([*tmux, "new-session", kztui()], 80, 24, {**environment(tmp_path), "TMUX": ""}) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press("y")
        terminal.wait_for("copied")
        terminal.settled()
        assert "kztui --figure share.tokayev" in terminal.text
        assert asked(tmux, "list-buffers").count("\n") == 1
        text = asked(tmux, "show-buffer")
        assert text.startswith("Share of the vote, Kassym-Jomart Tokayev")
        assert "81.31 percent" in text
        assert set(copied(terminal.output)) == {text}
        terminal.press("q")


def test_the_screen_in_tmux_is_that_of_a_bare_terminal(tmux: list[str], tmp_path: Path) -> None:
    texts = []
    for command in ([kztui()], [*tmux, "new-session", kztui()]):
        with Terminal(command, 80, 24, {**environment(tmp_path), "TMUX": ""}) as terminal:
            terminal.wait_for("Kassym-Jomart Tokayev")
            for key in ("down", "4", "enter", "escape", "3"):
                terminal.press(key)
                terminal.settled()
            texts.append(terminal.text)
            terminal.press("q")
    assert texts[0] == texts[1]
