"""What a tab shows: sections of rows, whose cells hold what is known of one quantity each."""

from decimal import Decimal

import msgspec

from kztui.model.quantity import Unit
from kztui.views.marks import Mark
from kztui.views.target import Target


class StatedFigure(msgspec.Struct, frozen=True):
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


class Cell(msgspec.Struct, frozen=True):
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


class Column(msgspec.Struct, frozen=True):
    """One column of a section."""

    id: str
    """The id of the measure, or a name of its own."""
    label: str
    status: str = ""
    """What the sources call all figures of the column ("preliminary"), or empty."""
    text: bool = False
    """Whether it holds words, which stand at the left, and no numbers."""


class Row(msgspec.Struct, frozen=True):
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
    short: str = ""
    """A shorter label, for where there is no room for the whole one; or empty."""
    comment: str = ""
    """What else there is to say of it, in small, for where there is room: who nominated a candidate, a reading."""


class Section(msgspec.Struct, frozen=True):
    """Rows under one heading."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    parts: tuple[Target, ...] = ()
    """The quantities whose numbers are the parts of one whole, in their order; none where they are not."""
    headline: bool = False
    """Whether its picture is what the tab is about: its bars are drawn, if need be on lines of their own."""
    is_list: bool = False
    """Whether each row is a quantity by itself, so that the one column has no measure in common."""
    gauges: bool = False
    """Whether each of its rates has a whole of its own, and is drawn as a part of that."""


class Moment(msgspec.Struct, frozen=True):
    """A time of which the record knows something, to be drawn on a line."""

    first: str
    """The first day, as an ISO date, or empty where it is open."""
    last: str
    """The last day, as an ISO date, or empty where it is open."""


class Dates(msgspec.Struct, frozen=True):
    """The times that the record knows something of, from the first day to the last."""

    moments: tuple[Moment, ...]
    day: str
    """Election day, as an ISO date."""
    caption: str
    """What is on that day."""


class Tally(msgspec.Struct, frozen=True):
    """How many there are of one kind."""

    name: str
    count: int
    mark: Mark


class TabView(msgspec.Struct, frozen=True):
    """A whole tab."""

    id: str
    label: str
    sections: tuple[Section, ...]
    remark: str = ""
    """A sentence to show, above all where there is nothing else."""
    attention: int = 0
    """How many findings of the tab need a look."""
    dates: Dates | None = None
    """The dates to draw on a line at its top, if it is about dates."""
    tallies: tuple[Tally, ...] = ()
    """What to count at its top: how many there are of each kind."""


DRAWN_ONLY = frozenset({"short", "comment", "headline", "is_list", "gauges", "dates", "tallies"})
"""The fields that only say how something is drawn: data for other programs goes without them."""
