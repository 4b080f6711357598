"""The documents, and the verbatim words quoted from them."""

from enum import StrEnum

from kztui.model.when import Span
from kztui.util.decode import StrictStruct


class Part(StrEnum):
    """The part of a document that a quote stands in."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    SIDEBAR = "sidebar"


class DateOrder(StrEnum):
    """The order of day and month in a date written in figures only."""

    UNSTATED = ""
    DAY_MONTH = "day-month"
    MONTH_DAY = "month-day"


class Source(StrictStruct, frozen=True):
    """One document. Fields that the document itself does not state are empty."""

    id: str
    label: str
    """Its name on the screen, in the document's own words."""
    file: str
    """The name of the document's file."""
    sha256: str
    title: str
    publisher: str
    published: str
    """Its date, in ISO format, or empty."""
    language: str
    """An ISO 639 code."""
    paragraphs: int
    """How many non-empty lines it has; 0 if the document was never available."""
    characters: int
    """Its length with whitespace normalised; 0 if the document was never available."""
    date_order: DateOrder = DateOrder.UNSTATED
    """The order of day and month where the document writes a date in figures only ("9/6/2019")."""
    short: str = ""
    """A shorter name, in our words, for where the label takes too much space; or empty."""


class Quote(StrictStruct, frozen=True):
    """Verbatim words of a source, located as in the Web Annotation Data Model.

    `exact`, `prefix` and `suffix` are its TextQuoteSelector; `start` and `end` its
    TextPositionSelector, over the document's text with whitespace normalised.
    """

    id: str
    source: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    """Exclusive."""
    paragraph: int
    """The number, from 1, of the non-empty line that the quote begins in."""
    part: Part
    governed_by: tuple[Span, ...] = ()
    """Where the quote is an item of an enumeration: the words of other quotes of its sentence that govern it."""
    before: str = ""
    """The rest of its sentence in the document, before the quote; empty where the quote begins it."""
    after: str = ""
    """The rest of its sentence in the document, after the quote; empty where the quote ends it."""

    @property
    def sentence(self) -> str:
        """The sentence in the document that the quote is all or part of."""
        return self.before + self.exact + self.after
