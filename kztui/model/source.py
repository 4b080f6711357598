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
    """One document. Fields that the document itself does not state are empty."""

    id: str
    label: str
    """A short name for the screen, in the document's own words."""
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
