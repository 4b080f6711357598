"""The proof of a speaker: that the sentence is attributed to whoever is recorded as having said it."""

import re
from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker
from kztui.model.when import Span
from kztui.record.clause.neutral_words import words_of_kind
from kztui.record.language.names import NameMatch
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_spans
from kztui.record.proof.clause_proof import Clause
from kztui.record.proof.proof_context import CLOSING, OPENING, ProofContext

_VERBS = "|".join(sorted(map(re.escape, words_of_kind("say")), key=len, reverse=True))
_VERB_OF_SAYING = re.compile(rf"\b(?!states\b(?!,? that\b))(?:{_VERBS})\b")
"""A verb of saying; “states” is one only before “that”, elsewhere it is what countries are."""
_SAID_BY = re.compile(rf"\b(?:{_VERBS}) by\b[^,;]*$")
_ACCORDING_TO = re.compile(r"\b[Aa]ccording to\b")
_NAME_TO_VERB = re.compile(rf"(?:\s+[\w’-]+){{0,2}}?\s+(?:{_VERBS})\b")
"""What follows a speaker's name, up to the verb: “Herald correspondent reports”, “the League has stated”."""
_VERB_TO_NAME = re.compile(r"\s+(?:(?:[A-Z][\w’-]*|of|the|by)\s+)*")
"""What stands between the verb and a speaker's name: “said Town Clerk Jane Doe”."""
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
"""What stands between a name and whom it belongs to: “the Commission of the Coast”."""
_PAUSE = re.compile(r"[,.;]")
_TITLE_CONTINUES = re.compile(r"\s+[A-Z]")
"""What follows a name that is only part of a title: “League Chairman”."""
_ROLE = re.compile(r"\b[A-Z][\w’-]+")
_NO_ROLE = {"The", "He", "She", "It", "They", "According"}
_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he) (?:also )?(?:{_VERBS})\b")


def prove_figure_speaker(context: ProofContext, figure: Figure, clause: Clause) -> None:
    """Prove that a figure's speaker is the one to whom its sentence is attributed, or that there is none.

    Raises:
        ProofError: if the sentence is attributed to somebody else, or to nobody, or the speaker is left out.
    """
    said_by = figure.said_by
    if not said_by:
        if clause.speakers:
            raise ProofError("said_by", "is not recorded, and the sentence says who says so")
        if _is_quoted(context, figure.quote):
            raise ProofError("said_by", "is not recorded, and the words are in quotation marks")
        return
    _prove_recorded(context, figure.quote, said_by)
    if not clause.speakers:
        _prove_carried_over(context, figure.quote, said_by)
    elif any(
        not _is_speaker(context, said_by, speaker.ids, by_title=speaker.ends_with_title) for speaker in clause.speakers
    ):
        raise ProofError("said_by", f"the sentence is not attributed to “{said_by.subject}”")


def prove_statement_speaker(context: ProofContext, quote: str, said_by: Speaker | None, summary: str) -> None:
    """Prove that a statement's speaker is the one to whom its sentence is attributed.

    Words that only mention what somebody said (“the turnout announced by the League”) attribute nothing, as long as the
    summary names whoever that is.

    Raises:
        ProofError: if it is not, or the speaker is left out.
    """
    election = context.election
    text = election.quotes[quote].sentence
    named = list(speakers(context, text))
    by_name = {name.id for name in named if not _TITLE_CONTINUES.match(text, name.end)}
    if not said_by:
        if _is_quoted(context, quote) or _PRONOUN.search(text):
            raise ProofError("said_by", "is not recorded, and the words are somebody’s")
        for name in named:
            is_mentioned = _SAID_BY.search(text[: name.start]) is not None
            if not is_mentioned or not _is_named_in(election, name.id, summary):
                raise ProofError("said_by", f"is not recorded, and the sentence says that it was {name.text}")
        return
    _prove_recorded(context, quote, said_by)
    by_name -= {name.id for name in named if _SAID_BY.search(text[: name.start])}
    if not named:
        _prove_carried_over(context, quote, said_by)
    elif said_by.subject not in by_name and (by_name or not _speaks_by_title(context, said_by)):
        raise ProofError("said_by", f"the sentence is not attributed to “{said_by.subject}”")


def _is_named_in(election: Election, id_: str, summary: str) -> bool:
    """Return whether a summary names a subject, by any of its names or by ours."""
    subject = election.subjects[id_]
    return any(name in summary for name in (*subject.names, subject.label, subject.short))


