"""Reading the record's TOML files, with errors that name file, line and key."""

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kztui.errors import RecordError
from kztui.util.decode import DecodeError, KeyPath, decode
from kztui.util.did_you_mean import or_did_you_mean
from kztui.util.plain_files import read_plain

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
    def label(self) -> str:
        """The position as errors name it: `file:line`."""
        return f"{self.file}:{line_of(self.text, self.path)}"

    def look_up(self, id_: str, rows: Mapping[str, T], key: str) -> T:
        """Return the row whose id stands at a key of this table; the key is named after the kind of row.

        Raises:
            RecordError: if there is none; it names the row with the closest id.
        """
        if id_ not in rows:
            raise (self / key).error(f"there is no {key} “{id_}”{or_did_you_mean(id_, rows)}")
        return rows[id_]

    def error(self, problem: str) -> RecordError:
        """Return the error for a problem at this position."""
        keys = ".".join(str(key + 1) if isinstance(key, int) else key for key in self.path)
        return RecordError(f"{self.label}: {keys}: {problem}" if keys else f"{self.file}: {problem}")


def read_toml(file: Path, shape: type[T]) -> tuple[T, KeyPosition]:
    """Return the content of a TOML file, decoded, and the position of its root table.

    Raises:
        RecordError: if the file is missing, not UTF-8, not TOML, or not of the given shape.
    """
    raw = read_raw(file)
    try:
        text = raw.removeprefix(BOM_UTF8).decode("utf-8")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        message = f"{file}: is no UTF-8 (byte {error.start + 1}); save it as UTF-8"
        raise RecordError(message) from None
    except tomllib.TOMLDecodeError as error:
        message = f"{file}: is no TOML: {error}"
        raise RecordError(message) from None
    except ValueError:  # Python refuses to read numbers of more than some thousand digits
        message = f"{file}: holds a number of too many digits"
        raise RecordError(message) from None
    except RecursionError:
        message = f"{file}: is nested too deeply"
        raise RecordError(message) from None
    root = KeyPosition(file, text)
    try:
        return decode(shape, data), root
    except DecodeError as error:
        raise KeyPosition(file, text, error.path).error(error.problem) from None


def read_raw(file: Path) -> bytes:
    """Return the bytes of one of the record's files.

    Raises:
        RecordError: if it is missing, not a regular file, or cannot be read.
    """
    try:
        return read_plain(file)
    except FileNotFoundError:
        message = f"{file}: there is no such file; the record needs it"
        raise RecordError(message) from None
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror}"
        raise RecordError(message) from None


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
