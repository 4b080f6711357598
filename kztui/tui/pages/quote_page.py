"""A quote opened: its words, where they stand, and the figures and statements that they back."""

from collections.abc import Sequence

from kztui.tui.pages.entry_lines import heading_line, number_run
from kztui.tui.pages.page import Draft, Page, Role, Run
from kztui.tui.pages.pen import Pen
from kztui.views.evidence import Evidence
from kztui.views.target import Target, Thing
from kztui.views.words import lit

INDENT = 2


def quote_page(known: Evidence, exact: str, spans: Sequence[tuple[int, int]], pen: Pen) -> Page:
    """Return a quote as a page: every figure's words lit in it, and below a spot for each of them."""
    draft = Draft()
    source = f"source:{known.target.id}"
    words = pen.wrap(pen.quote(lit(exact, spans)), width=pen.width - 1, indent=INDENT)
    place = (Run(" " * INDENT), pen.run(known.title, Role.QUIET, source))
    draft.add(())
    draft.spot(source, Target(Thing.QUOTE, known.target.id), *words, place, column=INDENT)
    draft.blank()
    draft.add(heading_line(pen, "it backs" if known.entries else "it backs nothing by itself: it is context"))
    for entry in known.entries:
        key = f"{entry.target.thing}:{entry.target.id}"
        name = pen.run(entry.label or entry.shown, Role.TEXT, key)
        number = (number_run(pen, entry.shown, key),) if entry.label else ()
        room = pen.width - 1 - sum(len(run.text) + 2 for run in number)
        first, *rest = pen.wrap((name,), width=room, indent=INDENT, hang=2)
        draft.spot(key, entry.target, pen.spread(first, number, pen.width - 1), *rest, column=INDENT)
    return draft.page()
