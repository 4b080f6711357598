"""The record of one sentence, made in memory by the loader's own code, or written down as files.

Its document has the sentence, one that gives election day, and one with every name that the record knows.
"""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from kztui.model.election import Election, Meta, by_id
from kztui.model.quantity import Measure, Origin, Quantity, Unit
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.model.when import Kind, Span, When
from kztui.record.documents.document import Document, anchor, parse_document
from kztui.record.documents.whole_lines import line_problem
from kztui.record.files.key_position import KeyPosition
from kztui.record.files.load_source import SourceReader
from kztui.record.files.record_errors import RecordErrors
from kztui.record.files.record_schema import SourceFile
from kztui.record.proof.whole_record import proof_failures
from tests.record.clause.sentence_case import ELECTION_DAY, SentenceCase

MEASURES = {
    "turnout": (Unit.PERCENT, ("turnout", "voter turnout")),
    "share": (Unit.PERCENT, ("of the vote", "vote share")),
    "voters": (Unit.COUNT, ("voters", "people voted", "people", "citizens", "ballots")),
    "registered": (Unit.COUNT, ("registered voters", "eligible voters")),
    "stations": (Unit.COUNT, ("polling stations",)),
    "observers": (Unit.COUNT, ("observers",)),
    "seats": (Unit.COUNT, ("seats",)),
}
"""The unit and the names of each measure."""
SUBJECTS = {
    "tokayev": ("candidate", ("Tokayev",)),
    "kossanov": ("candidate", ("Kossanov",)),
    "abroad": ("area", ("abroad",)),
    "almaty": ("place", ("Almaty",)),
    "osce": ("organisation", ("OSCE",)),
    "cec": ("organisation", ("Central Election Commission", "CEC")),
    "critics": ("organisation", ("critics",)),
}
"""The kind and the names of each subject."""
_DAY = "The presidential election was held on 9 June 2019 in Kazakhstan."
_NAMES = "; ".join(name for table in (MEASURES, SUBJECTS) for _, names in table.values() for name in names) + "."
_META = Meta("made-up", "presidential election", "Kazakhstan", ELECTION_DAY.isoformat(), "")


def problems(case: SentenceCase) -> list[str]:
    """Return why the record of a case is refused; nothing if it is accepted."""
    errors = RecordErrors()
    document = parse_document(Path("d.txt"), _text(case).encode())
    election = _election(case, document, errors)
    if errors:
        return [str(errors.combined({}))]
    of_lines = [line_problem(document, election.sources["d"], quote) for quote in election.quotes.values()]
    return [*filter(None, of_lines), *(f"{failure.key}: {failure.problem}" for failure in proof_failures(election))]


def election_of(case: SentenceCase) -> Election:
    """Return the record of a case; what could not be read of it is left out."""
    return _election(case, parse_document(Path("d.txt"), _text(case).encode()), RecordErrors())


def write_files(case: SentenceCase, folder: Path) -> tuple[Path, Path]:
    """Write the record of a case, and its document; return the folders of both."""
    record, documents = folder / "record", folder / "documents"
    (record / "sources").mkdir(parents=True)
    documents.mkdir()
    (documents / "d.txt").write_text(_text(case), encoding="utf-8")
    quantity = {"id": "q", "measure": case.measure, "subjects": case.subjects, "at": {"on": case.on}}
    meta = {"id": _META.id, "name": _META.name, "country": _META.country, "date": ELECTION_DAY}
    files: dict[str, dict[str, Any]] = {
        "election.toml": {
            "election": meta | {"words": {"quote": "d.day", "words": "9 June 2019"}},
            "topic": [{"id": "results", "label": "Results"}],
        },
        "subjects.toml": {
            "subject": [
                {"id": id_, "kind": kind, "label": names[0], "names": names} for id_, (kind, names) in SUBJECTS.items()
            ]
        },
        "quantities.toml": {
            "measure": [
                {"id": id_, "label": id_, "unit": unit, "names": names} for id_, (unit, names) in MEASURES.items()
            ],
            "group": [{"id": "g", "title": "G", "topics": ["results"], "quantity": [quantity]}],
        },
        "relations.toml": {},
        "sources/d.toml": _source_tables(case),
    }
    for name, tables in files.items():
        lines = (f"{key} = {_toml(table)}\n" for key, table in tables.items())
        (record / name).write_text("".join(lines), encoding="utf-8")
    return record, documents


def _text(case: SentenceCase) -> str:
    """Return the document; a headline has to stand at its head."""
    return f"{case.text}\n\n{_DAY}\n{_NAMES}\n"


def _source_tables(case: SentenceCase) -> dict[str, Any]:
    """Return the tables of the document's TOML file."""
    exact = case.exact or case.text
    is_headline = "\n" in exact
    figure: dict[str, Any] = {
        "quantity": "q",
        "words": case.words,
        "occurrence": case.occurrence,
        "value": case.value,
        "at": {"on": case.on, "words": case.at or {"quote": "day", "words": "on 9 June 2019"}},
        "aside": case.aside,
    }
    for key, table in (("said_by", case.said_by), ("status", case.status)):
        if table:
            figure[key] = msgspec.to_builtins(table)
    sentence = {"id": "sentence", "exact": exact, "figure": [figure], "part": "title" if is_headline else "body"}
    source = {
        "id": "d",
        "label": "presidential election",
        "file": "d.txt",
        "sha256": hashlib.sha256(_text(case).encode()).hexdigest(),
        "language": "en",
        "published": ELECTION_DAY,
        "title": " ".join(exact.split()) if is_headline else "",
    }
    return {"source": source, "quote": [sentence, {"id": "day", "exact": _DAY}, {"id": "names", "exact": _NAMES}]}


def _election(case: SentenceCase, document: Document, errors: RecordErrors) -> Election:
    """Return the record of a case, with its quotes found in the document."""
    reader = SourceReader(msgspec.convert(_source_tables(case), SourceFile), KeyPosition(Path("d.toml"), ""), errors)
    quotes = {quote.id: quote for quote, _ in reader.quotes()}
    day = When(case.on.isoformat(), case.on.isoformat())
    unit = MEASURES[case.measure][0]
    quantity = Quantity(
        id="q",
        topic="results",
        measure=case.measure,
        subjects=case.subjects,
        at=day,
        kind=Kind.STOCK,
        unit=unit,
        label=case.measure,
        group="g",
        origin=Origin.STATED,
        low=None,
        high=None,
    )
    figures = reader.figures({id_: quote.exact for id_, quote in quotes.items()}, {"q": quantity})
    start = _DAY.index("9 June 2019")
    return Election(
        meta=replace(_META, words=(Span("d.day", "9 June 2019", start, start + len("9 June 2019")),)),
        sources=by_id([reader.source()[0]]),
        quotes={
            id_: replace(quote, **msgspec.structs.asdict(anchor(document, quote.exact, int(id_ == "d.sentence"))))
            for id_, quote in quotes.items()
        },
        subjects=by_id(Subject(id_, kind, names[0], names[0], names) for id_, (kind, names) in SUBJECTS.items()),
        topics=by_id([Topic("results", "Results")]),
        groups=by_id([Group("g", "G", ("results",))]),
        quantities=by_id([quantity]),
        figures=by_id([figure for figure, _ in figures]),
        statements={},
        measures=by_id(Measure(id_, id_, names) for id_, (_, names) in MEASURES.items()),
    )


def _toml(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    """Return a value as TOML."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_toml(below)}" for key, below in value.items()) + " }"
        case list() | tuple():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case date():
            return value.isoformat()
    return json.dumps(value, ensure_ascii=False)
