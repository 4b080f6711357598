"""Why a quantity can't be less or more, as a tree to walk down to the quotes."""

from collections.abc import Sequence

from kztui.tui.pages.evidence_page import around
from kztui.tui.pages.page import Draft, Page, Role, Run
from kztui.tui.pages.pen import Pen
from kztui.views.why import WhyNode, WhyView

INDENT = 2
_QUOTE_LINES = 3
"""How many lines of a quote are shown; it is whole where it is opened."""


def why_page(view: WhyView, pen: Pen) -> Page:
    """Return the tree as a page; each of its nodes that can be opened is a spot."""
    draft = Draft()
    role = Role.INFERRED if view.shown.startswith("∴") else Role.FIGURE
    number = (pen.run(view.shown, role), pen.run("   ")) if view.shown else ()
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
    own_line = node.reading != "" and not node.pieces
    reading = (pen.run(f"  {node.reading}", Role.QUIET),) if node.reading and not own_line else ()
    sign = () if node.pieces or not node.children else (pen.run("› ", Role.QUIET),)
    left = (*sign, pen.run(node.label, Role.TEXT, key), *reading)
    role = Role.INFERRED if node.shown.startswith("∴") else Role.FIGURE
    number = (pen.run(node.shown, role),) if node.shown else ()
    room = pen.width - 1 - sum(len(run.text) + 2 for run in number)
    first, *rest = pen.wrap(left, width=room, indent=indent, hang=2)
    lines = [pen.spread(first, number, pen.width - 1), *rest]
    if own_line:
        lines.extend(pen.wrap((pen.run(f"read so: {node.reading}", Role.QUIET),), pen.width - 1, indent + 2))
    if node.pieces:
        lines.extend(around(pen.wrap(pen.quote(node.pieces), pen.width - 1, indent + 2), _QUOTE_LINES, pen))
        lines.append(pen.fit((Run(" " * (indent + 2)), pen.run(node.citation, Role.QUIET)), pen.width - 1))
    if node.target:
        draft.spot(key, node.target, *lines, column=indent)
    else:
        draft.add(*lines)
    for place, child in enumerate(node.children):
        _node(draft, child, pen, indent + 2, f"{key}.{place}")
