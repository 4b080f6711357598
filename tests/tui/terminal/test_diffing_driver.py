"""The driver sends what changes, keeps the terminal's modes as Textual means them, and trusts no failed write."""

import base64

import pytest
from textual.driver import Driver

from kztui.tui.terminal.diffing_driver import DiffingDriver, diffing_driver
from kztui.tui.terminal.screen_diff import ScreenDiff
from tests.tui.terminal.emulated_terminal import HEIGHT, WIDTH
from tests.tui.terminal.example_output import frame

BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
ONE, TWO = frame([(0, 0, [("1;31", "one")])]), frame([(0, 0, [("1;31", "two")])])


class CollectingDriver(Driver):
    """Collects what would be sent to a terminal; fails on demand."""

    def __init__(self) -> None:  # the base's own needs an app
        self.sent: list[str] = []
        self.is_failing = False

    def write(self, data: str) -> None:
        if self.is_failing:
            raise OSError("the terminal is gone")
        self.sent.append(data)

    def start_application_mode(self) -> None: ...

    def disable_input(self) -> None: ...

    def stop_application_mode(self) -> None: ...


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> CollectingDriver:
    """Return a driver of the class that the app uses, on the collecting one."""
    monkeypatch.delenv("TMUX", raising=False)
    screen_diff = ScreenDiff()
    screen_diff.resize(WIDTH, HEIGHT)
    made = diffing_driver(CollectingDriver, screen_diff)()  # type: ignore[call-arg] # the collecting driver takes none
    assert isinstance(made, DiffingDriver)
    assert isinstance(made, CollectingDriver)
    return made


def write(driver: CollectingDriver, *output: str) -> list[str]:
    """Write, and return what was sent for it."""
    driver.sent.clear()
    for data in output:
        driver.write(data)
    return driver.sent.copy()


def test_an_update_that_changes_nothing_sends_nothing(driver: CollectingDriver) -> None:
    begin, *changes, end = write(driver, BEGIN, ONE, END)
    assert (begin, len(changes), end) == (BEGIN, 1, END)
    assert write(driver, BEGIN, ONE, END) == []
    assert write(driver, BEGIN, END) == []
    assert len(write(driver, BEGIN, TWO, END)) == 3


def test_what_is_no_frame_is_sent_within_the_update_it_belongs_to(driver: CollectingDriver) -> None:
    assert write(driver, BEGIN, "\x1b[2J", END) == [BEGIN, "\x1b[2J", END]


def test_inside_an_unfinished_sequence_nothing_is_withheld(driver: CollectingDriver) -> None:
    output = ["\x1b[?20", BEGIN, END, ONE, "\x1b]0;title", BEGIN, END]
    assert write(driver, *output) == output


def test_after_output_that_may_do_anything_all_is_sent_unchanged(driver: CollectingDriver) -> None:
    write(driver, BEGIN, ONE, END)
    output = ["\x1b[4h", BEGIN, ONE, END, BEGIN, ONE, END]
    assert write(driver, *output) == output


def test_after_a_failed_write_frames_are_sent_whole(driver: CollectingDriver) -> None:
    write(driver, ONE)
    driver.is_failing = True
    with pytest.raises(OSError, match="the terminal is gone"):
        driver.write(TWO)
    driver.is_failing = False
    assert write(driver, TWO, ONE, ONE) == [TWO, ONE, ONE]


def test_the_mouse_reports_motion_only_while_a_button_is_down(driver: CollectingDriver) -> None:
    modes = ["\x1b[?1000h", "\x1b[?1003h", "\x1b[?1015h", "\x1b[?1006h", "\x1b[?1003l"]
    assert write(driver, *modes) == [mode.replace("1003", "1002") for mode in modes]


def test_in_tmux_the_clipboard_is_passed_to_the_terminal_around_it_too(
    driver: CollectingDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = f"\x1b]52;c;{base64.b64encode(b'copied').decode()}\x07"
    assert write(driver, ONE, copy)[1:] == [copy]
    monkeypatch.setenv("TMUX", "socket,1,0")
    assert write(driver, copy) == [copy, f"\x1bPtmux;\x1b{copy}\x1b\\"]
    assert write(driver, ONE) == []
