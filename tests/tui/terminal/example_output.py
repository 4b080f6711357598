"""Output to a terminal of the size that the emulated one has: frames as Textual writes them, and everything else."""

from hypothesis import strategies as st

from tests.tui.terminal.emulated_terminal import HEIGHT, WIDTH

Run = tuple[str, str]
"""SGR parameters and text."""
Placed = tuple[int, int, list[Run]]
"""A row, a column, and what is written there."""

PARAMETERS = (
    "", "1", "1;38;5;188;48;5;16", "38;2;1;2;3;48;2;4;5;6", "4;31", "7", "3;97;104", "2;39;49", "48;5;16", "1;2;9",
)  # fmt: skip
HARMLESS = (
    "\x1b[?1000h", "\x1b[?1003l", "\x1b[?1006h", "\x1b[?1016h", "\x1b[?1004h", "\x1b[?2004l", "\x1b[?2048h",
    "\x1b[?2026h", "\x1b[?2026l", "\x1b[?25l", "\x1b[?25h", "\x1b[?7l", "\x1b[?7h", "\x1b[6n", "\x1b[c",
    "\x1b]52;c;YQ==\x07", "\x1b]22;pointer\x07", "\x1b]2;a title\x1b\\", "\x07", "\x1b[?1006h\x1b[?25l",
)  # fmt: skip
CHANGES_CELLS = (
    "\x1b[2J", "\x1b[J", "\x1b[1K", "\x1b[?1049h", "\x1b[?1049l", "\x1b[H", "\x1b[;3H", "\x1b[2A", "\x1b[C",
    "text", "more than there is space for in a row", "\r", "\n", "\n\n\n\n\n", "\x1b[31m", "\x1b[m", "\x1b[0m",
    "\x1b[38;5m",
    "\x1b[>25u", "\x1b[<u", "\x1b[?2026$p", "\x1b]8;id=1;https://example.org\x1b\\\x1b[1mlink\x1b[0m\x1b]8;;\x1b\\",
)  # fmt: skip
UNKNOWN = (
    "\x1b[4h", "\x1b[2;3r", "\x1b[2;4r\x1b[?6h", "\x1b[?5h", "\x1b[?6h", "\x1bc", "\x1bD", "\x1bM", "\x1bE", "\x1b7",
    "\x1b8",
    "\x1b[s", "\x1b[u", "\x1b[2@", "\x1b[2P", "\x1b[L", "\x1b[M", "\x1b[2S", "\x1b[T", "\x1b[3X", "\x1b[3b", "\x1b[!p",
    "\x1b(0", "\x1b)0\x0e", "\x0e", "\x1b#8", "\t", "\b", "\x0b", "\x00", "\x18", "\x7f", "\x9b31m", "\x84",
    "\x9d2;t\x9c",
    "\x1bPq#0~\x1b\\", "\x1b_Ga=T;AAAA\x1b\\", "\x1b]4;1;red\x07", "\x1b[?3h", "\x1b[20h", "\x1b[?1h", "\x1b[?47h",
    "\x1b]8;;https://example.org\x1b\\never closed", "\x1b[>4;1m", "\x1b[1 q", "\x1b[9y", "\x1b[3g", "\x1bH",
)  # fmt: skip


def frame(parts: list[Placed], cursor: tuple[int, int] = (0, 0)) -> str:
    """Return a frame as Textual writes it."""
    output = ""
    for row, column, runs in parts:
        output += f"\x1b[{row + 1};{column + 1}H"
        output += "".join(f"\x1b[{parameters}m{text}\x1b[0m" if parameters else text for parameters, text in runs)
    return f"{output}\x1b[{cursor[0] + 1};{cursor[1] + 1}H"


def layout(lines: list[list[Run]]) -> str:
    """Return a frame of whole lines, with a line feed after each but the last."""
    rows = [
        f"\x1b[{row + 1};1H" + "".join(f"\x1b[{parameters or '0'}m{text}\x1b[0m" for parameters, text in runs)
        for row, runs in enumerate(lines)
    ]
    return "\n".join(rows) + "\x1b[1;1H"


_CERTAIN_TEXT = st.text("ab  ─█▲", max_size=4)
_TEXT = st.one_of(*[_CERTAIN_TEXT] * 6, st.text("ab  ─█▲表\u0301", max_size=4))
_RUNS = st.lists(st.tuples(st.sampled_from(PARAMETERS), _TEXT), max_size=3)
_COLUMNS = st.one_of(*[st.integers(0, WIDTH // 2)] * 3, st.integers(0, WIDTH - 1))
_PLACED = st.tuples(st.integers(0, HEIGHT - 1), _COLUMNS, _RUNS)
_CURSORS = st.tuples(st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1))
FRAMES = st.one_of(
    st.builds(frame, st.lists(_PLACED, min_size=1, max_size=6), _CURSORS),
    st.builds(layout, st.lists(_RUNS, min_size=1, max_size=HEIGHT)),
)
"""Frames; some run past the right edge, some have wide and combining characters."""

_DEFECTS = (
    "\x1b[0;1H", "\x1b[6;1H", "\x1b[9999;1H", "\x1b[1;25H", "\x1b[01;1H", "\x1b[1;99999H", "\x1b[4:3m", "\x1b[58;5;1m",
    "\x1b[21m", "\x1b[6m", "\x1b[38;5;256m", "\x1b[38;2;1;2m", "\x1b[1;m", "\x1b[;1m", "\x1b[38;3;1m", "\x1b[10m",
    "\n", "\r",
    "\t", "\x1b[2K", "\x1b[1m", "\x1b[31m", "\x0e", "\x1b[4h", "\x9b1m", "\x1b[?25l", "\x07",
)  # fmt: skip


@st.composite
def defective_frames(draw: st.DrawFn) -> str:
    """Return a frame with something in it that Textual does not write."""
    output = draw(FRAMES)
    position = draw(st.integers(0, len(output)))
    return output[:position] + draw(st.sampled_from(_DEFECTS)) + output[position:]


OTHER = st.one_of(
    st.sampled_from(CHANGES_CELLS),
    st.sampled_from(UNKNOWN),
    defective_frames(),
    st.text("\x1b\x1b[[]?;0123456789hlmHJKruABP\\\x07\n\r\t a表\x9b\x0e", max_size=12),
)
"""All that is neither a frame nor harmless: known sequences, defective frames and garbage."""
