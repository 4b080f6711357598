"""When a figure, a quantity or a statement is about."""

from enum import StrEnum

from kztui.util.decode import StrictStruct


class Kind(StrEnum):
    """How a quantity stands in time, in the statistician's terms."""

    STOCK = "stock"  # the level reached at the end of the time
    FLOW = "flow"  # what happened within the time


class When(StrictStruct, frozen=True):
    """An instant (both ends alike) or an interval; an end that the words leave open is empty."""

    start: str = ""
    """The first day, as an ISO date, or empty where the interval is open."""
    end: str = ""
    """The last day, as an ISO date, or empty where the interval is open."""
    clock: str = ""
    """The time of day as the words name it ("7 p.m. Astana time"), or empty."""

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        """Return what puts times in order: by their end, an open end counting as the start's own day."""
        return (self.end or self.start, self.clock, self.start, self.end)


class Span(StrictStruct, frozen=True):
    """Words in a quote, with the place where they stand in it."""

    quote: str
    """The id of the quote."""
    words: str
    """The words, as they stand in the quote's `exact`."""
    start: int
    """Where they begin in `exact`, in characters from 0."""
    end: int
    """Where they end, exclusive."""


class Basis(StrEnum):
    """What a figure's time rests on."""

    WORDS = "words"  # the words of a quote give it
    DOCUMENT = "document"  # no words do: the document's own date stands instead, and beside the document none


class StatedWhen(StrictStruct, frozen=True):
    """The time of a figure or a statement, with the words that give it."""

    when: When
    basis: Basis
    words: tuple[Span, ...] = ()
    """The words that give the time; none where the document's date stands."""
