"""Reading a folder of TOML files as a record."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import RecordError
from kztui.model.election import Election, Meta
from kztui.model.quantity import Measure, Origin, Quantity
from kztui.model.relation import Relation
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.record.files.context_words import SpanFinder, when_of
from kztui.record.files.load_source import SourceReader
from kztui.record.files.record_schema import (
    ElectionFile,
    GroupTable,
    MeasureTable,
    QuantitiesFile,
    QuantityTable,
    RelationsFile,
    SourceFile,
    SubjectsFile,
)
from kztui.record.files.toml_file import KeyPosition, read_raw, read_toml
from kztui.record.files.unproved_record import RowIndex, UnprovedRecord
from kztui.util.printable import normalised

ELECTION, SUBJECTS, QUANTITIES, RELATIONS = "election.toml", "subjects.toml", "quantities.toml", "relations.toml"
FILES = (ELECTION, SUBJECTS, QUANTITIES, RELATIONS)
SOURCES = "sources"
"""The folder with one file for each document."""


def load_record(folder: Path) -> UnprovedRecord:
    """Return the record in a folder.

    Raises:
        RecordError: if something is wrong, naming file, line and key.
    """
    readers = [SourceReader(*read_toml(file, SourceFile)) for file in _source_files(folder)]
    _refuse_stray_files(folder)
    index = RowIndex()
    measures, groups, quantities = _load_quantities(folder / QUANTITIES, index)
    sources = index.by_id("sources", (reader.source() for reader in readers))
    quotes = index.by_id("quotes", (quote for reader in readers for quote in reader.quotes()))
    quote_texts = {id_: quote.exact for id_, quote in quotes.items()}
    for reader in readers:
        for id_, words in reader.governing_words(quote_texts).items():
            quotes[id_] = replace(quotes[id_], governed_by=words)
    figures = (figure for reader in readers for figure in reader.figures(quote_texts, quantities))
    statements = (statement for reader in readers for statement in reader.statements(quote_texts, groups))
    meta, topics = _load_election(folder, quote_texts, index)
    election = Election(
        meta=meta,
        sources=sources,
        quotes=quotes,
        subjects=index.by_id("subjects", _load_subjects(folder / SUBJECTS)),
        topics=topics,
        groups=groups,
        quantities=quantities,
        figures=index.by_id("figures", figures),
        statements=index.by_id("statements", statements),
        relations=index.by_id("relations", _load_relations(folder / RELATIONS)),
        measures=measures,
    )
    occurrences = {id_: occurrence for reader in readers for id_, occurrence in reader.occurrences().items()}
    return UnprovedRecord(election, index.positions, occurrences)


def record_files(folder: Path) -> list[Path]:
    """Return the files that make up a record, in a fixed order.

    Raises:
        RecordError: if the folder of the sources is missing, unreadable, or empty.
    """
    return sorted((*(folder / name for name in FILES), *_source_files(folder)))


def _source_files(folder: Path) -> list[Path]:
    sources = folder / SOURCES
    try:
        files = _toml_files(sources)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        message = f"{folder}: holds no record (no folder “{SOURCES}”); name the folder that does"
        raise RecordError(message) from None
    except OSError as error:
        message = f"{sources}: cannot be read: {error.strerror}"
        raise RecordError(message) from None
    if not files:
        message = f"{sources}: holds no document's TOML file; a record needs at least one"
        raise RecordError(message)
    return files


def _refuse_stray_files(folder: Path) -> None:
    """Refuse TOML files that are not part of a record: the name may be misspelt, and the file would not be read.

    Raises:
        RecordError: naming the file, and those that a record has.
    """
    try:
        files = _toml_files(folder)
    except OSError as error:
        message = f"{folder}: cannot be read: {error.strerror}"
        raise RecordError(message) from None
    for file in files:
        if file.name not in FILES:
            message = f"{file}: is no file of a record, which has {', '.join(FILES)} and {SOURCES}/*.toml; rename it"
            raise RecordError(message)


def _toml_files(folder: Path) -> list[Path]:
    """Return the TOML files of a folder in order, without the hidden ones that editors and systems leave."""
    return sorted(file for file in folder.iterdir() if file.suffix == ".toml" and not file.name.startswith("."))


def _load_election(folder: Path, quote_texts: Mapping[str, str], index: RowIndex) -> tuple[Meta, dict[str, Topic]]:
    content, root = read_toml(folder / ELECTION, ElectionFile)
    if not content.topic:
        raise (root / "topic").error(
            "there is none, and the tabs are made of them; add at least one at the end of the file, say: "
            'a line [[topic]], a line id = "results", a line label = "Results"'
        )
    table = content.election
    words = SpanFinder(quote_texts, "", "", "").spans(table.words, root / "election" / "words")
    meta = Meta(
        table.id, table.name, table.country, table.date.isoformat(), _digest(folder), words, _normalised(table.names)
    )
    index.by_id("meta", [(meta, root / "election")])
    topics = index.by_id("topics", ((topic, root / "topic" / n) for n, topic in enumerate(content.topic)))
    return meta, topics


def _digest(folder: Path) -> str:
    """Return the SHA-256 of the record's files, their names included."""
    digest = hashlib.sha256()
    for file in record_files(folder):
        digest.update(os.fsencode(file.relative_to(folder).as_posix()) + b"\0" + read_raw(file) + b"\0")
    return digest.hexdigest()


