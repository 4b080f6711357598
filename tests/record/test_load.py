"""A record that is wrong gives one line with file, line and key."""

import hashlib
import os
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kztui.errors import DocumentsError, KztuiError, RecordError, StoreError
from kztui.model.quantity import Origin
from kztui.model.when import Basis
from kztui.store.building import build_election
from kztui.store.writing import store_bytes
from tests.town_record import MadeUp

GAZETTE = "sources/gazette.toml"


def build(made: MadeUp) -> object:
    return build_election(made.data, made.documents)


def test_the_made_up_record_is_read_and_proved(made_up: MadeUp) -> None:
    election = build_election(made_up.data, made_up.documents)
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
    ("a person not named", GAZETTE, 'words = "the clerk said"', 'words = "the Harbour List got"',
     "said_by: .*(not name “clerk”|anybody said it)"),
    ("a subject not named", GAZETTE, 'about = "The Hill List"', 'about = "took"', "about: .* do not name “hill”"),
    ("a subject not known", "quantities.toml", 'subjects = ["hill"]', 'subjects = ["hil"]', "no subject “hil”"),
    ("a time not given", GAZETTE, "{ on = 2031-05-02, words", "{ on = 2031-05-01, words", "the words give 2031-05-02"),
    ("a day and an interval", GAZETTE, "{ on = 2031-05-02,", "{ on = 2031-05-02, to = 2031-05-02,", "a day and an int"),
    ("no TOML", "subjects.toml", "[[subject]]", "[[subject]", r"subjects\.toml: is no TOML: .*line 2"),
    ("another unit", "quantities.toml", 'unit = "years"', 'unit = "days"',
     "(do not say that they count days|which the quantity is not in)"),
    ("a unit not known", "quantities.toml", 'unit = "years"', 'unit = "weeks"', "should be one of count, percent"),
    ("a relation of nothing", "relations.toml", '"votes.hill", ', '"votes.hil", ', "no quantity “votes.hil”"),
    ("a relation of one", "relations.toml", '"votes.hill", ', "", "terms: order needs at least 2, not 1"),
    ("a title not in the document", GAZETTE, 'title = "Harbour Town votes"', 'title = "Votes"', "title: “Votes” does"),
    ("a date not in the document", GAZETTE, "published = 2031-05-03", "published = 2031-05-04", "2031-05-04 does not"),
    ("an election's date not given", "election.toml", "date = 2031-05-02", "date = 2031-05-09", "give 2031-05-02"),
    ("an id of a statement's group", GAZETTE, 'group = "observers"', 'group = "observer"', "no group “observer”"),
    ("a title within a line", GAZETTE, 'title = "Harbour Town votes"', 'title = "Harbour Town"',
     "title: .* line of its own"),
    ("a title over a line's end", GAZETTE, 'title = "Harbour Town votes"', 'title = "votes By a reporter, 3 May 2031"',
     "title: .* line of its own"),
    ("a label of our own", GAZETTE, 'label = "Harbour Town votes"', 'label = "Harbour gazette"',
     "label: “Harbour gazette” is"),
    ("a label of a word's part", GAZETTE, 'label = "Harbour Town votes"', 'label = "Har votes"',
     "label: “Har votes” is"),
    ("an empty label", GAZETTE, 'label = "Harbour Town votes"', 'label = "dateline "', "label: “dateline ” is"),
    ("a publisher not named", GAZETTE, "published =", 'publisher = "Coast Times"\npublished =',
     "publisher: “Coast Times” does"),
    ("a value that is no finite number", GAZETTE, 'value = "796"', 'value = "sNaN"',
     "value: “sNaN” is no decimal number"),
    ("an endless value", GAZETTE, 'value = "796"', 'value = "Infinity"', "value: “Infinity” is no decimal number"),
    ("a value of many digits", GAZETTE, 'value = "796"', 'value = "796.0000000000001"', "value: has more digits"),
    ("a value of a great exponent", GAZETTE, 'value = "796"', 'value = "1e999999"', "value: has more digits"),
    ("a value of a small exponent", GAZETTE, 'value = "796"', 'value = "0e-999999"', "value: has more digits"),
    ("words of many digits", GAZETTE, 'words = "796 votes"', f'words = "{"9" * 5000} votes"', "do not stand in"),
    ("an occurrence below one", GAZETTE, 'id = "hill"', 'id = "hill"\noccurrence = -1',
     "occurrence: should be 1 or more"),
    ("a number of 5,000 digits", GAZETTE, 'id = "hill"', f'id = "hill"\noccurrence = {"9" * 5000}',
     "of too many digits"),
    ("a sixteenth number of 5,000", GAZETTE, 'id = "hill"', f'id = "hill"\noccurrence = 0x{"f" * 5000}', "2.exact: "),
    ("a huge number for text", GAZETTE, 'id = "hill"', f'id = 0x{"f" * 5000}',
     "text, not a number of very many digits"),
    ("long text for a number", GAZETTE, 'id = "hill"', f'id = "hill"\noccurrence = "{"x" * 5000}"', "not “x{100}…”"),
    ("TOML 5,000 deep", GAZETTE, 'language = "en"', f"language = {'[' * 5000}{']' * 5000}", "is nested too deeply"),
    ("tables 5,000 deep", GAZETTE, 'language = "en"', f"language{'.a' * 5000} = 1", r"language: should be text"),
    ("a file of a zero byte", GAZETTE, 'file = "gazette.txt"', r'file = "a\u0000b"', r"source\.file: .* no plain name"),
    ("a file elsewhere", GAZETTE, 'file = "gazette.txt"', 'file = "../../etc/passwd"',
     r"source\.file: .* no plain name"),
    ("a file at the root", GAZETTE, 'file = "gazette.txt"', 'file = "/etc/passwd"', r"source\.file: .* no plain name"),
    ("the folder above", GAZETTE, 'file = "gazette.txt"', 'file = ".."', r"source\.file: “\.\.” is no plain name"),
    ("no file", GAZETTE, 'file = "gazette.txt"', 'file = ""', r"source\.file: “” is no plain name"),
    ("a group of no topic", "quantities.toml", 'topics = ["observers"]', "topics = []", r"group\.3\.topics: is empty"),
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


