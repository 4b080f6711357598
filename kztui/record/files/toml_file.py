"""Reading the record's TOML files, with errors that name file, line and key."""

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kztui.errors import RecordError
from kztui.util.decode import DecodeError, decode
from kztui.util.did_you_mean import or_did_you_mean
from kztui.util.plain_files import read_plain

T = TypeVar("T")
KeyPath = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.\-]+)\s*\]\]?")


class Where(msgspec.Struct, frozen=True):
    """A place in one of the record's files."""

    file: Path
    text: str
    path: KeyPath = ()

    def __truediv__(self, key: str | int) -> "Where":
        return Where(self.file, self.text, (*self.path, key))

    @property
    def said(self) -> str:
        """Return the place as errors name it."""
        return f"{self.file}:{line_of(self.text, self.path)}"

    def known(self, id_: str, parts: Mapping[str, T], kind: str) -> T:
        """Return the part of the record that the key of this kind names.

        Raises:
            RecordError: if there is none; it names the nearest that there is.
        """
        if id_ not in parts:
            raise (self / kind).error(f"there is no {kind} “{id_}”{or_did_you_mean(id_, parts)}")
        return parts[id_]

    def error(self, problem: str) -> RecordError:
        """Return the error that says what is wrong at this place."""
        keys = ".".join(str(key + 1) if isinstance(key, int) else key for key in self.path)
        return RecordError(f"{self.said}: {keys}: {problem}" if keys else f"{self.file}: {problem}")


def read_table(file: Path, shape: type[T]) -> tuple[T, Where]:
    """Return what a TOML file says, in its shape, and the place that stands for the file.

    Raises:
        RecordError: if the file is missing, no UTF-8, no TOML, or of another shape.
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
    except ValueError:  # Python reads no number of more than some thousand digits
        message = f"{file}: holds a number of too many digits"
        raise RecordError(message) from None
    except RecursionError:
        message = f"{file}: is nested too deeply"
        raise RecordError(message) from None
    where = Where(file, text)
    try:
        return decode(shape, data), where
    except DecodeError as error:
        raise Where(file, text, error.path).error(error.problem) from None


def read_raw(file: Path) -> bytes:
    """Return the bytes of one of the record's files.

    Raises:
        RecordError: if it is missing, no plain file, or cannot be read.
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
    """Return the line, from 1, on which a key stands, or else the header of the innermost table found."""
    best, best_depth = 1, 0
    best_header: KeyPath = ()
    lines = text.splitlines()
    for number, header in _headers(lines):
        depth = len(header)
        if depth > best_depth and path[:depth] == header:
            best, best_depth, best_header = number, depth, header
    if len(path) > len(best_header):
        key = re.compile(rf"^\s*{re.escape(str(path[len(best_header)]))}\s*=")
        for number in range(best, len(lines) + 1):
            line = lines[number - 1]
            if number > best and _HEADER.match(line):
                break
            if key.match(line):
                return number
    return best


def _headers(lines: list[str]) -> Iterator[tuple[int, KeyPath]]:
    """Yield each table's line and the path that its header stands for, arrays counted from 0."""
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