def _normalised(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names with each run of whitespace, no-break spaces included, as one space."""
    return tuple(map(normalised, names))


def _load_subjects(file: Path) -> Iterator[tuple[Subject, KeyPosition]]:
    content, root = read_toml(file, SubjectsFile)
    for n, table in enumerate(content.subject):
        subject = Subject(
            table.id,
            table.kind,
            table.label,
            table.short or table.label,
            _normalised(table.names),
            _normalised(table.titles),
        )
        yield subject, root / "subject" / n


def _load_relations(file: Path) -> Iterator[tuple[Relation, KeyPosition]]:
    content, root = read_toml(file, RelationsFile)
    for n, table in enumerate(content.relation):
        relation = Relation(
            table.id, table.kind, table.label, table.terms, table.subjects, table.reading, table.instead_of
        )
        yield relation, root / "relation" / n


def _load_quantities(file: Path, index: RowIndex) -> tuple[dict[str, Measure], dict[str, Group], dict[str, Quantity]]:
    content, root = read_toml(file, QuantitiesFile)
    for n, group in enumerate(content.group):
        if not group.topics:
            raise (root / "group" / n / "topics").error("is empty; name at least one")
    return (
        index.by_id("measures", _measures(content, root)),
        index.by_id("groups", _groups(content, root)),
        index.by_id("quantities", _quantities(content, root)),
    )


def _measures(content: QuantitiesFile, root: KeyPosition) -> Iterator[tuple[Measure, KeyPosition]]:
    for n, table in enumerate(content.measure):
        measure = Measure(
            table.id,
            table.label,
            _normalised(table.names),
            table.population,
            table.departures,
            _normalised(table.verbs),
            table.agents,
        )
        yield measure, root / "measure" / n


def _groups(content: QuantitiesFile, root: KeyPosition) -> Iterator[tuple[Group, KeyPosition]]:
    for n, table in enumerate(content.group):
        yield Group(table.id, table.title, table.topics, table.picture), root / "group" / n


def _quantities(content: QuantitiesFile, root: KeyPosition) -> Iterator[tuple[Quantity, KeyPosition]]:
    measures = {measure.id: measure for measure in content.measure}
    for n, group in enumerate(content.group):
        for m, table in enumerate(group.quantity):
            position = root / "group" / n / "quantity" / m
            yield _quantity(table, group, measures, position), position


def _quantity(
    table: QuantityTable, group: GroupTable, measures: Mapping[str, MeasureTable], position: KeyPosition
) -> Quantity:
    measure = position.look_up(table.measure, measures, "measure")
    return Quantity(
        id=table.id,
        topic=group.topics[0],
        measure=table.measure,
        subjects=table.subjects,
        at=when_of(table.at, position / "at"),
        kind=table.kind,
        unit=measure.unit,
        label=table.label or measure.label,
        group=group.id,
        origin=Origin.INFERRED,
        low=None,
        high=None,
    )
