"""Joining the chunks of a sentence into phrases, and taking out those that say when, in which election and who says so.

A phrase that is taken out leaves a gap, and the gap goes at the end, with the comma that set it off.
"""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from kztui.record.clause.chunk import Chunk, joined
from kztui.record.clause.chunk_patterns import Change, compiled, encode, expanded, rewrite
from kztui.record.language.dates import TimeExpression

_MACROS = {
    "SPEAKER": "det? official? (?: (?:role | title | voice)+ (?: (?:of | for) det?)?)* (?: (?:subject | nation) role*)? "
    "(?: of det? nation)? subject (?: open subject close)? (?:role | voice)*",
    "DATA": "det? (?:official | status)* data",
    "SETTLED_DATA": "det? (?:official | status)+ data",
    "WHEN": "(?: (?:on | with)? time)?",
    "WHERE": "(?: (?:during | in | with) (?:det | indefinite)? occasion (?: (?:in | of) SPEAKER)?)?",
    "LEAD": "^ (?:quotation | gap | comma)*",
    "ELECTION": "(?: (?:det? (?:nation | time) possessive | det)? (?:time | nation)? event"
    " | (?:det? (?:nation | time) possessive | det) (?:time | nation)? vote_cast)",
}
_TITLE_AFTER = compiled("subject role+ (?!subject)")
"""What makes a name part of a title: “the League Chairman”."""
_NAMES_BEFORE_A_NUMBER = "(?=result | be | have | level | victory)"

TimeTest = Callable[[TimeExpression], bool]


class Phrases(msgspec.Struct):
    """What is left of a sentence once its phrases are taken out, and what these said."""

    chunks: list[Chunk]
    speakers: list[Chunk] = msgspec.field(default_factory=list)
    """Those to whom the sentence is attributed."""
    statuses: list[str] = msgspec.field(default_factory=list)
    """How settled the sentence says the number is."""
    times: list[TimeExpression] = msgspec.field(default_factory=list)
    """The times that were taken out."""
    events: list[Chunk] = msgspec.field(default_factory=list)
    """The words for the election that were taken out."""

    def rewrite(self, pattern: str, change: Change) -> None:
        """Change each find of a pattern."""
        self.chunks = rewrite(self.chunks, expanded(pattern, _MACROS), change)

    def note_statuses(self, chunks: Sequence[Chunk]) -> None:
        """Note how settled chunks say the number is."""
        self.statuses.extend(chunk.status for chunk in chunks if chunk.status)


def phrases_of(chunks: Sequence[Chunk], fits: TimeTest, can_be_said: TimeTest) -> Phrases:
    """Return a sentence without its phrases of time, event, speaker and status.

    Args:
        chunks: the sentence.
        fits: whether a time is the figure's own.
        can_be_said: whether the number can have been said at a time.
    """
    phrases = Phrases(list(chunks))
    _join_names(phrases)
    _take_out_speakers(phrases, can_be_said)
    _take_out_statuses(phrases)
    _take_out_events(phrases, fits)
    _take_out_times(phrases, fits)
    _join_scopes(phrases)
    phrases.rewrite("total", _gap)
    phrases.rewrite("^ (?:gap | event | nation | comma)+ colon", _gap)
    for pattern in ("comma gap+ comma", "(?:comma gap+)+ (?=stop | $)", "^ (?:gap+ comma?)+", "gap+"):
        phrases.rewrite(pattern, lambda _: [])
    return phrases


def _gap(chunks: list[Chunk]) -> list[Chunk]:
    return [joined(chunks, "gap", named=False)]


def _named(chunks: Sequence[Chunk]) -> list[Chunk]:
    return [chunk for chunk in chunks if "subject" in chunk.kinds]


def _join_names(phrases: Phrases) -> None:
    """Join names with their short forms, asides and titles, and with whoever put a candidate forward."""

    def without_short_form(found: list[Chunk]) -> list[Chunk] | None:
        return found[:1] if found[0].ids & found[2].ids else None

    phrases.rewrite("subject open subject close", without_short_form)
    phrases.rewrite("subject name_aside+", lambda found: found[:1])
    phrases.rewrite("(?:(?:det | indefinite)? title)+ subject", lambda found: _named(found)[:1])
    phrases.rewrite("subject (?:comma? (?:det | indefinite)? title)+", lambda found: _named(found)[:1])
    phrases.rewrite(
        f"subject comma? affiliation det? subject name_aside? (?:comma {_NAMES_BEFORE_A_NUMBER})?",
        lambda found: found[:1],
    )
    phrases.rewrite("det? subject role subject", lambda found: _named(found)[-1:])
    phrases.rewrite("(?:det? role)+ subject", lambda found: _named(found)[:1])


