"""The errors of a record, collected so that one run reports all of them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from kztui.errors import DocumentsError, KztuiError, RecordError
from kztui.record.files.key_position import Key, KeyPosition, PositionedError
from kztui.util.type_forms import KeyPath

T = TypeVar("T")
D = TypeVar("D")

Place = tuple[Path, KeyPath]
"""A file of the record, and the keys that lead to a value in it."""

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
        self._lost: set[tuple[str, str]] = set()

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
        if spoils_its_row:
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

    def lose(self, table: str, within: str = "") -> None:
        """Note that rows of a table could not be read, so that it lacks some (or the part within another row does)."""
        self._lost.add((table, within))

    def has_lost(self, table: str, within: str = "") -> bool:
        """Return whether rows of a table could not be read."""
        return (table, within) in self._lost

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

    def combined(self, positions: Mapping[tuple[str, str], KeyPosition]) -> KztuiError:
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

    def _follows(self, error: KztuiError, positions: Mapping[tuple[str, str], KeyPosition]) -> bool:
        """Return whether an error is there only because of another one."""
        if not isinstance(error, PositionedError):
            return False
        return (
            any(hiding is not error for hiding in self._hiding(error.position))
            or self.has_lost(error.missing_from)
            or (error.rests_on is not None and self._is_wrong_key(error.rests_on, positions))
        )

    def _is_wrong_key(self, key: Key, positions: Mapping[tuple[str, str], KeyPosition]) -> bool:
        table, id_, name = key
        return self.is_wrong(positions[table, id_] / name) if (table, id_) in positions else self.has_lost(table)

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
