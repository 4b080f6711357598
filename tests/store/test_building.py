"""A build reports every error of a record in one run, and none that only follows from another."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kztui.errors import DocumentsError, ExitStatus, KztuiError, RecordError
from tests.town_record import TownRecord, write_town_record

GAZETTE, NOTICE = "sources/gazette.toml", "sources/notice.toml"
SUBJECTS, QUANTITIES, RELATIONS, ELECTION = "subjects.toml", "quantities.toml", "relations.toml", "election.toml"

Slip = tuple[str, str, str, str]
"""A file, text in it, other text, and the line that reports the change."""
SLIPS: list[Slip] = [
    # --- of shape
    (SUBJECTS, 'label = "Hill List"', 'lable = "Hill List"', r"subject\.2\.lable: is no key .* “label”"),
    (SUBJECTS, 'label = "Harbour List"', "", r"subject\.1\.label: is missing"),
    (ELECTION, 'label = "Observers"', "label = 5", r"topic\.3\.label: should be text, not 5"),
    # --- of ids, words, dates and values
    (GAZETTE, '"796 votes"', '"797 votes"', r"quote\.2\.figure\.1\.words: “797 votes”: .* do not stand"),
    (GAZETTE, '"the clerk said" }', '"the clerk says" }', r"figure\.1\.said_by\.words: “the clerk says”"),
    (GAZETTE, 'value = "60.2"', 'value = "many"', r"quote\.1\.figure\.2\.value: “many” is no decimal number"),
    (QUANTITIES, 'id = "office"', 'id = "The Office"', r"group\.4\.id: “The Office” is no id"),
    (RELATIONS, 'id = "share-of-two"', 'id = "share of 2"', r"relation\.1\.id: “share of 2” is no id"),
    (GAZETTE, 'group = "observers"', 'group = "observer"', r"quote\.3\.statement\.1\.group: there is no group"),
    # --- of the documents
    (NOTICE, "is 3 years.", "is 4 years.", r"quote\.3\.exact: the words do not stand in the document"),
    (GAZETTE, 'label = "Harbour Town votes"', 'label = "Gazette"', r"source\.label: “Gazette” is not the title"),
    # --- of the proof
    (NOTICE, 'value = "4"', 'value = "5"', r"figure\.1\.value: “four polling stations” reads as 4, the record says 5"),
    (GAZETTE, 'value = "2"', 'value = "3"', r"quote\.3\.figure\.1\.value: “Two observers” reads as 2"),
    (RELATIONS, '"votes.hill", ', "", r"relation\.1\.terms: order needs 2 terms or more"),
    (SUBJECTS, 'names = ["clerk", ', 'names = ["clerk", "mayor", ', r"subject\.3\.names: “mayor” stands in no quote"),
    (ELECTION, 'groups = ["lists"]', 'groups = ["list"]', r"topic\.1\.headline: there is no group “list”"),
]  # fmt: skip
"""Slips that have nothing to do with each other."""


def build_with(town: TownRecord, slips: list[Slip]) -> KztuiError:
    """Return the error of a build of the town's record with slips in it."""
    for file, old, new, _ in slips:
        town.edit(file, old, new)
    with pytest.raises(KztuiError) as caught:
        town.build()
    return caught.value


def place(line: str) -> tuple[str, int]:
    """Return the file and the line number that an error begins with."""
    match = re.match(r"(.*?\.toml)(?::(\d+))?: ", line)
    assert match, line
    return match[1], int(match[2] or 0)


def prove_all_reported(error: KztuiError, slips: list[Slip]) -> None:
    """Prove that each slip has its line, that there is no other, and that all are in the order of the files."""
    unreported = [slip for slip in slips if sum(bool(re.search(slip[3], line)) for line in error.lines) != 1]
    assert not unreported, error
    assert len(error.lines) == len(slips), error
    assert [place(line) for line in error.lines] == sorted(map(place, error.lines))
    assert error.status is ExitStatus.RECORD


