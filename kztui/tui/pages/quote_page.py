"""A quote opened: its words, where they stand, and the figures and statements that they back."""

from collections.abc import Sequence

from kztui.tui.pages.parts.entry_lines import heading_line, number_run
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Page, PageBuilder, Role, Run
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.target import Target, TargetKind
from kztui.views.text.highlights import highlight

INDENT = 2


def quote_page(known: Evidence, exact: str, spans: Sequence[tuple[int, int]], writer: LineWriter) -> Page:
    """Return a quote as a page: every figure's words lit in it, and below a link for each of them."""
    builder = PageBuilder()
    source = f"source:{known.target.id}"
    words = writer.wrap(writer.quote(highlight(exact, spans)), width=writer.width - 1, indent=INDENT)
    place = (Run(" " * INDENT), writer.run(known.title, Role.QUIET, source))
    builder.add(())
    builder.link(source, Target(TargetKind.QUOTE, known.target.id), *words, place, column=INDENT)
    builder.blank()
    builder.add(heading_line(writer, "it backs" if known.entries else "it backs nothing by itself: it is context"))
    for entry in known.entries:
        key = entry.target.key
        name = writer.run(entry.label or entry.shown, Role.TEXT, key)
        number = (number_run(writer, entry.shown, key),) if entry.label else ()
        room = writer.width - 1 - sum(len(run.text) + 2 for run in number)
        first, *rest = writer.wrap((name,), width=room, indent=INDENT, hang=2)
        builder.link(key, entry.target, writer.spread(first, number, writer.width - 1), *rest, column=INDENT)
    return builder.page()
