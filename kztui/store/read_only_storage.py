"""TinyDB storages that neither create nor change a file."""

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

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
"""How a row is numbered."""
_LONGEST = 40
"""How many characters a number may have, and its exponent at most."""


class NoStoreError(StoreError):
    """There is no store of that name."""


class ReadOnlyStorage(Storage):
    """A JSON file, read once and never written. Its numbers keep the digits that the file gives them.

    Text in it is made safe to draw: no control character gets past here.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables.

        Raises:
            StoreError: if the file is missing, unreadable, empty, or no JSON object of tables.
        """
        return self._tables

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        data = _parse(self._path, _read(self._path))
        if not isinstance(data, dict) or not all(isinstance(table, dict) for table in data.values()):
            raise _broken(self._path, "holds no tables")
        for name, table in data.items():
            for number, row in table.items():
                if not (_NUMBER.fullmatch(number) and isinstance(row, dict)):
                    raise _broken(self._path, f"{name}: {number}: is no numbered row")
        return data

    def write(self, data: dict[str, dict[str, Any]]) -> None:  # noqa: ARG002 - the base class has it
        """Refuse: a store is built, not changed."""
        message = f"{self._path}: the store is read-only"
        raise StoreError(message)


def _broken(path: Path, problem: str) -> StoreError:
    return StoreError(f"{path}: is no kztui store: {problem}; build it again (kztui build), or name another (--store)")


def read_store(path: Path) -> bytes:
    """Return the bytes of a store.

    Raises:
        NoStoreError: if there is none.
        StoreError: if it cannot be read, or is no plain file.
    """
    try:
        return read_plain(path)
    except FileNotFoundError:
        message = f"{path}: there is no such store; name one with --store, or build one with kztui build"
        raise NoStoreError(message) from None
    except OSError as error:
        message = f"{path}: the store cannot be read: {error.strerror}"
        raise StoreError(message) from None


def _read(path: Path) -> str:
    raw = read_store(path)
    if not raw.strip():
        raise _broken(path, "the file is empty")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _broken(path, f"no UTF-8 at byte {error.start + 1}") from None


def _parse(path: Path, text: str) -> object:
    try:
        data = json.loads(text, parse_float=_decimal, parse_int=_whole, parse_constant=_no_number)
        return printable_data(data)
    except json.JSONDecodeError as error:
        raise _broken(path, f"no JSON at line {error.lineno}, column {error.colno}: {error.msg}") from None
    except ValueError as error:
        raise _broken(path, str(error)) from None
    except RecursionError:
        raise _broken(path, "it is nested too deeply") from None


def _decimal(text: str) -> Decimal:
    """Return a number with the digits that the file gives it, so long as they can be those of a count or a rate."""
    if len(text) <= _LONGEST:
        with suppress(InvalidOperation):  # an exponent that Decimal cannot hold
            number = Decimal(text)
            if abs(number.adjusted()) <= _LONGEST:
                return number
    message = f"{text[:_LONGEST]} is no number of an election"
    raise ValueError(message)


def _whole(text: str) -> int:
    if len(text) > _LONGEST:
        message = f"{text[:_LONGEST]}… is no number of an election"
        raise ValueError(message)
    return int(text)


def _no_number(name: str) -> Decimal:
    message = f"{name} is no number"
    raise ValueError(message)
