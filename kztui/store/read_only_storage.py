"""A TinyDB storage that neither creates nor changes its file."""

import json
import re
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path
from typing import Any

from tinydb import Storage

from kztui.errors import StoreError
from kztui.util.plain_files import read_plain
from kztui.util.printable import printable_data

_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_MAX_DIGITS = 40
"""The most characters that a number may have, and the greatest exponent."""


class NoStoreError(StoreError):
    """The file does not exist."""


class ReadOnlyStorage(Storage):
    """A JSON file, read once and never written.

    Its numbers are decimals with the digits of the file, and its text is made safe to draw: no control character gets
    past here.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables.

        Raises:
            StoreError: if the file is missing, unreadable, empty, or not a JSON object of tables.
        """
        return self._tables

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        data = read_json(self._path)
        if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
            raise _broken_store(self._path, "holds no tables")
        for name, table in data.items():
            for number, row in table.items():
                if not (_ROW_NUMBER.fullmatch(number) and isinstance(row, dict)):
                    raise _broken_store(self._path, f"{name}: {number}: is no numbered row")
        return data

    def write(self, data: dict[str, dict[str, Any]]) -> None:  # noqa: ARG002 - the base class has the argument
        """Refuse to write: a store is built, not changed."""
        message = f"{self._path}: the store is read-only"
        raise StoreError(message)


def _broken_store(path: Path, problem: str) -> StoreError:
    return StoreError(f"{path}: is no kztui store: {problem}; build it again (kztui build), or name another (--store)")


def read_store(path: Path) -> bytes:
    """Return the bytes of a store.

    Raises:
        NoStoreError: if there is none.
        StoreError: if it cannot be read, or is not a regular file.
    """
    try:
        return read_plain(path)
    except FileNotFoundError:
        message = f"{path}: there is no such store; name one with --store, or build one with kztui build"
        raise NoStoreError(message) from None
    except OSError as error:
        message = f"{path}: the store cannot be read: {error.strerror}"
        raise StoreError(message) from None


def read_json(path: Path) -> object:
    """Return what a JSON file holds: decimals with the digits of the file, and text that is safe to draw.

    Raises:
        StoreError: if it is missing, unreadable, or no JSON.
    """
    return _parse(path, _read(path))


def _read(path: Path) -> str:
    raw = read_store(path)
    if not raw.strip():
        raise _broken_store(path, "the file is empty")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _broken_store(path, f"no UTF-8 at byte {error.start + 1}") from None


def _parse(path: Path, text: str) -> object:
    try:
        data = json.loads(text, parse_float=_parse_decimal, parse_int=_parse_int, parse_constant=_refuse_constant)
        return printable_data(data)
    except json.JSONDecodeError as error:
        raise _broken_store(path, f"no JSON at line {error.lineno}, column {error.colno}: {error.msg}") from None
    except ValueError as error:
        raise _broken_store(path, str(error)) from None
    except RecursionError:
        raise _broken_store(path, "it is nested too deeply") from None


def _parse_decimal(text: str) -> Decimal:
    """Return a number with exactly the digits of the file, unless it is too long or too large for an election."""
    if len(text) <= _MAX_DIGITS:
        with suppress(InvalidOperation):  # an exponent that Decimal cannot hold
            number = Decimal(text)
            if abs(number.adjusted()) <= _MAX_DIGITS:
                return number
    message = f"{text[:_MAX_DIGITS]} is no number of an election"
    raise ValueError(message)


def _parse_int(text: str) -> int:
    if len(text) > _MAX_DIGITS:
        message = f"{text[:_MAX_DIGITS]}… is no number of an election"
        raise ValueError(message)
    return int(text)


def _refuse_constant(name: str) -> Decimal:
    """Refuse what Python reads beyond JSON: NaN, Infinity, -Infinity."""
    message = f"{name} is no number"
    raise ValueError(message)
