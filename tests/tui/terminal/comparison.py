"""Two terminals, the output of one shortened: they must show the same."""

from kztui.tui.terminal.screen_diff import ScreenDiff
from tests.tui.terminal.emulated_terminal import HEIGHT, WIDTH, EmulatedTerminal


class Comparison:
    """Writes the same output to both terminals."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.diff = ScreenDiff()
        self.diff.resize(width, height)
        self.plain, self.shortened = EmulatedTerminal(width, height), EmulatedTerminal(width, height)

    def write(self, output: str) -> str:
        """Write to both, and return what was sent; they must be in the same state after it."""
        sent = self.diff.shorten(output)
        self.plain.feed(output)
        self.shortened.feed(sent)
        assert self.plain.is_confused == self.shortened.is_confused
        assert self.shortened.state() == self.plain.state()
        return sent

    def resize(self, width: int, height: int) -> None:
        """Resize both."""
        self.diff.resize(width, height)
        self.plain.resize(width, height)
        self.shortened.resize(width, height)