def speakers(context: ProofContext, text: str) -> Iterator[NameMatch]:
    """Yield the names that a text attributes something to, including those that are part of a title."""
    names = context.subject_names.in_text(text)
    for phrase in _ACCORDING_TO.finditer(text):
        after = next((name for name in names if name.start >= phrase.end()), None)
        if after and not _PAUSE.search(text[phrase.end() : after.start]):
            yield after
    for verb in _VERB_OF_SAYING.finditer(text):
        before = [name for name in names if name.end <= verb.start()]
        if before and _NAME_TO_VERB.fullmatch(text[before[-1].end : verb.end()]):
            yield before[-1]
        else:
            following = [name for name in names if name.start >= verb.end()]
            for n, name in enumerate(following):
                is_owner = n > 0 and _OF.fullmatch(text[following[n - 1].end : name.start])
                if not is_owner and _VERB_TO_NAME.fullmatch(text[verb.end() : name.start]):
                    yield name


def _prove_recorded(context: ProofContext, quote: str, said_by: Speaker) -> None:
    """Prove that the recorded words stand where they are said to, and name the speaker."""
    election = context.election
    prove_exists(said_by.subject, election.subjects, "subject", "said_by")
    prove_spans(election, "said_by", quote, said_by.words)
    if not any(said_by.subject in context.subjects_named_in(span) for span in said_by.words):
        raise ProofError("said_by", f"the words do not name “{said_by.subject}” as any source spells it")


def _is_speaker(context: ProofContext, said_by: Speaker, ids: frozenset[str], *, by_title: bool) -> bool:
    """Return whether a speaker is the one whom a sentence names, by name or by title."""
    return _speaks_by_title(context, said_by) if by_title else said_by.subject in ids


def _prove_carried_over(context: ProofContext, quote: str, said_by: Speaker) -> None:
    """Prove that a sentence that names no speaker is still said by one.

    It is inside a quotation that an attribution closes, or says that “he” said it and nobody else has been named since.

    Raises:
        ProofError: if it is neither.
    """
    if any(_closes_quotation(context, quote, said_by, span) for span in said_by.words):
        return
    pronoun = any(span.quote == quote and _PRONOUN.search(span.words) for span in said_by.words)
    if pronoun and _last_person_before(context, quote) == said_by.subject:
        return
    raise ProofError(
        "said_by", f"the sentence is not attributed to “{said_by.subject}”, and no quotation carries it over"
    )


def _closes_quotation(context: ProofContext, quote: str, said_by: Speaker, span: Span) -> bool:
    """Return whether words close the quotation that a quote is in, and attribute it to the speaker by name."""
    election = context.election
    if said_by.subject not in {name.id for name in speakers(context, election.quotes[span.quote].exact)}:
        return False
    if not _is_quoted(context, quote):
        return False
    own, closing = election.quotes[quote], election.quotes[span.quote]
    attribution = closing.start + span.start
    following = [mark for mark in context.quotation_marks(own.source) if own.start < mark[0] < attribution]
    if len(following) != 1 or following[0][1] not in CLOSING:
        return False
    return not closing.exact[following[0][0] + 1 - closing.start : span.start].strip(" ,")


def _is_quoted(context: ProofContext, quote: str) -> bool:
    """Return whether a quote begins inside quotation marks, or with one, as far as the record's quotes tell."""
    own = context.election.quotes[quote]
    before = [mark for position, mark in context.quotation_marks(own.source) if position <= own.start]
    return bool(before) and before[-1] in OPENING


def _last_person_before(context: ProofContext, quote: str) -> str:
    """Return the one person whom the nearest sentence before a quote names that names any; or nothing."""
    election = context.election
    own = election.quotes[quote]
    earlier = [other for other in election.quotes_by_source[own.source] if other.start < own.start]
    for other in reversed(earlier):
        named = {name.id for name in context.subject_names.in_text(other.exact)}
        persons = {id_ for id_ in named if election.subjects[id_].kind == "person"}
        if persons:
            return persons.pop() if len(persons) == 1 else ""
    return ""


def _speaks_by_title(context: ProofContext, said_by: Speaker) -> bool:
    """Return whether a title that is said to speak stands before the speaker's name, and before no other."""
    speaking = (span.words for span in said_by.words if _VERB_OF_SAYING.search(span.words))
    titles = {title for words in speaking for title in _ROLE.findall(words)} - _NO_ROLE
    titles -= {name for subject in context.election.subjects.values() for name in subject.names}
    return any(titles & _titles_before_name(context, said_by.subject, span) for span in said_by.words)


def _titles_before_name(context: ProofContext, speaker: str, span: Span) -> set[str]:
    """Return the titles that words put right before a speaker's name."""
    election = context.election
    text = election.quotes[span.quote].exact
    kind = election.subjects[speaker].kind
    names = [
        name
        for name in context.subject_names.in_text(text)
        if name.within(span.start, span.end) and election.subjects[name.id].kind == kind
    ]
    titles: set[str] = set()
    for n, name in enumerate(names):
        if name.id == speaker:
            start = names[n - 1].end if n else span.start
            titles.update(_ROLE.findall(text[start : name.start]))
    return titles
