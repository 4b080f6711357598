"""Figures with other words, or of another quantity, speaker or time, found and read as the loader does it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.language.qualifiers import read_number
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext

ASTANA = "astana-2022-11-21"
TIMES = "astana-times-2022-11-20"
BRIEFING = "briefing-2022-11-15"
KAZINFORM = "kazinform-2022-11-08"
SCO = "sco-mission"
"""The ids of the five sources."""

Words = tuple[tuple[str, str], ...]
"""Quotes by their ids, and words in them."""


def spans(election: Election, words: Words) -> tuple[Span, ...]:
    """Return words as spans, where they first stand in their quotes."""
    found = []
    for quote, text in words:
        start = election.quotes[quote].exact.index(text)
        found.append(Span(quote, text, start, start + len(text)))
    return tuple(found)


def edit_figure(election: Election, figure_id: str, edits: Mapping[str, Any]) -> Figure:
    """Return a figure with other words (read again), or of another quantity, time, speaker or status."""
    figure = election.figures[figure_id]
    changes: dict[str, Any] = {key: edits[key] for key in ("quantity", "read_by_hand") if key in edits}
    if "words" in edits:
        (span,) = spans(election, ((figure.quote, edits["words"]),))
        changes |= {"words": span.words, "start": span.start, "end": span.end}
        try:
            number = read_number(span.words, election.quantities[edits.get("quantity", figure.quantity)].unit)
        except ValueError:
            changes["value"] = Decimal(0)  # the words cannot be read; whatever is recorded, they are refused
        else:
            changes |= {"value": number.value, "decimals": number.decimals, "qualifier": number.qualifier}
            changes |= {"low": number.low, "high": number.high}
    if "about" in edits:
        changes["about"] = spans(election, edits["about"])
    if "at" in edits:
        start, end, clock, words = edits["at"]
        changes["at"] = StatedWhen(When(start, end, clock), Basis.WORDS, spans(election, words))
    if "undated" in edits:
        day = election.source_of(figure.quote).published
        changes["at"] = StatedWhen(When(day, day), Basis.DOCUMENT)
    if "said_by" in edits:
        changes["said_by"] = speaker(election, edits["said_by"])
    if "status" in edits:
        name, words = edits["status"]
        changes["status"] = Status(name, spans(election, words))
    return replace(figure, **changes)


def speaker(election: Election, id_and_words: tuple[str, Words] | None) -> Speaker | None:
    """Return a speaker, given by id and words, or None."""
    if not id_and_words:
        return None
    id_, words = id_and_words
    return Speaker(id_, spans(election, words))


def prove_refused(election: Election, figure: str, edits: Mapping[str, Any], key: str) -> None:
    """Prove that a figure is accepted as it is, and refused with edits, naming the key."""
    context = ProofContext(election)
    prove_figure(context, election.figures[figure])
    with pytest.raises(ProofError) as caught:
        prove_figure(context, edit_figure(election, figure, edits))
    assert caught.value.key == key, caught.value.problem
