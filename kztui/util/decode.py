"""From plain data (TOML or JSON, already parsed) to structs, with errors that name the key.

msgspec does the decoding and the checking; this module turns its errors into one plain line with the path of the key.
"""

import re
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from kztui.util.did_you_mean import or_did_you_mean

T = TypeVar("T")
Path = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""

_PARSED_BY_TOML = (date, datetime, time)
"""TOML has these as values of their own, so text is never taken for one."""
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
_AT = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<position>\d+)\]")
_MISSING = re.compile(r"Object missing required field `(?P<key>[^`]*)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]*)`")
_EXPECTED = re.compile(r"Expected `(?P<types>[^`]*)`")
_LONGEST = 100
"""How many characters of a wrong value an error quotes."""


class StrictStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable struct that refuses keys it does not have."""


class DecodeError(Exception):
    """Data does not have the shape it should have."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        """The keys and list positions that lead to the wrong value."""
        self.problem = problem
        """What is wrong with it."""


def decode(wanted: type[T], data: object) -> T:
    """Return plain data as an instance of a type: a struct, or anything that msgspec can convert to.

    Raises:
        DecodeError: if a key is unknown or missing, or a value has the wrong type.
    """
    try:
        return msgspec.convert(data, wanted, builtin_types=_PARSED_BY_TOML)
    except msgspec.ValidationError as error:
        raise _explained(str(error), wanted, data) from None


def _explained(message: str, wanted: Any, data: object) -> DecodeError:  # noqa: ANN401 - any type form
    """Return msgspec's error in the words of this program."""
    at = _AT.search(message)
    path = _parsed_path(at["path"]) if at else ()
    if missing := _MISSING.match(message):
        return DecodeError((*path, missing["key"]), "is missing")
    expected_type = _type_at(wanted, path)
    if unknown := _UNKNOWN.match(message):
        hint = or_did_you_mean(unknown["key"], _encoded_fields(expected_type))
        return DecodeError((*path, unknown["key"]), f"is no key of this table{hint}")
    found = described(_value_at(data, path))
    if isinstance(expected_type, type) and issubclass(expected_type, StrEnum):
        return DecodeError(path, f"should be one of {', '.join(expected_type)}, not {found}")
    if expected := _EXPECTED.match(message):
        names = [_TYPE_NAMES.get(name, name) for name in expected["types"].split(" | ") if name != "null"]
        return DecodeError(path, f"should be {' or '.join(names)}, not {found}")
    if message.startswith("Invalid decimal"):
        return DecodeError(path, f"should be a number, not {found}")
    return DecodeError(path, message.removesuffix(at[0] if at else ""))


def _parsed_path(text: str) -> Path:
    return tuple(step["key"] or int(step["position"]) for step in _STEP.finditer(text))


def _type_at(wanted: Any, path: Path) -> Any:  # noqa: ANN401 - any type form
    """Return the type that a value at a path should have; of a union, the member that the path leads through."""
    for step in path:
        wanted = _item_type(wanted) if isinstance(step, int) else _encoded_fields(wanted).get(step)
    members = [member for member in _union_members(wanted) if member is not types.NoneType]
    structs = [member for member in members if _is_struct(member)]
    return (structs or members)[0] if members else wanted


def _item_type(wanted: Any) -> Any:  # noqa: ANN401 - any type form
    tuples = [member for member in _union_members(wanted) if typing.get_origin(member) is tuple]
    return typing.get_args(tuples[0])[0] if tuples else None


def _encoded_fields(wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - any type form
    """Return the types of a struct's fields by the names that the data has for them."""
    struct = next((member for member in _union_members(wanted) if _is_struct(member)), None)
    return {field.encode_name: field.type for field in msgspec.structs.fields(struct)} if struct else {}


def _union_members(wanted: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any type form
    is_union = typing.get_origin(wanted) in {types.UnionType, typing.Union}
    return typing.get_args(wanted) if is_union else (wanted,)


def _is_struct(wanted: Any) -> bool:  # noqa: ANN401 - any type form
    return isinstance(wanted, type) and issubclass(wanted, msgspec.Struct)


def _value_at(data: object, path: Path) -> object:
    for step in path:
        if isinstance(step, int) and isinstance(data, list | tuple):
            data = data[step]
        elif isinstance(data, Mapping):
            data = data[step]
    return data


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
