"""A figure with its citation, as text to copy: the words, the source, and the command that opens it again."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.util.printable import printable
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.why import why_view
from kztui.views.marks import Mark
from kztui.views.target import Target, TargetKind


def cite(election: Election, target: Target) -> str:
    """Return what is known of a target with the words that say so, and the command that opens it.

    Raises:
        KeyError: if the record does not have it.
    """
    known = evidence(election, target)
    if target.kind is TargetKind.QUOTE:
        return _text(*_quote(election, target), *_command(target))
    entries = [entry for entry in known.entries if entry.target == target] or list(known.entries)
    inferred = Mark.INFERRED in known.marks
    shown = entries[0].shown if target.kind is TargetKind.FIGURE else known.shown
    sign = f"{Mark.INFERRED.sign} " if inferred else ""
    lines = [f"{known.title}: {sign}{shown}" if shown else known.title]
    if inferred and known.verdict:
        lines.append(f"({known.verdict})")
    for entry in entries:
        lines.extend(_entry(entry))
    if inferred:
        lines.extend(_because(election, target))
    return _text(*lines, *_command(target))


def _text(*lines: str) -> str:
    return "\n".join(printable(line) for line in lines) + "\n"


def _quote(election: Election, target: Target) -> Iterator[str]:
    quote = election.quotes[target.id]
    yield f"“{quote.exact}”"
    yield evidence(election, target).title


def _entry(entry: Entry) -> Iterator[str]:
    yield f"“{''.join(piece.text for piece in entry.pieces)}”"
    yield entry.attribution


def _because(election: Election, target: Target) -> Iterator[str]:
    """Return the quotes that an inferred value rests on, each once."""
    view = why_view(election, target)
    leaves = [leaf for branch in (view.branches if view else ()) for leaf in branch.leaves()]
    quotes = dict.fromkeys((f"“{''.join(piece.text for piece in leaf.pieces)}”", leaf.citation) for leaf in leaves)
    for words, citation in quotes:
        yield words
        yield citation


def _command(target: Target) -> Iterator[str]:
    if target.kind in {TargetKind.QUANTITY, TargetKind.FIGURE, TargetKind.STATEMENT}:
        yield f"kztui --figure {target.id}"
