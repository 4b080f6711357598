"""Whatever a true sentence is spoilt with, its figure is refused.

Each test makes its changes to the true cases, and says which may leave a figure true. The quick tests try changes of
hypothesis's choice, the slow ones every change to every case.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations_with_replacement, cycle, islice

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kztui.record.clause.neutral_words import ASSERTING_VERBS, NEUTRAL_WORDS
from kztui.record.documents.sentences import split_sentences
from kztui.record.files.record_schema import SpeakerTable, StatusTable
from kztui.record.language.dates import Precision, find_times
from kztui.record.language.numbers import NUMBER_WORDS
from kztui.record.language.qualifiers import QUALIFIERS
from kztui.record.language.tokens import folded, tokens_of
from tests.hypothesis_profiles import examples
from tests.record.clause.sentence_case import ELECTION_DAY, SentenceCase, provable_cases
from tests.record.clause.sentence_record import MEASURES, SUBJECTS, problems
from tests.record.clause.spoiled_sentences import (
    other_numbers,
    place_of,
    rewritten,
    stated_number,
    with_figure,
    with_words,
    word_boundaries,
)

CASES = provable_cases()
HARMFUL = (
    "not", "never", "hardly", "barely", "if", "unless", "would", "could", "may", "expected", "predicted", "allegedly",
    "almost none of", "all but", "none of", "half", "by noon", "at midnight", "by 8 p.m.", "in 2015", "last year",
    "in May", "on 9 June 2015", "among women", "of whom", "in the previous election", "instead of", "unlike", "without",
    "false", "denied that", "claims that", "it is said", "no", "nobody", "except", "points", "times", "?",
)  # fmt: skip
"""Words that deny a number, doubt it, foretell it, or make it another's, or that of a part or of another time."""
OF_ANOTHER_TIME = ("in 2015", "last year", "in May", "on 9 June 2015", "in the previous election")
KNOWN = {
    token.text
    for phrases in (
        *(neutral.words for neutral in NEUTRAL_WORDS),
        *(names for table in (MEASURES, SUBJECTS) for _, names in table.values()),
        NUMBER_WORDS,
        QUALIFIERS,
        (
            "presidential election",
            "Kazakhstan",
            "percent",
            "per cent",
            "year",
            "years",
            "day",
            "days",
            "each",
            "apiece",
        ),
    )
    for phrase in phrases
    for token in tokens_of(folded(phrase))
}
"""Every word that the proof knows, or that is part of a phrase that it knows."""
VERBS = re.compile(rf"\b(?:{'|'.join(word for verbs in ASSERTING_VERBS for word in verbs.words)})\b")

Spoiler = Callable[[SentenceCase], Iterator[SentenceCase]]
"""Yields what a case can be spoilt into."""
some_case = st.sampled_from(list(CASES.values()))
earlier_days = st.dates(min_value=date(1500, 1, 1), max_value=ELECTION_DAY - timedelta(days=1))
unknown_words = st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=12).filter(
    lambda word: folded(word) not in KNOWN and not find_times(f"9 {word} {word} 9", ELECTION_DAY.year)
)


def prove_refused(cases: Iterable[SentenceCase]) -> None:
    """Prove that each of some cases is refused."""
    for case in cases:
        assert problems(case), case


def spoilt(spoil: Spoiler) -> Iterator[SentenceCase]:
    """Yield whatever the true cases can be spoilt into."""
    for case in CASES.values():
        yield from spoil(case)


@settings(max_examples=examples(300))
@given(some_case, unknown_words, st.data())
def test_an_unknown_word_anywhere_is_refused(case: SentenceCase, word: str, data: st.DataObject) -> None:
    prove_refused([with_words(case, data.draw(st.sampled_from(word_boundaries(case))), word)])


@pytest.mark.slow
def test_an_unknown_word_in_each_place_is_refused() -> None:
    prove_refused(spoilt(lambda case: (with_words(case, place, "glorp") for place in word_boundaries(case))))


@pytest.mark.slow
def test_an_unknown_name_in_each_place_is_refused() -> None:
    """It may be part of another unknown name: of one who has a number of their own, or of an agency in a dateline."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        names = [token for token in tokens_of(case.text) if token.text[0].isupper() and folded(token.text) not in KNOWN]
        beside_name = {edge for token in names for edge in (token.start, token.end)}
        places = set(word_boundaries(case)) - beside_name
        yield from (with_words(case, place, "Glorp") for place in sorted(places))

    prove_refused(spoilt(spoil))


def harmful(case: SentenceCase, words: str, position: int) -> Iterator[SentenceCase]:
    """Yield a case with harmful words at a position, unless it is another number whose time they may be."""
    is_of_another_number = words in OF_ANOTHER_TIME and any(other_numbers(case))
    if not is_of_another_number:
        yield with_words(case, position, words)


@settings(max_examples=examples(300))
@given(some_case, st.sampled_from(HARMFUL), st.data())
def test_a_harmful_word_anywhere_is_refused(case: SentenceCase, words: str, data: st.DataObject) -> None:
    prove_refused(harmful(case, words, data.draw(st.sampled_from(word_boundaries(case)))))


@pytest.mark.slow
def test_harmful_words_in_turn_in_each_place_are_refused() -> None:
    turns = cycle(HARMFUL)

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        for position in word_boundaries(case):
            yield from harmful(case, next(turns), position)

    prove_refused(spoilt(spoil))


@pytest.mark.slow
def test_a_place_that_the_figure_is_not_of_is_refused() -> None:
    """In a sentence with other numbers, it may be the place of one of these."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        if "almaty" not in case.subjects and not any(other_numbers(case)):
            yield from (with_words(case, position, "in Almaty") for position in word_boundaries(case))

    prove_refused(spoilt(spoil))


