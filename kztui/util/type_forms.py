"""Reading types as data: the fields of a struct, the items of a list, the members of a union."""

import types
import typing
from typing import Any

import msgspec

KeyPath = tuple[str | int, ...]
"""The keys and list positions (from 0) that lead to a value."""


def type_at(wanted: Any, path: KeyPath) -> Any:  # noqa: ANN401 - any type form
    """Return the type that the value at a path should have; of a union, the member that the path leads through."""
    for step in path:
        wanted = item_type(wanted) if isinstance(step, int) else encoded_fields(wanted).get(step)
    members = [member for member in union_members(wanted) if member is not types.NoneType]
    structs = [member for member in members if is_struct(member)]
    return (structs or members)[0] if members else wanted


def item_type(wanted: Any) -> Any:  # noqa: ANN401 - any type form
    """Return the type of a list's items; None if the type is no list."""
    tuples = [member for member in union_members(wanted) if typing.get_origin(member) is tuple]
    return typing.get_args(tuples[0])[0] if tuples else None


def encoded_fields(wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - any type form
    """Return the types of a struct's fields by their names in the data; empty if the type is no struct."""
    struct = next((member for member in union_members(wanted) if is_struct(member)), None)
    return {field.encode_name: field.type for field in msgspec.structs.fields(struct)} if struct else {}


def union_members(wanted: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any type form
    """Return the types of a union; of any other type itself."""
    is_union = typing.get_origin(wanted) in {types.UnionType, typing.Union}
    return typing.get_args(wanted) if is_union else (wanted,)


def is_struct(wanted: Any) -> bool:  # noqa: ANN401 - any type form
    """Return whether a type is a struct."""
    return isinstance(wanted, type) and issubclass(wanted, msgspec.Struct)
