"""Joining the chunks of a sentence into phrases, and taking out those that say when, where, in which election and who says so."""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from kztui.record.language.dates import TimeExpression
from kztui.record.proof.chunk_patterns import compiled, encode, expanded, rewrite
from kztui.record.proof.clause_words import Chunk

_MACROS = {
    "SPEAKER": "det? official? (?:(?:role|title|voice)+ (?:of det?|for det?)?)* (?:(?:subject|nation) role*)? (?:of det? nation)? subject "
    "(?:open subject close)? (?:role|voice)*",
    "DATA": "det? (?:official|status)* data",
}


_TITLE_AFTER = compiled("subject role+ (?!subject)")
"""What makes a name part of a title: “the League Chairman”."""


class Phrases(msgspec.Struct):
    """What is left of a sentence once its phrases are taken out, and what these said."""

    chunks: list[Chunk]
    speakers: list[Chunk] = msgspec.field(default_factory=list)
    """Those to whom the sentence is attributed."""
    statuses: list[str] = msgspec.field(default_factory=list)
    """How settled the sentence says what it states is."""
    times: list[TimeExpression] = msgspec.field(default_factory=list)
    """The times that were taken out."""
    events: list[Chunk] = msgspec.field(default_factory=list)
    """The words for the election that were taken out."""


def phrases_of(
    chunks: Sequence[Chunk], fits: Callable[[TimeExpression], bool], sayable: Callable[[TimeExpression], bool]
) -> Phrases:
    """Return a sentence without its phrases of time, place of the event, speaker and status.

    Args:
        chunks: the sentence.
        fits: whether a time is the figure's own.
        sayable: whether the number can have been said at a time.
    """
    phrases = Phrases(list(chunks))
    _names(phrases)
    _attributions(phrases, sayable)
    _statuses(phrases)
    _events(phrases, fits)
    _times(phrases, fits)
    _scopes(phrases)
    _totals(phrases)
    phrases.chunks = _without_gaps(phrases.chunks)
    return phrases


def _rewrite(phrases: Phrases, pattern: str, change: Callable[[list[Chunk]], list[Chunk] | None]) -> None:
    phrases.chunks = rewrite(phrases.chunks, expanded(pattern, _MACROS), change)


def joined(chunks: Sequence[Chunk], kind: str, ids: frozenset[str] | None = None) -> Chunk:
    """Return several chunks as one of a kind."""
    all_ids = frozenset().union(*(chunk.ids for chunk in chunks)) if ids is None else ids
    return Chunk(frozenset({kind}), chunks[0].start, chunks[-1].end, all_ids)


def _gap(chunks: Sequence[Chunk]) -> list[Chunk]:
    return [joined(chunks, "gap", frozenset())]


def _subject(chunks: list[Chunk]) -> Chunk:
    return next(chunk for chunk in chunks if "subject" in chunk.kinds)


def _last_subject(chunks: list[Chunk]) -> Chunk:
    return [chunk for chunk in chunks if "subject" in chunk.kinds][-1]


def _same(chunks: list[Chunk]) -> list[Chunk] | None:
    """Join a name with its short form in brackets: “Central Election Commission (CEC)”."""
    first, _, second, _ = chunks
    return [first] if first.ids & second.ids else None


def _names(phrases: Phrases) -> None:
    """Join names with their asides, titles, and with whoever put a candidate forward."""
    _rewrite(phrases, "subject open subject close", _same)
    _rewrite(phrases, "subject name_aside+", lambda found: [found[0]])
    _rewrite(phrases, "(?:det? title)+ subject", lambda found: [_subject(found)])
    _rewrite(phrases, "subject (?:comma? det? title)+", lambda found: [_subject(found)])
    _rewrite(
        phrases,
        "subject comma? affiliation det? subject name_aside? (?:comma(?=result|be|have|level|victory))?",
        lambda found: [found[0]],
    )
    _rewrite(phrases, "det? subject role subject", lambda found: [_last_subject(found)])
    _rewrite(phrases, "(?:det? role)+ subject", lambda found: [_subject(found)])


def _attributions(phrases: Phrases, sayable: Callable[[TimeExpression], bool]) -> None:
    """Take out who says so."""

    def speaks(found: list[Chunk]) -> list[Chunk] | None:
        if not all(sayable(chunk.time) for chunk in found if chunk.time):
            return None
        occasion = next((n for n, chunk in enumerate(found) if "occasion" in chunk.kinds), len(found))
        named = [chunk for chunk in found[:occasion] if "subject" in chunk.kinds]
        phrases.statuses.extend(chunk.status for chunk in found if chunk.status)
        title = _TITLE_AFTER.search(encode(found[:occasion])) is not None
        phrases.speakers.append(replace(joined(found, "speaker", named[-1].ids), ends_with_title=title))
        return _gap(found)

    when = "(?:(?:on|with)? time)?"
    where = "(?:(?:during|in|with) det? occasion (?:(?:in|of) SPEAKER)?)?"
    _rewrite(phrases, f"according (?:DATA (?:of|from|by|reporting))? SPEAKER (?:(?:say|reporting|recorded)? (?:on|with)? time (?=comma|stop|$)|(?:say|reporting))?", speaks)
    _rewrite(phrases, f"DATA (?:of|from|by|reporting) SPEAKER show that?", speaks)
    _rewrite(phrases, f"(?:comma quotation?|quotation) say SPEAKER {where}", speaks)
    _rewrite(phrases, f"^ (?:quotation|gap|comma)* SPEAKER say {where} {when} that", speaks)
    _rewrite(phrases, f"(?:comma quotation?|quotation) as? SPEAKER say {where} {when} (?:comma|(?=stop|$))", speaks)
    _rewrite(phrases, "as SPEAKER say comma", speaks)
    _rewrite(phrases, f"(?:be|have)* (?:say by|reporting) SPEAKER {when} (?=stop|$)", speaks)
    _rewrite(phrases, "^ capitals stop capitals? (?=det? subject)", _gap)
    _rewrite(phrases, "^ capitals (?:comma? time (?:open (?:subject|other_name) close)?)? dash (?!number|figure)", _gap)
    _rewrite(
        phrases,
        "^ (?:gap comma?)* SPEAKER put (?:det? measure (?:(?:in|of|for)? det? (?:event|vote_cast|subject|nation))*) in",
        lambda found: _put(phrases, found),
    )
    _rewrite(phrases, f"^ (?:quotation|gap|comma)* SPEAKER say (?=det? (?:subject|measure|number|figure)|there)", speaks)
    _rewrite(phrases, "^ quotation", _gap)
    _rewrite(phrases, "quotation (?=$)", _gap)


