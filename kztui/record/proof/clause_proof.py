"""The proof of a figure's clause: that every word of it has a reason to be there, and that it asserts the number of its subjects."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity, Unit
from kztui.model.source import Quote
from kztui.model.when import Kind
from kztui.record.language.dates import Precision, TimeExpression, find_times
from kztui.record.language.names import NameFinder
from kztui.record.language.verbs import scene
from kztui.record.proof.asides import Aside, AsideError, read_aside
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.chunk_patterns import rewrite
from kztui.record.proof.clause_forms import assertions
from kztui.record.proof.clause_phrases import Phrases, phrases_of
from kztui.record.proof.clause_words import Chunk, SentenceReader, UnaccountedError, Vocabulary

DEBUG = False
_OUT_OF = re.compile(r"\bout of\s+$")


class Clause(msgspec.Struct, frozen=True):
    """What a figure's sentence says, as far as it bears on the figure."""

    owners: frozenset[str]
    of_each: bool
    speakers: tuple[Chunk, ...]
    statuses: tuple[str, ...]


def prove_clause(
    election: Election, vocabulary: Vocabulary, names: NameFinder, figure: Figure, quantity: Quantity
) -> Clause:
    """Prove that a figure's sentence, without its asides, asserts the number.

    Raises:
        ProofError: naming the word that stops the proof.
    """
    quote = election.quotes[figure.quote]
    text = quote.before + quote.exact + quote.after
    offset = len(quote.before)
    asides = list(_asides(election, figure, quote, text, names))
    year = date.fromisoformat(election.sources[quote.source].published or election.meta.date).year
    times = find_times(text, year, election.sources[quote.source].date_order)
    others = [
        (offset + other.start, offset + other.end)
        for other in election.figures_by_quote.get(quote.id, ())
        if other.end <= figure.start or figure.end <= other.start
    ]
    titles = [
        (offset + span.start, offset + span.end)
        for span in (figure.said_by.words if figure.said_by else ())
        if span.quote == quote.id
    ]
    own = (offset + figure.start, offset + figure.end)
    for aside in asides:
        if aside.start < own[1] and own[0] < aside.end:
            raise ProofError("aside", "holds the figure’s own words")
    reader = SentenceReader(
        vocabulary,
        text,
        quantity,
        own,
        [other for other in others if not any(a.start < other[1] and other[0] < a.end for a in asides)],
        [(aside.start, aside.end, aside.kind) for aside in asides],
        titles,
        times,
    )
    try:
        chunks = reader.chunks()
    except UnaccountedError as error:
        raise ProofError("words", f"{error} – in “{text}”") from None
    is_whole = bool(_OUT_OF.search(text[: own[0]]))
    for aside in asides:
        if aside.kind == "clause_aside":
            _prove_bears_on_nothing(election, text, aside, names, quantity)
    chunks, leading = _without_clause_asides(chunks, asides)
    phrases = phrases_of(chunks, lambda time: _fits(time, text, quantity, is_whole=is_whole), lambda time: _not_before(time, quantity))
    if DEBUG:
        print("   CHUNKS", " ".join("|".join(sorted(c.kinds)) for c in phrases.chunks))
    found = assertions(phrases.chunks)
    if not found:
        raise ProofError("words", f"“{text}” has no form that asserts the number")
    owners = {assertion.owners for assertion in found}
    if len(owners) > 1:
        raise ProofError("words", f"“{text}” can be read in several ways")
    for aside in leading:
        _prove_frame(text, aside, phrases, vocabulary)
    _prove_named(figure, quantity, chunks, phrases)
    return Clause(found[0].owners, found[0].of_each, tuple(phrases.speakers), tuple(phrases.statuses))


def _asides(election: Election, figure: Figure, quote: Quote, text: str, names: NameFinder) -> Iterator[Aside]:
    """Yield the asides of a figure's sentence: its own, and those of the other figures in it.

    Raises:
        ProofError: if one of its own could bear on the number.
    """
    sentence_start = quote.start - len(quote.before)
    own = (len(quote.before) + figure.start, len(quote.before) + figure.end)
    found: set[tuple[int, int]] = set()
    for other in _figures_in_sentence(election, quote):
        for span in other.asides:
            of_quote = election.quotes.get(span.quote)
            if not of_quote or of_quote.source != quote.source:
                raise ProofError("aside", f"“{span.words}” is of another document")
            start = of_quote.start - sentence_start + span.start
            end = start + len(span.words)
            if text[start:end] != span.words or (start, end) in found:
                if other.id == figure.id and (start, end) not in found:
                    raise ProofError("aside", f"“{span.words}” is not in the figure’s sentence")
                continue
            if other.id != figure.id and start < own[1] and own[0] < end:
                continue
            found.add((start, end))
            try:
                yield read_aside(text, start, end, names.in_text(text))
            except AsideError as error:
                if other.id == figure.id:
                    raise ProofError("aside", f"“{span.words}” {error}") from None


