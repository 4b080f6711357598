"""Reading the record's TOML files, with errors that name file, line and key."""

import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from kztui.record.files.key_position import KeyPosition, PositionedError
from kztui.record.files.record_errors import RecordErrors
from kztui.util.mending import decode_mended
from kztui.util.plain_files import read_plain

T = TypeVar("T")


def read_toml(file: Path, shape: type[T], errors: RecordErrors) -> tuple[T, KeyPosition]:
    """Return the content of a TOML file, decoded, and the position of its root table.

    What is wrong with it is collected. In its place stands the default or something empty, so that the rest is read.
    """
    root, data = KeyPosition(file, ""), dict[str, Any]()
    try:
        root, data = _parse_toml(file)
    except PositionedError as error:
        errors.add(error, hides_what_is_below=True)
    content, mends = decode_mended(shape, data)
    for mend in mends:
        position = root
        for key in mend.path:
            position /= key
        errors.add(position.error(mend.problem), hides_what_is_below=not mend.kept, spoils_its_row=not mend.kept)
    return content, root


def _parse_toml(file: Path) -> tuple[KeyPosition, dict[str, Any]]:
    """Return the position of a TOML file's root table, and the table.

    Raises:
        PositionedError: if the file is missing, not UTF-8, or not TOML.
    """
    whole = KeyPosition(file, "")
    raw = read_raw(file)
    try:
        text = raw.removeprefix(BOM_UTF8).decode("utf-8")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise whole.error(f"is no UTF-8 (byte {error.start + 1}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise whole.error(f"is no TOML: {error}") from None
    except ValueError:  # Python refuses to read numbers of more than some thousand digits
        raise whole.error("holds a number of too many digits") from None
    except RecursionError:
        raise whole.error("is nested too deeply") from None
    return KeyPosition(file, text), data


def read_raw(file: Path) -> bytes:
    """Return the bytes of one of the record's files.

    Raises:
        PositionedError: if it is missing, not a regular file, or cannot be read.
    """
    whole = KeyPosition(file, "")
    try:
        return read_plain(file)
    except FileNotFoundError:
        raise whole.error("there is no such file; the record needs it") from None
    except OSError as error:
        raise whole.error(f"cannot be read: {error.strerror}") from None


def table_rows(
    tables: Iterable[T], table: str, position: KeyPosition, errors: RecordErrors
) -> Iterator[tuple[T, KeyPosition]]:
    """Yield an array of tables with their positions, and note where it could not be read."""
    if errors.hides(position):
        errors.lose(table)
    for n, row in enumerate(tables):
        yield row, position / n
