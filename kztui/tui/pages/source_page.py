"""A source as a page to read: paragraph by paragraph, its quotes the spots, the words that count lit."""

from collections.abc import Mapping, Sequence

from kztui.tui.pages.page import Draft, Line, Page, Role, Run, Spot
from kztui.tui.pages.pen import Pen
from kztui.views.source import Paragraph, SourceView
from kztui.views.target import Target, Thing
from kztui.views.words import Piece, lit

MARGIN = 6
"""The columns at the left that the paragraphs' numbers have."""


def source_page(view: SourceView, words: Mapping[str, Sequence[tuple[int, int]]], pen: Pen) -> Page:
    """Return a source as a page.

    Args:
        view: The source.
        words: For a quote, where in it the words stand that are to be lit.
        pen: How wide, and in which characters.
    """
    draft = Draft()
    draft.add((), *pen.wrap((pen.run(view.title, Role.TITLE),), indent=2))
    kind = "the whole text" if view.whole else "what the record quotes of it"
    draft.add(*pen.wrap((pen.run(f"{view.subtitle} · {kind}", Role.QUIET),), indent=2))
    for paragraph in view.paragraphs:
        draft.blank()
        if paragraph.gap:
            draft.add((Run(" " * MARGIN), pen.run("[…]", Role.QUIET)), ())
        _paragraph(draft, paragraph, words, whole=view.whole, pen=pen)
    return draft.page(Role.CHOSEN)


def _paragraph(
    draft: Draft,
    paragraph: Paragraph,
    words: Mapping[str, Sequence[tuple[int, int]]],
    *,
    whole: bool,
    pen: Pen,
) -> None:
    runs: list[Run] = []
    for passage in paragraph.passages:
        role = Role.QUOTE if passage.quote else Role.QUIET
        spans = words.get(passage.quote, ()) if passage.quote else ()
        pieces = lit(passage.text, spans) if spans else (Piece(passage.text),)
        runs.extend(pen.pieces(pieces, role if whole else Role.QUOTE, passage.quote))
    wrapped = pen.wrap(tuple(runs), width=pen.width - 1, indent=MARGIN)
    number = pen.run(f"  ¶ {paragraph.number}", Role.QUIET)
    start = len(draft.lines)
    first = (number, Run(" " * max(1, MARGIN - len(number.text))), *wrapped[0][1:])
    draft.add(first, *wrapped[1:])
    _spots(draft, (first, *wrapped[1:]), start)


def _spots(draft: Draft, lines: Sequence[Line], start: int) -> None:
    """Add a spot for each quote of a paragraph, over the lines that have words of it."""
    known = {spot.key for spot in draft.spots}
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(lines):
        column = 0
        for run in line:
            if run.spot:
                places.setdefault(run.spot, []).append((number, column))
            column += len(run.text)
    for quote, (first, *rest) in places.items():
        last = rest[-1] if rest else first
        if quote not in known:
            height = last[0] - first[0] + 1
            draft.spots.append(Spot(quote, start + first[0], height, first[1], Target(Thing.QUOTE, quote)))
