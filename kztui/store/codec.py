"""Converting an election to the rows of the store's tables, as plain data, and back."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from kztui.model.election import Election, Identified, Meta, by_id
from kztui.store.schema import META, TABLES, MetaRow
from kztui.util.decode import decode


def encode_tables(election: Election) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table, in the record's order."""
    meta = MetaRow(**msgspec.structs.asdict(election.meta))
    tables = {name: [_encode_row(row) for row in getattr(election, name).values()] for name in TABLES}
    return {META: [_encode_row(meta)], **tables}


def election_from_rows(meta: Meta, tables: Mapping[str, Iterable[Identified]]) -> Election:
    """Return the election that the decoded rows of all tables make up."""
    return Election(meta=meta, **{name: by_id(rows) for name, rows in tables.items()})  # type: ignore[arg-type] # TABLES gives the type of each table's rows


def decode_row(table: str, row: object) -> Identified:
    """Return a row of a table as its struct.

    Raises:
        DecodeError: if its fields are not those of the table.
    """
    return decode(TABLES[table], row)


def decode_meta(row: object) -> Meta:
    """Return the row of the table `meta`.

    Raises:
        DecodeError: if its fields are not those of the table.
    """
    fields = msgspec.structs.asdict(decode(MetaRow, row))
    del fields["schema"]
    return Meta(**fields)


def _encode_row(row: msgspec.Struct) -> dict[str, Any]:
    encoded: dict[str, Any] = _with_json_numbers(msgspec.to_builtins(row, builtin_types=(Decimal,)))
    return encoded


def _with_json_numbers(data: Any) -> Any:  # noqa: ANN401 - any plain data
    """Return plain data with each decimal as the JSON number that has its digits."""
    if isinstance(data, Decimal):
        return int(data) if data == data.to_integral_value() else float(data)
    if isinstance(data, dict):
        return {key: _with_json_numbers(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_with_json_numbers(value) for value in data]
    return data
