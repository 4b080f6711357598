"""From a folder of TOML files to the draft of a record."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from kztui.errors import RecordError
from kztui.model.election import Election, Meta
from kztui.model.quantity import Measure, Origin, Quantity
from kztui.model.relation import Relation
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.record.files.context_words import Finder, when_of
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
from kztui.record.files.toml_file import Where, read_raw, read_table
from kztui.record.files.unproved_record import Collected, Draft

ELECTION, SUBJECTS, QUANTITIES, RELATIONS = (
    "election.toml",
    "subjects.toml",
    "quantities.toml",
    "relations.toml",
)
FILES = (ELECTION, SUBJECTS, QUANTITIES, RELATIONS)
SOURCES = "sources"


def load_record(folder: Path) -> Draft:
    """Return the record that a folder holds.

    Raises:
        RecordError: naming file, line and key of what is wrong.
    """
    readers = [SourceReader(*read_table(file, SourceFile)) for file in _source_files(folder)]
    _refuse_others(folder)
    into = Collected()
    measures, groups, quantities = _load_quantities(folder / QUANTITIES, into)
    sources = into.index("sources", (reader.source() for reader in readers))
    quotes = into.index("quotes", (quote for reader in readers for quote in reader.quotes()))
    exact = {id_: quote.exact for id_, quote in quotes.items()}
    figures = (figure for reader in readers for figure in reader.figures(exact, quantities))
    statements = (statement for reader in readers for statement in reader.statements(exact, groups))
    meta, topics = _load_election(folder, exact, into)
    election = Election(
        meta=meta,
        sources=sources,
        quotes=quotes,
        subjects=into.index("subjects", _load_subjects(folder / SUBJECTS)),
        topics=topics,
        groups=groups,
        quantities=quantities,
        figures=into.index("figures", figures),
        statements=into.index("statements", statements),
        relations=into.index("relations", _load_relations(folder / RELATIONS)),
        measures=measures,
    )
    chosen = {id_: occurrence for reader in readers for id_, occurrence in reader.occurrences().items()}
    return Draft(election, into.places, chosen)


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


def _refuse_others(folder: Path) -> None:
    """Refuse a TOML file that is no part of a record: its name may be misspelt, and it would not be read.

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
    """Return the TOML files of a folder in their order, without the hidden ones that editors and systems leave."""
    return sorted(file for file in folder.iterdir() if file.suffix == ".toml" and not file.name.startswith("."))


def _load_election(folder: Path, exact: Mapping[str, str], into: Collected) -> tuple[Meta, dict[str, Topic]]:
    table, where = read_table(folder / ELECTION, ElectionFile)
    said = table.election
    digest = hashlib.sha256()
    for file in record_files(folder):
        digest.update(os.fsencode(file.relative_to(folder).as_posix()) + b"\0" + read_raw(file) + b"\0")
    spans = Finder(exact, "", "", "").spans(said.words, where / "election" / "words")
    meta = Meta(said.id, said.name, said.country, said.date.isoformat(), digest.hexdigest(), spans)
    into.index("meta", [(meta, where / "election")])
    topics = into.index("topics", ((topic, where / "topic" / n) for n, topic in enumerate(table.topic)))
    return meta, topics


def _load_subjects(file: Path) -> Iterator[tuple[Subject, Where]]:
    table, where = read_table(file, SubjectsFile)
    for n, said in enumerate(table.subject):
        yield (
            Subject(said.id, said.kind, said.label, said.short or said.label, said.names),
            where / "subject" / n,
        )


def _load_relations(file: Path) -> Iterator[tuple[Relation, Where]]:
    table, where = read_table(file, RelationsFile)
    for n, said in enumerate(table.relation):
        relation = Relation(said.id, said.kind, said.label, said.terms, said.subjects, said.reading, said.instead_of)
        yield relation, where / "relation" / n


def _load_quantities(file: Path, into: Collected) -> tuple[dict[str, Measure], dict[str, Group], dict[str, Quantity]]:
    table, where = read_table(file, QuantitiesFile)
    for n, group in enumerate(table.group):
        if not group.topics:
            raise (where / "group" / n / "topics").error("is empty; name at least one")
    measures = (
        (Measure(said.id, said.label, said.names, said.population, said.departures), where / "measure" / n)
        for n, said in enumerate(table.measure)
    )
    units = {said.id: said for said in table.measure}
    groups = (
        (Group(said.id, said.title, said.topics, said.picture), where / "group" / n)
        for n, said in enumerate(table.group)
    )
    quantities = (
        (_quantity(said, group, units, place), place)
        for n, group in enumerate(table.group)
        for m, said in enumerate(group.quantity)
        for place in (where / "group" / n / "quantity" / m,)
    )
    return (
        into.index("measures", measures),
        into.index("groups", groups),
        into.index("quantities", quantities),
    )


def _quantity(said: QuantityTable, group: GroupTable, measures: dict[str, MeasureTable], where: Where) -> Quantity:
    measure = where.known(said.measure, measures, "measure")
    return Quantity(
        id=said.id,
        topic=group.topics[0],
        measure=said.measure,
        subjects=said.subjects,
        at=when_of(said.at, where / "at"),
        kind=said.kind,
        unit=measure.unit,
        label=said.label or measure.label,
        group=group.id,
        origin=Origin.INFERRED,
        low=None,
        high=None,
    )
