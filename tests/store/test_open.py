"""A store that cannot be used gives one line that says what is wrong and where, and is never changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kztui.model.errors import StoreError
from kztui.model.text import STAND_IN
from kztui.store.open import bundled_store, open_store
from tests.conftest import STORE

Data = dict[str, dict[str, dict[str, Any]]]


def test_the_bundled_store_is_the_committed_one() -> None:
    assert bundled_store().read_bytes() == STORE.read_bytes()


def test_opening_writes_nothing(made_up_store: Path) -> None:
    before = (made_up_store.read_bytes(), made_up_store.stat().st_mtime_ns, sorted(made_up_store.parent.iterdir()))
    open_store(made_up_store)
    assert (
        made_up_store.read_bytes(),
        made_up_store.stat().st_mtime_ns,
        sorted(made_up_store.parent.iterdir()),
    ) == before


@pytest.mark.parametrize(
    ("content", "said"),
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
            b'{"meta": {"1": {"schema": 2}}}',
            r"schema 2 is newer than this kztui reads \(1\); install a newer kztui",
        ),
        (b'{"meta": {"1": {"schema": "x"}}}', "meta: schema: should be 1, not x"),
        (b'{"meta": {"1": {"schema": 1}}}', "meta: id: is missing"),
        (b'{"meta": {"x": {"schema": 1}}}', "is no kztui store"),
        (b'{"meta": {"1": 5}}', "is no kztui store"),
        (b"[" * 100_000, "is no kztui store"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=said) as caught:
        open_store(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == content


def test_a_truncated_store_is_named_wherever_it_breaks_off(made_up_store: Path) -> None:
    whole = made_up_store.read_bytes()
    for length in range(0, len(whole) - 2, 97):
        made_up_store.write_bytes(whole[:length])
        with pytest.raises(StoreError, match="is no kztui store"):
            open_store(made_up_store)


def test_a_missing_store_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store"):
        open_store(tmp_path / "store.json")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(StoreError, match="cannot be read: Is a directory"):
        open_store(tmp_path)


def test_a_store_that_may_not_be_read_is_named(made_up_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # whoever runs the tests may be allowed to read everything
    with pytest.raises(StoreError, match="the store cannot be read: Permission denied"):
        open_store(made_up_store)


def drop_table(data: Data) -> None:
    del data["figures"]


def drop_field(data: Data) -> None:
    del data["figures"]["1"]["value"]


def text_for_number(data: Data) -> None:
    data["figures"]["1"]["value"] = "many"


def unknown_field(data: Data) -> None:
    data["quotes"]["1"]["exakt"] = "x"


def no_such_quote(data: Data) -> None:
    data["figures"]["1"]["quote"] = "gazette.nowhere"


def no_such_quantity(data: Data) -> None:
    data["figures"]["1"]["quantity"] = "nothing"


def two_alike(data: Data) -> None:
    data["quotes"]["2"]["id"] = data["quotes"]["1"]["id"]


def bad_part(data: Data) -> None:
    data["quotes"]["1"]["part"] = "footnote"


def bad_time(data: Data) -> None:
    data["figures"]["1"]["at"]["when"]["start"] = 5


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (drop_table, "figures: the table is missing"),
        (drop_field, r"figures: votes\.harbour@gazette\.harbour: value: is missing"),
        (text_for_number, r"figures: votes\.harbour@.*: value: should be a number, not “many”"),
        (unknown_field, r"quotes: gazette\.harbour: exakt: is no key of this table; is “exact” meant"),
        (no_such_quote, r"figures: .*: quote: there is no quote “gazette\.nowhere”"),
        (no_such_quantity, r"figures: .*: quantity: there is no quantity “nothing”"),
        (two_alike, r"quotes: gazette\.harbour: id: there are two"),
        (bad_part, r"quotes: gazette\.harbour: part: should be one of title, body"),
        (bad_time, r"figures: .*: at\.when\.start: should be text, not 5"),
    ],
)
def test_a_wrongly_shaped_store_is_named_with_table_row_and_key(
    made_up_store: Path, spoil: Callable[[Data], None], said: str
) -> None:
    data = json.loads(made_up_store.read_text(encoding="utf-8"))
    spoil(data)
    made_up_store.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(StoreError, match=said):
        open_store(made_up_store)


def test_control_characters_do_not_get_past_the_opening(made_up_store: Path) -> None:
    data = json.loads(made_up_store.read_text(encoding="utf-8"))
    data["subjects"]["1"]["label"] = "\x1b[31mRed\x1b[0m\u202eback\x07\n"
    made_up_store.write_text(json.dumps(data), encoding="utf-8")
    label = open_store(made_up_store).subjects["harbour"].label
    assert label == f"{STAND_IN}[31mRed{STAND_IN}[0m{STAND_IN}back{STAND_IN}{STAND_IN}"
