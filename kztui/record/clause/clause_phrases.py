"""Joining the chunks of a sentence into phrases, and taking out those that say when, in which election and who says so.

A phrase that is taken out leaves a gap, and the gap goes at the end, with the comma that set it off.
"""

from collections.abc import Callable, Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from kztui.record.clause.chunk import Chunk, joined
from kztui.record.clause.chunk_patterns import Change, compiled, encode, expanded, rewrite
from kztui.record.language.dates import Precision, TimeExpression

_MACROS = {
    "TITLE": "role | title | capitalised",
    "SPEAKER": "det? official? (?: (?:TITLE | voice)+ (?: (?:of | for) det?)?)* "
    "(?: (?:subject | nation) (?:role | capitalised)+)? (?: of det? nation)? subject (?: open subject close)? "
    "(?:role | voice | capitalised)*",
    "DATA": "det? (?:official | status)* (?:data | outcome)",
    "SETTLED_DATA": "det? (?:official | status)+ (?:data | outcome)",
    "WHEN": "(?: (?:on | with)? time)?",
    "WHERE": "(?: (?:during | in | with) (?:det | indefinite)? occasion (?: (?:in | of) SPEAKER)?)?",
    "LEAD": "^ (?:quotation | gap | comma)*",
    "TIME_ELECTION": "(?: (?:det? (?:nation | time) possessive | det)? (?:time | nation)? (?:event | vote_cast)"
    " (?:held | on | of | in)* time?)",
    "ELECTION": "(?: (?:det? (?:nation | time) possessive | det)? (?:time | nation)? event"
    " | (?:det? (?:nation | time) possessive | det) (?:time | nation)? vote_cast)",
}
_VAGUE = {Precision.MONTH, Precision.YEAR}
_TITLE = compiled("subject role+ (?!subject) | role+ (?:of | for) det? subject (?!role | subject)")
"""What makes a name part of a title: “the League Chairman”, “the chairman of the League”."""
_ASSERTED = (
    "(?:<[^<>]*>)* (?:be | have | level | change | result | victory | verb | other_verb | show | went_to | say | put)"
)
"""What a sentence behind a dateline has, and a line of a table (“ALMATY – Turnout: …”) has not: a verb."""
_NAMES_BEFORE_A_NUMBER = "(?=result | be | have | level | victory)"

TimeTest = Callable[[TimeExpression], bool]


class TimeTests(msgspec.Struct, frozen=True):
    """What a time in a sentence can be, for one figure."""

    fits: TimeTest
    """Whether it is the figure's own."""
    precedes: TimeTest
    """Whether it is before the figure's own."""
    can_be_said: TimeTest
    """Whether the number can have been said then."""


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
    is_open_interval: bool = False
    """Whether the figure's time begins on a day and has no end."""

    def rewrite(self, pattern: str, change: Change) -> None:
        """Change each find of a pattern."""
        self.chunks = rewrite(self.chunks, _expanded(pattern), change)

    def note_statuses(self, chunks: Sequence[Chunk]) -> None:
        """Note how settled chunks say the number is."""
        self.statuses.extend(chunk.status for chunk in chunks if chunk.status)


@cache
def _expanded(pattern: str) -> str:
    """Return a pattern with this module's macros replaced, once for each pattern."""
    return expanded(pattern, _MACROS)


def phrases_of(chunks: Sequence[Chunk], tests: TimeTests, *, is_open_interval: bool) -> Phrases:
    """Return a sentence without its phrases of time, event, speaker and status.

    Args:
        chunks: the sentence.
        tests: what a time in it can be.
        is_open_interval: whether the figure's time begins on a day and has no end.
    """
    phrases = Phrases(list(chunks), is_open_interval=is_open_interval)
    _join_names(phrases)
    _take_out_speakers(phrases, tests.can_be_said)
    _take_out_statuses(phrases)
    _mark_other_numbers(phrases, tests.fits, tests.precedes)
    _take_out_events(phrases, tests.fits)
    _take_out_times(phrases, tests.fits)
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
    phrases.rewrite("title_aside subject", lambda found: found[1:])
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
        is_of_person = "person" in _named(found[:occasion])[-1].kinds
        if any("capitalised" in chunk.kinds for chunk in found) and not is_of_person:
            return None  # “the Moscow commission” is another one
        phrases.note_statuses(found)
        by_title = _TITLE.search(encode(found[:occasion])) is not None
        who = replace(joined(found, "speaker"), ids=_named(found[:occasion])[-1].ids, ends_with_title=by_title)
        phrases.speakers.append(who)
        return _gap(found)

    def source_and_level(found: list[Chunk]) -> list[Chunk] | None:
        """Read “the commission put turnout at” as “turnout was”, and note who says so, or how settled it is."""
        verb = next(n for n, chunk in enumerate(found) if "put" in chunk.kinds)
        if not _named(found[:verb]):
            phrases.note_statuses(found[:verb])
        elif not speaker(found[:verb]):
            return None
        return [*_gap(found[: verb + 1]), *found[verb + 1 : -1], joined(found[-1:], "be")]

    def put_by(found: list[Chunk]) -> list[Chunk] | None:
        """Read “was put at N by the commission” as “was N”, and note who says so."""
        by = next(n for n, chunk in enumerate(found) if "by" in chunk.kinds)
        gap = speaker(found[by:])
        return gap and [joined(found[:3], "be"), *found[3:by], *gap]

    said_when = "(?: (?:say | reporting | recorded)? (?:on | with)? time (?=comma | stop | $) | (?:say | reporting))?"
    for pattern in (
        f"according (?:DATA (?:of | from | by | reporting))? SPEAKER {said_when}",
        "DATA (?:of | from | by | reporting) SPEAKER show that?",
        "(?:comma quotation? | quotation) say SPEAKER WHERE",
        "LEAD SPEAKER say WHERE WHEN that",
        "(?:comma quotation? | quotation) as? SPEAKER say WHERE WHEN (?:comma | (?=stop | $))",
        "as SPEAKER say comma",
        "(?:be | have)* (?:say by | reporting) SPEAKER WHEN (?=stop | $)",
    ):
        phrases.rewrite(pattern, speaker)
    phrases.rewrite("be put in figure by SPEAKER WHEN (?=stop | $)", put_by)
    _take_out_dateline(phrases, can_be_said)
    about = "(?: (?:in | of | for)? det? (?:event | vote_cast | subject | nation))*"
    sources = "(?: (?:DATA (?:of | from | by | reporting))? SPEAKER | SETTLED_DATA)"
    phrases.rewrite(f"LEAD {sources} put (?:det? measure {about}) in", source_and_level)
    phrases.rewrite("LEAD SPEAKER say (?=det? (?:subject | measure | number | figure) | there)", speaker)
    phrases.rewrite("^ quotation", _gap)
    phrases.rewrite("quotation (?=$)", _gap)


