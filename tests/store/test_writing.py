"""A store is the same bytes every time, and written whole or not at all."""

import json
import os
import stat
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from kztui.errors import WriteError
from kztui.store.opening import open_store
from kztui.store.schema import META, SCHEMA, TABLES
from kztui.store.writing import store_bytes, write_whole
from tests.conftest import STORE
from tests.town_record import TownRecord


def test_the_same_record_gives_the_same_bytes(town: TownRecord) -> None:
    first = store_bytes(town.build())
    second = store_bytes(town.build())
    assert first == second


def test_what_is_written_reads_back_the_same(town: TownRecord, town_store: Path) -> None:
    built = town.build()
    opened = open_store(town_store)
    assert opened == built
    assert store_bytes(opened) == town_store.read_bytes()


def test_plain_tinydb_reads_the_committed_store() -> None:
    with TinyDB(STORE, access_mode="r") as database:
        assert database.tables() >= {*TABLES, META}
        (figure,) = database.table("figures").search(where("words") == "8,300,046 citizens")
        assert figure["value"] == 8300046
        (share,) = database.table("figures").search(where("words") == "81.31 percent")
        assert (share["low"], share["high"]) == (81.305, 81.315)
        assert database.table("meta").all()[0]["schema"] == SCHEMA


def test_the_committed_store_has_the_fields_that_are_promised() -> None:
    data = json.loads(STORE.read_text(encoding="utf-8"))
    promised = {
        "sources": "id file sha256 title publisher published language paragraphs characters",
        "quotes": "id source exact prefix suffix start end paragraph part",
        "subjects": "id kind label short names",
        "quantities": "id topic measure subjects at unit label origin low high flags",
        "figures": "id quantity quote words start end value low high qualifier said_by status at",
        "statements": "id topic quote summary subjects said_by at",
    }
    for table, fields in promised.items():
        for row in data[table].values():
            assert set(fields.split()) <= set(row), table


def test_ids_are_plain(election: object) -> None:
    for table in TABLES:
        for id_ in getattr(election, table):
            assert set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-@"), id_


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(b"before")

    def disk_full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(
        WriteError, match=r"store\.json: cannot be written: No space left on device; nothing was changed"
    ):
        write_whole(path, b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="No such file or directory"):
        write_whole(tmp_path / "nowhere" / "store.json", b"x")


def special(folder: Path, kind: str) -> Path:
    """Return a path of the folder that is no plain file. No device is made or written: a pipe stands for them."""
    path = folder / kind
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path)
    else:
        (folder / "else").mkdir()
        path.symlink_to(folder / "else")
    return path


@pytest.mark.parametrize("kind", ["pipe", "folder", "loop", "link to a folder"])
def test_what_is_no_plain_file_is_refused_and_stays(tmp_path: Path, kind: str) -> None:
    path = special(tmp_path, kind)
    before = (sorted(tmp_path.rglob("*")), path.lstat().st_mtime_ns, path.lstat().st_ino)
    with pytest.raises(WriteError, match="is no plain file"):
        write_whole(path, b"after")
    assert (sorted(tmp_path.rglob("*")), path.lstat().st_mtime_ns, path.lstat().st_ino) == before


def test_a_device_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "device"
    path.write_bytes(b"before")
    device = os.stat_result((stat.S_IFCHR | 0o666, *path.stat()[1:]))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "lstat", lambda _: device)
        with pytest.raises(WriteError, match="is no plain file"):
            write_whole(path, b"after")
    assert path.read_bytes() == b"before"


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link, target = tmp_path / "link.json", tmp_path / "kept" / "store.json"
    link.symlink_to(target)
    for content in (b"new", b"newer"):
        write_whole(link, content)
        assert link.is_symlink()
        assert target.read_bytes() == content
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_has_the_mode_that_the_umask_leaves_and_an_old_one_keeps_its_own(tmp_path: Path, umask: int) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_bytes(b"before")
    old.chmod(0o604)
    before = os.umask(umask)
    try:
        write_whole(old, b"after")
        write_whole(new, b"after")
    finally:
        os.umask(before)
    assert stat.S_IMODE(old.stat().st_mode) == 0o604
    assert stat.S_IMODE(new.stat().st_mode) == 0o666 & ~umask


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 300):
        with pytest.raises(WriteError, match="nothing was changed"):
            write_whole(tmp_path / name, b"x")
    assert list(tmp_path.iterdir()) == []
