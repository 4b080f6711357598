"""Writing a store: the same bytes for the same record, whole or not at all."""

import io
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from kztui.model.election import Election
from kztui.model.errors import WriteError
from kztui.store.rows import tables_of


def store_bytes(election: Election) -> bytes:
    """Return the bytes of an election's store: a TinyDB database as JSON, in UTF-8."""
    tables = tables_of(election)
    with TinyDB(storage=MemoryStorage) as database:
        for name, rows in tables.items():
            database.table(name).insert_multiple(rows)
        filled = database.storage.read() or {}
    data = {name: filled.get(name, {}) for name in tables}
    text = io.StringIO()  # json.dumps() would hold every piece of it at once
    json.dump(data, text, ensure_ascii=False, indent=1, allow_nan=False)
    text.write("\n")
    return text.getvalue().encode()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step: whoever reads it sees all of the old or all of the new.

    Raises:
        WriteError: if it cannot be written; what was there before still is.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror}; nothing was changed"
        raise WriteError(message) from None
    finally:
        if temporary is not None:
            with suppress(FileNotFoundError):
                temporary.unlink()
