"""Writes anew all that is made from the program: goldens, snapshots, screenshots and the README's table of keys.

`python -m tests.rewrite`; then look through the differences, the pictures as pictures.
"""

import os
import sys

import pytest

MADE_FROM_THE_PROGRAM = (
    "tests/output",
    "tests/tui/test_snapshots.py",
    "tests/test_screenshots.py",
    "tests/test_readme.py",
)

if __name__ == "__main__":
    os.environ["KZTUI_REWRITE"] = "1"
    os.environ.pop("NO_COLOR", None)
    sys.exit(pytest.main(["-q", "-n", "0", *MADE_FROM_THE_PROGRAM]))