BAD_IDS = ("../../evil", "/abs", "", "a\\u0000b", "\\u001b[31m", "Hill", "-x", "a b", "a\\n", "ü", "..")


@pytest.mark.parametrize("id_", BAD_IDS)
@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("election.toml", 'id = "town2031"', 'id = "{}"', "election.id"),
        ("subjects.toml", 'id = "hill"', 'id = "{}"', "subject.2.id"),
        ("quantities.toml", 'id = "votes"', 'id = "{}"', "measure.2.id"),
        ("quantities.toml", 'id = "lists"', 'id = "{}"', "group.1.id"),
        ("quantities.toml", 'id = "votes.hill"', 'id = "{}"', "group.1.quantity.3.id"),
        ("relations.toml", 'id = "share-of-two"', 'id = "{}"', "relation.1.id"),
        (GAZETTE, 'id = "gazette"', 'id = "{}"', "source.id"),
        (GAZETTE, 'id = "hill"', 'id = "{}"', "quote.2.id"),
        (GAZETTE, 'value = "796"', 'value = "796"\nkey = "x{}"', "quote.2.figure.1.key"),
        (GAZETTE, 'group = "observers"', 'group = "observers"\nkey = "x{}"', "quote.3.statement.1.key"),
    ],
)
def test_an_id_is_made_of_plain_characters(made_up: MadeUp, file: str, old: str, new: str, key: str, id_: str) -> None:
    if "key" in key and id_ in {"", "-x", ".."}:
        id_ = "/"  # what is no beginning of an id may well stand at its end
    made_up.edit(file, old, new.format(id_))
    before = sorted(made_up.data.parent.rglob("*"))
    with pytest.raises(RecordError, match=rf"(?s)\.toml:\d+: {re.escape(key)}: .*(is no id|is empty)"):
        build(made_up)
    assert sorted(made_up.data.parent.rglob("*")) == before


