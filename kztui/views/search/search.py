"""Finding anything in the record by words: labels, quotes, statements, subjects, ignoring case and accents."""

from collections.abc import Iterator

import msgspec

from kztui.model.election import Election
from kztui.views.search.text_folding import fold, folded_spans
from kztui.views.tab.cells import cell_of
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import name_of, quote_line, source_line
from kztui.views.text.highlights import Piece, lit


class Hit(msgspec.Struct, frozen=True):
    """Something found."""

    target: Target
    pieces: tuple[Piece, ...]
    """Its text, the words sought lit."""
    shown: str
    """Its number, or empty."""
    where: str
    """What it is and where it stands."""

    @property
    def text(self) -> str:
        """Return its text as a whole."""
        return "".join(piece.text for piece in self.pieces)


class _Candidate(msgspec.Struct, frozen=True):
    target: Target
    text: str
    more: str
    """What is sought too, though it is not shown: the names of subjects, say."""
    shown: str
    where: str


def find(election: Election, words: str) -> tuple[Hit, ...]:
    """Return what holds all the words, quantities first; of each kind those that begin with them first."""
    sought = fold(words).split()
    if not sought:
        return ()
    ranked = []
    for order, candidate in enumerate(_candidates(election)):
        shown_text = fold(candidate.text)
        haystack = f"{shown_text} {fold(candidate.more)}"
        if all(word in haystack for word in sought):
            ranked.append((_KINDS.index(candidate.target.kind), _rank(shown_text, sought), order, candidate))
    ranked.sort(key=lambda one: one[:3])
    return tuple(_hit(candidate, sought) for *_, candidate in ranked)


def by_name(election: Election) -> tuple[Hit, ...]:
    """Return every quantity and every source, to be picked by name."""
    named = {TargetKind.QUANTITY, TargetKind.SOURCE}
    return tuple(_hit(candidate, []) for candidate in _candidates(election) if candidate.target.kind in named)


_KINDS = tuple(TargetKind)


def _rank(text: str, sought: list[str]) -> int:
    """Return how good a match is, 0 the best: at the beginning, at the beginning of words, within, elsewhere."""
    if text.startswith(" ".join(sought)):
        return 0
    if all(f" {word}" in f" {text}" for word in sought):
        return 1
    return 2 if all(word in text for word in sought) else 3


def _hit(candidate: _Candidate, sought: list[str]) -> Hit:
    pieces = lit(candidate.text, folded_spans(candidate.text, sought))
    return Hit(candidate.target, pieces, candidate.shown, candidate.where)


def _candidates(election: Election) -> Iterator[_Candidate]:
    for quantity in election.quantities.values():
        group = election.groups.get(quantity.group)
        title = group.title if group else ""
        more = f"{_names(election, quantity.subjects)} {title} {quantity.id}"
        shown = cell_of(election, quantity, doubtful=False).shown
        yield _Candidate(Target(TargetKind.QUANTITY, quantity.id), quantity.label, more, shown, title)
    for statement in election.statements.values():
        group = election.groups.get(statement.group)
        names = _names(election, statement.subjects)
        said = name_of(election, statement.said_by.subject) if statement.said_by else ""
        target = Target(TargetKind.STATEMENT, statement.id)
        yield _Candidate(target, statement.summary, f"{names} {said} {statement.id}", "", group.title if group else "")
    for quote in election.quotes.values():
        yield _Candidate(Target(TargetKind.QUOTE, quote.id), quote.exact, quote.id, "", quote_line(election, quote))
    for source in election.sources.values():
        more = f"{source.title} {source.publisher} {source.id}"
        yield _Candidate(Target(TargetKind.SOURCE, source.id), source_line(source), more, "", "source")
    for finding in election.findings.values():
        yield _Candidate(
            Target(TargetKind.FINDING, finding.id), finding.summary, finding.id, "", finding.kind.replace("_", " ")
        )


def _names(election: Election, subjects: tuple[str, ...]) -> str:
    found = (election.subjects[subject] for subject in subjects if subject in election.subjects)
    return " ".join(" ".join((one.label, one.short, one.kind, *one.names)) for one in found)
