"""The field in which a query is typed."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from kztui.util.printable import printable

LONGEST_QUERY = 200
"""How many characters can be typed."""
_COMMAND_KEYS = {"enter", "ctrl+c", "super+c"}
"""Keys of Textual's field that are commands here."""


class SearchInput(Input, inherit_bindings=False):
    """Textual's input, driven by the screen.

    Textual sends a key to the widget that has the focus when the key is read. Keys read together with the `/` that
    moves the focus here would still go to the screen, and those read later could overtake them. So the field has the
    focus, and with it the cursor, but hands each key on to the screen, which gives it back: all keys are in one queue.
    """

    EDITING_ACTIONS: ClassVar = {
        key: binding.action
        for binding in Input.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
        if key not in _COMMAND_KEYS
    }
    """What each key that edits does, by Textual's name of the key."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id, max_length=LONGEST_QUERY, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self.screen._forward_event(event)  # noqa: SLF001 - see the class; what breaks when Textual changes is tested
        else:
            super()._forward_event(event)

    def ask(self, query: str) -> None:
        """Show a query, the cursor at its end."""
        self.value = query
        self.cursor_position = len(query)

    async def take(self, event: events.Key) -> bool:
        """Type a character or edit the query, and return whether the key does either."""
        if event.key in self.EDITING_ACTIONS:
            await self.run_action(self.EDITING_ACTIONS[event.key])
        elif event.character and event.is_printable:
            self._type(event.character)
        else:
            return False
        return True

    def paste(self, text: str) -> None:
        """Type the first line of a text."""
        lines = text.splitlines()
        if lines:
            self._type(lines[0])

    def _type(self, text: str) -> None:
        safe = printable(text)[: LONGEST_QUERY - len(self.value)]
        if self.selection.is_empty:
            self.insert_text_at_cursor(safe)
        else:
            self.replace(safe, *self.selection)
