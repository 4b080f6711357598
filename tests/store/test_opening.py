"""A store that cannot be used gives one line that says what is wrong and where, and is never changed."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kztui.errors import StoreError
from kztui.store.opening import bundled_store, open_store
from kztui.util.printable import STAND_IN
from tests.conftest import STORE
from tests.store.spoiled_store import StoreData, open_refused, setting


def drop_table(data: StoreData) -> None:
    del data["figures"]


def extra_table(data: StoreData) -> None:
    data["figure"] = {}


def drop_field(data: StoreData) -> None:
    del data["figures"]["1"]["value"]


def wrong_time(data: StoreData) -> None:
    data["figures"]["1"]["at"]["when"]["start"] = 5


def test_the_bundled_store_is_the_committed_one() -> None:
    assert bundled_store().read_bytes() == STORE.read_bytes()


def test_opening_writes_nothing(town_store: Path) -> None:
    before = (town_store.read_bytes(), town_store.stat().st_mtime_ns, sorted(town_store.parent.iterdir()))
    open_store(town_store)
    assert (
        town_store.read_bytes(),
        town_store.stat().st_mtime_ns,
        sorted(town_store.parent.iterdir()),
    ) == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"\x7fELF\x02\x01\x01\x00\xff\xfe", "no UTF-8 at byte 9"),
        (b"\x00\x01\x02", "no JSON at line 1, column 1"),
        (b'{"meta": {"1": {"id"', "no JSON at line 1"),
        (b"[1, 2]", "holds no tables"),
        (b'"text"', "holds no tables"),
        (b'{"meta": 5}', "holds no tables"),
        (b'{"meta": {"1": NaN}}', "NaN is no number"),
        (b"{}", "meta: should be one row, not 0"),
        (
            b'{"meta": {"1": {"schema": 5}}}',
            r"schema 5 is newer than this kztui reads \(4\); install a newer kztui",
        ),
        (
            b'{"meta": {"1": {"schema": 1}}}',
            r"json: was built by an older kztui \(schema 1; this one reads 4\); build it again with kztui build,",
        ),
        (b'{"meta": {"1": {"schema": "x"}}}', "meta: schema: should be 4, not “x”"),
        (b'{"meta": {"1": {"schema": 0}}}', "meta: schema: should be 4, not 0"),
        (b'{"meta": {"1": {"schema": true}}}', "meta: schema: should be 4, not True"),
        (b'{"meta": {"1": {"schema": 2.5}}}', "meta: schema: should be 4, not 2.5"),
        (b'{"meta": {"1": {"schema": 4}}}', "meta: id: is missing"),
        (b'{"meta": {"x": {"schema": 2}}}', "is no kztui store"),
        (b'{"meta": {"1": 5}}', "is no kztui store"),
        (b'{"meta": {"1": {"schema": "4"}}}', "meta: schema: should be 4, not “4”"),
        (b'{"meta": {"1": {}}}', "meta: schema: should be 4, not nothing"),
        (b"[" * 100_000, "is no kztui store: it is nested too deeply"),
        (b'{"meta": ' + b"[" * 900 + b"]" * 900 + b"}", "is no kztui store"),
        (b'{"meta": {"1": 1e99999999999999999999}}', "1e99999999999999999999 is no number of an election"),
        (b'{"meta": {"1": 1e-99999999999999999999}}', "is no number of an election"),
        (b'{"meta": {"1": 1e999}}', "1e999 is no number of an election"),
        (b'{"meta": {"1": 0.' + b"3" * 5000 + b"}}", "is no number of an election"),
        (b'{"meta": {"1": ' + b"9" * 5000 + b"}}", "is no number of an election"),
        (b'{"meta": {"' + b"9" * 5000 + b'": {}}}', "is no numbered row"),
        ('{"meta": {"١": {}}}'.encode(), "is no numbered row"),
        (b'{"meta": {"01": {}}}', "is no numbered row"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=message) as caught:
        open_store(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == content


def test_a_truncated_store_is_named_wherever_it_breaks_off(town_store: Path) -> None:
    whole = town_store.read_bytes()
    for length in range(0, len(whole) - 2, 97):
        town_store.write_bytes(whole[:length])
        with pytest.raises(StoreError, match="is no kztui store"):
            open_store(town_store)


def test_a_missing_store_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store"):
        open_store(tmp_path / "store.json")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(StoreError, match="cannot be read: Is a directory"):
        open_store(tmp_path)


def test_a_store_that_may_not_be_read_is_named(town_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # whoever runs the tests may be allowed to read everything
    with pytest.raises(StoreError, match="the store cannot be read: Permission denied"):
        open_store(town_store)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (drop_table, "figures: the table is missing"),
        (extra_table, "figure: is no table of a store"),
        (drop_field, r"figures: votes\.harbour@gazette\.harbour: value: is missing"),
        (setting("figures", "value", "many"), r"figures: votes.*: value: should be a number, not “many”"),
        (
            setting("quotes", "exakt", "x"),
            r"quotes: gazette\.harbour: exakt: is no key of this table; is “exact” meant",
        ),
        (setting("quotes", "id", "gazette.hill"), r"quotes: gazette\.hill: id: there are two"),
        (setting("quotes", "part", "footnote"), r"quotes: gazette\.harbour: part: should be one of title, body"),
        (wrong_time, r"figures: .*: at\.when\.start: should be text, not 5"),
    ],
)
def test_a_wrongly_shaped_store_is_named_with_table_row_and_key(
    town_store: Path, spoil: Callable[[StoreData], None], message: str
) -> None:
    open_refused(town_store, spoil, message)


def test_control_characters_do_not_get_past_the_opening(town_store: Path) -> None:
    data = json.loads(town_store.read_text(encoding="utf-8"))
    data["subjects"]["1"]["label"] = "\x1b[31mRed\x1b[0m\u202eback\x07\n"
    town_store.write_text(json.dumps(data), encoding="utf-8")
    label = open_store(town_store).subjects["harbour"].label
    assert label == f"{STAND_IN}[31mRed{STAND_IN}[0m{STAND_IN}back{STAND_IN}{STAND_IN}"


def test_a_store_is_a_plain_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(StoreError, match="pipe: the store cannot be read: is no plain file"):
        open_store(pipe)
    with pytest.raises(StoreError, match="the store cannot be read: no file can have such a name"):
        open_store(tmp_path / "a\0b")


def test_a_store_below_a_folder_that_may_not_be_read_is_named(
    town_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(StoreError, match="the store cannot be read: Permission denied"):
        open_store(town_store)
