"""A file of the record that cannot be read is named, and so is the line of whatever is wrong in it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kztui.errors import RecordError
from kztui.record.files.key_position import line_of
from tests.town_record import TownRecord


def write_latin(town: TownRecord) -> None:
    (town.data / "subjects.toml").write_bytes(b'label = "caf\xe9"')


def remove_subjects(town: TownRecord) -> None:
    (town.data / "subjects.toml").unlink()


def empty_sources(town: TownRecord) -> None:
    for file in (town.data / "sources").iterdir():
        file.unlink()
    (town.data / "sources" / ".left.toml").write_bytes(b"what an editor left")


def pipe_for_file(town: TownRecord) -> None:
    remove_subjects(town)
    os.mkfifo(town.data / "subjects.toml")


def misspell_subjects(town: TownRecord) -> None:
    (town.data / "subject.toml").write_bytes((town.data / "subjects.toml").read_bytes())


def remove_sources(town: TownRecord) -> None:
    for file in (town.data / "sources").iterdir():
        file.unlink()
    (town.data / "sources").rmdir()


def folder_for_file(town: TownRecord) -> None:
    remove_subjects(town)
    (town.data / "subjects.toml").mkdir()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (write_latin, r"subjects\.toml: is no UTF-8 \(byte 13\)"),
        (remove_subjects, r"subjects\.toml: there is no such file"),
        (remove_sources, "holds no record"),
        (empty_sources, r"data/sources: holds no document's TOML file"),
        (pipe_for_file, r"subjects\.toml: cannot be read: is no plain file"),
        (misspell_subjects, r"data/subject\.toml: is no file of a record, which has .*subjects\.toml"),
        (folder_for_file, r"subjects\.toml: cannot be read: Is a directory"),
    ],
)
def test_unreadable_files_are_named(town: TownRecord, spoil: Callable[[TownRecord], None], message: str) -> None:
    spoil(town)
    with pytest.raises(RecordError, match=message):
        town.build()


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("name", ["data", "sources"])
def test_a_folder_that_may_not_be_read_is_named(town: TownRecord, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: refuse() if path.name == name else listed(path))
    with pytest.raises(RecordError, match=rf"/{name}: cannot be read: Permission denied"):
        town.build()


def test_a_file_below_a_folder_that_may_not_be_read_is_named(town: TownRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "stat", refuse)  # whoever runs the tests may be allowed to read everything
    with pytest.raises(RecordError, match=r"\.toml: cannot be read: Permission denied"):
        town.build()


def test_a_byte_order_mark_is_passed_over(town: TownRecord) -> None:
    file = town.data / "subjects.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    town.build()
    town.edit("subjects.toml", 'kind = "person"', "kind = 5")
    with pytest.raises(RecordError, match=r"subjects\.toml:16: subject\.3\.kind: should be text, not 5"):
        town.build()


LINES = """\
[source]
id = "a"

[[quote]]
id = "b"

[[quote]]
id = "c"
  exact = "d"

[[quote.figure]]
value = "1"

[quote.figure.at]
on = 2031-05-02
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("source", "id"), 2),
        (("quote", 0, "id"), 5),
        (("quote", 1, "exact"), 9),
        (("quote", 1, "figure", 0, "value"), 12),
        (("quote", 1, "figure", 0, "at", "on"), 15),
        (("quote", 1, "figure", 0, "about"), 11),
        (("quote", 1, "part"), 7),
        (("quote", 0, "exact"), 4),
        (("topic",), 1),
    ],
)
def test_the_line_of_a_key_is_its_own_or_that_of_its_tables_header(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(LINES, path) == line
