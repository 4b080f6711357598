"""Where the columns of a table stand and how wide they are, and where its bars are drawn."""

from decimal import Decimal
from enum import Enum

import msgspec

from kztui.model.quantity import Unit


class BarPosition(Enum):
    """Where the bars of a table stand."""

    BESIDE = "beside"  # behind their numbers, or before them where these are the last column
    UNDER = "under"  # on lines of their own under the numbers
    WITH_NUMBER = "with number"  # on lines of their own, with the numbers, which have no column then


class ColumnPlace(msgspec.Struct, frozen=True):
    """Where a column of numbers stands; positions and widths in columns of the screen."""

    index: int
    """Which of the section's columns it is."""
    start: int
    """Where its widest number begins."""
    width: int
    """How wide its widest number is."""
    mark_width: int
    """How many columns behind its numbers are for their marks."""
    heading_start: int
    heading_width: int
    """How many columns its heading may take: those of the numbers, and of a bar beside them."""
    bar_start: int | None
    """Where the bar beside its numbers begins, or None where it has none."""

    @property
    def end(self) -> int:
        """Return where its numbers end, exclusive."""
        return self.start + self.width

    @property
    def heading_end(self) -> int:
        """Return where its heading ends at the latest, exclusive."""
        return self.heading_start + self.heading_width


class BarLayout(msgspec.Struct, frozen=True):
    """How the bars of a table are drawn."""

    position: BarPosition
    column: int
    """Which of the section's columns has them."""
    width: int
    full: Decimal
    """The number that a full bar stands for."""
    small: Decimal | None
    """The number that a full bar of the small rates stands for, where they have a scale of their own."""
    unit: Unit | None
    """The unit of the numbers that have bars: in a list of different things only the rates have."""
    track: bool
    """Whether the empty part of a bar is drawn too."""
    open_end: bool
    """Whether some number has no upper bound, so that all bars leave columns free for an open end."""
    number_width: int
    """How wide the widest number of the column is."""
    comment_width: int
    """How wide the column of comments beside the bars is; 0 where they stand under them."""
    own_scale: bool = False
    """Whether other bars of its measure on the page have another scale."""


class Layout(msgspec.Struct, frozen=True):
    """How a table is laid out."""

    label_width: int
    """How wide a label may be beside the first column's widest number."""
    label_runs_on: bool
    """Whether a label may go on where the number behind it is short."""
    columns: tuple[ColumnPlace, ...]
    """The columns that stand beside the label."""
    bar: BarLayout | None = None
