"""Decoding data that has errors, so that one run finds all of them and the rest can still be read."""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from kztui.util.decode import DecodeError, decode, value_at
from kztui.util.type_forms import KeyPath, encoded_fields, is_struct, item_type, type_at, union_members

T = TypeVar("T")


class Mend(msgspec.Struct, frozen=True):
    """An error in the shape of data, and what became of the value."""

    path: KeyPath
    """The keys and list positions that lead to the wrong value."""
    problem: str
    """What is wrong with it."""
    kept: bool
    """Whether nothing is lost: a misspelt key was read as the one that is meant."""


def decode_mended(wanted: type[T], data: dict[str, Any]) -> tuple[T, list[Mend]]:
    """Return plain data as a struct, and what is wrong with the data.

    A misspelt key is read as the one that it comes closest to, any other unknown key is passed over, and a missing or
    wrong value becomes the default or an empty one. The data are changed accordingly.
    """
    mends: list[Mend] = []
    while True:
        try:
            return decode(wanted, data), mends
        except DecodeError as error:
            kept = _mend(wanted, data, error.path)
            mends.append(Mend(error.path, error.problem, kept))


def _mend(wanted: Any, data: dict[str, Any], path: KeyPath) -> bool:  # noqa: ANN401 - any type form
    """Change the value at a path to one of the right type; return whether it was only misspelt, and is kept."""
    *above, key = path
    parent: Any = value_at(data, tuple(above))  # a table or a list, as the path leads through it
    parent_type = type_at(wanted, tuple(above))
    if isinstance(key, int):
        parent[key] = _empty(item_type(parent_type))
        return False
    fields = encoded_fields(parent_type)
    if key not in fields:
        return _rename(parent, key, fields)
    struct = next(member for member in union_members(parent_type) if is_struct(member))
    required = {field.encode_name for field in msgspec.structs.fields(struct) if field.required}
    parent.pop(key, None)
    if key in required:
        parent[key] = _empty(fields[key])
    return False


def _rename(table: dict[str, Any], key: str, fields: Mapping[str, Any]) -> bool:
    """Take an unknown key out of a table; return whether its value is kept, under the key that must be meant."""
    value = table.pop(key)
    closest = next(iter(get_close_matches(key, fields, 1)), key)
    if closest == key or closest in table:
        return False
    table[closest] = value
    return True


def _empty(wanted: Any) -> object:  # noqa: ANN401 - any type form
    """Return plain data for a value of a type that says nothing."""
    members = union_members(wanted)
    if item_type(wanted) is not None:
        return []
    if any(map(is_struct, members)) and str not in members:
        return {}
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return next(iter(wanted)).value
    return date.min if date in members else ""
