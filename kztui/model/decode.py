"""From plain data (TOML or JSON, read) to dataclasses, with errors that name the key."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from kztui.model.nearest import or_meant

T = TypeVar("T")

_PLAIN = {str: "text", int: "a whole number", bool: "true or false", date: "a date", Decimal: "a number"}

_LONGEST = 100
"""How many characters of a wrong value an error gives."""


class ShapeError(Exception):
    """Data is not of the shape it should be."""

    def __init__(self, path: tuple[str | int, ...], problem: str) -> None:
        super().__init__(problem)
        self.path = path
        """The keys and positions that lead to the place."""
        self.problem = problem
        """What is wrong there."""


def decode(wanted: type[T], data: object, path: tuple[str | int, ...] = ()) -> T:
    """Return data as an instance of a type: a dataclass, a tuple of them, an enum, or a plain value.

    Raises:
        ShapeError: if a key is unknown or missing, or a value is of another type.
    """
    return typing.cast("T", _decode(wanted, data, path))


def _decode(wanted: Any, data: object, path: tuple[str | int, ...]) -> object:  # noqa: ANN401 - any type's form
    if type(data) is wanted and wanted in _PLAIN:  # most values are plain, and a large store has many
        return data
    origin = typing.get_origin(wanted)
    if origin in {types.UnionType, typing.Union}:
        return _decode_union(wanted, data, path)
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise ShapeError(path, f"should be a list, not {described(data)}")
        return tuple(_decode(typing.get_args(wanted)[0], one, (*path, n)) for n, one in enumerate(data))
    if dataclasses.is_dataclass(wanted):
        return _decode_dataclass(typing.cast("type", wanted), data, path)
    if issubclass(wanted, StrEnum):
        return _decode_enum(wanted, data, path)
    if wanted is Decimal and isinstance(data, int | Decimal) and not isinstance(data, bool):
        return Decimal(data)
    raise ShapeError(path, f"should be {_PLAIN.get(wanted, wanted.__name__)}, not {described(data)}")


def _decode_union(wanted: Any, data: object, path: tuple[str | int, ...]) -> object:  # noqa: ANN401 - see above
    options = [option for option in typing.get_args(wanted) if option is not types.NoneType]
    if data is None and len(options) < len(typing.get_args(wanted)):
        return None
    deepest: ShapeError | None = None
    for option in options:
        try:
            return _decode(option, data, path)
        except ShapeError as error:
            if deepest is None or len(error.path) > len(deepest.path):
                deepest = error
    raise typing.cast("ShapeError", deepest)


def _decode_enum(wanted: type[StrEnum], data: object, path: tuple[str | int, ...]) -> StrEnum:
    try:
        return wanted(data)  # type: ignore[arg-type] # what is no text is no member either
    except ValueError:
        known = ", ".join(wanted)
        raise ShapeError(path, f"should be one of {known}, not {described(data)}") from None


def _decode_dataclass(wanted: type, data: object, path: tuple[str | int, ...]) -> object:
    if not isinstance(data, Mapping):
        raise ShapeError(path, f"should be a table, not {described(data)}")
    fields, required = _fields(wanted)
    for key in data:
        if key not in fields:
            raise ShapeError((*path, str(key)), f"is no key of this table{or_meant(str(key), fields)}")
    for key in required:
        if key not in data:
            raise ShapeError((*path, key), "is missing")
    values = {fields[key][0]: _decode(fields[key][1], value, (*path, key)) for key, value in data.items()}
    return wanted(**values)


@cache
def _fields(wanted: type) -> tuple[dict[str, tuple[str, Any]], tuple[str, ...]]:
    """Return the name and type of the field for each key, and the keys that must be there.

    A field whose name is a word of Python's own has an underscore behind it, its key has not (`from`).
    """
    hints = typing.get_type_hints(wanted)
    missing = dataclasses.MISSING
    fields = {f.name.rstrip("_"): f for f in dataclasses.fields(wanted)}
    required = tuple(key for key, f in fields.items() if f.default is missing and f.default_factory is missing)
    return {key: (f.name, hints[f.name]) for key, f in fields.items()}, required


def described(data: object) -> str:
    """Return plain data as an error names it, cut short where it is long."""
    if data is None:
        return "nothing"
    if isinstance(data, str):
        return f"“{_cut(data)}”"
    if isinstance(data, Mapping):
        return "a table"
    if isinstance(data, list | tuple):
        return "a list"
    if isinstance(data, int) and data.bit_length() > _LONGEST:  # Python may refuse to write it down
        return "a number of very many digits"
    return _cut(str(data))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