@pytest.mark.parametrize("negated", ["{} not", "never {}", "did not {}", "{}n't", "hardly {}", "may have {}"])
def test_a_verb_that_is_denied_is_refused(negated: str) -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        asides = [place_of(case, words) for words in case.aside]
        for verb in VERBS.finditer(case.text):
            if not any(start <= verb.start() < end for start, end in asides):
                yield rewritten(case, verb.span(), negated.format(verb[0]))

    prove_refused(spoilt(spoil))


def test_a_figure_recorded_of_another_day_is_refused() -> None:
    days = (-1505, -366, -365, -1, 1, 7, 365, 366)
    prove_refused(spoilt(lambda case: (replace(case, on=ELECTION_DAY + timedelta(days=days_on)) for days_on in days)))


@given(earlier_days, st.booleans())
def test_an_earlier_day_in_place_of_election_day_is_refused(day: date, is_given_elsewhere: bool) -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        for time in find_times(case.text, ELECTION_DAY.year):
            if time.precision is Precision.DAY and time.days == (ELECTION_DAY,):
                moved = rewritten(case, (time.start, time.end), f"{day.day} {day:%B} {day.year:04}")
                yield replace(moved, at="") if is_given_elsewhere else moved

    prove_refused(spoilt(spoil))


@settings(max_examples=examples(200))
@given(some_case, earlier_days, st.data())
def test_an_earlier_day_anywhere_is_refused(case: SentenceCase, day: date, data: st.DataObject) -> None:
    assume(not any(other_numbers(case)))  # it may be the day of one of these
    position = data.draw(st.sampled_from(word_boundaries(case)))
    prove_refused([with_words(case, position, f"on {day.day} {day:%B} {day.year:04}")])


def test_another_subject_is_refused() -> None:
    """The commission that runs the election counts for the whole of it: what it did is not its alone."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        for subjects in ((), *((id_,) for id_ in SUBJECTS)):
            if subjects != case.subjects and "cec" not in (*subjects, *case.subjects):
                yield replace(case, subjects=subjects)

    prove_refused(spoilt(spoil))


def test_two_candidates_swapped_in_the_sentence_are_refused() -> None:
    """What both got is of both, whichever is named first."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        if len({"tokayev", "kossanov"}.intersection(case.subjects)) == 1:
            swapped = {"Tokayev": "Kossanov", "Kossanov": "Tokayev"}
            pattern = re.compile("|".join(swapped))
            asides = tuple(pattern.sub(lambda name: swapped[name[0]], words) for words in case.aside)
            text = pattern.sub(lambda name: swapped[name[0]], case.text)
            if text != case.text:
                yield replace(case, text=text, aside=asides)

    prove_refused(spoilt(spoil))


def test_another_measure_of_the_same_unit_is_refused() -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        for measure, (unit, _) in MEASURES.items():
            if measure != case.measure and unit is MEASURES[case.measure][0]:
                yield replace(case, measure=measure)

    prove_refused(spoilt(spoil))


def test_another_speaker_or_none_is_refused() -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        if case.said_by:
            yield replace(case, said_by=None)
            others = SUBJECTS.keys() - {case.said_by.subject}
            yield from (replace(case, said_by=SpeakerTable(id_, case.said_by.words)) for id_ in sorted(others))
            return
        for id_, (_, names) in SUBJECTS.items():
            named = (name for name in names if name in case.text)
            yield from (replace(case, said_by=SpeakerTable(id_, words)) for words in (*named, case.text))

    prove_refused(spoilt(spoil))


def test_another_status_or_none_is_refused() -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        own = case.status.name if case.status else ""
        words = case.status.words if case.status else case.words
        yield from (
            replace(case, status=StatusTable(name, words))
            for name in ("preliminary", "provisional", "final", "official")
            if name != own
        )
        if case.status:
            yield replace(case, status=None)

    prove_refused(spoilt(spoil))


def test_a_question_is_refused() -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        asked = replace(case, text=f"{case.text.rstrip('.')}?", exact="")
        if len(split_sentences(case.text)) == 1:
            yield asked
            yield replace(asked, exact=case.text.rstrip("."))  # the mark cut off

    prove_refused(spoilt(spoil))


def test_a_figures_words_cut_at_either_end_are_refused_where_that_changes_the_number() -> None:
    """Without its noun or its article a number is the same."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        start, _ = place_of(case, case.words, case.occurrence)
        words = list(re.finditer(r"\S+", case.words))
        for first, last in combinations_with_replacement(words, 2):
            cut = with_figure(case, (start + first.start(), start + last.end()))
            if stated_number(cut) != stated_number(case):
                yield cut

    prove_refused(spoilt(spoil))


def test_another_number_of_the_sentence_is_refused() -> None:
    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        for place in other_numbers(case):
            yield with_figure(case, place)

    prove_refused(spoilt(spoil))


@pytest.mark.slow
def test_no_words_of_a_sentence_set_apart_make_a_spoilt_figure_acceptable() -> None:
    """Each run of words is tried as the aside of a sentence with “not” in its middle."""

    def spoil(case: SentenceCase) -> Iterator[SentenceCase]:
        boundaries = word_boundaries(case)
        denied = with_words(replace(case, aside=()), boundaries[len(boundaries) // 2], "not")
        for first, last in combinations_with_replacement(tokens_of(denied.text), 2):
            yield replace(denied, aside=(denied.text[first.start : last.end],))

    prove_refused(islice(spoilt(spoil), 0, None, 7))
