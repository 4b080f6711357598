"""Quotes are found word for word, with their positions in a document."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.errors import DocumentsError
from kztui.record.documents.document import anchor, parse_document, read_document
from kztui.record.language.word_search import occurrences
from kztui.util.printable import normalised

WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8)
GAPS = st.text(st.sampled_from(" \t\u00a0\u2009"), min_size=1, max_size=3)
LINES = st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=6)


@given(LINES, GAPS, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_whitespace_is_all_that_is_normalised(lines: list[list[str]], gap: str, end: str) -> None:
    document = parse_document(Path("d.txt"), end.join(gap.join(line) for line in lines).encode())
    filled = [line for line in lines if line]
    assert document.text == " ".join(" ".join(line) for line in filled)
    assert document.paragraphs() == tuple(" ".join(line) for line in filled)


@given(LINES.filter(any), st.data())
def test_every_paragraph_is_found_at_its_number(lines: list[list[str]], data: st.DataObject) -> None:
    document = parse_document(Path("d.txt"), "\n".join("\u00a0".join(line) for line in lines).encode())
    paragraphs = document.paragraphs()
    number = data.draw(st.integers(min_value=0, max_value=len(paragraphs) - 1))
    start = document.starts[number]
    assert document.paragraph(start) == number + 1
    assert document.paragraph(start + len(paragraphs[number]) - 1) == number + 1


def test_selectors_are_those_of_the_web_annotation_model() -> None:
    document = parse_document(Path("d.txt"), "First line.\n\n  The\u00a0second  line, with “quotes”.\n".encode())
    found = anchor(document, "second line", 0)
    assert (found.start, found.end, found.paragraph) == (16, 27, 2)
    assert (found.prefix, found.suffix) == ("First line. The ", ", with “quotes”.")
    assert document.text[found.start : found.end] == "second line"


def test_the_rest_of_a_sentence_ends_with_its_line() -> None:
    text = b"date 2031-05-03 A title\nIt was so. No one saw it,  he said. Yes.\nAnd so on"
    document = parse_document(Path("d.txt"), text)
    rests = {"title": ("A ", ""), "one saw": ("No ", " it, he said."), "It was so.": ("", ""), "And so on": ("", "")}
    for exact, rest in rests.items():
        found = anchor(document, exact, 0)
        assert (found.before, found.after) == rest
    assert (anchor(document, "so. No", 0).before, anchor(document, "so. No", 0).after) == (
        "It was ",
        " one saw it, he said.",
    )
    assert anchor(document, "2031-05-03", 0).before == "date "


@pytest.mark.parametrize(
    "words", ["The second", "second-line", "“the", 'with "quotes"', "econd line", "400 people", "one observers"]
)
def test_what_does_not_stand_word_for_word_is_not_found(words: str) -> None:
    text = "the second line, with “quotes”; 7,400 people, twenty-one observers".encode()
    with pytest.raises(ValueError, match="do not stand in"):
        anchor(parse_document(Path("d.txt"), text), words, 0)


def test_several_finds_need_a_choice() -> None:
    document = parse_document(Path("d.txt"), b"one vote\nanother vote\nno vote")
    with pytest.raises(ValueError, match="stand 3 times"):
        anchor(document, "vote", 0)
    assert [anchor(document, "vote", n).paragraph for n in (1, 2, 3)] == [1, 2, 3]
    with pytest.raises(ValueError, match="no occurrence 4"):
        anchor(document, "vote", 4)


def test_an_empty_document_has_no_paragraphs() -> None:
    document = parse_document(Path("d.txt"), b" \n\n")
    assert document.text == ""
    assert document.paragraphs() == ()


def test_a_document_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_bytes(b"caf\xe9")
    with pytest.raises(DocumentsError, match=r"d\.txt: is no UTF-8 \(byte 4\)"):
        read_document(tmp_path, "d.txt")


def test_a_missing_folder_or_document_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentsError, match="no such folder"):
        read_document(tmp_path / "nowhere", "d.txt")
    with pytest.raises(DocumentsError, match=r"d\.txt: the document cannot be read"):
        read_document(tmp_path, "d.txt")


@pytest.mark.parametrize("name", ["../d.txt", "/etc/passwd", "a\0b", "..", ".", "", "a/b"])
def test_a_document_is_a_file_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "d.txt").write_bytes(b"x")
    (tmp_path / "in").mkdir()
    with pytest.raises(DocumentsError, match="is no plain name of a file"):
        read_document(tmp_path / "in", name)


def test_a_document_is_a_plain_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "d.txt")
    with pytest.raises(DocumentsError, match=r"d\.txt: the document cannot be read: is no plain file"):
        read_document(tmp_path, "d.txt")


PIECES = st.text("ab1,.- ", max_size=30)


@given(PIECES, PIECES, st.integers(min_value=0, max_value=20), st.integers(min_value=1, max_value=20), st.booleans())
def test_the_indexed_search_finds_what_a_plain_one_does(
    text: str, unrelated: str, start: int, length: int, inside: bool
) -> None:
    document = parse_document(Path("d.txt"), text.encode())
    words = normalised(document.text[start : start + length] if inside else unrelated) or "a"
    assert document.occurrences(words) == occurrences(document.text, words)