def _figures_in_sentence(election: Election, quote: Quote) -> Iterator[Figure]:
    """Yield the figures of the sentence that a quote is all or part of."""
    start, end = quote.start - len(quote.before), quote.end + len(quote.after)
    for other in election.quotes_by_source.get(quote.source, ()):
        if start < other.end and other.start < end:
            yield from election.figures_by_quote.get(other.id, ())


def _without_clause_asides(chunks: list[Chunk], asides: list[Aside]) -> tuple[list[Chunk], list[Aside]]:
    """Take out the clauses that stand before the number's or after it, and say whom a pronoun stands for."""
    by_start = {aside.start: aside for aside in asides}
    leading: list[Aside] = []

    def before(found: list[Chunk]) -> list[Chunk] | None:
        aside = by_start[found[0].start]
        subject = aside.subject
        if "colon" in found[-1].kinds and not subject:
            return None
        leading.append(aside)
        return []

    while True:
        shorter = rewrite(chunks, "^ clause_aside (?:semicolon and?|comma? and|comma? but|colon)", before)
        shorter = rewrite(shorter, "(?:semicolon and?|comma? and|comma? but) clause_aside (?=stop? $)", lambda _: [])
        if len(shorter) == len(chunks):
            break
        chunks = shorter
    if leading and leading[-1].subject:
        owner = frozenset({leading[-1].subject})
        chunks = [
            Chunk(frozenset({"subject"}), chunk.start, chunk.end, owner) if "pronoun" in chunk.kinds else chunk
            for chunk in chunks
        ]
    return chunks, leading


_ACTORS = {"candidate", "person", "organisation"}
"""The kinds of subjects that act; of any other, a number could be theirs without a word that says so."""


def _prove_bears_on_nothing(
    election: Election, text: str, aside: Aside, names: NameFinder, quantity: Quantity
) -> None:
    """Prove that a clause beside the number's names neither a place nor an earlier time, which the number could be of.

    Raises:
        ProofError: if it does.
    """
    words = text[aside.start : aside.end]
    for name in names.in_text(words):
        if election.subjects[name.id].kind not in _ACTORS:
            raise ProofError("aside", f"“{words}” names “{name.text}”, of which the number could be")
    for time in find_times(words, date.fromisoformat(election.meta.date).year):
        if time.precision is not Precision.WEEKDAY and not (time.precision is Precision.DAY and _not_before(time, quantity)):
            raise ProofError("aside", f"“{words}” says when, and the number could be of that time")


def _prove_frame(text: str, aside: Aside, phrases: Phrases, vocabulary: Vocabulary) -> None:
    """Prove that a clause before the number's does not say of what time, or of what election, the number is.

    It doesn't where the number's clause says so itself, or where it is about something that belongs to this election.

    Raises:
        ProofError: if it could.
    """
    words = text[aside.start : aside.end]
    if find_times(words, 1) or re.search(r"\d", words):
        raise ProofError("aside", f"“{words}” says when, or holds a number; what follows may rest on it")
    unknown = [word for word in words.split()[1:] if word[0].isupper()]
    if unknown and not aside.subject:
        raise ProofError("aside", f"“{words}” names “{unknown[0]}”; what follows may be about that")
    if phrases.times or phrases.events or vocabulary.begins_clause(words):
        return
    if word := scene(words):
        raise ProofError("aside", f"“{words}” may set a scene for the number with “{word}”")


def _fits(time: TimeExpression, text: str, quantity: Quantity, *, is_whole: bool) -> bool:
    """Return whether a time is the quantity's.

    The hour doesn't matter to a whole (“7,400 people out of 12,841”): it is the part that the hour is of.
    """
    at = quantity.at
    days = {date.fromisoformat(day) for day in (at.start, at.end) if day}
    match time.precision:
        case Precision.DAY:
            return set(time.days) == days
        case Precision.MONTH | Precision.YEAR:
            return bool(days) and all(time.days[0] <= day <= time.days[1] for day in days)
        case Precision.WEEKDAY:
            return bool(days) and max(days).weekday() == time.weekday
        case Precision.CLOCK:
            if is_whole and not at.clock and quantity.kind is Kind.STOCK:
                return True
            return bool(at.clock) and text[time.start : time.end].casefold() == at.clock.casefold()
        case Precision.UNREADABLE:
            return False


def _not_before(time: TimeExpression, quantity: Quantity) -> bool:
    """Return whether what is counted can have been known at a time: whoever spoke then didn't speak of something later."""
    if time.precision in {Precision.WEEKDAY, Precision.CLOCK}:
        return True
    first_day = quantity.at.start or quantity.at.end
    return bool(time.days) and (not first_day or max(time.days) >= date.fromisoformat(first_day))


def _prove_named(figure: Figure, quantity: Quantity, chunks: list[Chunk], phrases: Phrases) -> None:
    """Prove that the sentence names what is counted, and that a count counts it."""
    if not any(quantity.measure in chunk.measures for chunk in chunks):
        raise ProofError("about", f"the sentence does not name what is counted, “{quantity.measure}”")
