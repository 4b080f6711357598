"""Stores with something wrong in them, which must be refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kztui.errors import StoreError
from kztui.store.opening import open_store

StoreData = dict[str, dict[str, dict[str, Any]]]
"""A store's tables: rows by number, by table."""


def setting(table: str, key: str, value: object) -> Callable[[StoreData], None]:
    """Return what sets a key of the first row of a table."""

    def spoil(data: StoreData) -> None:
        data[table]["1"][key] = value

    return spoil


def adding_finding(**fields: object) -> Callable[[StoreData], None]:
    """Return what adds a finding with some fields other than empty."""

    def spoil(data: StoreData) -> None:
        row = {"id": "f", "kind": "holds", "severity": "note", "summary": "", "quantities": [], "figures": []}
        data["findings"]["99"] = {**row, "relation": "", **fields}

    return spoil


def open_refused(store: Path, spoil: Callable[[StoreData], None], message: str) -> None:
    """Spoil a store, and prove that it is refused with a message."""
    data = json.loads(store.read_text(encoding="utf-8"))
    spoil(data)
    store.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(StoreError, match=message):
        open_store(store)
