"""Quotes get their positions from the documents, or from the store built earlier for the same words."""

import re
from pathlib import Path

import pytest

from kztui.errors import DocumentsError, KztuiError, RecordError, StoreError
from kztui.store.schema import SCHEMA
from kztui.store.writing import store_bytes
from tests.town_record import TownRecord

GAZETTE = "sources/gazette.toml"


def test_documents_below_a_folder_that_may_not_be_read_are_named(
    town: TownRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(DocumentsError, match=r"\.txt: the document cannot be read: Permission denied"):
        town.build()


def test_a_document_that_is_not_there_is_named(town: TownRecord) -> None:
    (town.documents / "notice.txt").unlink()
    with pytest.raises(DocumentsError, match=r"notice\.txt: the document cannot be read"):
        town.build()


def test_a_changed_document_is_told_and_where_the_words_are_now(town: TownRecord) -> None:
    document = town.documents / "gazette.txt"
    document.write_text("New!\n" + document.read_text(encoding="utf-8").replace("796", "797"), encoding="utf-8")
    with pytest.raises(DocumentsError) as caught:
        town.build()
    message = str(caught.value)
    assert "gazette.txt: the document has changed" in message
    assert "gone: gazette.hill" in message
    position = re.search(r"gazette\.harbour at (\d+)–(\d+) \(¶ 4\)", message)
    assert position
    text = " ".join(document.read_text(encoding="utf-8").split())
    assert text[int(position[1]) : int(position[2])].startswith("At the council election")


def test_without_the_documents_positions_come_from_the_store(town: TownRecord, town_store: Path) -> None:
    with_documents = town.build()
    assert town.build_without_documents() == with_documents
    assert town_store.exists()


def test_without_the_documents_new_words_are_refused(town: TownRecord, town_store: Path) -> None:
    assert town_store.exists()
    town.edit(
        GAZETTE, '[[quote]]\nid = "hill"', '[[quote]]\nid = "votes"\nexact = "796 votes"\n\n[[quote]]\nid = "hill"'
    )
    with pytest.raises(RecordError, match=r"has no position for these words; build with --sources DIR"):
        town.build_without_documents()


def test_without_documents_and_store_the_build_says_what_it_needs(town: TownRecord) -> None:
    with pytest.raises(KztuiError, match="build with --sources DIR"):
        town.build_without_documents()


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("title", 'title = "Harbour Town votes"', 'title = "Votes"'),
        ("publisher", "published =", 'publisher = "The Clerk"\npublished ='),
        ("published", "published = 2031-05-03", "published = 2031-05-04"),
        ("file", 'file = "gazette.txt"', 'file = "gazetta.txt"'),
        ("language", 'language = "en"', 'language = "kk"'),
    ],
)
def test_without_the_documents_their_description_stays_as_it_was(
    town: TownRecord, town_store: Path, key: str, old: str, new: str
) -> None:
    town.edit(GAZETTE, old, new)
    with pytest.raises(RecordError, match=rf"gazette\.toml:\d+: source\.{key}: is not what .*build with --sources DIR"):
        town.build_without_documents()
    assert town_store.exists()


def test_without_the_documents_quotes_of_the_same_words_stay_in_their_order(town: TownRecord) -> None:
    town.rewrite_gazette("Two observers", "The Hill List took 796 votes.\nTwo observers")
    again = '[[quote]]\nid = "again"\nexact = "The Hill List took 796 votes."\noccurrence = 2\n\n[[quote]]\nid = "hill"'
    town.edit(GAZETTE, '[[quote]]\nid = "hill"', f"{again}\noccurrence = 1")
    built = town.build()
    (town.data / "town2031.json").write_bytes(store_bytes(built))
    assert town.build_without_documents() == built
    text = (town.data / GAZETTE).read_text(encoding="utf-8")
    for hill, again_occurrence in ((2, 1), (1, 1), (2, 0), (0, 2)):
        changed = text.replace("occurrence = 2", f"occurrence = {again_occurrence}", 1)
        changed = changed.replace('id = "hill"\noccurrence = 1', f'id = "hill"\noccurrence = {hill}', 1)
        assert changed != text
        (town.data / GAZETTE).write_text(changed, encoding="utf-8")
        with pytest.raises(
            RecordError, match=r"gazette\.toml:\d+: quote\.[23]\.occurrence: .*build with --sources DIR"
        ):
            town.build_without_documents()


def test_a_cut_quote_is_named_with_the_words_that_it_leaves_out(town: TownRecord, town_store: Path) -> None:
    town.edit(GAZETTE, " and a crowd greeted them.", "")
    cut = r"gazette\.toml:\d+: quote\.3\.exact: does not end where its sentence ends; add “and a crowd greeted them\.”"
    with pytest.raises(RecordError, match=cut):
        town.build()
    assert town_store.exists()


def test_a_quote_over_two_lines_is_named(town: TownRecord) -> None:
    town.rewrite_gazette("Coast League and", "Coast League\nAnd")
    town.edit(GAZETTE, "Coast League and", "Coast League And")
    lines = r"gazette\.toml:\d+: quote\.3\.exact: runs over 2 lines of gazette\.txt; end it with “.* Coast League”"
    with pytest.raises(RecordError, match=lines):
        town.build()


def test_without_the_documents_the_rest_of_a_sentence_comes_from_the_store(town: TownRecord, town_store: Path) -> None:
    text = town_store.read_text(encoding="utf-8")
    town_store.write_text(text.replace('"after": ""', '"after": " so far"'), encoding="utf-8")
    with pytest.raises(RecordError, match=r"quote\.1\.exact: does not end where its sentence ends; add “so far”"):
        town.build_without_documents()


def test_without_the_documents_governing_words_come_from_the_record(town: TownRecord, town_store: Path) -> None:
    governed_by = (
        'exact = "The Hill List took 796 votes."\ngoverned_by = { quote = "harbour", words = "the clerk said" }'
    )
    town.edit(GAZETTE, 'exact = "The Hill List took 796 votes."', governed_by)
    assert town_store.exists()
    with pytest.raises(RecordError, match=r"quote\.2\.governed_by: is not needed"):
        town.build_without_documents()


def test_without_the_documents_a_broken_store_is_told_with_what_helps(town: TownRecord, town_store: Path) -> None:
    town_store.write_bytes(b"{")
    with pytest.raises(StoreError, match=r"town2031\.json: is no kztui store.*build with --sources DIR"):
        town.build_without_documents()


def test_without_the_documents_an_older_store_is_told_with_what_helps(town: TownRecord, town_store: Path) -> None:
    text = town_store.read_text(encoding="utf-8")
    town_store.write_text(text.replace(f'"schema": {SCHEMA}', '"schema": 1'), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        town.build_without_documents()
    assert str(caught.value) == (
        f"{town_store}: was built by an older kztui (schema 1; this one reads {SCHEMA}); "
        "the positions of its quotes cannot be taken over: build with --sources DIR"
    )
