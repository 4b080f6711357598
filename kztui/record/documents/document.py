"""Documents read from a folder, with normalised whitespace, and quotes found in them."""

import hashlib
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import msgspec

from kztui.errors import DocumentsError
from kztui.record.documents.sentences import split_sentences
from kztui.record.language.word_search import choose_occurrence, occurrences, stands_at
from kztui.util.plain_files import is_file_name, read_plain
from kztui.util.printable import normalised

CONTEXT = 32
"""How many characters of prefix and suffix are kept with a quote."""
_ARCHIVE_DATE = re.compile(r"date \d{4}-\d{2}-\d{2} ")
"""What an archive puts before a document's first line; it is no part of the line's sentence."""


class Document(msgspec.Struct, frozen=True, dict=True):
    """One document's text."""

    file: Path
    sha256: str
    text: str
    """The whole text, each run of whitespace reduced to one space."""
    starts: tuple[int, ...]
    """Where each non-empty line begins in `text`."""

    def paragraph(self, position: int) -> int:
        """Return the number, from 1, of the non-empty line that contains a position."""
        return bisect_right(self.starts, position)

    def paragraphs(self) -> tuple[str, ...]:
        """Return the text of each non-empty line."""
        return self._paragraphs

    @cached_property
    def _paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True))

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each non-empty line ends in `text`, exclusive."""
        return (*(start - 1 for start in self.starts[1:]), len(self.text)) if self.starts else ()

    @cached_property
    def first_words(self) -> tuple[int, ...]:
        """Where each non-empty line's own words begin in `text`: behind the date that an archive put there."""
        dates = (_ARCHIVE_DATE.match(self.text, start) for start in self.starts)
        return tuple(date.end() if date else start for date, start in zip(dates, self.starts, strict=True))

    def rest_of_sentence(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands before `start` in its sentence, and what stands from `end` on in its own."""
        return self.text[self.sentence(start)[0] : start], self.text[end : self.sentence(end - 1)[1]]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence that contains a position begins and ends in `text`."""
        return self._sentences[bisect_right(self._sentences, (position, len(self.text))) - 1]

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        """Where each sentence begins and ends; none goes on in the next line."""
        spans: list[tuple[int, int]] = []
        for start, first_word, end in zip(self.starts, self.first_words, self.ends, strict=True):
            if first_word > start:
                spans.append((start, first_word - 1))
            sentences = split_sentences(self.text[first_word:end])
            spans += ((first_word + begin, first_word + stop) for begin, stop in sentences)
        return spans

    def occurrences(self, exact: str) -> list[int]:
        """Return each position at which a quote stands in the text, as whole words.

        Only the positions of the quote's rarest inner word are tried, so that a long document with a quote for each
        of its sentences is not searched from end to end for each of them.
        """
        inner_words = exact.split(" ")[1:-1]  # the first and the last may be parts of longer words
        if not inner_words:
            return occurrences(self.text, exact)
        rarest = min(inner_words, key=lambda word: len(self._word_starts.get(word, ())))
        offset = exact.index(f" {rarest} ") + 1
        candidates = (start - offset for start in self._word_starts.get(rarest, ()))
        return [start for start in candidates if stands_at(self.text, exact, start)]

    @cached_property
    def _word_starts(self) -> dict[str, list[int]]:
        """Where each word begins, a word being anything between two spaces."""
        starts: dict[str, list[int]] = {}
        start = 0
        for word in self.text.split(" "):
            starts.setdefault(word, []).append(start)
            start += len(word) + 1
        return starts


class Anchor(msgspec.Struct, frozen=True):
    """The position of words in a document, in the terms of the Web Annotation Data Model's selectors."""

    start: int
    end: int
    prefix: str
    suffix: str
    paragraph: int
    before: str
    """The rest of the sentence before the words."""
    after: str
    """The rest of the sentence after the words."""


def parse_document(file: Path, raw: bytes) -> Document:
    """Return a document from its bytes.

    Raises:
        DocumentsError: if they are not UTF-8.
    """
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"{file}: is no UTF-8 (byte {error.start + 1})"
        raise DocumentsError(message) from None
    lines = [line for line in map(normalised, re.split(r"\r\n|\r|\n", decoded)) if line]
    starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0) if lines else ()
    return Document(file, hashlib.sha256(raw).hexdigest(), " ".join(lines), tuple(starts))


def read_document(folder: Path, name: str) -> Document:
    """Return a document from the folder.

    Raises:
        DocumentsError: if the folder or the file does not exist or cannot be read.
    """
    file = folder / name
    if not is_file_name(name):
        message = f"{file}: is no plain name of a file in the documents' folder; build the store again (kztui build)"
        raise DocumentsError(message)
    try:
        if not folder.is_dir():
            message = f"{folder}: there is no such folder of documents; name it with --sources DIR"
            raise DocumentsError(message)
        return parse_document(file, read_plain(file))
    except OSError as error:
        message = f"{file}: the document cannot be read: {error.strerror}; put it there, or leave out --sources"
        raise DocumentsError(message) from None


def anchor(document: Document, exact: str, occurrence: int) -> Anchor:
    """Return the position of a quote in its document.

    Args:
        document: the document.
        exact: the quote's words.
        occurrence: which occurrence is meant, from 1; 0 if there must be only one.

    Raises:
        ValueError: if it is not there, or is there several times and no occurrence is given.
    """
    start = choose_occurrence(document.occurrences(exact), occurrence, "the document")
    end = start + len(exact)
    return Anchor(
        start,
        end,
        document.text[max(0, start - CONTEXT) : start],
        document.text[end : end + CONTEXT],
        document.paragraph(start),
        *document.rest_of_sentence(start, end),
    )