def write_latin(made: MadeUp) -> None:
    (made.data / "subjects.toml").write_bytes(b'label = "caf\xe9"')


def remove_subjects(made: MadeUp) -> None:
    (made.data / "subjects.toml").unlink()


def empty_sources(made: MadeUp) -> None:
    for file in (made.data / "sources").iterdir():
        file.unlink()
    (made.data / "sources" / ".left.toml").write_bytes(b"what an editor left")


def pipe_for_file(made: MadeUp) -> None:
    remove_subjects(made)
    os.mkfifo(made.data / "subjects.toml")


def misspell_subjects(made: MadeUp) -> None:
    (made.data / "subject.toml").write_bytes((made.data / "subjects.toml").read_bytes())


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
        (empty_sources, r"data/sources: holds no document's TOML file"),
        (pipe_for_file, r"subjects\.toml: cannot be read: is no plain file"),
        (misspell_subjects, r"data/subject\.toml: is no file of a record, which has .*subjects\.toml"),
        (folder_for_file, r"subjects\.toml: cannot be read: Is a directory"),
    ],
)
def test_unreadable_files_are_named(made_up: MadeUp, spoil: Callable[[MadeUp], None], said: str) -> None:
    spoil(made_up)
    with pytest.raises(RecordError, match=said):
        build(made_up)


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("name", ["data", "sources"])
def test_a_folder_that_may_not_be_read_is_named(made_up: MadeUp, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: refuse() if path.name == name else listed(path))
    with pytest.raises(RecordError, match=rf"/{name}: cannot be read: Permission denied"):
        build(made_up)


def test_a_file_below_a_folder_that_may_not_be_read_is_named(made_up: MadeUp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "stat", refuse)  # whoever runs the tests may be allowed to read everything
    with pytest.raises(RecordError, match=r"\.toml: cannot be read: Permission denied"):
        build(made_up)


def test_documents_below_a_folder_that_may_not_be_read_are_named(
    made_up: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(DocumentsError, match=r"\.txt: the document cannot be read: Permission denied"):
        build(made_up)


def test_a_file_that_is_no_part_of_the_record_is_not_read(made_up: MadeUp) -> None:
    before = build(made_up)
    os.mkfifo(made_up.data / "notes.txt")
    (made_up.data / ".#subjects.toml").symlink_to("nowhere")
    (made_up.data / "sources" / ".#gazette.toml").symlink_to("nowhere")
    assert build(made_up) == before


def test_a_files_name_may_be_no_utf8(made_up: MadeUp) -> None:
    file = made_up.data / "sources" / "gazette.toml"
    try:
        file.rename(file.with_name(os.fsdecode(b"gazette\xff.toml")))
    except OSError:
        pytest.skip("this file system takes no such name")
    build(made_up)


def test_a_byte_order_mark_is_passed_over(made_up: MadeUp) -> None:
    file = made_up.data / "subjects.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    build(made_up)
    made_up.edit("subjects.toml", 'kind = "person"', "kind = 5")
    with pytest.raises(RecordError, match=r"subjects\.toml:16: subject\.3\.kind: should be text, not 5"):
        build(made_up)


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Harbour Town votes", "harbour town"),
        ("Harbour Town votes By a reporter, 3 May 2031", "dateline Coast League"),
    ],
)
def test_a_title_is_whole_lines_and_a_label_stands_in_the_document(made_up: MadeUp, title: str, label: str) -> None:
    made_up.edit(GAZETTE, 'title = "Harbour Town votes"', f'title = "{title}"')
    made_up.edit(GAZETTE, 'label = "Harbour Town votes"', f'label = "{label}"')
    build(made_up)


