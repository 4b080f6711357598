"""The proof of a sentence's asides: that they can't bear on the number, and don't say where or when it is of."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.source import Quote
from kztui.record.clause.asides import Aside, AsideError, read_aside
from kztui.record.clause.chunk import Chunk
from kztui.record.clause.chunk_patterns import rewrite
from kztui.record.clause.clause_subjects import (
    narrow_place,
    says_it_is_over,
    says_it_was_calm,
    says_who_was_detained,
)
from kztui.record.clause.clause_words import scene
from kztui.record.clause.verb_words import words_of
from kztui.record.clause.vocabulary import Vocabulary
from kztui.record.language.dates import Precision, TimeExpression, find_times
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.proof_context import ProofContext

_START = attrgetter("start")
_LONGEST_QUOTE = 20_000
"""No quote has as many characters: the whole of a document would be quoted."""
_ACTORS = {"candidate", "person", "organisation"}
"""The kinds of subjects that act. Of any other a number could be without a word that says so."""
_BEFORE = "^ clause_aside (?:semicolon and? | comma? and | comma? but | colon)"
_PLACE = re.compile(r"\b(?:north|south|east|west|capital|cities|country)\b")
"""Places that the next clause may still be about."""
_AFTER = "(?:semicolon and? | colon | comma? and | comma? but) clause_aside (?=stop? $)"


def asides_of(context: ProofContext, figure: Figure) -> list[Aside]:
    """Return the asides of a figure's sentence: its own, and those of the other figures in it.

    Raises:
        ProofError: if one could bear on the number.
    """
    election = context.election
    quote = election.quotes[figure.quote]
    text = quote.sentence
    sentence_start = quote.start - len(quote.before)
    own = (len(quote.before) + figure.start, len(quote.before) + figure.end)
    found: dict[tuple[int, int], Aside] = {}
    others = (other for other in _figures_in_sentence(election, quote) if other.id != figure.id)
    for other in (figure, *others):
        for span in other.asides:
            if election.quotes[span.quote].source != quote.source:
                raise ProofError("aside", f"“{span.words}” is of another document")
            start = election.quotes[span.quote].start - sentence_start + span.start
            end = start + len(span.words)
            holds_figure = start < own[1] and own[0] < end
            if text[start:end] != span.words or holds_figure:
                if other.id == figure.id:
                    problem = "holds the figure’s own words" if holds_figure else "is not in the figure’s sentence"
                    raise ProofError("aside", f"“{span.words}” {problem}")
                continue
            try:
                names = context.subject_names.in_text(text)
                found[start, end] = read_aside(text, start, end, names, context.kinds, is_before=start < own[0])
            except AsideError as error:
                raise ProofError("aside", f"“{span.words}” {error}") from None
    return list(found.values())


def prove_asides_bear_on_nothing(
    context: ProofContext, text: str, asides: Sequence[Aside], can_be_said: Callable[[TimeExpression], bool]
) -> None:
    """Prove that no clause beside the number's names a place, or an earlier time, which the number could be of.

    Raises:
        ProofError: if one does.
    """
    election = context.election
    year = int(election.meta.date[:4])
    for aside in asides:
        words = text[aside.start : aside.end]
        if aside.kind in {"name_aside", "title_aside"}:
            continue
        for name in context.subject_names.in_text(words):
            if election.subjects[name.id].kind not in _ACTORS:
                raise ProofError("aside", f"“{words}” names “{name.text}”, of which the number could be")
        is_closing = says_it_is_over(words)
        for time in find_times(words, year):
            if is_closing and time.precision is Precision.CLOCK:
                continue
            is_later_day = time.precision is Precision.DAY and can_be_said(time)
            if time.precision is not Precision.WEEKDAY and not is_later_day:
                raise ProofError("aside", f"“{words}” says when, and the number could be of that time")


def without_clauses(chunks: Sequence[Chunk], asides: Sequence[Aside]) -> tuple[list[Chunk], list[Aside]]:
    """Return the number's own clause, and the clauses that stand before it.

    A pronoun in it stands for the one whom the clause before it is about.
    """
    by_start = {aside.start: aside for aside in asides}
    leading: list[Aside] = []

    def drop_leading(found: list[Chunk]) -> list[Chunk] | None:
        aside = by_start[found[0].start]
        if "colon" in found[-1].kinds and not aside.subject:
            return None  # “The rumour spread: turnout was …”
        leading.append(aside)
        return []

    own = rewrite(list(chunks), "^ concession comma", lambda _: [])
    own = rewrite(own, "comma outcome (?=stop? $)", lambda _: [])
    length = 0
    while len(own) != length:
        length = len(own)
        own = rewrite(rewrite(own, _BEFORE, drop_leading), _AFTER, lambda _: [])
    if leading and leading[-1].subject:
        own = [_standing_for(leading[-1].subject, chunk) if "pronoun" in chunk.kinds else chunk for chunk in own]
    return own, leading


def prove_frame(vocabulary: Vocabulary, text: str, aside: Aside, *, has_own_frame: bool) -> None:
    """Prove that a clause before the number's does not say of what time, or of what election, the number is.

    It doesn't where the number's clause says so itself, or where it is about something that belongs to this election.

    Raises:
        ProofError: if it could.
    """
    words = text[aside.start : aside.end]
    if says_it_is_over(words) or says_it_was_calm(words):
        return
    begins_with_known = vocabulary.begins_clause(words)
    if re.search(r"\d", words) and not says_who_was_detained(words):
        raise ProofError("aside", f"“{words}” holds a number, which what follows may rest on")
    unknown = [word for word in words.split()[1:] if word[0].isupper()]
    if unknown and not aside.subject:
        raise ProofError("aside", f"“{words}” names “{unknown[0]}”, whom what follows may be about")
    if word := scene(words, named=begins_with_known or bool(aside.subject)):
        raise ProofError("aside", f"“{words}” may set a scene for the number with “{word}”")
    if place := narrow_place(words_of(words)):
        raise ProofError("aside", f"“{words}” may say with “{place}” of what place or of whom the number is")
    if has_own_frame or begins_with_known:
        return
    if re.match(r",?\s*and\b", text[aside.end :]) and _PLACE.search(words):
        raise ProofError(
            "aside", f"“{words}” may say of what election or day the number is; a semicolon would part them"
        )


def _figures_in_sentence(election: Election, quote: Quote) -> Iterator[Figure]:
    """Yield the figures of the sentence that a quote is all or part of."""
    start, end = quote.start - len(quote.before), quote.end + len(quote.after)
    in_order = election.quotes_by_source.get(quote.source, ())
    first, last = (bisect_left(in_order, place, key=_START) for place in (start - _LONGEST_QUOTE, end))
    for other in in_order[first:last]:
        if start < other.end:
            yield from election.figures_by_quote.get(other.id, ())


def _standing_for(subject: str, pronoun: Chunk) -> Chunk:
    return Chunk(frozenset({"subject"}), pronoun.start, pronoun.end, frozenset({subject}))
