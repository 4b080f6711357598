"""The rows of every table have a JSON Schema."""

import msgspec
import pytest

from kztui.store.schema import META, TABLES, MetaRow


@pytest.mark.parametrize(("table", "row"), [(META, MetaRow), *TABLES.items()])
def test_the_rows_of_a_table_have_a_json_schema(table: str, row: type[msgspec.Struct]) -> None:
    (reference,), components = msgspec.json.schema_components([row])
    assert reference == {"$ref": f"#/$defs/{row.__name__}"}, table
    assert components[row.__name__]["additionalProperties"] is False
    assert set(components[row.__name__]["properties"]) == {field.encode_name for field in msgspec.structs.fields(row)}


def test_the_rows_of_all_tables_go_into_one_json_schema() -> None:
    _, components = msgspec.json.schema_components([MetaRow, *TABLES.values()])
    assert {row.__name__ for row in TABLES.values()} < set(components)
