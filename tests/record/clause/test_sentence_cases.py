"""True figures are proved by their sentences alone, and false ones refused whatever the record sets apart."""

from collections.abc import Iterator
from itertools import combinations_with_replacement, islice
from pathlib import Path

import pytest
from msgspec.structs import replace

from kztui.errors import KztuiError
from kztui.record.language.tokens import tokens_of
from kztui.store.building import build_election
from tests.record.clause.sentence_case import SentenceCase, false_cases, provable_cases, true_cases
from tests.record.clause.sentence_record import problems, write_files

LOST = {id_: case for id_, case in true_cases().items() if case.lost}
WITH_ASIDES = {id_: replace(case, aside=()) for id_, case in false_cases().items() if case.aside}


@pytest.mark.parametrize("case", provable_cases().values(), ids=provable_cases())
def test_a_true_figure_is_proved(case: SentenceCase) -> None:
    assert problems(case) == []


@pytest.mark.parametrize("case", LOST.values(), ids=LOST)
def test_a_true_figure_that_is_lost_is_refused_still(case: SentenceCase) -> None:
    assert problems(case), "it is proved now: take `lost` from it"


@pytest.mark.parametrize("case", false_cases().values(), ids=false_cases())
def test_a_false_figure_is_refused(case: SentenceCase) -> None:
    assert problems(case)


@pytest.mark.parametrize("case", WITH_ASIDES.values(), ids=WITH_ASIDES)
def test_a_false_figure_is_refused_without_its_asides_too(case: SentenceCase) -> None:
    assert problems(case)


@pytest.mark.slow
def test_a_false_figure_is_refused_whatever_words_are_set_apart() -> None:
    def asides(case: SentenceCase) -> Iterator[str]:
        quote = " ".join((case.exact or case.text).split())
        for first, last in combinations_with_replacement(tokens_of(quote), 2):
            words = quote[first.start : last.end]
            if quote.count(words) == 1:
                yield words

    tried = ((case, words) for case in false_cases().values() for words in asides(case))
    for case, words in islice(tried, 0, None, 5):
        assert problems(replace(case, aside=(words,))), (case, words)


def test_of_the_true_figures_two_in_five_need_no_aside_and_nine_in_ten_are_proved() -> None:
    proved = provable_cases().values()
    assert sum(not case.aside for case in proved) >= 0.4 * len(true_cases())
    assert len(proved) >= 0.9 * len(true_cases())


@pytest.mark.slow
@pytest.mark.parametrize("number", range(0, len(true_cases()), 9))
def test_a_record_of_a_true_figure_is_built(tmp_path: Path, number: int) -> None:
    case = list(true_cases().values())[number]
    record, documents = write_files(case, tmp_path)
    if not case.lost:
        assert build_election(record, documents).election.figures
        return
    with pytest.raises(KztuiError):
        build_election(record, documents)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(0, len(false_cases()), 15))
def test_a_record_of_a_false_figure_is_not_built(tmp_path: Path, number: int) -> None:
    case = list(false_cases().values())[number]
    with pytest.raises(KztuiError, match=r"d\.toml:\d+: quote"):
        build_election(*write_files(case, tmp_path))
