"""The line in which words to find are typed."""

from textual import events
from textual.message import Message

from kztui.tui.pages.parts.page import Role, Run
from kztui.tui.widgets.line_widget import LineBar
from kztui.util.printable import printable

MOST = 200
"""How many characters can be typed."""


class FindBar(LineBar, can_focus=True):
    """Takes what is typed; every other key goes its usual way."""

    FOCUS_ON_CLICK = False

    class Changed(Message):
        """Other words are sought."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id)
        self.words = ""
        self._sign = "/"

    def ask(self, words: str, sign: str) -> None:
        """Show words that are sought, with the sign before them."""
        self.words, self._sign = words, sign
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Take characters, and the keys that delete them."""
        if event.key in {"backspace", "ctrl+h"}:
            words = self.words[:-1]
        elif event.key == "ctrl+u":
            words = ""
        elif event.key == "ctrl+w":
            words = self.words.rstrip().rpartition(" ")[0]
        elif event.character and event.is_printable:
            words = self.words + event.character
        else:
            return
        event.stop()
        event.prevent_default()
        self._change(words)

    def on_paste(self, event: events.Paste) -> None:
        """Take the first line of what is pasted."""
        event.stop()
        lines = event.text.splitlines()
        self._change(self.words + (printable(lines[0]) if lines else ""))

    def _change(self, words: str) -> None:
        words = words[:MOST]
        if words != self.words:
            self.words = words
            self._draw()
            self.post_message(self.Changed(words))

    def _draw(self) -> None:
        self.show((Run(f" {self._sign} ", Role.KEY), Run(self.words, Role.TITLE), Run(" ", Role.CURSOR)))
