"""The shape of the record's TOML files, table by table."""

from dataclasses import dataclass
from datetime import date

from kztui.model.quantity import Topic, Unit
from kztui.model.relation import RelationKind
from kztui.model.source import Part
from kztui.model.when import Kind


@dataclass(frozen=True)
class Elsewhere:
    """Words in another quote, named as context."""

    quote: str
    words: str
    occurrence: int = 0


Words = str | Elsewhere | tuple[str | Elsewhere, ...]
"""Words in the quote itself, in another, or several of them."""


@dataclass(frozen=True)
class SourceTable:
    """`[source]`: the description of one document."""

    id: str
    label: str
    file: str
    sha256: str
    language: str
    title: str = ""
    publisher: str = ""
    published: date | None = None


@dataclass(frozen=True)
class TimeTable:
    """`at`: one day (`on`), or an interval of which an end may be left open (`from`, `to`)."""

    words: Words = ()
    on: date | None = None
    from_: date | None = None
    to: date | None = None
    clock: str = ""


@dataclass(frozen=True)
class SpeakerTable:
    """`said_by`: who said it, and the words that say so."""

    subject: str
    words: Words


@dataclass(frozen=True)
class StatusTable:
    """`status`: what the source calls the figure, and the words that do."""

    name: str
    words: Words


@dataclass(frozen=True)
class FigureTable:
    """`[[quote.figure]]`: one value for one quantity."""

    quantity: str
    words: str
    value: str
    about: Words
    occurrence: int = 0
    at: TimeTable | None = None
    said_by: SpeakerTable | None = None
    status: StatusTable | None = None
    key: str = ""


@dataclass(frozen=True)
class StatementTable:
    """`[[quote.statement]]`: something said that is no figure."""

    group: str
    summary: str
    subjects: tuple[str, ...] = ()
    about: Words = ()
    at: TimeTable | None = None
    said_by: SpeakerTable | None = None
    key: str = ""


@dataclass(frozen=True)
class QuoteTable:
    """`[[quote]]`: verbatim words of the document, with what they back."""

    id: str
    exact: str
    part: Part = Part.BODY
    occurrence: int = 0
    figure: tuple[FigureTable, ...] = ()
    statement: tuple[StatementTable, ...] = ()


@dataclass(frozen=True)
class SourceFile:
    """`sources/<id>.toml`."""

    source: SourceTable
    quote: tuple[QuoteTable, ...] = ()


@dataclass(frozen=True)
class SubjectTable:
    """`[[subject]]`."""

    id: str
    kind: str
    label: str
    names: tuple[str, ...]
    short: str = ""


@dataclass(frozen=True)
class SubjectsFile:
    """`subjects.toml`."""

    subject: tuple[SubjectTable, ...] = ()


@dataclass(frozen=True)
class MeasureTable:
    """`[[measure]]`: what is counted, and the sources' words for it."""

    id: str
    label: str
    unit: Unit
    names: tuple[str, ...]


@dataclass(frozen=True)
class QuantityTable:
    """`[[group.quantity]]`."""

    id: str
    measure: str
    subjects: tuple[str, ...] = ()
    at: TimeTable | None = None
    kind: Kind = Kind.STOCK
    label: str = ""


@dataclass(frozen=True)
class GroupTable:
    """`[[group]]`: quantities and statements under one heading."""

    id: str
    title: str
    topics: tuple[Topic, ...]
    quantity: tuple[QuantityTable, ...] = ()


@dataclass(frozen=True)
class QuantitiesFile:
    """`quantities.toml`."""

    measure: tuple[MeasureTable, ...] = ()
    group: tuple[GroupTable, ...] = ()


@dataclass(frozen=True)
class RelationTable:
    """`[[relation]]`."""

    id: str
    kind: RelationKind
    label: str
    terms: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    reading: str = ""
    instead_of: str = ""


@dataclass(frozen=True)
class RelationsFile:
    """`relations.toml`."""

    relation: tuple[RelationTable, ...] = ()


@dataclass(frozen=True)
class ElectionTable:
    """`[election]`: what the record is about."""

    id: str
    name: str
    country: str
    date: date
    words: Words
    """The words, in named quotes, that give its date."""


@dataclass(frozen=True)
class ElectionFile:
    """`election.toml`."""

    election: ElectionTable
