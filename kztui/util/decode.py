"""From plain data (parsed TOML or JSON) to structs, with errors that name the key.

msgspec decodes and checks; this module turns its errors into one plain line with the path of the key.
"""

import re
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import msgspec

from kztui.util.did_you_mean import or_did_you_mean
from kztui.util.type_forms import KeyPath, encoded_fields, type_at, union_members

T = TypeVar("T")
_PathPattern = tuple[str | None, ...]
"""The same for all values of a kind: None stands for every position of a list."""

_PARSED_BY_TOML = (date, datetime, time)
"""TOML has literals for these, so text is never taken for one."""
_TYPE_NAMES = {
    "str": "text",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a date",
    "decimal": "a number",
    "object": "a table",
    "array": "a list",
}
"""What an error calls the types that msgspec names."""
_LOCATION = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<position>\d+)\]")
_MISSING_KEY = re.compile(r"Object missing required field `(?P<key>[^`]*)`")
_UNKNOWN_KEY = re.compile(r"Object contains unknown field `(?P<key>[^`]*)`")
_WRONG_TYPE = re.compile(r"Expected `(?P<types>[^`]*)`")
_MAX_QUOTED = 100
"""How many characters of a wrong value an error quotes."""


class StrictStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable struct that refuses unknown keys."""


class DecodeError(Exception):
    """Data does not have the shape it should have."""

    def __init__(self, path: KeyPath, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        """The keys and list positions that lead to the wrong value."""
        self.problem = problem
        """What is wrong with it."""


def decode(wanted: type[T], data: object) -> T:
    """Return plain data as an instance of a type: a struct, or anything else msgspec can convert to.

    Raises:
        DecodeError: if a key is unknown or missing, or a value has the wrong type.
    """
    _refuse_text_for_decimals(wanted, data)
    try:
        return msgspec.convert(data, wanted, builtin_types=_PARSED_BY_TOML)
    except msgspec.ValidationError as error:
        raise _decode_error(str(error), wanted, data) from None


def describe_value(data: object) -> str:
    """Return plain data as an error names it, cut short where it is long."""
    if data is None:
        return "nothing"
    if isinstance(data, str):
        return f"“{_shortened(data)}”"
    if isinstance(data, Mapping):
        return "a table"
    if isinstance(data, list | tuple):
        return "a list"
    if isinstance(data, int) and data.bit_length() > _MAX_QUOTED:  # Python may refuse to write it out
        return "a number of very many digits"
    return _shortened(str(data))


def _refuse_text_for_decimals(wanted: Any, data: object) -> None:  # noqa: ANN401 - any type form
    """Refuse text where a decimal belongs: msgspec would read it as one, even "NaN" or "1e999999"."""
    for pattern in _decimal_paths(wanted):
        for path, value in _values_along(pattern, data):
            if isinstance(value, str):
                raise DecodeError(path, f"should be a number, not {describe_value(value)}")


@cache
def _decimal_paths(wanted: Any) -> tuple[_PathPattern, ...]:  # noqa: ANN401 - any type form
    """Return the paths to all decimals in a type."""
    paths: list[_PathPattern] = []
    for member in union_members(wanted):
        if member is Decimal:
            paths.append(())
        elif typing.get_origin(member) is tuple:
            paths.extend((None, *rest) for rest in _decimal_paths(typing.get_args(member)[0]))
        else:
            for key, field_type in encoded_fields(member).items():
                paths.extend((key, *rest) for rest in _decimal_paths(field_type))
    return tuple(paths)


def _values_along(pattern: _PathPattern, data: object) -> Iterator[tuple[KeyPath, object]]:
    """Yield each value that a path leads to, with its own path; what has another shape is passed over."""
    if not pattern:
        yield (), data
        return
    step, *rest = pattern
    children: Iterator[tuple[str | int, object]] = iter(())
    if step is None and isinstance(data, list | tuple):
        children = iter(enumerate(data))
    elif step is not None and isinstance(data, Mapping) and step in data:
        children = iter([(step, data[step])])
    for key, child in children:
        for path, value in _values_along(tuple(rest), child):
            yield (key, *path), value


def _decode_error(message: str, wanted: Any, data: object) -> DecodeError:  # noqa: ANN401 - any type form
    """Return msgspec's error in the words of this program."""
    location = _LOCATION.search(message)
    path = _parsed_path(location["path"]) if location else ()
    if missing := _MISSING_KEY.match(message):
        return DecodeError((*path, missing["key"]), "is missing")
    expected_type = type_at(wanted, path)
    if unknown := _UNKNOWN_KEY.match(message):
        hint = or_did_you_mean(unknown["key"], encoded_fields(expected_type))
        return DecodeError((*path, unknown["key"]), f"is no key of this table{hint}")
    found = describe_value(value_at(data, path))
    if isinstance(expected_type, type) and issubclass(expected_type, StrEnum):
        return DecodeError(path, f"should be one of {', '.join(filter(None, expected_type))}, not {found}")
    if wrong_type := _WRONG_TYPE.match(message):
        names = [_TYPE_NAMES.get(name, name) for name in wrong_type["types"].split(" | ") if name != "null"]
        return DecodeError(path, f"should be {' or '.join(names)}, not {found}")
    return DecodeError(path, message.removesuffix(location[0] if location else ""))


def _parsed_path(text: str) -> KeyPath:
    return tuple(step["key"] or int(step["position"]) for step in _STEP.finditer(text))


def value_at(data: object, path: KeyPath) -> object:
    """Return the value that a path leads to in plain data."""
    for step in path:
        if (isinstance(step, int) and isinstance(data, list | tuple)) or isinstance(data, Mapping):
            data = data[step]  # type: ignore[index] # a list has positions, a mapping keys
    return data


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED]}…"
