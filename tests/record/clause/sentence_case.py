"""Sentences with the figure that a record could state of each: true ones, and false ones that must be refused."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from kztui.record.files.record_schema import SpeakerTable, StatusTable
from kztui.util.decode import StrictStruct

CASES = Path(__file__).parent / "cases"
ELECTION_DAY = date(2019, 6, 9)


class SentenceCase(StrictStruct, frozen=True):
    """A sentence of a document, and what a record says of a figure in it."""

    name: str
    text: str
    measure: str
    words: str
    value: str
    subjects: tuple[str, ...] = ()
    exact: str = ""
    """The quote, where it is not the whole text."""
    occurrence: int = 0
    """Which occurrence of the figure's words is meant, from 1; 0 if there is only one."""
    at: str = ""
    """The words of the sentence that are said to give election day, where another quote doesn't give it."""
    on: date = ELECTION_DAY
    """The day that the figure is recorded of."""
    said_by: SpeakerTable | None = None
    status: StatusTable | None = None
    aside: tuple[str, ...] = ()
    lost: str = ""
    """Why a true figure is refused all the same; or empty, where it is proved."""


class CaseFile(StrictStruct, frozen=True):
    """One file of cases."""

    true: tuple[SentenceCase, ...] = ()
    false: tuple[SentenceCase, ...] = ()


def case_files() -> Iterator[tuple[str, CaseFile]]:
    """Yield each file of cases with its name."""
    for file in sorted(CASES.glob("*.toml")):
        yield file.stem, msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), CaseFile)


def true_cases() -> dict[str, SentenceCase]:
    """Return the true figures, each by its file and its name."""
    return {f"{file}: {case.name}": case for file, cases in case_files() for case in cases.true}


def provable_cases() -> dict[str, SentenceCase]:
    """Return the true figures that are proved."""
    return {id_: case for id_, case in true_cases().items() if not case.lost}


def false_cases() -> dict[str, SentenceCase]:
    """Return the false figures, each by its file and its name."""
    return {f"{file}: {case.name}": case for file, cases in case_files() for case in cases.false}
