"""The installed program in a real terminal: down to a source and back, and the terminal as it was."""

import os
import re
import shutil
import signal
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from tests.terminal.terminal_session import PATIENCE, Terminal

pytestmark = pytest.mark.slow


def kztui() -> str:
    """Return the installed command."""
    beside = Path(sys.executable).with_name("kztui")
    found = str(beside) if beside.exists() else shutil.which("kztui")
    assert found, "kztui is not installed beside this Python"
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return an empty home."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def environment(home: Path) -> dict[str, str]:
    return {"HOME": str(home), "XDG_CONFIG_HOME": "", "NO_COLOR": "", "KZTUI_THEME": "", "KZTUI_SOURCES": ""}


def left_as_it_was(terminal: Terminal) -> bool:
    """Return whether what was switched on was switched off again: screen, cursor, mouse, pasting."""
    modes = {mode: terminal.output.rfind(b"\x1b[?%d" % mode) for mode in (1049, 25, 1000, 1003, 1006, 2004)}
    last = {mode: terminal.output[at : at + 8].split(b"?")[1] for mode, at in modes.items() if at >= 0}
    off = all(switched.startswith(b"%dl" % mode) for mode, switched in last.items() if mode != 25)
    return off and last.get(25, b"25h").startswith(b"25h")


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 36)])
def test_down_to_a_source_and_back(home: Path, columns: int, rows: int) -> None:
    with Terminal([kztui()], columns, rows, environment(home), cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press("down", "down", "right")
        terminal.wait_for(r"206,206")
        terminal.wait_for(r"“… Karakat Abden\s+nominated by")
        before = terminal.settled()
        terminal.press("enter")
        terminal.wait_for(r"Results ›")
        terminal.press("enter")
        terminal.wait_for(r"\[…\]")
        terminal.wait_for(r"nominated by the National Alliance")
        terminal.press("escape")
        terminal.wait_without(r"\[…\]")
        terminal.settled()  # an escape and the key after it must not run together
        terminal.press("escape")
        assert terminal.wait(lambda text: text == before, "the place one came from") == before
        terminal.press("q")
        assert terminal.finish() == 0
        assert left_as_it_was(terminal)
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize("key", ["/", "\x10"])
def test_what_is_typed_straight_after_the_key_goes_into_the_query(home: Path, key: str) -> None:
    with Terminal([kztui()], 80, 24, environment(home), cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press(f"{key}quit q1?w\x1b[D\x1b[D\x1b[DZ")  # in one write, with the cursor moved at its end
        terminal.wait_for(r"quit qZ1\?w")
        terminal.press("\x03")
        assert terminal.finish() == 0


def test_without_the_mouse_the_terminals_own_selection_is_left_alone(home: Path) -> None:
    for arguments, mouse in (([], True), (["--no-mouse"], False)):
        with Terminal([kztui(), *arguments], 80, 24, environment(home), cwd=home) as terminal:
            terminal.wait_for("Kassym-Jomart Tokayev")
            asked_for = re.findall(rb"\x1b\[\?(100[0-6]|1015)h", terminal.output)
            assert (b"1000" in asked_for) is mouse
            assert b"1003" not in asked_for  # every motion would be a message over the line
            terminal.press("q")
            assert terminal.finish() == 0


def test_a_click_of_a_real_terminal_shows_a_tab_and_a_double_click_drills_down(home: Path) -> None:
    with Terminal([kztui()], 80, 24, environment(home), cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press("\x1b[<0;30;2M", "\x1b[<0;30;2m")
        terminal.wait_for("Abroad ·|12,841")
        terminal.press("1")
        terminal.wait_for("206,206")
        row = next(number for number, line in enumerate(terminal.text.split("\n"), start=1) if "206,206" in line)
        terminal.press(*[f"\x1b[<0;5;{row}{end}" for end in "MmMm"])
        terminal.wait_for("Results ›.*Karakat Abden")
        terminal.press("q")
        assert terminal.finish() == 0


def test_each_key_is_answered_with_few_bytes_and_at_once(home: Path) -> None:
    with Terminal([kztui()], 80, 24, environment(home), cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.settled()
        assert len(terminal.output) < 8000
        sent = {}
        for key in ("down", "2", "enter", "escape"):
            before = len(terminal.output)
            terminal.press(key)
            terminal.settled()
            sent[key] = len(terminal.output) - before
        assert 0 < sent["down"] < 1500
        assert all(0 < size < 5000 for size in sent.values()), sent
        terminal.press("q")


def test_each_tab_by_its_number(home: Path) -> None:
    with Terminal([kztui()], 80, 24, environment(home), cwd=home) as terminal:
        for key, shown in (
            ("2", "8,300,046"),
            ("3", "12,841"),
            ("4", "271"),
            ("6", "The Astana Times"),
            ("1", "271,641"),
        ):
            terminal.press(key)
            terminal.wait_for(shown)
        terminal.press("q")
        assert terminal.finish() == 0


def test_the_terminals_modes_are_given_back(home: Path) -> None:
    with Terminal(["/bin/sh", "-c", f"{kztui()}; echo done; stty -a; sleep 5"], 80, 24, environment(home)) as terminal:
        before = termios.tcgetattr(terminal.child.child_fd)
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press("q")
        terminal.wait_for("done")
        assert termios.tcgetattr(terminal.child.child_fd) == before


@pytest.mark.parametrize("sent", [signal.SIGHUP, signal.SIGTERM])
def test_when_the_terminal_goes_the_program_goes(home: Path, sent: signal.Signals) -> None:
    with Terminal([kztui()], 80, 24, environment(home), cwd=home) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        os.kill(terminal.child.pid, sent)
        end = time.monotonic() + PATIENCE
        while terminal.child.isalive() and time.monotonic() < end:
            with suppress(pexpect.EOF):
                terminal.read()
        assert not terminal.child.isalive()


def test_a_wrong_store_is_one_line_and_no_screen(home: Path) -> None:
    with Terminal([kztui(), "--store", "nowhere.json"], 80, 24, environment(home), cwd=home) as terminal:
        assert terminal.finish() == 3
        assert terminal.text.strip().replace("\n", "").startswith("kztui: nowhere.json: there is no such store")
        assert b"\x1b" not in terminal.output


def test_a_dumb_terminal_gets_text(home: Path) -> None:
    with Terminal([kztui()], 80, 24, {**environment(home), "TERM": "dumb"}, cwd=home) as terminal:
        assert terminal.finish() == 0
        assert b"\x1b" not in terminal.output
        assert b"206,206" in terminal.output


def test_a_theme_that_there_is_not_is_one_line(home: Path) -> None:
    with Terminal([kztui()], 80, 24, {**environment(home), "KZTUI_THEME": "plaid"}, cwd=home) as terminal:
        assert terminal.finish() == 2
        assert "there is no theme “plaid”" in terminal.text
