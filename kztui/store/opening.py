"""Opening a store, read-only."""

from importlib.resources import files
from pathlib import Path

from tinydb import TinyDB

from kztui.errors import StoreError
from kztui.model.election import Election, Identified, Meta
from kztui.store.codec import decode_meta, decode_row, election_from_rows
from kztui.store.file_names import CERTIFICATES_ENDING
from kztui.store.read_only_storage import ReadOnlyStorage
from kztui.store.reference_checks import dangling_references
from kztui.store.schema import META, SCHEMA, TABLES
from kztui.store.value_checks import value_problems
from kztui.util.decode import DecodeError, describe_value


class OutdatedStoreError(StoreError):
    """The store was built by an older version of the program."""

    def __init__(self, path: Path, schema: int, remedy: str) -> None:
        super().__init__(f"{path}: was built by an older kztui (schema {schema}; this one reads {SCHEMA}); {remedy}")
        self.schema = schema


def open_store(path: Path) -> Election:
    """Return everything that a store holds.

    Raises:
        OutdatedStoreError: if it is of an older schema.
        StoreError: if it is missing, broken, of a newer schema, or refers to something that it does not hold.
    """
    with TinyDB(path, storage=ReadOnlyStorage) as database:
        meta = _read_meta(path, database)
        for table in sorted(database.tables() - {META, *TABLES}):
            raise _store_error(path, f"{table}: is no table of a store")
        rows = {table: _read_rows(path, database, table) for table in TABLES}
    election = election_from_rows(meta, rows)
    for problem in (*dangling_references(election), *value_problems(election)):
        raise _store_error(path, problem)
    return election


def bundled_store() -> Path:
    """Return the store that comes with the program: in the wheel, or beside the package in a checkout.

    Raises:
        StoreError: if there is none.
    """
    package = Path(str(files("kztui")))
    for folder in (package / "data", package.parent / "data"):
        for path in sorted(folder.glob("*.json")):
            if not path.name.endswith(CERTIFICATES_ENDING):
                return path
    message = f"{package}: no store came with the program; name one with --store, or build one with kztui build"
    raise StoreError(message)


def _read_meta(path: Path, database: TinyDB) -> Meta:
    rows = database.table(META).all()
    if len(rows) != 1:
        raise _store_error(path, f"meta: should be one row, not {len(rows)}")
    _check_schema(path, rows[0].get("schema"))
    try:
        return decode_meta(rows[0])
    except DecodeError as error:
        raise _store_error(path, f"meta: {_key_text(error)}: {error.problem}") from None


def _check_schema(path: Path, schema: object) -> None:
    if schema == SCHEMA and not isinstance(schema, bool):
        return
    if isinstance(schema, int) and schema > SCHEMA:
        message = f"{path}: meta: schema {schema} is newer than this kztui reads ({SCHEMA}); install a newer kztui"
        raise StoreError(message)
    if isinstance(schema, int) and schema >= 1 and not isinstance(schema, bool):
        raise OutdatedStoreError(path, schema, "build it again with kztui build, or name another with --store")
    raise _store_error(path, f"meta: schema: should be {SCHEMA}, not {describe_value(schema)}")


def _read_rows(path: Path, database: TinyDB, table: str) -> list[Identified]:
    if table not in database.tables():
        raise _store_error(path, f"{table}: the table is missing")
    rows: dict[str, Identified] = {}
    for document in database.table(table).all():
        name = f"{table}: {document.get('id', f'row {document.doc_id}')}"
        try:
            row = decode_row(table, document)
        except DecodeError as error:
            raise _store_error(path, f"{name}: {_key_text(error)}: {error.problem}") from None
        if row.id in rows:
            raise _store_error(path, f"{name}: id: there are two")
        rows[row.id] = row
    return list(rows.values())


def _key_text(error: DecodeError) -> str:
    return ".".join(str(key + 1) if isinstance(key, int) else key for key in error.path) or "row"


def _store_error(path: Path, problem: str) -> StoreError:
    return StoreError(f"{path}: {problem}; build the store again (kztui build), or name another (--store)")
