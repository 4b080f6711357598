"""The tables of the record's TOML files."""

from datetime import date

from msgspec import field

from kztui.model.quantity import Unit
from kztui.model.relation import RelationKind
from kztui.model.source import DateOrder, Part
from kztui.model.topic import BySource, Picture, Topic
from kztui.model.when import Kind
from kztui.util.decode import StrictStruct


class ContextWords(StrictStruct, frozen=True):
    """Words in another quote, given as context."""

    quote: str
    words: str
    occurrence: int = 0


Words = str | ContextWords | tuple[str | ContextWords, ...]
"""Words in the quote itself, words in another quote, or a list of either."""


class SourceTable(StrictStruct, frozen=True):
    """`[source]`: the description of one document."""

    id: str
    label: str
    file: str
    sha256: str
    language: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    date_order: DateOrder = DateOrder.UNSTATED
    short: str = ""


class TimeTable(StrictStruct, frozen=True):
    """`at`: a day (`on`), or an interval (`from`, `to`) that may be open at one end."""

    words: Words = ()
    on: date | None = None
    from_: date | None = field(default=None, name="from")
    to: date | None = None
    clock: str = ""


class SpeakerTable(StrictStruct, frozen=True):
    """`said_by`: the speaker, and the words that attribute it to the speaker."""

    subject: str
    words: Words


class StatusTable(StrictStruct, frozen=True):
    """`status`: how settled the source says the figure is ("preliminary"), and the words that say so."""

    name: str
    words: Words


class FigureTable(StrictStruct, frozen=True):
    """`[[quote.figure]]`: one value for one quantity."""

    quantity: str
    words: str
    value: str
    about: Words = ()
    occurrence: int = 0
    at: TimeTable | None = None
    said_by: SpeakerTable | None = None
    status: StatusTable | None = None
    aside: Words = ()
    read_by_hand: str | None = None
    key: str = ""


class StatementTable(StrictStruct, frozen=True):
    """`[[quote.statement]]`: something said that is not a figure."""

    group: str
    summary: str
    short: str = ""
    subjects: tuple[str, ...] = ()
    about: Words = ()
    at: TimeTable | None = None
    said_by: SpeakerTable | None = None
    key: str = ""
    listed: bool = True
    """Whether it is a row of a tab, and not only in the record and among the quotes."""


class QuoteTable(StrictStruct, frozen=True):
    """`[[quote]]`: verbatim words of the document, with their figures and statements."""

    id: str
    exact: str
    part: Part = Part.BODY
    occurrence: int = 0
    governed_by: Words = ()
    figure: tuple[FigureTable, ...] = ()
    statement: tuple[StatementTable, ...] = ()


class SourceFile(StrictStruct, frozen=True):
    """`sources/<id>.toml`."""

    source: SourceTable
    quote: tuple[QuoteTable, ...] = ()


class SubjectTable(StrictStruct, frozen=True):
    """`[[subject]]`."""

    id: str
    kind: str
    label: str
    names: tuple[str, ...]
    short: str = ""
    titles: tuple[str, ...] = ()
    article: str = ""
    """The article that its label has in a sentence: "the"; or empty."""


class SubjectsFile(StrictStruct, frozen=True):
    """`subjects.toml`."""

    subject: tuple[SubjectTable, ...] = ()


class MeasureTable(StrictStruct, frozen=True):
    """`[[measure]]`: what is counted, and the sources' words for it."""

    id: str
    label: str
    unit: Unit
    names: tuple[str, ...]
    population: str = ""
    departures: bool = False
    verbs: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()


class QuantityTable(StrictStruct, frozen=True):
    """`[[group.quantity]]`."""

    id: str
    measure: str
    subjects: tuple[str, ...] = ()
    at: TimeTable | None = None
    kind: Kind = Kind.STOCK
    label: str = ""


class GroupTable(StrictStruct, frozen=True):
    """`[[group]]`: quantities and statements under one heading."""

    id: str
    title: str
    topics: tuple[str, ...]
    picture: Picture = Picture.NONE
    by_source: BySource | None = None
    quantity: tuple[QuantityTable, ...] = ()


class QuantitiesFile(StrictStruct, frozen=True):
    """`quantities.toml`."""

    measure: tuple[MeasureTable, ...] = ()
    group: tuple[GroupTable, ...] = ()


class RelationTable(StrictStruct, frozen=True):
    """`[[relation]]`."""

    id: str
    kind: RelationKind
    label: str
    terms: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    reading: str = ""
    instead_of: str = ""


class RelationsFile(StrictStruct, frozen=True):
    """`relations.toml`."""

    relation: tuple[RelationTable, ...] = ()


class ElectionTable(StrictStruct, frozen=True):
    """`[election]`: what the record is about."""

    id: str
    name: str
    country: str
    date: date
    words: Words
    """The words of quotes that give its date; each names its quote."""
    names: tuple[str, ...] = ()


class ElectionFile(StrictStruct, frozen=True):
    """`election.toml`."""

    election: ElectionTable
    topic: tuple[Topic, ...] = ()
