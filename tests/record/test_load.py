"""A record that is wrong gives one line with file, line and key."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kztui.model.errors import DocumentsError, KztuiError, RecordError
from kztui.model.quantity import Origin
from kztui.model.when import Basis
from kztui.store.build import build_election
from tests.made_up import MadeUp

GAZETTE = "sources/gazette.toml"


def build(made: MadeUp) -> object:
    return build_election(made.data, made.documents, None)


def test_the_made_up_record_is_read_and_proved(made_up: MadeUp) -> None:
    election = build_election(made_up.data, made_up.documents, None)
    assert election.meta.name == "council election"
    votes = election.figures["votes.harbour@gazette.harbour"]
    assert {votes.value, votes.low, votes.high} == {Decimal(1204)}
    assert votes.said_by is not None
    assert votes.said_by.subject == "clerk"
    assert votes.at.basis is Basis.WORDS
    observers = election.figures["observers.league@gazette.observers"]
    assert observers.at.basis is Basis.DOCUMENT
    assert observers.at.when.start == "2031-05-03"
    assert election.quantities["votes.harbour"].origin is Origin.STATED
    quote = election.quotes["gazette.hill"]
    assert quote.paragraph == 4
    assert quote.prefix.endswith("the clerk said. ")


EDITS: list[tuple[str, str, str, str, str]] = [
    ("a misspelt key", GAZETTE, "sha256 =", "sha265 =", r"gazette\.toml:\d+: source\.sha265: is no key .* “sha256”"),
    ("a missing key", GAZETTE, 'value = "796"\n', "", r"gazette\.toml:\d+: quote\.2\.figure\.1\.value: is missing"),
    ("a number for text", GAZETTE, 'value = "796"', "value = 796", r"figure\.1\.value: should be text, not 796"),
    (
        "a quantity that does not exist", GAZETTE, 'quantity = "votes.hill"', 'quantity = "votes.hil"',
        r"gazette\.toml:\d+: quote\.2\.figure\.1\.quantity: there is no quantity “votes\.hil”; is “votes\.hill” meant",
    ),
    ("words not in the quote", GAZETTE, 'words = "796 votes"', 'words = "797 votes"', r"“797 votes”.*do not stand"),
    (
        "a value that the words don't give", GAZETTE, 'value = "796"', 'value = "797"',
        r"gazette\.toml:\d+: quote\.2\.figure\.1\.value: “796 votes” reads as 796, the record says 797",
    ),
    ("a value that is no number", GAZETTE, 'value = "796"', 'value = "many"', "“many” is no decimal number"),
    ("two quotes alike", GAZETTE, 'id = "hill"', 'id = "harbour"', r"the id “gazette\.harbour” is taken by .*:\d+"),
    ("two quantities alike", "quantities.toml", 'id = "votes.hill"', 'id = "votes.harbour"', "is taken by"),
    ("two subjects alike", "subjects.toml", 'id = "hill"', 'id = "harbour"', "the id “harbour” is taken by"),
    (
        "one quantity under two ids", "quantities.toml", 'subjects = ["hill"]', 'subjects = ["harbour"]',
        "counts the same as “votes.harbour”",
    ),
    ("a figure without a quote", "sources/notice.toml", "[source]", "[[figure]]\n[source]", "figure: is no key"),
    ("a quote not in the document", GAZETTE, "The Hill List took 796", "The Hill list took 796", "do not stand in"),
    ("a person not named", GAZETTE, 'words = "the clerk said"', 'words = "the Harbour List got"', "not name “clerk”"),
    ("a subject not named", GAZETTE, 'about = "The Hill List"', 'about = "took"', "about: .* do not name “hill”"),
    ("a subject not known", "quantities.toml", 'subjects = ["hill"]', 'subjects = ["hil"]', "no subject “hil”"),
    ("a time not given", GAZETTE, "{ on = 2031-05-02, words", "{ on = 2031-05-01, words", "the words give 2031-05-02"),
    ("a day and an interval", GAZETTE, "{ on = 2031-05-02,", "{ on = 2031-05-02, to = 2031-05-02,", "a day and an int"),
    ("no TOML", "subjects.toml", "[[subject]]", "[[subject]", r"subjects\.toml: is no TOML: .*line 2"),
    ("another unit", "quantities.toml", 'unit = "years"', 'unit = "days"', "do not say that they count days"),
    ("a unit not known", "quantities.toml", 'unit = "years"', 'unit = "weeks"', "should be one of count, percent"),
    ("a relation of nothing", "relations.toml", '"votes.hill", ', '"votes.hil", ', "no quantity “votes.hil”"),
    ("a relation of one", "relations.toml", '"votes.hill", ', "", "terms: order needs at least 2, not 1"),
    ("a title not in the document", GAZETTE, 'title = "Harbour Town votes"', 'title = "Votes"', "title: “Votes” does"),
    ("a date not in the document", GAZETTE, "published = 2031-05-03", "published = 2031-05-04", "2031-05-04 does not"),
    ("an election's date not given", "election.toml", "date = 2031-05-02", "date = 2031-05-09", "give 2031-05-02"),
    ("an id of a statement's group", GAZETTE, 'group = "observers"', 'group = "observer"', "no group “observer”"),
    ("an ambiguous word", GAZETTE, 'about = "The Hill List"', 'about = "i"', "do not stand in"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "file", "old", "new", "said"), EDITS, ids=[edit[0] for edit in EDITS])
def test_a_wrong_record_is_refused_in_one_line(
    made_up: MadeUp, name: str, file: str, old: str, new: str, said: str
) -> None:
    made_up.edit(file, old, new)
    with pytest.raises(RecordError, match=said) as caught:
        build(made_up)
    assert "\n" not in str(caught.value), name
    assert re.match(r".*\.toml[:\d]*: ", str(caught.value))


def write_latin(made: MadeUp) -> None:
    (made.data / "subjects.toml").write_bytes(b'label = "caf\xe9"')


def remove_subjects(made: MadeUp) -> None:
    (made.data / "subjects.toml").unlink()


def remove_sources(made: MadeUp) -> None:
    for file in (made.data / "sources").iterdir():
        file.unlink()
    (made.data / "sources").rmdir()


def folder_for_file(made: MadeUp) -> None:
    remove_subjects(made)
    (made.data / "subjects.toml").mkdir()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (write_latin, r"subjects\.toml: is no UTF-8 \(byte 13\)"),
        (remove_subjects, r"subjects\.toml: there is no such file"),
        (remove_sources, "holds no record"),
        (folder_for_file, r"subjects\.toml: cannot be read: Is a directory"),
    ],
)
def test_unreadable_files_are_named(made_up: MadeUp, spoil: Callable[[MadeUp], None], said: str) -> None:
    spoil(made_up)
    with pytest.raises(RecordError, match=said):
        build(made_up)


def test_a_document_that_is_not_there_is_named(made_up: MadeUp) -> None:
    (made_up.documents / "notice.txt").unlink()
    with pytest.raises(DocumentsError, match=r"notice\.txt: the document cannot be read"):
        build(made_up)


def test_a_changed_document_is_told_and_where_the_words_are_now(made_up: MadeUp) -> None:
    document = made_up.documents / "gazette.txt"
    document.write_text("New!\n" + document.read_text(encoding="utf-8").replace("796", "797"), encoding="utf-8")
    with pytest.raises(DocumentsError) as caught:
        build(made_up)
    said = str(caught.value)
    assert "gazette.txt: the document has changed" in said
    assert "gone: gazette.hill" in said
    place = re.search(r"gazette\.harbour at (\d+)–(\d+) \(¶ 4\)", said)
    assert place
    text = " ".join(document.read_text(encoding="utf-8").split())
    assert text[int(place[1]) : int(place[2])].startswith("At the council election")


def test_without_the_documents_positions_come_from_the_store(made_up: MadeUp, made_up_store: Path) -> None:
    with_documents = build_election(made_up.data, made_up.documents, None)
    assert build_election(made_up.data, None, None) == with_documents
    assert made_up_store.exists()


def test_without_the_documents_new_words_are_refused(made_up: MadeUp, made_up_store: Path) -> None:
    assert made_up_store.exists()
    made_up.edit(
        GAZETTE, '[[quote]]\nid = "hill"', '[[quote]]\nid = "votes"\nexact = "796 votes"\n\n[[quote]]\nid = "hill"'
    )
    with pytest.raises(RecordError, match=r"has no position for these words; build with --sources DIR"):
        build_election(made_up.data, None, None)


def test_without_documents_and_store_the_build_says_what_it_needs(made_up: MadeUp) -> None:
    with pytest.raises(KztuiError, match="build with --sources DIR"):
        build_election(made_up.data, None, None)
