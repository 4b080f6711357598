"""A record as written: read into the model, but not yet anchored or proved, with the position of every row."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from kztui.model.election import Election, Identified
from kztui.record.files.key_position import KeyPosition
from kztui.record.files.record_errors import RecordErrors

T = TypeVar("T", bound=Identified)

_ID = re.compile(r"[a-z0-9][a-z0-9.@_-]*")
"""The form of an id: it is typed after `--figure`, stands in citations, and the election's id names a file."""


def check_id(id_: str, position: KeyPosition, errors: RecordErrors) -> bool:
    """Return whether an id, or a part of one, is in order; collect the error if it is empty or has other characters."""
    if _ID.fullmatch(id_):
        return True
    problem = f"“{id_}” is no id; make it of a–z, 0–9 and . @ _ -, beginning with a letter or a digit"
    errors.add(position.error(problem if id_ else "is empty"), spoils_its_row=not id_)
    return False


class UnprovedRecord(msgspec.Struct, frozen=True):
    """A record read from its files. Its quotes have no positions in the documents yet, and nothing in it is proved."""

    election: Election
    positions: Mapping[tuple[str, str], KeyPosition]
    """The position of each row in the record's files, by table and id."""
    occurrences: Mapping[str, int]
    """Which occurrence of a quote in its document is meant, by the quote's id; 0 if there must be only one."""
    errors: RecordErrors
    """What is wrong with it so far. What could not be read is left out, or has something empty in its place."""

    def position(self, table: str, id_: str) -> KeyPosition:
        """Return the position of a row in the record's files."""
        return self.positions[table, id_]


class RowIndex:
    """Indexes the rows of a record by id, table by table, and remembers the position of each."""

    def __init__(self, errors: RecordErrors) -> None:
        self.errors = errors
        self.positions: dict[tuple[str, str], KeyPosition] = {}

    def by_id(self, table: str, rows: Iterable[tuple[T, KeyPosition]], *, composed: bool = False) -> dict[str, T]:
        """Return the rows of a table by their ids.

        A malformed id is an error, and so are two rows with the same, of which the second is left out.

        Args:
            table: the name of the table.
            rows: its rows and their positions.
            composed: whether their ids are composed of others, each checked where it stands.
        """
        indexed: dict[str, T] = {}
        for row, position in rows:
            if not composed and not check_id(row.id, position / "id", self.errors):
                self.errors.malformed(table, row.id)
            if (table, row.id) in self.positions and row.id:
                error = position.error(f"the id “{row.id}” is taken by {self.positions[table, row.id].label}")
                self.errors.add(error, hides_what_is_below=table == "quotes")  # its figures' words belong to the other
                self.errors.lose(table)
                continue
            self.positions[table, row.id] = position
            indexed[row.id] = row
        return indexed
