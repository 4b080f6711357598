"""Why a quantity can't be less or more, as a tree to walk down to the quotes."""

from collections.abc import Sequence

from kztui.tui.pages.entry_lines import number_run
from kztui.tui.pages.evidence_page import around
from kztui.tui.pages.page import Draft, Line, Page, Role, Run
from kztui.tui.pages.pen import Pen, length
from kztui.views.why import WhyNode, WhyView

INDENT = 2
_HANG = 2
"""How much deeper the second line of a label begins."""
_QUOTE_LINES = 3
"""How many lines of a quote are shown; it is whole where it is opened."""


def why_page(view: WhyView, pen: Pen) -> Page:
    """Return the tree as a page; each of its nodes that can be opened is a spot."""
    draft = Draft()
    number = (number_run(pen, view.shown), Run("   ")) if view.shown else ()
    words = (*number, pen.run(view.title, Role.TITLE), pen.run(f" · {view.verdict}", Role.QUIET))
    draft.add((), *pen.wrap(words, width=pen.width - 1, indent=INDENT))
    add_branches(draft, view.branches, pen)
    return draft.page()


def add_branches(draft: Draft, branches: Sequence[WhyNode], pen: Pen) -> None:
    """Add the branches of a tree to a page."""
    for number, branch in enumerate(branches):
        draft.blank()
        draft.add((Run(" "), pen.run(branch.label, Role.HEADING)))
        for place, child in enumerate(branch.children):
            _node(draft, child, pen, INDENT, f"why:{number}.{place}")


def _node(draft: Draft, node: WhyNode, pen: Pen, indent: int, key: str) -> None:
    lines = _node_lines(node, pen, indent, key)
    if node.target:
        draft.spot(key, node.target, *lines, column=indent)
    else:
        draft.add(*lines)
    for place, child in enumerate(node.children):
        _node(draft, child, pen, indent + 2, f"{key}.{place}")


def _node_lines(node: WhyNode, pen: Pen, indent: int, key: str) -> list[Line]:
    sign = () if node.pieces or not node.children else (pen.run("› ", Role.QUIET),)
    number = (number_run(pen, node.shown),) if node.shown else ()
    room = pen.width - 1 - (length(number) + 2 if number else 0)
    label = (*sign, pen.run(node.label, Role.TEXT, key))
    reading = pen.run(node.reading if node.pieces else f"read so: {node.reading}", Role.QUIET) if node.reading else None
    inline = node.pieces and reading and indent + _HANG + length((*label, reading)) + 2 <= room
    if inline and reading:
        label = (*label, Run("  "), reading)
    first, *rest = pen.wrap(label, width=room, indent=indent, hang=_HANG)
    lines = [pen.spread(first, number, pen.width - 1), *rest]
    if reading and not inline:
        lines.extend(pen.wrap((reading,), pen.width - 1, indent + 2))
    if node.pieces:
        lines.extend(around(pen.wrap(pen.quote(node.pieces), pen.width - 1, indent + 2), _QUOTE_LINES, pen))
        lines.append(pen.fit((Run(" " * (indent + 2)), pen.run(node.citation, Role.QUIET)), pen.width - 1))
    return lines
