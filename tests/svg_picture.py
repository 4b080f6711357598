"""A screenshot as a picture that needs nothing from elsewhere: every word on its cells, lines and bars as shapes.

Textual's own SVG links a font on the web, and is only right with that font. What is on which cell is read from it, and
drawn anew: each word begins at its column and is fitted to its cells, and what lines and bars are made of is drawn as
rectangles, so that any monospaced font will do.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from rich.cells import cell_len

_SVG = "{http://www.w3.org/2000/svg}"
_CHAR, _LINE, _BASE = 12.2, 24.4, 20.0
"""How wide and high a cell of Rich's SVG is, and how far down its text stands."""
WIDTH, HEIGHT = 10, 20
"""How wide and high a cell is here."""
_MARGIN, _BAR = 16, 34
"""What is around the screen: at the sides and below, and above, where the title stands."""
_FONTS = "'Fira Code', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
_RULE = re.compile(r"\.[\w-]+-(r\d+) \{ (.*?) \}")

_DARK = "#1b1d1f"
"""What is behind all where the theme leaves that to the terminal."""

Box = tuple[float, float, float, float]
"""Where a shape is in a cell, in parts of it: left, top, width, height."""
_SHAPES: dict[str, tuple[Box, ...]] = {
    "─": ((0, 0.47, 1, 0.06),),
    "━": ((0, 0.44, 1, 0.13),),
    "╸": ((0, 0.44, 0.5, 0.13),),
    "╌": ((0.05, 0.44, 0.35, 0.13), (0.55, 0.44, 0.35, 0.13)),
    "│": ((0.44, 0, 0.12, 1),),
    "┃": ((0.36, 0, 0.3, 1),),
    "█": ((0, 0.08, 1, 0.84),),
    "▌": ((0, 0, 0.4, 1),),
    "╾": ((0, 0.44, 0.5, 0.13), (0.5, 0.47, 0.5, 0.06)),
    "▒": ((0, 0.08, 1, 0.84),),
    "░": ((0, 0.08, 1, 0.84),),
}
_OPACITY = {"▒": 0.5, "░": 0.25}


@dataclass(frozen=True)
class Cell:
    """What is on one cell."""

    char: str
    look: str
    """How it is set, as CSS has it."""


@dataclass
class Screen:
    """What is on the cells, by row and column."""

    columns: int
    rows: int
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    grounds: list[tuple[int, int, int, str]] = field(default_factory=list)
    """Row, column, width and colour of what is behind."""

    @property
    def text(self) -> str:
        """Return the screen as lines of text."""
        rows = ("".join(self._char(row, column) for column in range(self.columns)) for row in range(self.rows))
        return "\n".join(line.rstrip() for line in rows)

    def _char(self, row: int, column: int) -> str:
        return self.cells[row, column].char if (row, column) in self.cells else " "


def picture(exported: str, columns: int, rows: int, title: str) -> str:
    """Return a picture made of the SVG that Textual exports."""
    screen = read(exported, columns, rows)
    ground = next((colour for row, column, _, colour in screen.grounds if row == column == 0), _DARK)
    names = {look: f"l{number}" for number, look in enumerate(sorted({cell.look for cell in screen.cells.values()}))}
    first = next((names[cell.look] for _, cell in sorted(screen.cells.items())), "")
    width, height = columns * WIDTH + 2 * _MARGIN, rows * HEIGHT + _MARGIN + _BAR
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<style>text{{font-family:{_FONTS};font-size:16.5px}}",
        *(f".{name}{{{look}}}" for look, name in names.items()),
        "</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{ground}"/>',
        *(f'<circle cx="{20 + 18 * number}" cy="17" r="5.5" fill="#8a949d"/>' for number in range(3)),
        f'<text x="{width // 2}" y="22" text-anchor="middle" class="{first}">{escape(title)}</text>',
        f'<g transform="translate({_MARGIN} {_BAR})">',
        *(_ground(*run) for run in _joined(screen)),
        *_drawn(screen, names),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def read(exported: str, columns: int, rows: int) -> Screen:
    """Return what is on which cell of the SVG that Textual exports."""
    looks = {name: rule.replace(" ", "").rstrip(";") for name, rule in _RULE.findall(exported)}
    screen = Screen(columns, rows)
    everything = list(ET.fromstring(exported).iter(f"{_SVG}g"))  # noqa: S314 - it is our own
    matrix = next(group for group in everything if group.get("class", "").endswith("-matrix"))
    parent = next(group for group in everything if matrix in list(group))
    for rect in parent.iter(f"{_SVG}rect"):
        x, y, width = (float(rect.get(key, "0")) for key in ("x", "y", "width"))
        row, column = round((y - 1.5) / _LINE), round(x / _CHAR)
        screen.grounds.append((row, column, round(width / _CHAR), rect.get("fill", "")))
    for text in matrix.iter(f"{_SVG}text"):
        column, row = round(float(text.get("x", "0")) / _CHAR), round((float(text.get("y", "0")) - _BASE) / _LINE)
        look = looks[text.get("class", "").rsplit("-", 1)[-1]]
        for char in (text.text or "").replace("\N{NO-BREAK SPACE}", " ").rstrip("\n"):
            if row < rows and char != " ":
                screen.cells[row, column] = Cell(char, look)
            elif row < rows and "underline" in look:
                screen.cells[row, column] = Cell(" ", look)
            column += cell_len(char)
    return screen


