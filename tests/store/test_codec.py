"""The numbers of a store are JSON numbers: anything else in their place is refused, naming table, row and key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.errors import StoreError
from kztui.store.opening import open_store
from kztui.store.schema import TABLES
from kztui.store.writing import store_bytes
from tests.store.spoiled_store import StoreData, adding_finding
from tests.town_record import write_town_record

KeyPath = tuple[str, ...]
"""The keys that lead to a value; through the first item of each list."""


def decimal_paths(type_: msgspec.inspect.Type) -> Iterator[KeyPath]:
    """Yield the keys of all decimals in a type."""
    if isinstance(type_, msgspec.inspect.DecimalType):
        yield ()
    elif isinstance(type_, msgspec.inspect.UnionType):
        for member in type_.types:
            yield from decimal_paths(member)
    elif isinstance(type_, msgspec.inspect.VarTupleType):
        yield from decimal_paths(type_.item_type)
    elif isinstance(type_, msgspec.inspect.StructType):
        for field in type_.fields:
            for path in decimal_paths(field.type):
                yield (field.encode_name, *path)


DECIMALS = [(table, path) for table, row in TABLES.items() for path in decimal_paths(msgspec.inspect.type_info(row))]
NO_JSON_NUMBERS = (
    st.text()
    | st.sampled_from(["5", "1.5", "-0", "NaN", "sNaN", "Infinity", "-Infinity", "1e999999", "0e-999999", "9" * 99])
    | st.decimals().map(str)
    | st.booleans()
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)
NO_NUMBERS_OF_AN_ELECTION = ("NaN", "Infinity", "-Infinity", "1e999999", "-1e-999999", "9" * 99, "0." + "3" * 99)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store that has every decimal; a test may overwrite it."""
    folder = tmp_path_factory.mktemp("town")
    path = folder / "store.json"
    path.write_bytes(store_bytes(write_town_record(folder).build()))
    return path


@pytest.fixture(scope="module")
def text_of_store(store: Path) -> str:
    data: StoreData = json.loads(store.read_text(encoding="utf-8"))
    bounds = [{"quantity": "votes.hill", "low": None, "high": 1}]
    adding_finding(
        repairs=[{"member": "share-of-two", "feasible": True, "bounds": bounds, "whole_record": True}], low=1, high=2
    )(data)
    return json.dumps(data)


def row_with(data: StoreData, table: str, path: KeyPath, value: object) -> dict[str, Any]:
    """Set a value in the last row of a table, and return the row."""
    row = list(data[table].values())[-1]
    container: Any = row
    for key in path[:-1]:
        container = container[key]
        container = container[0] if isinstance(container, list) else container
    assert path[-1] in container
    container[path[-1]] = value
    return row


def test_every_decimal_is_found() -> None:
    assert set(DECIMALS) == {
        ("quantities", ("low",)),
        ("quantities", ("high",)),
        ("figures", ("value",)),
        ("figures", ("low",)),
        ("figures", ("high",)),
        ("findings", ("low",)),
        ("findings", ("high",)),
        ("findings", ("repairs", "bounds", "low")),
        ("findings", ("repairs", "bounds", "high")),
    }


@given(st.sampled_from(DECIMALS), NO_JSON_NUMBERS)
def test_only_a_number_stands_for_a_number(
    store: Path, text_of_store: str, decimal: tuple[str, KeyPath], value: object
) -> None:
    table, path = decimal
    data = json.loads(text_of_store)
    row = row_with(data, table, path, value)
    store.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        open_store(store)
    keys = ".1.".join(path)  # the first item of each list
    assert str(caught.value).startswith(f"{store}: {table}: {row['id']}: {keys}: should be a number, not ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("number", NO_NUMBERS_OF_AN_ELECTION)
@pytest.mark.parametrize(("table", "path"), DECIMALS)
def test_a_number_is_finite_and_of_reasonable_size(
    store: Path, text_of_store: str, table: str, path: KeyPath, number: str
) -> None:
    data = json.loads(text_of_store)
    row_with(data, table, path, "here")
    store.write_text(json.dumps(data).replace('"here"', number), encoding="utf-8")
    with pytest.raises(StoreError, match=r"is no number( of an election)?;"):
        open_store(store)


@given(st.sampled_from(DECIMALS), st.integers(-(10**15), 10**15) | st.decimals(-(10**9), 10**9, places=4))
def test_any_other_number_is_read_to_its_last_digit(
    store: Path, text_of_store: str, decimal: tuple[str, KeyPath], number: object
) -> None:
    table, path = decimal
    data = json.loads(text_of_store)
    row = row_with(data, table, path, "here")
    store.write_text(json.dumps(data).replace('"here"', f"{number:f}" if number else "0"), encoding="utf-8")
    opened: Any = getattr(open_store(store), table)[row["id"]]
    for key in path:
        opened = opened[0] if isinstance(opened, tuple) else opened
        opened = getattr(opened, key)
    assert opened == number
