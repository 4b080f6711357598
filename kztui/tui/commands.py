"""The commands, each declared once: footer, help, palette and the README's table are made from this list."""

from enum import StrEnum

import msgspec


class Level(StrEnum):
    """The kinds of places where the explorer can be."""

    TAB = "tab"
    FIGURE = "figure"  # a figure, statement, relation or finding opened
    QUOTE = "quote"
    SOURCE = "source"
    WHY = "why"
    FIND = "find"
    HELP = "help"
    COPIED = "copied"


EVERYWHERE = frozenset(Level)
_RECORD = frozenset({Level.TAB, Level.FIGURE, Level.QUOTE, Level.SOURCE, Level.WHY, Level.FIND})
"""The levels that show the record."""


class Command(msgspec.Struct, frozen=True):
    """Something the explorer can do."""

    id: str
    keys: tuple[str, ...]
    """The keys, as Textual names them."""
    shown: str
    """The keys, as a reader knows them."""
    help: str
    """What it does, in one sentence without its full stop."""
    label: str = ""
    """Its name in the footer, or empty where it is not shown there."""
    levels: frozenset[Level] = EVERYWHERE
    """Where it works, if there is something to do it with."""

    @property
    def is_typed(self) -> bool:
        """Return whether its key is a character, which goes into the words where words are typed."""
        return len(self.shown) == 1


COMMANDS = (
    Command("open", ("enter",), "Enter", "open what the cursor is on, down to the source", "open", _RECORD),
    Command("back", ("escape",), "Esc", "go back to where you came from", "back"),
    Command("next", ("n",), "n", "go to the next hit, in a source to the next quote", "next"),
    Command("previous", ("N",), "N", "go to the previous hit, in a source to the previous quote"),
    Command("why", ("w",), "w", "show why: the figures and relations that a number rests on", "why", _RECORD),
    Command("copy", ("y",), "y", "copy the figure with its quote and source", "copy", _RECORD),
    Command("find", ("slash",), "/", "find anything: labels, quotes, statements, places, people", "find"),
    Command("up", ("up", "k"), "↑ k", "move up, from figure to figure"),
    Command("down", ("down", "j"), "↓ j", "move down"),
    Command("left", ("left", "h"), "← h", "move to the left"),
    Command("right", ("right", "l"), "→ l", "move to the right"),
    Command("page_up", ("pageup",), "PageUp", "move a page up"),
    Command("page_down", ("pagedown",), "PageDown", "move a page down"),
    Command("first", ("g", "home"), "g", "go to the first figure"),
    Command("last", ("G", "end"), "G", "go to the last figure"),
    Command("tab", tuple("1234567"), "1–7", "show a tab"),
    Command("tab_before", ("left_square_bracket",), "[", "show the tab before"),
    Command("tab_after", ("right_square_bracket",), "]", "show the tab after"),
    Command("palette", ("ctrl+p",), "Ctrl+P", "list every command, figure and source by name"),
    Command("theme", ("t",), "t", "change the theme"),
    Command("help", ("question_mark",), "?", "show the keys and the marks", "keys"),
    Command("quit", ("q", "ctrl+c", "ctrl+q"), "q", "quit", "quit"),
)


def command(id_: str) -> Command:
    """Return the command of an id.

    Raises:
        KeyError: if there is none.
    """
    return {one.id: one for one in COMMANDS}[id_]
