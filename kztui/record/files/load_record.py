"""Reading a folder of TOML files as a record."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from kztui.errors import RecordError
from kztui.model.election import Election, Meta
from kztui.model.relation import Relation
from kztui.model.source import Source
from kztui.model.subject import Subject
from kztui.model.topic import Topic
from kztui.record.files.context_words import SpanFinder
from kztui.record.files.key_position import KeyPosition
from kztui.record.files.load_quantities import load_quantities
from kztui.record.files.load_source import SourceReader
from kztui.record.files.record_errors import RecordErrors
from kztui.record.files.record_schema import ElectionFile, RelationsFile, SourceFile, SubjectsFile
from kztui.record.files.toml_file import read_raw, read_toml, table_rows
from kztui.record.files.unproved_record import RowIndex, UnprovedRecord
from kztui.util.printable import normalised_names

ELECTION, SUBJECTS, QUANTITIES, RELATIONS = "election.toml", "subjects.toml", "quantities.toml", "relations.toml"
FILES = (ELECTION, SUBJECTS, QUANTITIES, RELATIONS)
SOURCES = "sources"
"""The folder with one file for each document."""


def load_record(folder: Path) -> UnprovedRecord:
    """Return the record in a folder, as far as it can be read, and what is wrong with it.

    Raises:
        RecordError: if the folder holds no record.
    """
    errors = RecordErrors()
    index = RowIndex(errors)
    readers = [SourceReader(*read_toml(file, SourceFile, errors), errors) for file in _source_files(folder)]
    _refuse_stray_files(folder, errors)
    measures, groups, quantities = load_quantities(folder / QUANTITIES, index)
    sources, readers = _load_sources(readers, index)
    quotes = index.by_id("quotes", (quote for reader in readers for quote in reader.quotes()), composed=True)
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
        subjects=index.by_id("subjects", _load_subjects(folder / SUBJECTS, errors)),
        topics=topics,
        groups=groups,
        quantities=quantities,
        figures=index.by_id("figures", figures, composed=True),
        statements=index.by_id("statements", statements, composed=True),
        relations=index.by_id("relations", _load_relations(folder / RELATIONS, errors)),
        measures=measures,
    )
    if not errors:
        election = replace(election, meta=replace(meta, digest=_digest(folder)))
    occurrences = {id_: occurrence for reader in readers for id_, occurrence in reader.occurrences().items()}
    return UnprovedRecord(election, index.positions, occurrences, errors)


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


def _refuse_stray_files(folder: Path, errors: RecordErrors) -> None:
    """Refuse TOML files that are not part of a record: the name may be misspelt, and the file would not be read.

    Raises:
        RecordError: if the folder cannot be read.
    """
    try:
        files = _toml_files(folder)
    except OSError as error:
        message = f"{folder}: cannot be read: {error.strerror}"
        raise RecordError(message) from None
    for file in files:
        if file.name not in FILES:
            problem = f"is no file of a record, which has {', '.join(FILES)} and {SOURCES}/*.toml; rename it"
            errors.add(KeyPosition(file, "").error(problem))


def _toml_files(folder: Path) -> list[Path]:
    """Return the TOML files of a folder in order, without the hidden ones that editors and systems leave."""
    return sorted(file for file in folder.iterdir() if file.suffix == ".toml" and not file.name.startswith("."))


def _load_sources(readers: list[SourceReader], index: RowIndex) -> tuple[dict[str, Source], list[SourceReader]]:
    """Return the sources, and the readers without those of files whose source has the id of another."""
    sources = index.by_id("sources", (reader.source() for reader in readers))
    for reader in readers:
        if index.errors.is_wrong(reader.root / "source" / "id"):
            index.errors.lose("quotes")  # their ids begin with it
    first = {position.file for (table, _), position in index.positions.items() if table == "sources"}
    return sources, [reader for reader in readers if reader.root.file in first]


def _load_election(folder: Path, quote_texts: Mapping[str, str], index: RowIndex) -> tuple[Meta, dict[str, Topic]]:
    errors = index.errors
    content, root = read_toml(folder / ELECTION, ElectionFile, errors)
    if not content.topic:
        problem = (
            "there is none, and the tabs are made of them; add at least one at the end of the file, say: "
            'a line [[topic]], a line id = "results", a line label = "Results"'
        )
        errors.add((root / "topic").error(problem))
        errors.lose("topics")
    table = content.election
    words = SpanFinder(quote_texts, "", "", "", errors).spans(table.words, root / "election" / "words")
    names = normalised_names(table.names)
    meta = Meta(table.id, table.name, table.country, table.date.isoformat(), "", words, names)
    index.by_id("meta", [(meta, root / "election")])
    return meta, index.by_id("topics", table_rows(content.topic, "topics", root / "topic", errors))


def _digest(folder: Path) -> str:
    """Return the SHA-256 of the record's files, their names included."""
    digest = hashlib.sha256()
    for file in record_files(folder):
        digest.update(os.fsencode(file.relative_to(folder).as_posix()) + b"\0" + read_raw(file) + b"\0")
    return digest.hexdigest()


def _load_subjects(file: Path, errors: RecordErrors) -> Iterator[tuple[Subject, KeyPosition]]:
    content, root = read_toml(file, SubjectsFile, errors)
    for table, position in table_rows(content.subject, "subjects", root / "subject", errors):
        subject = Subject(
            table.id,
            table.kind,
            table.label,
            table.short or table.label,
            normalised_names(table.names),
            normalised_names(table.titles),
            table.article,
        )
        yield subject, position


def _load_relations(file: Path, errors: RecordErrors) -> Iterator[tuple[Relation, KeyPosition]]:
    content, root = read_toml(file, RelationsFile, errors)
    for table, position in table_rows(content.relation, "relations", root / "relation", errors):
        relation = Relation(
            table.id, table.kind, table.label, table.terms, table.subjects, table.reading, table.instead_of
        )
        yield relation, position
