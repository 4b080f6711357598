"""Checking against a document that no quote runs on from one line to the next, or holds several sentences of one."""

import re

from kztui.model.source import Part, Quote, Source
from kztui.record.documents.document import Document

_ENDS_WITH_STOP = re.compile(r"[.!?…][”»’\"')\]]*\Z")


def line_problem(document: Document, source: Source, quote: Quote) -> str | None:
    """Return what is wrong with the lines that a quote stands in, or None.

    A quote of several lines is the document's headline, broken over them; one of several sentences is a whole line that
    is no running text, such as a caption.
    """
    first, last = document.paragraph(quote.start) - 1, document.paragraph(quote.end - 1) - 1
    if first != last:
        lines = document.paragraphs()
        if _is_headline(document, source, quote) and not any(map(_ENDS_WITH_STOP.search, lines[:last])):
            return None
        return f"runs over {last - first + 1} lines of {document.file.name}; end it with “{_end_of(lines[first])}”"
    several = document.sentence(quote.start) != document.sentence(quote.end - 1)
    if several and (quote.part is Part.BODY or not _is_whole_lines(document, quote)):
        start, end = document.sentence(quote.start)
        return f"holds more than one sentence; end it with “{_end_of(document.text[start:end])}”"
    return None


def _is_headline(document: Document, source: Source, quote: Quote) -> bool:
    return quote.part is Part.TITLE and quote.exact == source.title and _is_whole_lines(document, quote)


def _is_whole_lines(document: Document, quote: Quote) -> bool:
    return quote.start in document.first_words and quote.end in document.ends


def _end_of(text: str) -> str:
    """Return the last words of a text."""
    words = text.split(" ")
    return " ".join(words[-5:])
