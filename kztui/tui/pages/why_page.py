"""Why a quantity can't be less or more: a tree that leads down to the quotes."""

from collections.abc import Sequence

from kztui.tui.page import Line, Page, Role, Run, length
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.evidence_lines import by_hand_lines, excerpt, governing_lines, number_run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.evidence.why_model import WhyNode, WhyView

_INDENT = 2
_HANG = 2
"""How much deeper the second line of a label begins, and what stands below it."""
_QUOTE_LINES = 3
"""How many lines of a quote are shown; it is shown whole where it is opened."""


def why_page(view: WhyView, writer: LineWriter) -> Page:
    """Return the tree as a page; each of its nodes that can be opened is a link."""
    builder = PageBuilder()
    number = (number_run(writer, view.shown), Run("   ")) if view.shown else ()
    title = (*number, writer.run(view.title, Role.TITLE), writer.run(f" · {view.verdict}", Role.QUIET))
    builder.add((), *writer.wrap(title, writer.width - 1, _INDENT))
    add_branches(builder, view.branches, writer)
    return builder.page()


def add_branches(builder: PageBuilder, branches: Sequence[WhyNode], writer: LineWriter) -> None:
    """Add the branches of a tree to a page, each under its heading."""
    for branch_number, branch in enumerate(branches):
        builder.blank()
        builder.add(writer.heading(branch.label))
        for number, child in enumerate(branch.children):
            _add_node(builder, child, writer, _INDENT, f"why:{branch_number}.{number}")


def _add_node(builder: PageBuilder, node: WhyNode, writer: LineWriter, indent: int, key: str) -> None:
    lines = _node_lines(node, writer, indent, key)
    if node.target:
        builder.link(key, node.target, *lines, column=indent)
    else:
        builder.add(*lines)
    for number, child in enumerate(node.children):
        _add_node(builder, child, writer, indent + 2, f"{key}.{number}")


def _node_lines(node: WhyNode, writer: LineWriter, indent: int, key: str) -> list[Line]:
    """Return a node's label and number, how its words are read, and its quote with where that stands."""
    width = writer.width - 1
    number = (number_run(writer, node.shown),) if node.shown else ()
    label_width = width - length(number) - 2 if number else width
    label = _label(node, writer, key)
    reading = _reading(node, writer)
    read_beside = bool(reading and node.pieces) and (indent + _HANG + length((*label, *reading)) + 2 <= label_width)
    if read_beside:
        label = (*label, Run("  "), *reading)
    first, *others = writer.wrap(label, label_width, indent, hang=_HANG)
    lines = [writer.spread(first, number, width), *others]
    below = indent + _HANG
    if reading and not read_beside:
        lines.extend(writer.wrap(reading, width, below))
    if node.pieces:
        lines.extend(governing_lines(node.governed_by, writer, below))
        lines.extend(excerpt(writer.wrap(writer.quote(node.pieces), width, below), _QUOTE_LINES, writer))
        lines.append(writer.fit((Run(" " * below), writer.run(node.citation, Role.QUIET)), width))
        lines.extend(by_hand_lines(node.by_hand, writer, below))
    return lines


def _label(node: WhyNode, writer: LineWriter, key: str) -> Line:
    """Return a node's label, behind a sign where its children tell more of it."""
    label = writer.run(node.label, Role.TEXT, key)
    return (writer.run("› ", Role.QUIET), label) if node.children and not node.pieces else (label,)


def _reading(node: WhyNode, writer: LineWriter) -> Line:
    """Return how a figure's words are read, or how those of a relation must be read for it to hold; or nothing."""
    if not node.reading:
        return ()
    return (writer.run(node.reading if node.pieces else f"read so: {node.reading}", Role.QUIET),)
