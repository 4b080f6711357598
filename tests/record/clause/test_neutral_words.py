"""The neutral words are few, each has its reason and its place, and none of them changes a number."""

import re
from pathlib import Path

import pytest

from kztui.record import clause
from kztui.record.clause.neutral_words import MARKS, NEUTRAL_WORDS, NeutralWords
from kztui.record.language.numbers import NUMBER_WORDS
from kztui.record.language.tokens import tokens_of

SOURCES = "".join(
    file.read_text(encoding="utf-8")
    for file in Path(next(iter(clause.__path__))).parent.rglob("*.py")
    if file.name != "neutral_words.py"
)
"""The code that reads sentences."""
HARMFUL = frozenset(
    re.split(
        r"\s+",
        """no not never none nobody nothing neither nor without hardly scarcely barely nearly almost if unless whether
    would could should may might must can will shall perhaps maybe possibly allegedly reportedly supposedly likely
    unlikely expected predicted forecast estimated projected hoped feared claimed denied rejected refuted false fake
    wrong rumour more less fewer half part some most many few last next previous former earlier ago other another
    except excluding instead unlike points times""",
    )
)
"""Words that deny, doubt, suppose, foretell or compare, or that take a part."""
HARMLESS_IN = {"took part": "they voted"}
"""Neutral words that have a harmful one in them, and why it does no harm there."""


@pytest.mark.parametrize("neutral", NEUTRAL_WORDS, ids=lambda neutral: neutral.kind)
def test_each_kind_has_a_reason_and_a_place_in_a_pattern(neutral: NeutralWords) -> None:
    assert neutral.reason.strip()
    assert neutral.words
    assert re.search(rf"\b{neutral.kind}\b", SOURCES), "no pattern has this kind"


@pytest.mark.parametrize("kind", sorted(set(MARKS.values())))
def test_each_mark_has_a_place_in_a_pattern(kind: str) -> None:
    assert re.search(rf"\b{kind}\b", SOURCES)


def test_a_question_or_an_exclamation_mark_is_none_of_the_marks() -> None:
    assert not set("?!…*†%+=<>/\\[]{}#@&~") & MARKS.keys()


def test_no_neutral_word_denies_doubts_supposes_foretells_or_compares() -> None:
    found = {phrase for neutral in NEUTRAL_WORDS for phrase in neutral.words if HARMFUL & set(phrase.split())}
    assert found == set(HARMLESS_IN)


def test_no_neutral_word_is_a_number_but_in_a_fixed_phrase() -> None:
    words = {phrase for neutral in NEUTRAL_WORDS for phrase in neutral.words if len(tokens_of(phrase)) == 1}
    assert not words & NUMBER_WORDS
    assert not any(char.isdigit() for word in words for char in word)


def test_no_kind_has_a_word_twice() -> None:
    for kind in {neutral.kind for neutral in NEUTRAL_WORDS}:
        words = [word for neutral in NEUTRAL_WORDS if neutral.kind == kind for word in neutral.words]
        assert len(words) == len(set(words)), kind