def _take_out_dateline(phrases: Phrases, can_be_said: TimeTest) -> None:
    """Take out the place and the agency at the head of a report: “ASTANA – ”, “ASTANA. KAZINFORM ”."""

    def dateline(found: list[Chunk]) -> list[Chunk] | None:
        times = [chunk.time for chunk in found if chunk.time]
        is_day = all(time.precision is Precision.DAY and can_be_said(time) for time in times)
        return _gap(found) if is_day else None

    phrases.rewrite("^ capitals stop capitals? (?=det? subject)", _gap)
    bracket = "(?:open (?:subject | other_name) close)?"
    phrases.rewrite(
        f"^ capitals (?:comma? time {bracket} | open subject close)? dash (?!number | figure) (?={_ASSERTED})", dateline
    )


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
    phrases.rewrite("SETTLED_DATA | det? outcome", source)


def _mark_other_numbers(phrases: Phrases, fits: TimeTest, precedes: TimeTest) -> None:
    """Mark what a number is of that the figure is compared with, or that a change set out from.

    It is of an earlier time. If it is of the figure's own time, election or country, then the figure is of another,
    and no form of a clause has that.
    """

    def other(found: list[Chunk]) -> list[Chunk]:
        times = [chunk.time for chunk in found if chunk.time]
        is_earlier = bool(times) and all(map(precedes, times)) and not any(map(fits, times))
        number = next(n for n, chunk in enumerate(found) if chunk.kinds & {"number", "bare_number"})
        kind = "other_time" if is_earlier else "same_time"
        return [*found[: number + 1], joined(found[number + 1 :], kind)]

    def without_number(found: list[Chunk]) -> list[Chunk] | None:
        time = found[-1].time
        return [*found[:2], joined(found[2:], "other_time")] if time and precedes(time) else None

    phrases.rewrite("comma beneath in? time", without_number)
    phrases.rewrite("high than time", without_number)
    phrases.rewrite(
        "(?:from | compared | beneath) det? (?:number | bare_number) "
        "(?: (?:on | with | in | of | during)? "
        "(?:TIME_ELECTION | det? time (?: (?:in | of | comma)? time)* | det? nation))+",
        other,
    )


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
    """Take out the figure's own time; a month or a year alone could be of any election in it."""

    def time(found: list[Chunk]) -> list[Chunk] | None:
        times = [chunk.time for chunk in found if chunk.time]
        is_told_apart = bool(phrases.events) or any("other_time" in chunk.kinds for chunk in phrases.chunks)
        is_vague = all(time.precision in _VAGUE for time in times) and not is_told_apart
        begins = {"from", "since"} & found[0].kinds and all(len(time.days) <= 1 for time in times)
        if is_vague or not all(map(fits, times)) or (begins and not phrases.is_open_interval):
            return None
        phrases.times.extend(times)
        return _gap(found)

    phrases.rewrite(
        "(?:comma? held)? (?:on | with | in | of | from | since | as_of)? det? time (?!possessive) "
        "(?: (?:in | of | comma)? time)*",
        time,
    )


def _join_scopes(phrases: Phrases) -> None:
    """Join names with the prepositions that tie a number to them."""

    def scope_of_number(found: list[Chunk]) -> list[Chunk] | None:
        return [joined(found, "scope")] if found[1].ids else None

    phrases.rewrite("(?:in | of | from | for) det? subject", lambda found: [joined(found, "scope")])
    phrases.rewrite("det subject", lambda found: found[1:])
    phrases.rewrite("from bare_number states", lambda found: [joined(found, "origins", named=False)])
    phrases.rewrite("from number and number", lambda found: [joined(found, "origins", named=False)])
    phrases.rewrite("(?:in | of | from) number", scope_of_number)
    phrases.rewrite(
        "(?:det | indefinite) (?:measure | other_measure | number | figure | role)", lambda found: found[1:]
    )
