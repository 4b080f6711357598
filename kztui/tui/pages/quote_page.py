"""A quote opened: its words, where they stand, and the figures and statements that they back."""

from collections.abc import Sequence

from kztui.model.source import Quote
from kztui.tui.page import Page, Role, Run
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.evidence_lines import by_hand_lines, governing_lines, number_run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.evidence.entries import Entry
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.target import Target, TargetKind
from kztui.views.text.quote_text import governing_line, quote_pieces

_INDENT = 2


def quote_page(evidence: Evidence, quote: Quote, spans: Sequence[tuple[int, int]], writer: LineWriter) -> Page:
    """Return a quote as a page: the words of every figure lit in it, and below a link for each of them."""
    builder = PageBuilder()
    source = f"source:{evidence.target.id}"
    governing = governing_lines(governing_line(quote), writer, _INDENT)
    words = writer.wrap(writer.quote(quote_pieces(quote, spans)), writer.width - 1, _INDENT)
    citation = (Run(" " * _INDENT), writer.run(evidence.title, Role.QUIET, source))
    builder.add(())
    builder.link(source, Target(TargetKind.QUOTE, evidence.target.id), *governing, *words, citation, column=_INDENT)
    builder.blank()
    builder.add(writer.heading("it backs" if evidence.entries else "it backs nothing by itself: it is context"))
    for entry in evidence.entries:
        _add_entry(builder, entry, writer)
    return builder.page()


def _add_entry(builder: PageBuilder, entry: Entry, writer: LineWriter) -> None:
    """Add a figure's label and number, or a statement."""
    key = entry.target.key
    name = (writer.run(entry.label or entry.shown, Role.TEXT, key),)
    number = (number_run(writer, entry.shown, key),) if entry.label else ()
    width = writer.width - 1
    name_width = width - sum(len(run.text) + 2 for run in number)
    first, *others = writer.wrap(name, name_width, _INDENT, hang=2)
    by_hand = by_hand_lines(entry.by_hand, writer, _INDENT + 2)
    builder.link(key, entry.target, writer.spread(first, number, width), *others, *by_hand, column=_INDENT)
