"""A source to read, paragraph by paragraph: its quotes are the links, and the words that count are lit."""

from collections.abc import Mapping, Sequence

from kztui.tui.page import Line, Link, Page, Role, Run
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.evidence.source_text import Paragraph, SourceView
from kztui.views.target import Target, TargetKind
from kztui.views.text.highlights import Piece, highlight

_INDENT = 6
"""The columns at the left that the paragraphs' numbers have."""
_TITLE_INDENT = 2

Spans = Mapping[str, Sequence[tuple[int, int]]]
"""By the id of a quote, where in it the words stand that are lit: starts, and ends exclusive."""


def source_page(view: SourceView, words: Spans, writer: LineWriter) -> Page:
    """Return a source as a page, the words at the given spans of its quotes lit."""
    builder = PageBuilder()
    builder.add((), *writer.wrap((writer.run(view.title, Role.TITLE),), indent=_TITLE_INDENT))
    extent = "the whole text" if view.whole else "what the record quotes of it"
    builder.add(*writer.wrap((writer.run(f"{view.subtitle} · {extent}", Role.QUIET),), indent=_TITLE_INDENT))
    for paragraph in view.paragraphs:
        builder.blank()
        if paragraph.gap:
            builder.add((Run(" " * _INDENT), writer.run("[…]", Role.QUIET)), ())
        lines = _paragraph_lines(paragraph, words, writer, whole=view.whole)
        _add_links(builder, lines)
        builder.add(*lines)
    return builder.page(Role.CHOSEN)


def _paragraph_lines(paragraph: Paragraph, words: Spans, writer: LineWriter, *, whole: bool) -> list[Line]:
    """Return a paragraph with its number at the left; in a whole text what is no quote is quiet."""
    runs: list[Run] = []
    for passage in paragraph.passages:
        role = Role.QUIET if whole and not passage.quote else Role.QUOTE
        spans = words.get(passage.quote, ()) if passage.quote else ()
        pieces = highlight(passage.text, spans) if spans else (Piece(passage.text),)
        runs.extend(writer.pieces(pieces, role, passage.quote))
    (_, *text), *others = writer.wrap(tuple(runs), writer.width - 1, _INDENT)
    number = writer.run(f"  ¶ {paragraph.number}", Role.QUIET)
    gap = max(1, _INDENT - len(number.text))
    return [(number, Run(" " * gap), *text), *others]


def _add_links(builder: PageBuilder, lines: Sequence[Line]) -> None:
    """Add a link for each quote that the lines to be added next have words of, unless the page has it already."""
    on_page = {link.key for link in builder.links}
    starts: dict[str, tuple[int, int]] = {}  # of each quote its first line, and the column where it begins there
    last_lines: dict[str, int] = {}
    for number, line in enumerate(lines):
        column = 0
        for run in line:
            if run.link:
                starts.setdefault(run.link, (number, column))
                last_lines[run.link] = number
            column += len(run.text)
    for quote, (first_line, column) in starts.items():
        if quote not in on_page:
            height = last_lines[quote] - first_line + 1
            target = Target(TargetKind.QUOTE, quote)
            builder.links.append(Link(quote, len(builder.lines) + first_line, height, column, target))
