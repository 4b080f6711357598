"""The store's tables, as rows of plain data, and back."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import msgspec

from kztui.model.election import Election, Identified, Meta
from kztui.model.figure import Figure, Statement
from kztui.model.finding import Finding
from kztui.model.quantity import Measure, Quantity
from kztui.model.relation import Relation
from kztui.model.source import Quote, Source
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.util.decode import decode

SCHEMA = 2
"""The version of the tables and their fields."""

TABLES: Mapping[str, type[Identified]] = MappingProxyType(
    {
        "sources": Source,
        "quotes": Quote,
        "subjects": Subject,
        "measures": Measure,
        "topics": Topic,
        "groups": Group,
        "quantities": Quantity,
        "figures": Figure,
        "statements": Statement,
        "relations": Relation,
        "findings": Finding,
    }
)
"""Every table but `meta`, by name, with what its rows are. An election's mappings bear the same names."""


class MetaRow(Meta, frozen=True):
    """The one row of the table `meta`."""

    schema: int = SCHEMA


def tables_of(election: Election) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table, in the record's order."""
    meta = MetaRow(**msgspec.structs.asdict(election.meta))
    return {"meta": [_row(meta)]} | {name: [_row(part) for part in getattr(election, name).values()] for name in TABLES}


def election_of(meta: Meta, parts: Mapping[str, Iterable[Identified]]) -> Election:
    """Return the election that the parts of all tables make up."""
    return Election(meta=meta, **{name: {part.id: part for part in rows} for name, rows in parts.items()})  # type: ignore[arg-type] # TABLES says which rows each table holds


def part_of(table: str, row: object) -> Identified:
    """Return one row as what it stands for.

    Raises:
        DecodeError: if it has not the fields that it should have.
    """
    return decode(TABLES[table], row)


def meta_of(row: object) -> Meta:
    """Return the row of the table `meta`.

    Raises:
        DecodeError: if it has not the fields that it should have.
    """
    fields = msgspec.structs.asdict(decode(MetaRow, row))
    del fields["schema"]
    return Meta(**fields)


def _row(part: msgspec.Struct) -> dict[str, Any]:
    row: dict[str, Any] = _with_json_numbers(msgspec.to_builtins(part, builtin_types=(Decimal,)))
    return row


def _with_json_numbers(data: Any) -> Any:  # noqa: ANN401 - any plain data
    """Return plain data with each decimal as the JSON number that has its digits."""
    if isinstance(data, Decimal):
        return int(data) if data == data.to_integral_value() else float(data)
    if isinstance(data, dict):
        return {key: _with_json_numbers(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_with_json_numbers(value) for value in data]
    return data
