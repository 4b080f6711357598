"""A record as it was written: the model, not yet anchored or proved, with the place of every part."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from kztui.model.election import Election, Identified
from kztui.record.files.toml_file import Where

T = TypeVar("T", bound=Identified)

_ID = re.compile(r"[a-z0-9][a-z0-9.@_-]*")
"""What an id is made of: it is typed behind `--figure`, stands in citations, and the election's names a file."""


def check_id(id_: str, where: Where) -> None:
    """Hold an id, or a part of one, against what ids are made of.

    Raises:
        RecordError: if it is made of anything else, or of nothing.
    """
    if not _ID.fullmatch(id_):
        problem = f"“{id_}” is no id; make it of a–z, 0–9 and . @ _ -, beginning with a letter or a digit"
        raise where.error(problem if id_ else "is empty")


class Draft(msgspec.Struct, frozen=True):
    """A record read from its files. Its quotes have no positions yet, and nothing in it is proved."""

    election: Election
    places: Mapping[tuple[str, str], Where]
    """Where each part was written, by table and id."""
    occurrences: Mapping[str, int]
    """Which find of a quote in its document is meant, by the quote's id; 0 where there should be one only."""

    def place(self, table: str, id_: str) -> Where:
        """Return where a part of the record was written."""
        return self.places[table, id_]


class Collected:
    """The parts of a record as they are read, each with its place, no id twice in a table."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], Where] = {}

    def index(self, table: str, placed: Iterable[tuple[T, Where]]) -> dict[str, T]:
        """Return the parts by their ids.

        Raises:
            RecordError: if an id is not made of plain characters, or two are the same; it names the places.
        """
        found: dict[str, T] = {}
        for part, where in placed:
            check_id(part.id, where / "id")
            if (table, part.id) in self.places:
                raise where.error(f"the id “{part.id}” is taken by {self.places[table, part.id].said}")
            self.places[table, part.id] = where
            found[part.id] = part
        return found
