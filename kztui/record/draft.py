"""A record as it was written: the model, not yet anchored or proved, with the place of every part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kztui.model.election import Election, Identified
from kztui.record.toml import Where

T = TypeVar("T", bound=Identified)


@dataclass(frozen=True)
class Draft:
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
            RecordError: if two have the same id; it names both places.
        """
        found: dict[str, T] = {}
        for part, where in placed:
            if (table, part.id) in self.places:
                raise where.error(f"the id “{part.id}” is taken by {self.places[table, part.id].said}")
            self.places[table, part.id] = where
            found[part.id] = part
        return found
