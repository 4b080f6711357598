"""The times that figures, quantities and statements are about."""

from enum import StrEnum

from kztui.util.decode import StrictStruct


class Kind(StrEnum):
    """How a quantity relates to its time, in statistical terms."""

    STOCK = "stock"  # the level at the end of the period
    FLOW = "flow"  # what happened during the period


class When(StrictStruct, frozen=True):
    """A day (both ends equal) or an interval; an open end is empty."""

    start: str = ""
    """The first day, in ISO format, or empty if the interval has no start."""
    end: str = ""
    """The last day, in ISO format, or empty if the interval has no end."""
    clock: str = ""
    """The time of day in the source's words ("7 p.m. Astana time"), or empty."""

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        """The key that sorts times by their end; an interval without one counts as ending on its first day."""
        return (self.end or self.start, self.clock, self.start, self.end)


class Span(StrictStruct, frozen=True):
    """Words in a quote, with their position in it."""

    quote: str
    """The id of the quote."""
    words: str
    """The words, verbatim from the quote's `exact`."""
    start: int
    """Where they begin in `exact`: a character offset from 0."""
    end: int
    """Where they end, exclusive."""


class Basis(StrEnum):
    """The evidence for a stated time."""

    WORDS = "words"  # words of a quote give it
    DOCUMENT = "document"  # no words do, so it is the document's own date (and none for a sidebar)


class StatedWhen(StrictStruct, frozen=True):
    """The time of a figure or a statement, with its evidence."""

    when: When
    basis: Basis
    words: tuple[Span, ...] = ()
    """The words that give the time; none if it is the document's own date."""
