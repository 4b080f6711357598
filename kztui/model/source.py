"""The documents, and the verbatim words quoted from them."""

from enum import StrEnum

from kztui.util.decode import StrictStruct


class Part(StrEnum):
    """The part of a document that a quote stands in."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    SIDEBAR = "sidebar"


class Source(StrictStruct, frozen=True):
    """One document. What the document itself does not state is empty."""

    id: str
    label: str
    """A short name for the screen, in words that the document itself has."""
    file: str
    """The name of the document's file."""
    sha256: str
    title: str
    publisher: str
    published: str
    """The date it bears, as an ISO date, or empty."""
    language: str
    """An ISO 639 code."""
    paragraphs: int
    """How many non-empty lines it has; 0 where the document was never at hand."""
    characters: int
    """How long it is with its whitespace normalised; 0 where the document was never at hand."""


class Quote(StrictStruct, frozen=True):
    """Verbatim words of a source, found as in the Web Annotation Data Model.

    `exact`, `prefix` and `suffix` are its TextQuoteSelector; `start` and `end` its
    TextPositionSelector, over the document's text with its whitespace normalised.
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
    """The number, from 1, of the non-empty line in which the quote begins."""
    part: Part