def rewrite(made: MadeUp, old: str, new: str) -> None:
    """Change the gazette, and its digest in the record."""
    document = made.documents / "gazette.txt"
    before = document.read_bytes()
    after = before.replace(old.encode(), new.encode())
    assert before != after
    document.write_bytes(after)
    made.edit(GAZETTE, hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())


def test_a_title_may_have_a_date_put_before_it(made_up: MadeUp) -> None:
    rewrite(made_up, "Harbour Town votes\n", "date 2031-05-03 Harbour Town votes\n")
    build(made_up)
    rewrite(made_up, "date 2031-05-03 Harbour", "dated 2031-05-03 Harbour")
    with pytest.raises(RecordError, match=r"title: .* line of its own"):
        build(made_up)


def test_what_only_looks_like_a_date_spoils_no_build(made_up: MadeUp) -> None:
    rewrite(made_up, "Two observers", "See rule 45.13.2022.\nTwo observers")
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
    with_documents = build_election(made_up.data, made_up.documents)
    assert build_election(made_up.data, None) == with_documents
    assert made_up_store.exists()


def test_without_the_documents_new_words_are_refused(made_up: MadeUp, made_up_store: Path) -> None:
    assert made_up_store.exists()
    made_up.edit(
        GAZETTE, '[[quote]]\nid = "hill"', '[[quote]]\nid = "votes"\nexact = "796 votes"\n\n[[quote]]\nid = "hill"'
    )
    with pytest.raises(RecordError, match=r"has no position for these words; build with --sources DIR"):
        build_election(made_up.data, None)


def test_without_documents_and_store_the_build_says_what_it_needs(made_up: MadeUp) -> None:
    with pytest.raises(KztuiError, match="build with --sources DIR"):
        build_election(made_up.data, None)


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
    made_up: MadeUp, made_up_store: Path, key: str, old: str, new: str
) -> None:
    made_up.edit(GAZETTE, old, new)
    with pytest.raises(RecordError, match=rf"gazette\.toml:\d+: source\.{key}: is not what .*build with --sources DIR"):
        build_election(made_up.data, None)
    assert made_up_store.exists()


def test_without_the_documents_quotes_of_the_same_words_stay_in_their_order(made_up: MadeUp) -> None:
    rewrite(made_up, "Two observers", "The Hill List took 796 votes.\nTwo observers")
    again = '[[quote]]\nid = "again"\nexact = "The Hill List took 796 votes."\noccurrence = 2\n\n[[quote]]\nid = "hill"'
    made_up.edit(GAZETTE, '[[quote]]\nid = "hill"', f"{again}\noccurrence = 1")
    built = build_election(made_up.data, made_up.documents)
    (made_up.data / "town2031.json").write_bytes(store_bytes(built))
    assert build_election(made_up.data, None) == built
    text = (made_up.data / GAZETTE).read_text(encoding="utf-8")
    for one, other in ((2, 1), (1, 1), (2, 0), (0, 2)):
        changed = text.replace("occurrence = 2", f"occurrence = {other}", 1)
        changed = changed.replace('id = "hill"\noccurrence = 1', f'id = "hill"\noccurrence = {one}', 1)
        assert changed != text
        (made_up.data / GAZETTE).write_text(changed, encoding="utf-8")
        with pytest.raises(
            RecordError, match=r"gazette\.toml:\d+: quote\.[23]\.occurrence: .*build with --sources DIR"
        ):
            build_election(made_up.data, None)


def test_without_the_documents_a_broken_store_is_told_with_what_helps(made_up: MadeUp, made_up_store: Path) -> None:
    made_up_store.write_bytes(b"{")
    with pytest.raises(StoreError, match=r"town2031\.json: is no kztui store.*build with --sources DIR"):
        build_election(made_up.data, None)
