"""Evidence as plain text: a figure with its citation, to copy or to print, and why it has its bounds."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kztui.model.election import Election
from kztui.util.printable import printable
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.why import why_view
from kztui.views.evidence.why_model import WhyNode, WhyView
from kztui.views.marks import Mark, signs_before
from kztui.views.target import Target, TargetKind
from kztui.views.text.quote_text import governing_line, in_quotation_marks, quote_text

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates


def citation_text(election: Election, target: Target, certificates: "Certificates | None" = None) -> str:
    """Return a target's number, the words that state it with their citations, and the command that opens it again.

    What is worked out comes with its arithmetic where the certificates are given.

    Raises:
        KeyError: if the record does not have it.
    """
    if target.kind is TargetKind.QUOTE:
        quote = election.quotes[target.id]
        lines = [*_stated(governing_line(quote), quote_text(quote)), evidence(election, target).title]
    else:
        lines = list(_citation_lines(election, target, certificates))
    if target.kind in {TargetKind.QUANTITY, TargetKind.FIGURE, TargetKind.STATEMENT}:
        lines.append(f"kztui --figure {target.id}")
    return _text(lines)


def why_text(view: WhyView) -> str:
    """Return the tree as lines of plain text, each level indented further."""
    lines = [view.title, "  ".join(part for part in (view.shown, view.verdict) if part)]
    for branch in view.branches:
        lines.append("")
        lines.extend(_node_lines(branch, depth=0))
    return _text(lines)


def _citation_lines(election: Election, target: Target, certificates: "Certificates | None") -> Iterator[str]:
    found = evidence(election, target)
    entries = [entry for entry in found.entries if entry.target == target] or list(found.entries)
    is_inferred = Mark.INFERRED in found.marks
    number = entries[0].shown if target.kind is TargetKind.FIGURE else found.shown
    signs = "" if target.kind is TargetKind.FIGURE else signs_before(found.marks)
    yield f"{found.title}: {signs}{number}" if number else found.title
    if is_inferred and found.verdict:
        yield f"({found.verdict})"
    for entry in entries:
        yield from _stated(entry.governed_by, in_quotation_marks(entry.pieces), entry.attribution, entry.by_hand)
    if is_inferred:
        view = why_view(election, target, certificates)
        if view and certificates:
            yield from _arithmetic_lines(view)
        yield from _leaf_lines(view)


def _arithmetic_lines(view: WhyView) -> Iterator[str]:
    """Yield the steps of the proofs, without the quotes, which follow them."""
    for branch in view.branches:
        yield branch.label
        for child in branch.children:
            yield from _step_lines(child, 1)


def _step_lines(node: WhyNode, depth: int) -> Iterator[str]:
    number = f": {node.shown}" if node.pieces else ""
    reading = f" ({node.reading})" if node.reading and node.pieces else ""
    yield f"{'  ' * depth}{node.label}{number}{reading}"
    for child in node.children:
        yield from _step_lines(child, depth + 1)


def _leaf_lines(view: WhyView | None) -> Iterator[str]:
    """Yield the quotes that an inferred number rests on, each once, with citations and with what is read by hand."""
    by_hand: dict[tuple[str, ...], list[str]] = {}
    for leaf in (leaf for branch in (view.branches if view else ()) for leaf in branch.leaves()):
        quoted = _stated(leaf.governed_by, in_quotation_marks(leaf.pieces), leaf.citation)
        by_hand.setdefault(quoted, []).extend([f"{leaf.shown} · {leaf.by_hand}"] if leaf.by_hand else ())
    for quoted, notes in by_hand.items():
        yield from (*quoted, *dict.fromkeys(notes))


def _node_lines(node: WhyNode, depth: int) -> Iterator[str]:
    indent = "  " * depth
    number = f"{node.shown}  " if node.shown else ""
    reading = f" ({node.reading})" if node.reading else ""
    yield f"{indent}{number}{node.label}{reading}"
    if node.pieces:
        quoted = in_quotation_marks(node.pieces)
        for line in _stated(node.governed_by, quoted, node.citation, node.by_hand):
            yield f"{indent}  {line}"
    for child in node.children:
        yield from _node_lines(child, depth + 1)


def _stated(*lines: str) -> tuple[str, ...]:
    """Return those of the lines that say something."""
    return tuple(line for line in lines if line)


def _text(lines: Iterable[str]) -> str:
    """Return lines as a text that ends in a newline and contains no control character besides."""
    return "\n".join(printable(line) for line in lines) + "\n"
