"""Every sequence that Textual sends, whole or cut anywhere, shows what it would if nothing were shortened."""

import ast
from pathlib import Path

import pytest
import textual

from kztui.tui.terminal.control_sequences import Effect, follow
from kztui.tui.terminal.sgr import DEFAULT
from tests.tui.terminal.comparison import Comparison
from tests.tui.terminal.example_output import frame
from tests.tui.terminal.recorded_session import HEIGHT, WIDTH, Resize, record

BEFORE = frame([(0, 0, [("1;31", "first"), ("", " frame")]), (2, 3, [("48;5;16", "─█▲")])], cursor=(1, 2))
AFTER = frame([(0, 0, [("1;31", "after"), ("", " frame")]), (3, 0, [("7", "another row")])])
CUTS = 4
"""How often the recorded session is written again, each time cut at other positions."""


INPUT = {"_ansi_sequences.py", "_xterm_parser.py"}
"""The sources whose sequences are what terminals send to Textual."""


def literals() -> list[str]:
    """Return the control sequences in Textual's sources that it may send; what is filled in at run time is 1."""
    found: set[str] = set()
    for file in Path(textual.__file__).parent.rglob("*.py"):
        if file.name in INPUT:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                found.add("".join(str(part.value) if isinstance(part, ast.Constant) else "1" for part in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return sorted(text for text in found if {"\x1b", "\x07"} & set(text) and len(text) < 100)


LITERALS = literals()


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> list[str | Resize]:
    return record(tmp_path_factory.mktemp("session"))


@pytest.fixture(scope="module")
def sequences(session: list[str | Resize]) -> list[str]:
    """Return all that was written in the session but frames, each string once."""
    return sorted({data for data in session if isinstance(data, str) and len(data) < 100})


def replay(both: Comparison, entry: str | Resize) -> str:
    """Do what was recorded, and return what was sent."""
    if isinstance(entry, str):
        return both.write(entry)
    both.resize(*entry)
    return ""


def check_interleaved(output: str) -> None:
    """Write output between frames, whole and cut in two at every position, with and without a frame in between."""
    for cut in range(len(output)):
        parts = [part for part in (output[:cut], output[cut:]) if part]
        for between in ([], [AFTER]):
            both = Comparison(WIDTH, HEIGHT)
            for data in (BEFORE, parts[0], *between, *parts[1:], AFTER, AFTER, BEFORE):
                both.write(data)


def test_the_sources_are_read(sequences: list[str]) -> None:
    assert {"\x1b[?1049h", "\x1b[2J", "\x1b[?1003h", "\x1b]52;c;1\x07", "\x1b[1m1\x1b[0m"} <= set(LITERALS)
    assert {"\x1b[?1049h", "\x1b[?2026h", "\x1b[?2048h", "\x1b[<u", "\x07"} <= set(sequences)


@pytest.mark.slow
def test_sequences_in_the_sources_show_the_same_wherever_they_are_cut() -> None:
    for output in LITERALS:
        check_interleaved(output)


@pytest.mark.slow
def test_recorded_sequences_show_the_same_wherever_they_are_cut(sequences: list[str]) -> None:
    for output in sequences:
        check_interleaved(output)


@pytest.mark.slow
def test_nothing_that_textual_sends_ends_the_shortening(sequences: list[str]) -> None:
    assert [output for output in sequences if follow(output, DEFAULT).effect is Effect.UNKNOWN] == []


@pytest.mark.slow
def test_a_whole_session_shows_the_same_with_fewer_bytes(session: list[str | Resize]) -> None:
    both = Comparison(WIDTH, HEIGHT)
    sent = sum(len(replay(both, data)) for data in session)
    assert both.diff.is_between_sequences
    assert sent < 0.7 * sum(len(data) for data in session if isinstance(data, str))


@pytest.mark.slow
@pytest.mark.parametrize("number", range(CUTS))
def test_a_whole_session_shows_the_same_wherever_it_is_cut(session: list[str | Resize], number: int) -> None:
    both = Comparison(WIDTH, HEIGHT)
    for index, data in enumerate(session):
        if isinstance(data, str) and index % CUTS != number:  # every part of it is also written whole, at times
            cut = len(data) * (number + 1) // (CUTS + 1)
            both.write(data[:cut])
            both.write(data[cut:])
        else:
            replay(both, data)
