"""A record as written: read into the model, but not yet anchored or proved, with the position of every row."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from kztui.model.election import Election, Identified
from kztui.record.files.toml_file import KeyPosition

T = TypeVar("T", bound=Identified)

_ID = re.compile(r"[a-z0-9][a-z0-9.@_-]*")
"""The form of an id: it is typed after `--figure`, stands in citations, and the election's id names a file."""


def check_id(id_: str, position: KeyPosition) -> None:
    """Check the form of an id, or of a part of one.

    Raises:
        RecordError: if it is empty or has characters that an id must not have.
    """
    if not _ID.fullmatch(id_):
        problem = f"“{id_}” is no id; make it of a–z, 0–9 and . @ _ -, beginning with a letter or a digit"
        raise position.error(problem if id_ else "is empty")


class UnprovedRecord(msgspec.Struct, frozen=True):
    """A record read from its files. Its quotes have no positions in the documents yet, and nothing in it is proved."""

    election: Election
    positions: Mapping[tuple[str, str], KeyPosition]
    """The position of each row in the record's files, by table and id."""
    occurrences: Mapping[str, int]
    """Which occurrence of a quote in its document is meant, by the quote's id; 0 if there must be only one."""

    def position(self, table: str, id_: str) -> KeyPosition:
        """Return the position of a row in the record's files."""
        return self.positions[table, id_]


class RowIndex:
    """Indexes the rows of a record by id, table by table, and remembers the position of each."""

    def __init__(self) -> None:
        self.positions: dict[tuple[str, str], KeyPosition] = {}

    def by_id(self, table: str, rows: Iterable[tuple[T, KeyPosition]]) -> dict[str, T]:
        """Return the rows of a table by their ids.

        Raises:
            RecordError: if an id is malformed, or two rows have the same; it names both positions.
        """
        indexed: dict[str, T] = {}
        for row, position in rows:
            check_id(row.id, position / "id")
            if (table, row.id) in self.positions:
                raise position.error(f"the id “{row.id}” is taken by {self.positions[table, row.id].label}")
            self.positions[table, row.id] = position
            indexed[row.id] = row
        return indexed
