"""The record's files have a JSON Schema."""

import msgspec
import pytest

from kztui.record.files.record_schema import (
    ElectionFile,
    QuantitiesFile,
    RelationsFile,
    SourceFile,
    SubjectsFile,
)

FILES = (SourceFile, SubjectsFile, QuantitiesFile, RelationsFile, ElectionFile)


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_a_json_schema(file: type[msgspec.Struct]) -> None:
    schema = msgspec.json.schema(file)
    assert schema["$ref"] == f"#/$defs/{file.__name__}"
    for name, table in schema["$defs"].items():
        assert table.get("additionalProperties") is False or "enum" in table, name


def test_all_files_go_into_one_json_schema() -> None:
    _, components = msgspec.json.schema_components(FILES)
    assert {file.__name__ for file in FILES} < set(components)
    assert "from" in components["TimeTable"]["properties"]  # the key of the files, not the name of the field
