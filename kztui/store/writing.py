"""Writing a store: the same bytes for the same record, and atomically."""

import io
import json
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from kztui.errors import WriteError
from kztui.model.election import Election
from kztui.store.codec import encode_tables
from kztui.util.plain_files import NOT_PLAIN


def store_bytes(election: Election) -> bytes:
    """Return the bytes of an election's store: a TinyDB database as JSON, in UTF-8."""
    tables = encode_tables(election)
    with TinyDB(storage=MemoryStorage) as database:
        for name, rows in tables.items():
            database.table(name).insert_multiple(rows)
        numbered = database.storage.read() or {}
    data = {name: numbered.get(name, {}) for name in tables}  # TinyDB leaves out empty tables
    text = io.StringIO()  # json.dumps() would keep every piece in memory at once
    json.dump(data, text, ensure_ascii=False, indent=1, allow_nan=False)
    text.write("\n")
    return text.getvalue().encode()


def write_whole(path: Path, content: bytes) -> None:
    """Write a regular file atomically: readers see all of the old content or all of the new.

    A symbolic link is followed and stays. An existing file keeps its mode; a new one gets the mode that the umask
    allows.

    Raises:
        WriteError: if it cannot be written, or is not a regular file; the old content is then unchanged.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            message = f"{path}: {NOT_PLAIN}; name one, or a name that is still free; nothing was changed"
            raise WriteError(message)
        _replace(target, content, mode)
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror}; nothing was changed"
        raise WriteError(message) from None
    except ValueError:  # a zero byte in the name
        message = f"{path}: no file can have such a name; nothing was changed"
        raise WriteError(message) from None


def _mode(target: Path) -> int | None:
    """Return the type and the mode of a file, or None if there is none."""
    try:
        return target.lstat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    temporary = target.with_name(f".kztui-{secrets.token_hex(8)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)  # minus the umask
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
