"""The errors of a record, collected so that one run reports all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from kztui.errors import DocumentsError, KztuiError, RecordError
from kztui.record.files.key_position import Key, KeyPosition, PositionedError, RowKey
from kztui.util.type_forms import KeyPath

T = TypeVar("T")
D = TypeVar("D")

Place = tuple[Path, KeyPath]
"""A file of the record, and the keys that lead to a value in it."""

_SHOWN_ONLY = frozenset({"label", "short", "title", "summary"})
"""The keys that are shown, and on which no proof of another key rests."""
_ANY = ""
"""Stands for the id of a row that could not be read at all."""
_ROWS = frozenset({"topic", "subject", "measure", "group", "quantity", "relation", "quote", "figure", "statement"})
"""The arrays of tables that hold the rows of the record."""
_ROOT_TABLES = frozenset({"election", "source"})
"""The tables that are a row by themselves."""


class RecordErrors:
    """Collects the errors of a record, and knows which of them only follow from others."""

    def __init__(self) -> None:
        self._errors: list[KztuiError] = []
        self._hidden: dict[Place, KztuiError] = {}
        self._wrong_keys: set[Place] = set()
        self._wrong_rows: set[Place] = set()
        self._lost: dict[str, set[str]] = defaultdict(set)
        self._malformed: dict[str, set[str]] = defaultdict(set)
        self.quotes_lacking_figures: set[str] = set()
        """The ids of the quotes of which not all figures could be read."""

    def add(self, error: KztuiError, *, hides_what_is_below: bool = False, spoils_its_row: bool = True) -> None:
        """Add an error.

        Args:
            error: the error.
            hides_what_is_below: whether what is found at its key or below has to do with this error, as the value is
                missing or another one stands in for it.
            spoils_its_row: whether nothing can be proved of the row that it is in.
        """
        self._errors.append(error)
        if not isinstance(error, PositionedError):
            return
        file, path = error.position.file, error.position.path
        self._wrong_keys.update((file, path[:depth]) for depth in range(len(path) + 1))
        if hides_what_is_below:
            self._hidden.setdefault((file, path), error)
        if spoils_its_row and not _SHOWN_ONLY.intersection(path[-1:]):
            self._wrong_rows.add((file, _row_path(path)))

    def attempt(self, make: Callable[[], T], otherwise: D) -> T | D:
        """Return what a function returns, or something else where it raises a `RecordError`, which is collected."""
        try:
            return make()
        except RecordError as error:
            self.add(error)
            return otherwise

    def spoil(self, position: KeyPosition) -> None:
        """Note that nothing can be proved of a row, for an error that is not the row's own."""
        self._wrong_rows.add((position.file, position.path))

    def lose(self, table: str, id_: str = _ANY) -> None:
        """Note that a table lacks a row of an id, or of whatever id, as it could not be read."""
        self._lost[table].add(id_)

    def malformed(self, table: str, id_: str) -> None:
        """Note that a row of a table has a malformed id or an empty one, so that what refers to it doesn't find it."""
        (self._malformed[table] if id_ else self._lost[table]).add(id_)

    def has_lost(self, table: str) -> bool:
        """Return whether rows of a table could not be read."""
        return table in self._lost

    def may_have_lost(self, table: str, id_: str) -> bool:
        """Return whether a row may have been meant to have an id that no row has."""
        lost = self._lost.get(table, set())
        return _ANY in lost or id_ in lost or bool(get_close_matches(id_, self._malformed.get(table, ()), 1))

    def hides(self, position: KeyPosition) -> bool:
        """Return whether something else stands in for the value at a position."""
        return any(self._hiding(position))

    def spoils(self, position: KeyPosition) -> bool:
        """Return whether nothing can be proved of the row at a position."""
        return (position.file, position.path) in self._wrong_rows or self.hides(position)

    def is_wrong(self, position: KeyPosition) -> bool:
        """Return whether there is an error at a key or below, or above it one that hides it."""
        return (position.file, position.path) in self._wrong_keys or self.hides(position)

    def __bool__(self) -> bool:
        return bool(self._errors)

    def combined(self, positions: Mapping[RowKey, KeyPosition]) -> KztuiError:
        """Return what was collected as one error, in the order of the files, without what follows from other errors.

        It is a `RecordError` if anything in the record is wrong. There must be an error.

        Args:
            positions: the position of each row, by table and id.
        """
        errors = sorted((error for error in self._errors if not self._follows(error, positions)), key=_order)
        if len(errors) == 1:
            return errors[0]
        lines = dict.fromkeys(line for error in errors for line in error.lines)
        kind = RecordError if any(isinstance(error, RecordError) for error in errors) else DocumentsError
        return kind(*lines)

    def _follows(self, error: KztuiError, positions: Mapping[RowKey, KeyPosition]) -> bool:
        """Return whether an error is there only because of another one."""
        if not isinstance(error, PositionedError):
            return False
        return (
            any(hiding is not error for hiding in self._hiding(error.position))
            or (error.missing is not None and self.may_have_lost(*error.missing))
            or (error.rests_on is not None and self._is_wrong_key(error.rests_on, positions))
        )

    def _is_wrong_key(self, key: Key, positions: Mapping[RowKey, KeyPosition]) -> bool:
        table, id_, name = key
        position = positions.get((table, id_))
        return self.is_wrong(position / name) if position else self.may_have_lost(table, id_)

    def _hiding(self, position: KeyPosition) -> Iterator[KztuiError]:
        """Yield the errors that hide the value at a position."""
        for depth in range(len(position.path) + 1):
            hiding = self._hidden.get((position.file, position.path[:depth]))
            if hiding:
                yield hiding


def _row_path(path: KeyPath) -> KeyPath:
    """Return the path of the innermost row that a key is in; the path itself if it is in none."""
    for depth in range(len(path), 1, -1):
        if isinstance(path[depth - 1], int) and path[depth - 2] in _ROWS:
            return path[:depth]
    return path[:1] if path and path[0] in _ROOT_TABLES else path


def _order(error: KztuiError) -> tuple[bool, str, int]:
    """Return the key that sorts errors: the record's files in order, each from top to bottom, then all others."""
    if not isinstance(error, PositionedError):
        return True, "", 0
    position = error.position
    return False, str(position.file), position.line if position.path else 0
