"""What a tab shows: sections of rows, whose cells hold what is known of one quantity each."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from kztui.model.quantity import Unit
from kztui.views.target import Target

ON_SCREEN = {"drawn": True}
"""What marks a field that only says how something is drawn: data for other programs goes without it."""


class Mark(StrEnum):
    """How a figure stands: told by a mark and a word, never by colour alone."""

    STATED = "stated"
    INFERRED = "inferred"
    DOUBTFUL = "doubtful"

    @property
    def sign(self) -> str:
        """Return the mark."""
        return {Mark.STATED: "", Mark.INFERRED: "∴", Mark.DOUBTFUL: "▲"}[self]

    @property
    def ascii_sign(self) -> str:
        """Return the mark where only ASCII can be drawn."""
        return {Mark.STATED: "", Mark.INFERRED: "~", Mark.DOUBTFUL: "!"}[self]

    @property
    def meaning(self) -> str:
        """Return what the mark says."""
        return {
            Mark.STATED: "a source states it",
            Mark.INFERRED: "no source states it: the bounds follow from what they do state",
            Mark.DOUBTFUL: "a contradiction or something suspicious touches it",
        }[self]


@dataclass(frozen=True)
class StatedFigure:
    """One figure of a cell, with what a reader needs to check it."""

    id: str
    shown: str
    """The number as stated, its qualifier before it."""
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    words: str
    quote: str
    """The quote's verbatim words."""
    source: str
    """The id of the source."""
    citation: str
    """Source, date and paragraph."""
    said_by: str
    """Who said it, or empty."""
    status: str
    """What the source calls it ("preliminary"), or empty."""
    at: str
    """The time it is about."""


@dataclass(frozen=True)
class Cell:
    """What a row says in one column."""

    text: str
    """What is shown, without marks."""
    target: Target | None = None
    """What it opens, or None where it is only told."""
    marks: tuple[Mark, ...] = ()
    """INFERRED, DOUBTFUL, both or none."""
    unit: Unit | None = None
    """What its number is a number of; None where it is plain text."""
    value: Decimal | None = None
    """The number stated, for pictures; None where none is."""
    low: Decimal | None = None
    high: Decimal | None = None
    figures: tuple[StatedFigure, ...] = ()
    """The figures that state it, the one shown first."""

    @property
    def inferred(self) -> bool:
        """Return whether no source states it."""
        return Mark.INFERRED in self.marks

    @property
    def doubtful(self) -> bool:
        """Return whether something casts doubt on it."""
        return Mark.DOUBTFUL in self.marks

    @property
    def shown(self) -> str:
        """Return the text with its marks."""
        before = f"{Mark.INFERRED.sign} " if self.inferred else ""
        after = f" {Mark.DOUBTFUL.sign}" if self.doubtful else ""
        return f"{before}{self.text}{after}"


@dataclass(frozen=True)
class Column:
    """One column of a section."""

    id: str
    """The id of the measure, or a name of its own."""
    label: str
    status: str = ""
    """What the sources call all figures of the column ("preliminary"), or empty."""
    text: bool = False
    """Whether it holds words, which stand at the left, and no numbers."""


@dataclass(frozen=True)
class Row:
    """One row: its label and a cell for each column."""

    label: str
    cells: tuple[Cell | None, ...] = ()
    target: Target | None = None
    """What the row as a whole opens; None where its cells are opened one by one."""
    note: str = ""
    """What stands behind a label in small: who said it."""
    details: tuple[str, ...] = ()
    """Lines that belong under it where there is room: a finding's operands."""
    marks: tuple[Mark, ...] = ()
    """Marks of the row as a whole."""
    short: str = field(default="", metadata=ON_SCREEN)
    """A shorter label, for where there is no room for the whole one; or empty."""
    remark: str = field(default="", metadata=ON_SCREEN)
    """What else there is to say of it, in small, for where there is room: who nominated a candidate, a reading."""


@dataclass(frozen=True)
class Section:
    """Rows under one heading."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    parts: tuple[Target, ...] = ()
    """The quantities whose numbers are the parts of one whole, in their order; none where they are not."""
    headline: bool = field(default=False, metadata=ON_SCREEN)
    """Whether its picture is what the tab is about: its bars are drawn, if need be on lines of their own."""
    gauges: bool = field(default=False, metadata=ON_SCREEN)
    """Whether each of its rates has a whole of its own, and is drawn as a part of that."""


@dataclass(frozen=True)
class Moment:
    """A time of which the record knows something, to be drawn on a line."""

    first: str
    """The first day, as an ISO date, or empty where it is open."""
    last: str
    """The last day, as an ISO date, or empty where it is open."""


@dataclass(frozen=True)
class Dates:
    """The times that the record knows something of, from the first day to the last."""

    moments: tuple[Moment, ...]
    day: str
    """Election day, as an ISO date."""
    caption: str
    """What is on that day."""


@dataclass(frozen=True)
class Tally:
    """How many there are of one kind."""

    name: str
    count: int
    sign: str
    """The kind's mark."""


@dataclass(frozen=True)
class TabView:
    """A whole tab."""

    id: str
    label: str
    sections: tuple[Section, ...]
    remark: str = ""
    """A sentence to show, above all where there is nothing else."""
    attention: int = 0
    """How many findings of the tab need a look."""
    dates: Dates | None = field(default=None, metadata=ON_SCREEN)
    """The dates to draw on a line at its top, if it is about dates."""
    tallies: tuple[Tally, ...] = field(default=(), metadata=ON_SCREEN)
    """What to count at its top: how many there are of each kind."""
