"""A store that cannot be used gives one line that says what is wrong and where, and is never changed."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kztui.errors import StoreError
from kztui.store.opening import bundled_store, open_store
from kztui.util.printable import STAND_IN
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
        (b'{"meta": {"1": {"schema": "x"}}}', "meta: schema: should be 1, not “x”"),
        (b'{"meta": {"1": {"schema": 1}}}', "meta: id: is missing"),
        (b'{"meta": {"x": {"schema": 1}}}', "is no kztui store"),
        (b'{"meta": {"1": 5}}', "is no kztui store"),
        (b'{"meta": {"1": {"schema": "1"}}}', "meta: schema: should be 1, not “1”"),
        (b'{"meta": {"1": {}}}', "meta: schema: should be 1, not nothing"),
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


def finding(data: Data, **said: object) -> None:
    """Add a finding to the store."""
    plain = {"id": "f", "kind": "holds", "severity": "note", "summary": "", "quantities": [], "figures": []}
    data["findings"]["99"] = {**plain, "relation": "", **said}


def meta_words(data: Data) -> None:
    data["meta"]["1"]["words"][0]["quote"] = "gazette.nowhere"


def instead_of(data: Data) -> None:
    data["relations"]["1"]["instead_of"] = "nothing"


def of_a_relation(data: Data) -> None:
    finding(data, relation="nothing")


def bound(data: Data) -> None:
    finding(data, binding={"low": [{"id": "votes.hill", "end": "low"}], "high": []})


def way_out(data: Data) -> None:
    finding(data, repairs=[{"member": "nothing", "feasible": True, "bounds": []}])


def way_bounds(data: Data) -> None:
    bounds = [{"quantity": "nothing", "low": None, "high": 1}]
    finding(data, repairs=[{"member": "share-of-two", "feasible": True, "bounds": bounds}])


def another_table(data: Data) -> None:
    data["figure"] = {}


def setting(table: str, key: str, value: object) -> Callable[[Data], None]:
    def spoil(data: Data) -> None:
        data[table]["1"][key] = value

    return spoil


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
        (meta_words, r"meta: town2031: words: there is no quote “gazette\.nowhere”"),
        (instead_of, "relations: share-of-two: instead_of: there is no relation “nothing”"),
        (of_a_relation, "findings: f: relation: there is no relation “nothing”"),
        (bound, r"findings: f: binding\.low: there is no figure or relation “votes\.hill”"),
        (way_out, r"findings: f: repairs\.member: there is no figure or relation “nothing”"),
        (way_bounds, r"findings: f: repairs\.bounds: there is no quantity “nothing”"),
        (another_table, "figure: is no table of a store"),
        (setting("figures", "decimals", -1), r"figures: .*: decimals: should be 0 to 20, not -1"),
        (setting("figures", "decimals", 10**9), r"figures: .*: decimals: should be 0 to 20, not 1000000000"),
        (setting("sources", "published", "yesterday"), "sources: gazette: published: “yesterday” is no date"),
        (setting("sources", "published", "20310503"), "sources: gazette: published: “20310503” is no date"),
        (setting("meta", "date", ""), "meta: date: “” is no date"),
        (setting("sources", "file", "../../etc/passwd"), "sources: gazette: file: .* is no plain name"),
        (setting("sources", "paragraphs", -1), "sources: gazette: paragraphs: should be 0 or more, not -1"),
        (setting("quotes", "start", -5), r"quotes: gazette\.harbour: start: should be 0 or more, not -5"),
        (setting("quotes", "end", 3), r"quotes: gazette\.harbour: end: .* is not as long as the quote"),
        (setting("quotes", "paragraph", 0), r"quotes: gazette\.harbour: paragraph: should be 1 or more, not 0"),
        (setting("quantities", "at", {"start": "x", "end": "", "clock": ""}), r"quantities: .*: at\.start: “x” is no"),
        (setting("relations", "terms", []), "relations: share-of-two: terms: order needs 1 or more"),
        (setting("relations", "kind", "ratio"), "relations: share-of-two: terms: ratio needs 3 or more"),
        (setting("groups", "topics", []), "groups: lists: topics: is empty"),
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


def test_a_store_is_a_plain_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(StoreError, match="pipe: the store cannot be read: is no plain file"):
        open_store(pipe)
    with pytest.raises(StoreError, match="the store cannot be read: no file can have such a name"):
        open_store(tmp_path / "a\0b")


def test_a_store_below_a_folder_that_may_not_be_read_is_named(
    made_up_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(StoreError, match="the store cannot be read: Permission denied"):
        open_store(made_up_store)
