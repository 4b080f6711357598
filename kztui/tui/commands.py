"""The commands, each declared once: footer, help, palette and the README's table are made from this list.

A command is an entry here and a method `action_…` of the screen.
"""

from collections.abc import Callable, Mapping

import msgspec

from kztui.tui.navigation.location import Level, Location
from kztui.views.target import Target, TargetKind

_RECORD_LEVELS = frozenset({Level.TAB, Level.DAY, Level.FIGURE, Level.QUOTE, Level.SOURCE, Level.WHY, Level.FIND})
"""The levels that show the record."""
_EXPLAINED = frozenset({TargetKind.QUANTITY, TargetKind.FIGURE, TargetKind.FINDING, TargetKind.RELATION})
"""What a why can be asked of."""
_NOT_CITED = frozenset({TargetKind.SOURCE, TargetKind.DAY})
"""What is not copied: it has no words of its own."""


class Context(msgspec.Struct, frozen=True):
    """What the availability of a command depends on."""

    location: Location
    depth: int
    """How many locations led here, this one included."""
    has_link: bool
    """Whether the cursor is on something that can be opened."""
    target: Target | None
    """What the cursor is on, or else what the location shows."""
    searched: bool
    """Whether there is a search whose hits can be gone through."""
    no_color: bool

    @property
    def explained(self) -> Target | None:
        """Return what a why is asked of: what the location is about, or in a list what the cursor is on."""
        return self.location.target if self.location.level is Level.FIGURE else self.target


def _always(_: Context) -> bool:
    return True


def _can_open(context: Context) -> bool:
    return context.has_link and context.location.level in _RECORD_LEVELS


def _can_go_back(context: Context) -> bool:
    return context.depth > 1


def _has_next(context: Context) -> bool:
    return context.location.level is Level.SOURCE or context.searched


def _has_why(context: Context) -> bool:
    level, explained = context.location.level, context.explained
    return level in _RECORD_LEVELS - {Level.WHY} and explained is not None and explained.kind in _EXPLAINED


def _can_copy(context: Context) -> bool:
    target = context.target
    return context.location.level in _RECORD_LEVELS and target is not None and target.kind not in _NOT_CITED


def _not_at(level: Level) -> Callable[[Context], bool]:
    return lambda context: context.location.level is not level


def _has_colours(context: Context) -> bool:
    return not context.no_color


class Command(msgspec.Struct, frozen=True):
    """Something the explorer can do."""

    action: str
    """The call of the screen's method `action_…`, as Textual parses it; `app.…` is one of the app's."""
    keys: tuple[str, ...]
    """The keys, as Textual names them."""
    shown: str
    """The keys, as a reader knows them."""
    help: str
    """What it does, in one sentence without its full stop."""
    label: str = ""
    """Its name in the footer, or empty where it is not shown there."""
    available: Callable[[Context], bool] = _always
    """Whether it can be run here and now."""
    in_palette: bool = False
    """Whether the palette offers it; moving about is done by the palette's own keys."""
    takes_key: bool = False
    """Whether the method is given the key that was pressed."""

    @property
    def is_typed(self) -> bool:
        """Return whether its key is a character, which goes into the query where one is typed."""
        return len(self.shown) == 1

    def call(self, key: str) -> str:
        """Return the call that a key makes."""
        return f"{self.action}({key!r})" if self.takes_key else self.action


COMMANDS = (
    Command("open", ("enter",), "Enter", "open what the cursor is on, down to the source", "open", _can_open),
    Command("back", ("escape",), "Esc", "go back to where you came from", "back", _can_go_back),
    Command("go_through(1)", ("n",), "n", "go to the next hit, in a source to the next quote", "next", _has_next),
    Command("go_through(-1)", ("N",), "N", "go to the previous hit, in a source to the previous quote", "", _has_next),
    Command(
        "why", ("w",), "w", "show why: the figures and relations that a number rests on", "why",
        _has_why, in_palette=True,
    ),
    Command("copy", ("y",), "y", "copy the figure with its quote and source", "copy", _can_copy, in_palette=True),
    Command(
        "find", ("slash",), "/", "find anything: labels, quotes, statements, places, people", "find",
        _not_at(Level.FIND), in_palette=True,
    ),
    Command("move('up')", ("up", "k"), "↑ k", "move up, from figure to figure"),
    Command("move('down')", ("down", "j"), "↓ j", "move down"),
    Command("move('left')", ("left", "h"), "← h", "move to the left"),
    Command("move('right')", ("right", "l"), "→ l", "move to the right"),
    Command("move('page_up')", ("pageup",), "PageUp", "move a page up"),
    Command("move('page_down')", ("pagedown",), "PageDown", "move a page down"),
    Command("move('first')", ("g", "home"), "g", "go to the first figure"),
    Command("move('last')", ("G", "end"), "G", "go to the last figure"),
    Command("show_tab", tuple("123456789"), "1–9", "show a tab", takes_key=True),
    Command("previous_tab", ("left_square_bracket",), "[", "show the tab before", in_palette=True),
    Command("next_tab", ("right_square_bracket",), "]", "show the tab after", in_palette=True),
    Command("palette", ("ctrl+p",), "Ctrl+P", "list every command, figure and source by name"),
    Command("theme", ("t",), "t", "change the theme", "", _has_colours, in_palette=True),
    Command("app.redraw", ("ctrl+l",), "Ctrl+L", "draw the screen anew", in_palette=True),
    Command(
        "help", ("question_mark",), "?", "show the keys and the marks", "keys",
        _not_at(Level.HELP), in_palette=True,
    ),
    Command("quit", ("q", "ctrl+c", "ctrl+q"), "q", "quit", "quit", in_palette=True),
)  # fmt: skip


def footer_commands(context: Context) -> tuple[Command, ...]:
    """Return the commands that the footer names: those with a label that are available."""
    is_typing = context.location.level is Level.FIND
    return tuple(
        command
        for command in COMMANDS
        if command.label and command.available(context) and not (is_typing and command.is_typed)
    )


COMMANDS_BY_ACTION: Mapping[str, Command] = {command.action: command for command in COMMANDS}
COMMANDS_BY_KEY: Mapping[str, Command] = {key: command for command in COMMANDS for key in command.keys}

RESERVED_KEYS: Mapping[str, str] = {
    "p": "the talk",
    "s": "back to the speaker",
    "f": "filter",
    "m": "mark",
    "Y": "copy as …",
    "tab": "the next section",
    "shift+tab": "the previous section",
    "ctrl+z": "suspend",
}
"""Keys that are set apart for what is to come, and are given to nothing else."""
