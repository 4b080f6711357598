"""Opening a store, read-only."""

from importlib.resources import files
from pathlib import Path

from tinydb import TinyDB

from kztui.errors import StoreError
from kztui.model.election import Election, Identified, Meta
from kztui.store.codec import SCHEMA, TABLES, election_of, meta_of, part_of
from kztui.store.read_only_storage import ReadOnlyStorage
from kztui.store.reference_checks import dangling
from kztui.store.value_checks import senseless
from kztui.util.decode import DecodeError, described


def open_store(path: Path) -> Election:
    """Return everything that a store holds.

    Raises:
        StoreError: if it is missing, broken, of another schema, or names what it does not hold.
    """
    with TinyDB(path, storage=ReadOnlyStorage) as database:
        meta = _meta(path, database)
        for table in sorted(database.tables() - {"meta", *TABLES}):
            raise _wrong(path, f"{table}: is no table of a store")
        parts = {table: _parts(path, database, table) for table in TABLES}
    election = election_of(meta, parts)
    for problem in (*dangling(election), *senseless(election)):
        raise _wrong(path, problem)
    return election


def bundled_store() -> Path:
    """Return the store that comes with the program: in the wheel, or beside the package in a checkout.

    Raises:
        StoreError: if there is none.
    """
    package = Path(str(files("kztui")))
    for folder in (package / "data", package.parent / "data"):
        for path in sorted(folder.glob("*.json")):
            return path
    message = f"{package}: no store came with the program; name one with --store, or build one with kztui build"
    raise StoreError(message)


def _meta(path: Path, database: TinyDB) -> Meta:
    rows = database.table("meta").all()
    if len(rows) != 1:
        raise _wrong(path, f"meta: should be one row, not {len(rows)}")
    schema = rows[0].get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        message = f"{path}: meta: schema {schema} is newer than this kztui reads ({SCHEMA}); install a newer kztui"
        raise StoreError(message)
    if schema != SCHEMA:
        raise _wrong(path, f"meta: schema: should be {SCHEMA}, not {described(schema)}")
    try:
        return meta_of(rows[0])
    except DecodeError as error:
        raise _wrong(path, f"meta: {_keys(error)}: {error.problem}") from None


def _parts(path: Path, database: TinyDB, table: str) -> list[Identified]:
    if table not in database.tables():
        raise _wrong(path, f"{table}: the table is missing")
    parts: dict[str, Identified] = {}
    for row in database.table(table).all():
        name = f"{table}: {row.get('id', f'row {row.doc_id}')}"
        try:
            part = part_of(table, row)
        except DecodeError as error:
            raise _wrong(path, f"{name}: {_keys(error)}: {error.problem}") from None
        if part.id in parts:
            raise _wrong(path, f"{name}: id: there are two")
        parts[part.id] = part
    return list(parts.values())


def _keys(error: DecodeError) -> str:
    return ".".join(str(key + 1) if isinstance(key, int) else key for key in error.path) or "row"


def _wrong(path: Path, problem: str) -> StoreError:
    return StoreError(f"{path}: {problem}; build the store again (kztui build), or name another (--store)")
