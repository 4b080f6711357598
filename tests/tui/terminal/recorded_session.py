"""Records what Textual writes to its driver, in a real session in a pseudo-terminal.

Run as a program, it is the recorded side: `python -m tests.tui.terminal.recorded_session FILE` runs an app that makes
Textual send all it can, and writes each string that the driver is given as a line of JSON.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, ClassVar

import pexpect
from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Button, DataTable, Input, OptionList, ProgressBar, Static, Tabs, TextArea

from tests.terminal.terminal_session import Terminal

WIDTH, HEIGHT = 40, 14
RESIZED = (52, 9)
_ANSWERS = {b"\x1b[?2026$p": "\x1b[?2026;2$y", b"\x1b[?2048$p": "\x1b[?2048;2$y"}
"""What a terminal with synchronized output and in-band resize notifications answers to the questions for them."""
Resize = tuple[int, int]
"""A width and a height that the app was told the terminal has now."""
_ATTRIBUTES = "bold dim italic underline blink blink2 reverse conceal strike underline2 frame encircle overline"


def record(folder: Path) -> list[str | Resize]:
    """Return what Textual writes in a session, string by string, and when the app is told of a size."""
    file = folder / "session.jsonl"
    command = [sys.executable, "-m", "tests.tui.terminal.recorded_session", str(file)]
    with Terminal(command, WIDTH, HEIGHT, {"COLORTERM": "truecolor"}) as terminal:
        answered: set[bytes] = set()
        while terminal.child.isalive():
            with suppress(pexpect.EOF):
                terminal.read()
            for question in _ANSWERS.keys() - answered:
                if question in terminal.output:
                    answered.add(question)
                    terminal.press(_ANSWERS[question])
        assert terminal.finish() == 0, terminal.text
    entries = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [entry if isinstance(entry, str) else (entry[0], entry[1]) for entry in entries]


class Log:
    """The file that is written; a line at a time, from whatever thread."""

    file: ClassVar[IO[str]]

    @classmethod
    def write(cls, entry: str | Resize) -> None:
        """Write an entry."""
        cls.file.write(f"{json.dumps(entry)}\n")


class RecordingDriver(LinuxDriver):
    """Logs what it is given."""

    def write(self, data: str) -> None:
        Log.write(data)
        super().write(data)


class BusyApp(App[None]):
    """Makes Textual send all it can: widgets of many kinds, every attribute, links, wide characters."""

    CSS = "Static { height: auto; pointer: pointer; } TextArea { height: 4; } DataTable { height: 4; }"

    def get_driver_class(self) -> type[Driver]:
        return RecordingDriver

    def compose(self) -> ComposeResult:
        yield Tabs("one", "two", "three")
        yield Static("[@click=app.bell]act[/] ─█▲ “quoted” 表 wide, e\u0301 combined, \U0001f469 wide")
        yield Static(Text.assemble(*[(f"{name} ", name) for name in _ATTRIBUTES.split()]), id="attributes")
        yield Static(Text("a link", "link https://example.org underline"))
        yield Static("[red]red[/] [ansi_bright_blue on ansi_black]ansi[/] [#123456 on #654321]hex[/]")
        yield Input("words", id="input")
        yield OptionList("first", "second", "third")
        yield DataTable()
        yield ProgressBar()
        yield TextArea("text\nin an area")
        yield Button("press")

    def on_resize(self, event: events.Resize) -> None:
        Log.write((event.size.width, event.size.height))

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("name", "number")
        table.add_rows([("a", 1), ("b", 2)])
        self.run_worker(self.act())

    async def act(self) -> None:
        """Do what makes Textual write."""
        for _ in self._acts():
            await asyncio.sleep(0.05)
        self.exit()

    def _acts(self) -> Iterator[None]:
        yield
        for name in ("textual-light", "ansi-dark", "textual-dark"):
            self.theme = name
            yield
        self.query_one("#attributes").display = False  # a frame with an attribute that is not understood is sent whole
        for widget in self.query("Input, OptionList, DataTable, TextArea, Tabs, Button"):
            widget.focus()
            for key in ("down", "right", "x", "enter", "left"):
                self.simulate_key(key)
                yield
        self.screen.scroll_end(animate=False)
        yield
        self.post_message(_mouse_move(2, 3))
        yield
        self.bell()
        self.copy_to_clipboard("copied ─ words")
        self.notify("a notification", title="title")
        yield
        self.action_show_help_panel()
        yield
        self.action_hide_help_panel()
        yield
        self.push_screen(ModalScreen())
        yield
        self.pop_screen()
        yield
        with self.suspend():
            pass
        self.refresh(layout=True)
        yield
        self.post_message(events.Resize(Size(*RESIZED), Size(*RESIZED)))
        yield


def _mouse_move(x: int, y: int) -> events.MouseMove:
    return events.MouseMove(
        widget=None, x=x, y=y, delta_x=1, delta_y=0, button=0, shift=False, meta=False, ctrl=False,
        screen_x=x, screen_y=y,
    )  # fmt: skip


if __name__ == "__main__":
    with Path(sys.argv[1]).open("w", encoding="utf-8") as file:
        Log.file = file
        app = BusyApp()
        app.run()
        sys.exit(app.return_code)