def _take_out_speakers(phrases: Phrases, can_be_said: TimeTest) -> None:
    """Take out who says so, with the day on which he did."""

    def speaker(found: list[Chunk]) -> list[Chunk] | None:
        if not all(can_be_said(chunk.time) for chunk in found if chunk.time):
            return None
        occasion = next((n for n, chunk in enumerate(found) if "occasion" in chunk.kinds), len(found))
        phrases.note_statuses(found)
        by_title = _TITLE_AFTER.search(encode(found[:occasion])) is not None
        who = replace(joined(found, "speaker"), ids=_named(found[:occasion])[-1].ids, ends_with_title=by_title)
        phrases.speakers.append(who)
        return _gap(found)

    def speaker_and_level(found: list[Chunk]) -> list[Chunk] | None:
        """Read “the commission put turnout at” as “turnout was”, and who says so."""
        verb = next(n for n, chunk in enumerate(found) if "put" in chunk.kinds)
        if not speaker(found[:verb]):
            return None
        return [*_gap(found[: verb + 1]), *found[verb + 1 : -1], joined(found[-1:], "be")]

    def settled_level(found: list[Chunk]) -> list[Chunk]:
        """Read “preliminary data put turnout at” as “turnout was”, and how settled that is."""
        verb = next(n for n, chunk in enumerate(found) if "put" in chunk.kinds)
        phrases.note_statuses(found[:verb])
        return [*_gap(found[: verb + 1]), *found[verb + 1 : -1], joined(found[-1:], "be")]

    for pattern in (
        "according (?:DATA (?:of | from | by | reporting))? SPEAKER "
        "(?: (?:say | reporting | recorded)? (?:on | with)? time (?=comma | stop | $) | (?:say | reporting))?",
        "DATA (?:of | from | by | reporting) SPEAKER show that?",
        "(?:comma quotation? | quotation) say SPEAKER WHERE",
        "LEAD SPEAKER say WHERE WHEN that",
        "(?:comma quotation? | quotation) as? SPEAKER say WHERE WHEN (?:comma | (?=stop | $))",
        "as SPEAKER say comma",
        "(?:be | have)* (?:say by | reporting) SPEAKER WHEN (?=stop | $)",
    ):
        phrases.rewrite(pattern, speaker)
    _take_out_dateline(phrases)
    about = "(?: (?:in | of | for)? det? (?:event | vote_cast | subject | nation))*"
    phrases.rewrite(
        f"LEAD (?:DATA (?:of | from | by | reporting))? SPEAKER put (?:det? measure {about}) in", speaker_and_level
    )
    phrases.rewrite(f"LEAD SETTLED_DATA put (?:det? measure {about}) in", settled_level)
    phrases.rewrite("LEAD SPEAKER say (?=det? (?:subject | measure | number | figure) | there)", speaker)
    phrases.rewrite("^ quotation", _gap)
    phrases.rewrite("quotation (?=$)", _gap)


def _take_out_dateline(phrases: Phrases) -> None:
    """Take out the place and the agency at the head of a report: “ASTANA – ”, “ASTANA. KAZINFORM ”."""
    phrases.rewrite("^ capitals stop capitals? (?=det? subject)", _gap)
    bracket = "(?:open (?:subject | other_name) close)?"
    phrases.rewrite(f"^ capitals (?:comma? time {bracket})? dash (?!number | figure)", _gap)


def _take_out_statuses(phrases: Phrases) -> None:
    """Take out how settled the number is said to be; data that show something stay, as a “source”."""

    def circumstance(found: list[Chunk]) -> list[Chunk]:
        phrases.note_statuses(found)
        return _gap(found)

    def adjective(found: list[Chunk]) -> list[Chunk]:
        phrases.note_statuses(found)
        return found[-1:]

    def source(found: list[Chunk]) -> list[Chunk]:
        phrases.note_statuses(found)
        return [joined(found, "source", named=False)]

    phrases.rewrite("(?:according | in) SETTLED_DATA", circumstance)
    phrases.rewrite("det? (?:official | status)+ (?:measure | other_measure)", adjective)
    phrases.rewrite("DATA", source)


def _take_out_events(phrases: Phrases, fits: TimeTest) -> None:
    """Take out the election that the number is about; as the subject of its sentence it stays, as an “event”."""

    def event(found: list[Chunk], kind: str) -> list[Chunk] | None:
        times = [chunk.time for chunk in found if chunk.time]
        if not all(map(fits, times)):
            return None
        phrases.times.extend(times)
        phrases.events.append(joined(found, kind, named=False))
        return phrases.events[-1:]

    phrases.rewrite("(?:in | during | for | of | with | on | to) ELECTION", lambda found: event(found, "gap"))
    phrases.rewrite("ELECTION", lambda found: event(found, "event"))
    phrases.rewrite("(?:in | of | for) det? nation (?!possessive)", _gap)
    phrases.rewrite("det? nation possessive", _gap)


def _take_out_times(phrases: Phrases, fits: TimeTest) -> None:
    """Take out the figure's own time; another one stays, as “other_time”."""

    def time(found: list[Chunk]) -> list[Chunk]:
        times = [chunk.time for chunk in found if chunk.time]
        if not all(map(fits, times)):
            return [joined(found, "other_time")]
        phrases.times.extend(times)
        return _gap(found)

    phrases.rewrite(
        "(?:comma? held)? (?:on | with | in | of | from | during | since | as_of)? det? time (?!possessive) "
        "(?: (?:in | of | comma)? time)*",
        time,
    )


def _join_scopes(phrases: Phrases) -> None:
    """Join names with the prepositions that tie a number to them."""

    def scope_of_number(found: list[Chunk]) -> list[Chunk] | None:
        return [joined(found, "scope")] if found[1].ids else None

    phrases.rewrite("(?:in | of | from | for) det? subject", lambda found: [joined(found, "scope")])
    phrases.rewrite("by det? subject", lambda found: [joined(found, "agent")])
    phrases.rewrite("det subject", lambda found: found[1:])
    phrases.rewrite("from number and number", lambda found: [joined(found, "origins", named=False)])
    phrases.rewrite("(?:in | of | from) number", scope_of_number)
    phrases.rewrite(
        "(?:det | indefinite) (?:measure | other_measure | number | figure | role)", lambda found: found[1:]
    )
