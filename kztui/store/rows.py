"""The store's tables, as rows of plain data, and back."""

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from kztui.model.decode import decode
from kztui.model.election import Election, Identified, Meta
from kztui.model.figure import Figure, Statement
from kztui.model.quantity import Group, Measure, Quantity
from kztui.model.relation import Finding, Relation
from kztui.model.source import Quote, Source
from kztui.model.subject import Subject

SCHEMA = 1
"""The version of the tables and their fields."""

TABLES: Mapping[str, type[Identified]] = MappingProxyType(
    {
        "sources": Source,
        "quotes": Quote,
        "subjects": Subject,
        "measures": Measure,
        "groups": Group,
        "quantities": Quantity,
        "figures": Figure,
        "statements": Statement,
        "relations": Relation,
        "findings": Finding,
    }
)
"""Every table but `meta`, by name, with what its rows are. An election's mappings bear the same names."""


@dataclasses.dataclass(frozen=True)
class MetaRow(Meta):
    """The one row of the table `meta`."""

    schema: int = SCHEMA


def tables_of(election: Election) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table, in the record's order."""
    meta = MetaRow(**vars(election.meta))
    return {"meta": [_row(meta)]} | {name: [_row(part) for part in getattr(election, name).values()] for name in TABLES}


def election_of(meta: Meta, parts: Mapping[str, Iterable[Identified]]) -> Election:
    """Return the election that the parts of all tables make up."""
    return Election(meta=meta, **{name: {part.id: part for part in rows} for name, rows in parts.items()})  # type: ignore[arg-type] # TABLES says which rows each table holds


def part_of(table: str, row: object) -> Identified:
    """Return one row as what it stands for.

    Raises:
        ShapeError: if it has not the fields that it should have.
    """
    return decode(TABLES[table], row)


def meta_of(row: object) -> Meta:
    """Return the row of the table `meta`.

    Raises:
        ShapeError: if it has not the fields that it should have.
    """
    said = vars(decode(MetaRow, row))
    return Meta(**{key: value for key, value in said.items() if key != "schema"})


def _row(part: object) -> dict[str, Any]:
    return {key.rstrip("_"): _plain(value) for key, value in vars(part).items()}


def _plain(value: object) -> Any:  # noqa: ANN401 - any plain data
    if type(value) is str:  # most values are
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        return _row(value)
    return value
