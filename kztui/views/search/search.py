"""Searching the record for words: labels, quotes, statements and subjects, ignoring case and accents."""

from collections.abc import Iterable, Iterator

import msgspec

from kztui.model.election import Election
from kztui.views.marks import Mark
from kztui.views.search.text_folding import fold, folded_spans
from kztui.views.tab.cells import cell_of
from kztui.views.tab.checks_tab import marks_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import citation_line, source_line, speaker_name
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS
from kztui.views.text.highlights import Piece, highlight, joined
from kztui.views.text.label_text import group_title
from kztui.views.text.quote_text import quote_pieces

_KINDS = tuple(TargetKind)
"""The kinds in the order of the hits."""


class Hit(msgspec.Struct, frozen=True):
    """Something found."""

    target: Target
    pieces: tuple[Piece, ...]
    """Its text, the words of the query highlighted."""
    shown: str
    """Its number, or empty."""
    where: str
    """What it is and where it stands."""

    @property
    def text(self) -> str:
        """Return its text as a whole."""
        return joined(self.pieces)


class _Candidate(msgspec.Struct, frozen=True):
    target: Target
    text: str
    hidden_text: str
    """What is searched too, though it is not shown: the names of subjects, say."""
    where: str
    shown: str = ""


def search(election: Election, query: str) -> tuple[Hit, ...]:
    """Return what contains all words of a query, by kind, quantities first; within a kind the best matches first."""
    words = fold(query).split()
    if not words:
        return ()
    ranked = []
    for candidate in _candidates(election):
        text = fold(candidate.text)
        if all(word in f"{text} {fold(candidate.hidden_text)}" for word in words):
            ranked.append((_KINDS.index(candidate.target.kind), _rank(text, words), candidate))
    ranked.sort(key=lambda entry: entry[:2])
    return tuple(_hit(candidate, words) for *_, candidate in ranked)


def quantities_and_sources(election: Election) -> tuple[Hit, ...]:
    """Return every quantity and every source, to be picked by name."""
    return tuple(_hit(candidate, []) for candidate in (*_quantities(election), *_sources(election)))


def _rank(text: str, words: list[str]) -> int:
    """Return how good a match is, 0 the best: at the beginning, at the beginning of words, within, in hidden text."""
    if text.startswith(" ".join(words)):
        return 0
    if all(f" {word}" in f" {text}" for word in words):
        return 1
    return 2 if all(word in text for word in words) else 3


def _hit(candidate: _Candidate, words: list[str]) -> Hit:
    pieces = highlight(candidate.text, folded_spans(candidate.text, words))
    return Hit(candidate.target, pieces, candidate.shown, candidate.where)


def _candidates(election: Election) -> Iterator[_Candidate]:
    yield from _quantities(election)
    yield from _statements(election)
    for quote in election.quotes.values():
        where = citation_line(election, quote)
        text = joined(quote_pieces(quote))
        yield _Candidate(Target(TargetKind.QUOTE, quote.id), text, quote.id, where)
    yield from _sources(election)
    for finding in election.findings.values():
        where = FINDING_KIND_TEXTS[finding.kind].name
        if Mark.READ_BY_HAND in marks_of(election, finding):
            where = f"{where} · rests on a figure {Mark.READ_BY_HAND}"
        yield _Candidate(Target(TargetKind.FINDING, finding.id), finding.summary, finding.id, where)


def _quantities(election: Election) -> Iterator[_Candidate]:
    for quantity in election.quantities.values():
        title = group_title(election, quantity.group)
        yield _Candidate(
            Target(TargetKind.QUANTITY, quantity.id),
            quantity.label,
            f"{_names(election, quantity.subjects)} {title} {quantity.id}",
            where=title,
            shown=cell_of(election, quantity).shown,
        )


def _statements(election: Election) -> Iterator[_Candidate]:
    for statement in election.statements.values():
        yield _Candidate(
            Target(TargetKind.STATEMENT, statement.id),
            statement.summary,
            f"{_names(election, statement.subjects)} {speaker_name(election, statement.said_by)} {statement.id}",
            where=group_title(election, statement.group),
        )


def _sources(election: Election) -> Iterator[_Candidate]:
    for source in election.sources.values():
        hidden_text = f"{source.title} {source.publisher} {source.id}"
        yield _Candidate(Target(TargetKind.SOURCE, source.id), source_line(source), hidden_text, where="source")


def _names(election: Election, subject_ids: Iterable[str]) -> str:
    """Return all names of the subjects, and what kinds they are, in one text."""
    subjects = (election.subjects[id_] for id_ in subject_ids if id_ in election.subjects)
    return " ".join(" ".join((subject.label, subject.short, subject.kind, *subject.names)) for subject in subjects)
