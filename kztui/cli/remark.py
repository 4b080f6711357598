"""What the program says of itself: one line on stderr, safe to draw."""

import sys

from kztui.util.printable import printable


def remark(text: str) -> None:
    """Say something to whoever typed the command; what is printed for other programs goes to stdout."""
    print(f"kztui: {printable(text)}", file=sys.stderr)
