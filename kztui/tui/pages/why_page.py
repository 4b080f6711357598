"""Why a quantity can't be less or more, as a tree to walk down to the quotes."""

from collections.abc import Sequence

from kztui.tui.pages.evidence_page import around
from kztui.tui.pages.parts.entry_lines import number_run
from kztui.tui.pages.parts.line_writer import LineWriter, length
from kztui.tui.pages.parts.page import Line, Page, PageBuilder, Role, Run
from kztui.views.evidence.why import WhyNode, WhyView

INDENT = 2
_HANG = 2
"""How much deeper the second line of a label begins."""
_QUOTE_LINES = 3
"""How many lines of a quote are shown; it is whole where it is opened."""


def why_page(view: WhyView, writer: LineWriter) -> Page:
    """Return the tree as a page; each of its nodes that can be opened is a link."""
    builder = PageBuilder()
    number = (number_run(writer, view.shown), Run("   ")) if view.shown else ()
    words = (*number, writer.run(view.title, Role.TITLE), writer.run(f" · {view.verdict}", Role.QUIET))
    builder.add((), *writer.wrap(words, width=writer.width - 1, indent=INDENT))
    add_branches(builder, view.branches, writer)
    return builder.page()


def add_branches(builder: PageBuilder, branches: Sequence[WhyNode], writer: LineWriter) -> None:
    """Add the branches of a tree to a page."""
    for number, branch in enumerate(branches):
        builder.blank()
        builder.add((Run(" "), writer.run(branch.label, Role.HEADING)))
        for place, child in enumerate(branch.children):
            _node(builder, child, writer, INDENT, f"why:{number}.{place}")


def _node(builder: PageBuilder, node: WhyNode, writer: LineWriter, indent: int, key: str) -> None:
    lines = _node_lines(node, writer, indent, key)
    if node.target:
        builder.link(key, node.target, *lines, column=indent)
    else:
        builder.add(*lines)
    for place, child in enumerate(node.children):
        _node(builder, child, writer, indent + 2, f"{key}.{place}")


def _node_lines(node: WhyNode, writer: LineWriter, indent: int, key: str) -> list[Line]:
    sign = () if node.pieces or not node.children else (writer.run("› ", Role.QUIET),)
    number = (number_run(writer, node.shown),) if node.shown else ()
    room = writer.width - 1 - (length(number) + 2 if number else 0)
    label = (*sign, writer.run(node.label, Role.TEXT, key))
    reading = (
        writer.run(node.reading if node.pieces else f"read so: {node.reading}", Role.QUIET) if node.reading else None
    )
    inline = node.pieces and reading and indent + _HANG + length((*label, reading)) + 2 <= room
    if inline and reading:
        label = (*label, Run("  "), reading)
    first, *rest = writer.wrap(label, width=room, indent=indent, hang=_HANG)
    lines = [writer.spread(first, number, writer.width - 1), *rest]
    if reading and not inline:
        lines.extend(writer.wrap((reading,), writer.width - 1, indent + 2))
    if node.pieces:
        lines.extend(around(writer.wrap(writer.quote(node.pieces), writer.width - 1, indent + 2), _QUOTE_LINES, writer))
        lines.append(writer.fit((Run(" " * (indent + 2)), writer.run(node.citation, Role.QUIET)), writer.width - 1))
    return lines
