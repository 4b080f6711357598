"""Checking against a document that no quote runs on from one line to the next, or holds several sentences of one."""

import re
from collections.abc import Iterable

from kztui.model.source import Part, Quote, Source
from kztui.record.documents.document import Document
from kztui.record.documents.sentences import split_sentences

_SHOWN = 5
"""How many words of a line an error shows."""
_ENDS_WITH_STOP = re.compile(r"[.!?…][”»’\"')\]]*\Z")


def line_problem(document: Document, source: Source, quote: Quote) -> str | None:
    """Return what is wrong with the lines that a quote stands in, or None.

    A quote of several lines is the document's headline, broken over them; one of several sentences is a whole line that
    is no running text, such as a caption. A sentence that seems to go on from line to line is not quoted at all.
    """
    lines = document.paragraphs()
    first, last = document.paragraph(quote.start) - 1, document.paragraph(quote.end - 1) - 1
    if first != last and not _is_headline(document, source, quote, lines[:last]):
        return f"runs over {last - first + 1} lines of {document.file.name}; end it with “{_end_of(lines[first])}”"
    if quote.start in document.first_words and first and _goes_on(lines[first - 1], lines[first]):
        return f"seems to go on from the line before, which ends “{_end_of(lines[first - 1])}”"
    if quote.end in document.ends and last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1]):
        return f"seems to go on in the next line, which begins “{_beginning_of(lines[last + 1])}”"
    several = document.sentence(quote.start) != document.sentence(quote.end - 1)
    if first == last and several and (quote.part is Part.BODY or not _is_whole_lines(document, quote)):
        start, end = document.sentence(quote.start)
        return f"holds more than one sentence; end it with “{_end_of(document.text[start:end])}”"
    return None


def _is_headline(document: Document, source: Source, quote: Quote, lines: Iterable[str]) -> bool:
    """Return whether a quote is the document's title, with nothing but single phrases in the lines before its last."""
    is_title = quote.part is Part.TITLE and quote.exact == source.title and _is_whole_lines(document, quote)
    return is_title and not any(_ENDS_WITH_STOP.search(line) or len(split_sentences(line)) > 1 for line in lines)


def _is_whole_lines(document: Document, quote: Quote) -> bool:
    return quote.start in document.first_words and quote.end in document.ends


def _goes_on(line: str, following: str) -> bool:
    """Return whether a line breaks off within a sentence: no stop ends it, and the next begins with a small letter."""
    return following[0].islower() and not _ENDS_WITH_STOP.search(line)


def _beginning_of(text: str) -> str:
    return " ".join(text.split(" ")[:_SHOWN])


def _end_of(text: str) -> str:
    return " ".join(text.split(" ")[-_SHOWN:])
