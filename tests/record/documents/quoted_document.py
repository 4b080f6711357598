"""One document and quotes of it, for the checks that no quote is cut to fit."""

from pathlib import Path

from kztui.model.election import Election, Meta, by_id
from kztui.model.source import Part, Quote, Source
from kztui.model.subject import Subject
from kztui.model.when import Span
from kztui.record.documents.document import Document, anchor, parse_document
from kztui.record.documents.whole_lines import line_problem
from kztui.record.documents.whole_sentences import cut_quotes

SUBJECTS = {
    "candidate": ("Ann Smith", "Ben Jones", "Eve Brown"),
    "organisation": ("Red Party", "Red – Green Alliance", "Election Board", "Press"),
    "state": ("Graustark", "Ruritania", "Zubrowka"),
    "place": ("Strelsau",),
}
"""The names of the subjects, by their kind."""


def parse(text: str) -> Document:
    """Return a document of some lines."""
    return parse_document(Path("d.txt"), text.encode())


def source(title: str = "") -> Source:
    """Return the description of the document."""
    return Source("d", "d", "d.txt", "0" * 64, title, "", "", "en", 0, 0)


def quote(document: Document, exact: str, id_: str = "d.quote", part: Part = Part.BODY) -> Quote:
    """Return a quote, found in the document."""
    found = anchor(document, exact, 0)
    return Quote(
        id=id_,
        source="d",
        exact=exact,
        prefix=found.prefix,
        suffix=found.suffix,
        start=found.start,
        end=found.end,
        paragraph=found.paragraph,
        part=part,
        before=found.before,
        after=found.after,
    )


def span(of: Quote, words: str) -> Span:
    """Return words of a quote, where they first stand in it."""
    start = of.exact.index(words)
    return Span(of.id, words, start, start + len(words))


def election(*quotes: Quote) -> Election:
    """Return an election with nothing but the subjects, the document's description and the quotes."""
    subjects = (
        Subject(name.lower().replace(" ", "-"), kind, name, name, (name,))
        for kind, names in SUBJECTS.items()
        for name in names
    )
    meta = Meta("made-up", "election", "Ruritania", "2031-05-04", "0" * 64)
    return Election(meta, {"d": source()}, by_id(quotes), by_id(subjects), {}, {}, {}, {}, {})


def problems(text: str, exact: str, part: Part = Part.BODY, title: str = "") -> list[str]:
    """Return what is wrong with a quote of a document, by its lines and by its sentence."""
    document = parse(text)
    quoted = quote(document, exact, part=part)
    of_lines = line_problem(document, source(title), quoted)
    return [*filter(None, [of_lines]), *(cut.problem for cut in cut_quotes(election(quoted)))]