def _put(phrases: Phrases, found: list[Chunk]) -> list[Chunk]:
    """Read “the commission put turnout at” as what it says: that turnout was so much, and who says so."""
    verb = next(n for n, chunk in enumerate(found) if "put" in chunk.kinds)
    phrases.speakers.append(joined(found[:verb], "speaker", found[verb - 1].ids))
    return [*_gap(found[: verb + 1]), *found[verb + 1 : -1], joined(found[-1:], "be")]


def _statuses(phrases: Phrases) -> None:
    """Take out how settled the number is said to be."""

    def settles(found: list[Chunk]) -> list[Chunk]:
        phrases.statuses.extend(chunk.status for chunk in found if chunk.status)
        kept = [chunk for chunk in found if chunk.kinds & {"measure", "other_measure"}]
        if kept:
            return kept
        return [joined(found, "source", frozenset())] if "data" in found[-1].kinds else _gap(found)

    _rewrite(phrases, "(?:according|in) det? (?:official|status)+ data", lambda found: _status_gap(phrases, found))
    _rewrite(phrases, "det? (?:official|status)+ (?:measure|other_measure)", settles)
    _rewrite(phrases, "DATA", settles)


def _status_gap(phrases: Phrases, found: list[Chunk]) -> list[Chunk]:
    phrases.statuses.extend(chunk.status for chunk in found if chunk.status)
    return _gap(found)


def _times(phrases: Phrases, fits: Callable[[TimeExpression], bool]) -> None:
    """Take out the figure's own time; another one stays, as “other_time”."""

    def dates(found: list[Chunk]) -> list[Chunk]:
        times = [chunk.time for chunk in found if chunk.time]
        if all(fits(time) for time in times):
            phrases.times.extend(times)
            return _gap(found)
        return [joined(found, "other_time")]

    _rewrite(phrases, "(?:comma? held)? (?:on|with|in|of|from|during|since|as_of)? det? time (?!possessive) (?:(?:in|of|comma)? time)*", dates)


def _events(phrases: Phrases, fits: Callable[[TimeExpression], bool]) -> None:
    """Take out the election that the number is about."""

    def fitting(found: list[Chunk], kind: str) -> list[Chunk] | None:
        times = [chunk.time for chunk in found if chunk.time]
        if not all(fits(time) for time in times):
            return None
        phrases.times.extend(times)
        phrases.events.append(joined(found, kind, frozenset()))
        return phrases.events[-1:]

    event = "(?:(?:det? (?:nation|time) possessive|det)? (?:time|nation)? event|(?:det? (?:nation|time) possessive|det) (?:time|nation)? vote_cast)"
    _rewrite(phrases, f"(?:in|during|for|of|with|on|to) {event}", lambda found: fitting(found, "gap"))
    _rewrite(phrases, event, lambda found: fitting(found, "event"))
    _rewrite(phrases, "(?:in|of|for) det? nation (?!possessive)", _gap)
    _rewrite(phrases, "(?:det? nation possessive)", _gap)


def _scopes(phrases: Phrases) -> None:
    """Join names with the prepositions that tie a number to them."""
    _rewrite(phrases, "(?:in|of|from|for) det? subject", lambda found: [joined(found, "scope")])
    _rewrite(phrases, "by det? subject", lambda found: [joined(found, "agent")])
    _rewrite(phrases, "det? subject", lambda found: [joined(found, "subject")] if len(found) > 1 else None)
    _rewrite(phrases, "from number and number", lambda found: [joined(found, "origins", frozenset())])
    _rewrite(phrases, "(?:in|of|from) number", lambda found: [joined(found, "scope")] if found[1].ids else None)
    _rewrite(phrases, "det (?:measure|other_measure|number|figure|role)", lambda found: found[1:])


def _totals(phrases: Phrases) -> None:
    _rewrite(phrases, "total", _gap)
    _rewrite(phrases, "^ (?:gap|event|nation|comma)+ colon", _gap)


def _without_gaps(chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks without the gaps that were left, and without the commas that set them off."""
    for pattern in ("comma gap+ comma", "(?:comma gap+)+ (?=stop|$)", "^ (?:gap+ comma?)+", "gap+"):
        chunks = rewrite(chunks, pattern, lambda _: [])
    chunks = rewrite(chunks, "(?<=semicolon) gap+ comma", lambda _: []) if False else chunks
    return chunks
