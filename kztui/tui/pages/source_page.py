"""A source as a page to read: paragraph by paragraph, its quotes the links, the words that count lit."""

from collections.abc import Mapping, Sequence

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Line, Link, Page, PageBuilder, Role, Run
from kztui.views.evidence.source_text import Paragraph, SourceView
from kztui.views.target import Target, TargetKind
from kztui.views.text.highlights import Piece, highlight

MARGIN = 6
"""The columns at the left that the paragraphs' numbers have."""


def source_page(view: SourceView, words: Mapping[str, Sequence[tuple[int, int]]], writer: LineWriter) -> Page:
    """Return a source as a page.

    Args:
        view: The source.
        words: For a quote, where in it the words stand that are to be lit.
        writer: How wide, and in which characters.
    """
    builder = PageBuilder()
    builder.add((), *writer.wrap((writer.run(view.title, Role.TITLE),), indent=2))
    kind = "the whole text" if view.whole else "what the record quotes of it"
    builder.add(*writer.wrap((writer.run(f"{view.subtitle} · {kind}", Role.QUIET),), indent=2))
    for paragraph in view.paragraphs:
        builder.blank()
        if paragraph.gap:
            builder.add((Run(" " * MARGIN), writer.run("[…]", Role.QUIET)), ())
        _paragraph(builder, paragraph, words, whole=view.whole, writer=writer)
    return builder.page(Role.CHOSEN)


def _paragraph(
    builder: PageBuilder,
    paragraph: Paragraph,
    words: Mapping[str, Sequence[tuple[int, int]]],
    *,
    whole: bool,
    writer: LineWriter,
) -> None:
    runs: list[Run] = []
    for passage in paragraph.passages:
        role = Role.QUOTE if passage.quote else Role.QUIET
        spans = words.get(passage.quote, ()) if passage.quote else ()
        pieces = highlight(passage.text, spans) if spans else (Piece(passage.text),)
        runs.extend(writer.pieces(pieces, role if whole else Role.QUOTE, passage.quote))
    wrapped = writer.wrap(tuple(runs), width=writer.width - 1, indent=MARGIN)
    number = writer.run(f"  ¶ {paragraph.number}", Role.QUIET)
    start = len(builder.lines)
    first = (number, Run(" " * max(1, MARGIN - len(number.text))), *wrapped[0][1:])
    builder.add(first, *wrapped[1:])
    _links(builder, (first, *wrapped[1:]), start)


def _links(builder: PageBuilder, lines: Sequence[Line], start: int) -> None:
    """Add a link for each quote of a paragraph, over the lines that have words of it."""
    known = {link.key for link in builder.links}
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(lines):
        column = 0
        for run in line:
            if run.link:
                places.setdefault(run.link, []).append((number, column))
            column += len(run.text)
    for quote, (first, *rest) in places.items():
        last = rest[-1] if rest else first
        if quote not in known:
            height = last[0] - first[0] + 1
            builder.links.append(Link(quote, start + first[0], height, first[1], Target(TargetKind.QUOTE, quote)))
