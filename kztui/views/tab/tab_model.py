"""What a tab shows: sections of rows, and in each row a cell for each column."""

from decimal import Decimal

import msgspec

from kztui.model.quantity import Unit
from kztui.model.topic import Picture
from kztui.views.marks import DOUBT_SIGN, Mark, has_doubt, signs_before
from kztui.views.target import Target


class StatedFigure(msgspec.Struct, frozen=True):
    """A figure of a cell, with what a reader needs to check it."""

    id: str
    shown: str
    """The number as stated, its qualifier before it, and its mark before that."""
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    words: str
    quote: str
    """The quote's verbatim words."""
    governed_by: str
    """The words that govern the quote, where it is an item of an enumeration; or empty."""
    before: str
    """The rest of the quote's sentence before it, or empty."""
    after: str
    """The rest of the quote's sentence after it, or empty."""
    source: str
    """The id of the source."""
    citation: str
    """Source, date and paragraph."""
    said_by: str
    """The speaker's full name, or empty."""
    status: str
    """What the source calls it ("preliminary"), or empty."""
    at: str
    """The time it is about."""
    read_by_hand: str
    """Why it is not proved but read by hand; empty where it is proved."""


class Cell(msgspec.Struct, frozen=True):
    """What a row shows in one column."""

    text: str
    """What is shown, without marks."""
    target: Target | None = None
    """What it opens, or None where it opens nothing."""
    marks: tuple[Mark, ...] = ()
    """Any of READ_BY_HAND and INFERRED, and of the doubts."""
    unit: Unit | None = None
    """The unit of its number; None where it is plain text."""
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
        return has_doubt(self.marks)

    @property
    def shown(self) -> str:
        """Return the text with its marks."""
        after = f" {DOUBT_SIGN}" if self.doubtful else ""
        return f"{signs_before(self.marks)}{self.text}{after}"


class Column(msgspec.Struct, frozen=True):
    """A column of a section."""

    id: str
    """The id of the measure; a name of its own where the column is of no measure."""
    label: str
    status: str = ""
    """What the sources call all figures of the column ("preliminary"), or empty."""
    text: bool = False
    """Whether it holds words, which are aligned left, instead of numbers."""


class Row(msgspec.Struct, frozen=True):
    """A row: its label and a cell for each column. A statement, quote or finding has no cells."""

    label: str
    cells: tuple[Cell | None, ...] = ()
    target: Target | None = None
    """What the row as a whole opens; None where its cells are opened one by one."""
    note: str = ""
    """What follows the label in small: who said it."""
    said_by: str = ""
    """Of a statement: the speaker's full name, which the note gives as a phrase; or empty."""
    details: tuple[str, ...] = ()
    """Lines under it where there is space: a finding's operands."""
    marks: tuple[Mark, ...] = ()
    """Marks of the row as a whole."""
    short: str = ""
    """A shorter label, for where the whole one does not fit; or empty."""
    comment: str = ""
    """More about it in small, for where it fits: who nominated a candidate, the reading of a relation."""


class Section(msgspec.Struct, frozen=True):
    """Rows under one heading."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    parts: tuple[Target, ...] = ()
    """Of a stacked bar: the quantities that are the parts of the whole, in their order."""
    picture: Picture = Picture.NONE
    """How its numbers are drawn."""
    headline: bool = False
    """Whether its picture is what the tab is about: its bars are drawn, on lines of their own if need be."""
    is_list: bool = False
    """Whether each row is a quantity by itself, so that its only column is of no one measure."""

    @property
    def gauges(self) -> bool:
        """Return whether each of its rates has a whole of its own, and is drawn as a part of that."""
        return self.picture is Picture.GAUGES


class Moment(msgspec.Struct, frozen=True):
    """A time that the record has something about, for the date axis."""

    first: str
    """The first day, as an ISO date, or empty where it is open."""
    last: str
    """The last day, as an ISO date, or empty where it is open."""


class Dates(msgspec.Struct, frozen=True):
    """The times that the record has something about, from the first day to the last."""

    moments: tuple[Moment, ...]
    day: str
    """Election day, as an ISO date."""
    caption: str
    """What is on that day."""


class Tally(msgspec.Struct, frozen=True):
    """How many findings of one kind there are."""

    name: str
    count: int
    mark: Mark


class TabView(msgspec.Struct, frozen=True):
    """A whole tab."""

    id: str
    label: str
    sections: tuple[Section, ...]
    remark: str = ""
    """A sentence at the top, above all where there is nothing else."""
    attention: int = 0
    """How many findings of the tab need a look."""
    dates: Dates | None = None
    """What the date axis at its top shows, if it has one."""
    tallies: tuple[Tally, ...] = ()
    """What the bar of counts at its top shows."""
    notes: tuple[str, ...] = ()
    """Which of its figures are read by hand, and why: what stands under it in print."""


FIELDS_FOR_DRAWING: dict[type[msgspec.Struct], frozenset[str]] = {
    Row: frozenset({"said_by", "short", "comment"}),
    Section: frozenset({"picture", "headline", "is_list"}),
    TabView: frozenset({"dates", "tallies", "notes"}),
}
"""The fields that only say how something is drawn, or say it again in other words: JSON leaves them out."""
