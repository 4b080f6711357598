"""A record that is wrong gives one line with file, line and key."""

import os
import re
from decimal import Decimal

import pytest

from kztui.errors import RecordError
from kztui.model.quantity import Origin
from kztui.model.when import Basis
from tests.town_record import TownRecord

GAZETTE = "sources/gazette.toml"


def test_the_made_up_record_is_read_and_proved(town: TownRecord) -> None:
    election = town.build()
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
    (
        "a subject not named", "quantities.toml", 'measure = "term"', 'measure = "term"\nsubjects = ["league"]',
        r"notice\.toml:\d+: quote\.3\.figure\.1.*: the sentence does not give “3 years” to “league”",
    ),
    ("a subject not known", "quantities.toml", 'subjects = ["hill"]', 'subjects = ["hil"]', "no subject “hil”"),
    ("a time not given", GAZETTE, "{ on = 2031-05-02, words", "{ on = 2031-05-01, words", "the words give 2031-05-02"),
    ("a day and an interval", GAZETTE, "{ on = 2031-05-02,", "{ on = 2031-05-02, to = 2031-05-02,", "a day and an int"),
    ("no TOML", "subjects.toml", "[[subject]]", "[[subject]", r"subjects\.toml: is no TOML: .*line 2"),
    ("another unit", "quantities.toml", 'unit = "years"', 'unit = "days"',
     "(do not say that they count days|which the quantity is not in)"),
    ("a unit not known", "quantities.toml", 'unit = "years"', 'unit = "weeks"', "should be one of count, percent"),
    ("a relation of nothing", "relations.toml", '"votes.hill", ', '"votes.hil", ', "no quantity “votes.hil”"),
    ("two topics alike", "election.toml", 'id = "turnout"', 'id = "results"',
     r":\d+: topic\.2: the id “results” is taken"),
    ("a relation of one", "relations.toml", '"votes.hill", ', "", "terms: order needs 2 terms or more, not 1"),
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
    ("an empty reason", GAZETTE, 'value = "796"', 'value = "796"\nread_by_hand = ""', "read_by_hand: is blank"),
    ("a blank reason", GAZETTE, 'value = "796"', 'value = "796"\nread_by_hand = " "', "read_by_hand: is blank"),
    ("part of a number", GAZETTE, 'words = "796 votes"', 'words = "96 votes"', "do not stand in"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "file", "old", "new", "message"), EDITS, ids=[edit[0] for edit in EDITS])
def test_a_wrong_record_is_refused_in_one_line(
    town: TownRecord, name: str, file: str, old: str, new: str, message: str
) -> None:
    town.edit(file, old, new)
    with pytest.raises(RecordError, match=message) as caught:
        town.build()
    assert "\n" not in str(caught.value), name
    assert re.match(r".*\.toml[:\d]*: ", str(caught.value))


BAD_IDS = ("../../evil", "/abs", "", "a\\u0000b", "\\u001b[31m", "Hill", "-x", "a b", "a\\n", "ü", "..")


@pytest.mark.parametrize("id_", BAD_IDS)
@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("election.toml", 'id = "town2031"', 'id = "{}"', "election.id"),
        ("election.toml", 'id = "results"', 'id = "{}"', "topic.1.id"),
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
def test_an_id_is_made_of_plain_characters(town: TownRecord, file: str, old: str, new: str, key: str, id_: str) -> None:
    if "key" in key and id_ in {"", "-x", ".."}:
        id_ = "/"  # allowed within an id, if not at its beginning
    town.edit(file, old, new.format(id_))
    before = sorted(town.data.parent.rglob("*"))
    with pytest.raises(RecordError, match=rf"(?s)\.toml:\d+: {re.escape(key)}: .*(is no id|is empty)"):
        town.build()
    assert sorted(town.data.parent.rglob("*")) == before


def test_a_file_that_is_no_part_of_the_record_is_not_read(town: TownRecord) -> None:
    before = town.build()
    os.mkfifo(town.data / "notes.txt")
    (town.data / ".#subjects.toml").symlink_to("nowhere")
    (town.data / "sources" / ".#gazette.toml").symlink_to("nowhere")
    assert town.build() == before


def test_a_files_name_may_be_no_utf8(town: TownRecord) -> None:
    file = town.data / "sources" / "gazette.toml"
    try:
        file.rename(file.with_name(os.fsdecode(b"gazette\xff.toml")))
    except OSError:
        pytest.skip("this file system takes no such name")
    town.build()


def test_a_record_without_topics_is_told_what_to_add(town: TownRecord) -> None:
    file = town.data / "election.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("[[topic]]")], encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        town.build()
    assert str(caught.value) == (
        f"{file}:1: topic: there is none, and the tabs are made of them; add at least one at the end of the file, say: "
        'a line [[topic]], a line id = "results", a line label = "Results"'
    )


def test_a_record_takes_the_topic_that_it_is_told_to_add(town: TownRecord) -> None:
    file = town.data / "election.toml"
    text = file.read_text(encoding="utf-8")
    only_topic = '[[topic]]\nid = "results"\nlabel = "Results"\n'
    file.write_text(text[: text.index("[[topic]]")] + only_topic, encoding="utf-8")
    for topic in ("turnout", "observers", "election"):
        town.edit("quantities.toml", f'topics = ["{topic}"]', 'topics = ["results"]')
    assert list(town.build().topics) == ["results"]
