"""A figure or a statement with other words, read and found again as the record's loader does it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.language.qualifiers import read

Words = tuple[tuple[str, str], ...]
"""Quotes by their ids, and words in them."""


def spans(election: Election, words: Words) -> tuple[Span, ...]:
    """Return words with the places where they first stand in their quotes."""
    found = []
    for quote, said in words:
        start = election.quotes[quote].exact.index(said)
        found.append(Span(quote, said, start, start + len(said)))
    return tuple(found)


def edited(election: Election, figure_id: str, edits: Mapping[str, Any]) -> Figure:
    """Return a figure with other words (read again), or of another quantity, subject, time, speaker or status."""
    figure = election.figures[figure_id]
    changes: dict[str, Any] = {}
    if "quantity" in edits:
        changes["quantity"] = edits["quantity"]
    if "words" in edits:
        (span,) = spans(election, ((figure.quote, edits["words"]),))
        changes |= {"words": span.words, "start": span.start, "end": span.end}
        try:
            reading = read(span.words, election.quantities[edits.get("quantity", figure.quantity)].unit)
        except ValueError:
            changes["value"] = Decimal(0)  # the words cannot be read; whatever is recorded, they are refused
        else:
            changes |= {"value": reading.value, "decimals": reading.decimals, "qualifier": reading.qualifier}
            changes |= {"low": reading.low, "high": reading.high}
    if "about" in edits:
        changes["about"] = spans(election, edits["about"])
    if "at" in edits:
        start, end, clock, words = edits["at"]
        changes["at"] = StatedWhen(When(start, end, clock), Basis.WORDS, spans(election, words))
    if "undated" in edits:
        day = election.source_of(figure.quote).published
        changes["at"] = StatedWhen(When(day, day), Basis.DOCUMENT)
    if "said_by" in edits:
        changes["said_by"] = said_by(election, edits["said_by"])
    if "status" in edits:
        name, words = edits["status"]
        changes["status"] = Status(name, spans(election, words))
    return replace(figure, **changes)


def said_by(election: Election, said: tuple[str, Words] | None) -> Speaker | None:
    """Return a speaker, given by id and words, or None."""
    return Speaker(said[0], spans(election, said[1])) if said else None