def _joined(screen: Screen) -> Iterator[tuple[int, int, int, int, str]]:
    """Return the grounds, those of one colour beside and then below each other as one: row, column, width, height."""
    rows: list[tuple[int, int, int, str]] = []
    for row, column, width, colour in sorted(screen.grounds):
        if rows and rows[-1][0] == row and rows[-1][3] == colour and rows[-1][1] + rows[-1][2] == column:
            rows[-1] = (row, rows[-1][1], rows[-1][2] + width, colour)
        else:
            rows.append((row, column, width, colour))
    open_: dict[tuple[int, int, str], tuple[int, int]] = {}
    for row, column, width, colour in rows:
        key = (column, width, colour)
        first, last = open_.get(key, (row, row - 1))
        if last != row - 1:
            yield first, column, width, last - first + 1, colour
            first = row
        open_[key] = (first, row)
    for (column, width, colour), (first, last) in open_.items():
        yield first, column, width, last - first + 1, colour


def _ground(row: int, column: int, width: int, height: int, colour: str) -> str:
    place = f'x="{column * WIDTH}" y="{row * HEIGHT}" width="{width * WIDTH}" height="{height * HEIGHT}"'
    return f'<rect {place} fill="{colour}" shape-rendering="crispEdges"/>'


def _drawn(screen: Screen, names: Mapping[str, str]) -> Iterator[str]:
    for (row, column), run in _runs(screen):
        name = names[run[0].look]
        if run[0].char in _SHAPES:
            yield from _shapes(run[0].char, row, column, len(run), name)
        else:
            yield _word("".join(cell.char for cell in run), row, column, name)


def _runs(screen: Screen) -> Iterator[tuple[tuple[int, int], list[Cell]]]:
    """Return neighbouring cells of one look as one: the letters of a word, or one shape repeated."""
    run: list[Cell] = []
    begin, reached = (0, 0), (0, 0)
    for place, cell in sorted(screen.cells.items()):
        if run and (place != reached or not _alike(run[-1], cell)):
            yield begin, run
            run = []
        begin = begin if run else place
        run.append(cell)
        reached = (place[0], place[1] + cell_len(cell.char))
    if run:
        yield begin, run


def _alike(cell: Cell, other: Cell) -> bool:
    shapes = cell.char in _SHAPES or other.char in _SHAPES
    return cell.look == other.look and (cell.char == other.char or not shapes)


def _shapes(char: str, row: int, column: int, times: int, name: str) -> Iterator[str]:
    """Return a shape as rectangles; one that fills its cell's width as a single one for all its repetitions."""
    faint = f' opacity="{_OPACITY[char]}"' if char in _OPACITY else ""
    boxes = _SHAPES[char]
    wide = len(boxes) == 1 and boxes[0][2] == 1
    for number in range(1 if wide else times):
        for left, top, width, height in boxes:
            x, y = (column + number + left) * WIDTH, (row + top) * HEIGHT
            across = width * WIDTH * (times if wide else 1)
            yield f'<rect x="{x:g}" y="{y:g}" width="{across:g}" height="{height * HEIGHT:g}" class="{name}"{faint}/>'


def _word(word: str, row: int, column: int, name: str) -> str:
    cells = cell_len(word)
    fitted = f' textLength="{cells * WIDTH}" lengthAdjust="spacingAndGlyphs"' if cells > 1 else ""
    return f'<text x="{column * WIDTH}" y="{row * HEIGHT + 15}"{fitted} class="{name}">{escape(word)}</text>'
