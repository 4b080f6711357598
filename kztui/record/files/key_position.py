"""Where a key stands in the record's TOML files, and the errors that name the place."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kztui.errors import RecordError
from kztui.util.did_you_mean import or_did_you_mean
from kztui.util.type_forms import KeyPath

T = TypeVar("T")

_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.\-]+)\s*\]\]?")


class KeyPosition(msgspec.Struct, frozen=True):
    """The position of a key in one of the record's files; `position / "key"` is that of a key below it."""

    file: Path
    text: str
    """The text of the whole file."""
    path: KeyPath = ()

    def __truediv__(self, key: str | int) -> "KeyPosition":
        return KeyPosition(self.file, self.text, (*self.path, key))

    @property
    def line(self) -> int:
        """The line, from 1."""
        return line_of(self.text, self.path)

    @property
    def label(self) -> str:
        """The position as errors name it: `file:line`."""
        return f"{self.file}:{self.line}"

    def look_up(self, id_: str, table: str, rows: Mapping[str, T], key: str) -> T:
        """Return the row whose id stands at a key of this table; the key is named after the kind of row.

        Raises:
            PositionedError: if there is none; it names the row with the closest id.
        """
        if id_ not in rows:
            problem = f"there is no {key} “{id_}”{or_did_you_mean(id_, rows)}"
            raise (self / key).error(problem, missing=(table, id_))
        return rows[id_]

    def error(
        self, problem: str, *, rests_on: "Key | None" = None, missing: "RowKey | None" = None
    ) -> "PositionedError":
        """Return the error for a problem at this position."""
        return PositionedError(self, problem, rests_on, missing)


RowKey = tuple[str, str]
"""A row of the record: its table and its id."""
Key = tuple[str, str, str]
"""A key of a row of the record: the row's table and id, and the key."""


class PositionedError(RecordError):
    """Something wrong at a key of one of the record's files, or with a whole file."""

    def __init__(
        self, position: KeyPosition, problem: str, rests_on: Key | None = None, missing: RowKey | None = None
    ) -> None:
        keys = ".".join(str(key + 1) if isinstance(key, int) else key for key in position.path)
        super().__init__(f"{position.label}: {keys}: {problem}" if keys else f"{position.file}: {problem}")
        self.position = position
        self.rests_on = rests_on
        """The key that it was checked against: where that is wrong itself, this is no error of its own."""
        self.missing = missing
        """The row that it says is missing: where that could not be read, this is none either."""


def line_of(text: str, path: KeyPath) -> int:
    """Return the line, from 1, of a key, or else of the header of the innermost table that contains it."""
    lines = text.splitlines()
    table_line, table_path = _innermost_table(lines, path)
    if len(path) > len(table_path):
        key = re.compile(rf"^\s*{re.escape(str(path[len(table_path)]))}\s*=")
        for number in range(table_line, len(lines) + 1):
            line = lines[number - 1]
            if number > table_line and _HEADER.match(line):
                break
            if key.match(line):
                return number
    return table_line


def _innermost_table(lines: list[str], path: KeyPath) -> tuple[int, KeyPath]:
    """Return the header line and the path of the innermost table that contains a key; line 1 if it is the root."""
    table_line, table_path = 1, KeyPath()
    for number, header_path in _headers(lines):
        depth = len(header_path)
        if depth > len(table_path) and path[:depth] == header_path:
            table_line, table_path = number, header_path
    return table_line, table_path


def _headers(lines: list[str]) -> Iterator[tuple[int, KeyPath]]:
    """Yield the line of each table header and the path it stands for; arrays of tables are counted from 0."""
    counts: dict[KeyPath, int] = {}
    for number, line in enumerate(lines, start=1):
        match = _HEADER.match(line)
        if not match:
            continue
        path: KeyPath = ()
        names = match[2].split(".")
        for depth, name in enumerate(names, start=1):
            path = (*path, name)
            if depth == len(names) and match[1] == "[[":
                counts[path] = counts.get(path, -1) + 1
            if path in counts:
                path = (*path, counts[path])
        yield number, path
