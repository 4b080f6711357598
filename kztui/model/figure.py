"""What sources state: figures, and statements without a number."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from kztui.model.when import Span, StatedWhen
from kztui.util.decode import StrictStruct


class Speaker(StrictStruct, frozen=True):
    """Who said something, if the document says who."""

    subject: str
    """The speaker's id among the subjects."""
    words: tuple[Span, ...]
    """The words that say so."""


class Status(StrictStruct, frozen=True):
    """How settled a source says a figure is."""

    name: str
    """The source's word for it: "preliminary"."""
    words: tuple[Span, ...]
    """The words that say so."""


class Figure(StrictStruct, frozen=True):
    """One value for one quantity, stated in one quote, in certain words."""

    id: str
    quantity: str
    quote: str
    words: str
    """The words that state the value, as they stand in the quote."""
    start: int
    """Where the words begin in the quote's `exact`: a character offset from 0."""
    end: int
    """Where they end, exclusive."""
    value: Decimal
    """The number that the words hold, in the quantity's unit."""
    decimals: int
    """How many digits the source states after the decimal point."""
    low: Decimal | None
    """The least that the words allow, or None if they set no lower bound."""
    high: Decimal | None
    """The most that the words allow, or None if they set no upper bound."""
    qualifier: str
    """The word that qualifies the number ("nearly", "more than", "each"), or empty."""
    about: tuple[Span, ...]
    """The words that say who or what is counted."""
    at: StatedWhen
    said_by: Speaker | None
    status: Status | None
    asides: tuple[Span, ...] = ()
    """Words of the quote's sentence that bear on something else than the figure."""
    read_by_hand: str = ""
    """Why the proof can't follow the words, so that a person vouches for the figure; or empty, where it is proved."""


ValueRange: TypeAlias = tuple[Fraction | None, Fraction | None]
"""The least and the greatest value that the words of some figures allow; None where they leave it open."""


def stated_range(figures: Iterable[Figure]) -> ValueRange:
    """Return what the words of all figures of one quantity together allow."""
    figures = list(figures)
    lows = [Fraction(figure.low) for figure in figures if figure.low is not None]
    highs = [Fraction(figure.high) for figure in figures if figure.high is not None]
    return (max(lows, default=None), min(highs, default=None))


class Statement(StrictStruct, frozen=True):
    """Something a source says that is not a figure."""

    id: str
    topic: str
    """The id of its topic."""
    group: str
    """The id of the group it is shown in."""
    quote: str
    summary: str
    """What the source says, in our own words."""
    short: str
    """What it says of its first subject, in a few words shown beside the subject's name; or empty."""
    subjects: tuple[str, ...]
    about: tuple[Span, ...]
    """Words elsewhere in the document that name subjects which the quote itself does not name."""
    said_by: Speaker | None
    at: StatedWhen
    listed: bool = True
    """Whether it is a row of a tab; what tells a reader nothing new is only found with its quote."""