@pytest.mark.parametrize("slip", SLIPS, ids=[slip[3] for slip in SLIPS])
def test_each_slip_is_one_error(town: TownRecord, slip: Slip) -> None:
    prove_all_reported(build_with(town, [slip]), [slip])


def test_slips_of_every_stage_are_reported_in_one_run(town: TownRecord) -> None:
    prove_all_reported(build_with(town, SLIPS), SLIPS)


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(slips=st.lists(st.sampled_from(SLIPS), min_size=2, unique=True))
def test_any_slips_are_all_reported_and_nothing_else(
    slips: list[Slip], tmp_path_factory: pytest.TempPathFactory
) -> None:
    town = write_town_record(tmp_path_factory.mktemp("town"))
    prove_all_reported(build_with(town, slips), slips)


@pytest.mark.parametrize(
    "slip",
    [
        (SUBJECTS, "[[subject]]", "[[subject]", r"subjects\.toml: is no TOML"),
        (QUANTITIES, 'id = "votes.hill"', 'id = "votes.hull"', r"no quantity “votes\.hil"),
        (QUANTITIES, 'names = ["votes"]', 'names = ["ballots"]', "“ballots” stands in no quote"),
        (SUBJECTS, 'names = ["Hill List"]', 'names = ["Hull List"]', "“Hull List” stands in no quote"),
        (SUBJECTS, 'names = ["Hill List"]\n', "", r"subject\.2\.names: is missing"),
        (QUANTITIES, 'measure = "votes"', 'measure = "vote"', "no measure “vote”"),
        (QUANTITIES, 'unit = "years"', 'unit = "weeks"', "should be one of count"),
        (GAZETTE, 'id = "harbour"', "id = 7", r"quote\.1\.id: should be text"),
        (GAZETTE, 'id = "gazette"', 'id = "The Gazette"', r"source\.id: “The Gazette” is no id"),
        (GAZETTE, 'exact = "The Hill List', 'exact = "The Hull List', "do not stand in the document"),
        (GAZETTE, "published = 2031-05-03", "published = 2031-05-04", "2031-05-04 does not stand"),
        (ELECTION, "date = 2031-05-02", 'date = "in May"', r"election\.date: should be a date"),
    ],
)  # fmt: skip
def test_what_only_follows_from_an_error_is_not_reported(town: TownRecord, slip: Slip) -> None:
    error = build_with(town, [slip])
    assert error.lines
    assert [line for line in error.lines if not re.search(slip[3], line)] == []
    assert error.status is ExitStatus.RECORD


def test_every_document_that_is_missing_is_named(town: TownRecord) -> None:
    for name in ("gazette.txt", "notice.txt"):
        (town.documents / name).unlink()
    with pytest.raises(DocumentsError) as caught:
        town.build()
    assert [Path(line.split(":")[0]).name for line in caught.value.lines] == ["gazette.txt", "notice.txt"]


def test_a_missing_folder_of_documents_is_named_once(town: TownRecord) -> None:
    with pytest.raises(DocumentsError) as caught:
        TownRecord(town.data, town.documents / "nowhere").build()
    assert len(caught.value.lines) == 1


def test_a_hundred_errors_have_a_hundred_lines(town: TownRecord) -> None:
    quotes = "".join(f'\n[[quote]]\nid = "q{n}"\nexact = "Nobody wrote these words, {n}."\n' for n in range(100))
    file = town.data / NOTICE
    file.write_text(file.read_text(encoding="utf-8") + quotes, encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        town.build()
    assert len(caught.value.lines) == 100
    assert len(set(map(place, caught.value.lines))) == 100


def test_without_the_documents_every_quote_that_is_new_is_named(town: TownRecord, town_store: Path) -> None:
    assert town_store.exists()
    town.edit(GAZETTE, "The Hill List took 796", "The Hill list took 796")
    town.edit(NOTICE, "There are four", "There were four")
    with pytest.raises(RecordError) as caught:
        town.build_without_documents()
    assert len(caught.value.lines) == 2
    assert all("has no position for these words" in line for line in caught.value.lines)
