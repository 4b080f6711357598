import pytest

from kztui.model.finding import FindingKind
from kztui.reconcile.rules.swapped_digits import swapped_digits
from tests.reconcile.record_maker import RecordMaker, accredited


def test_a_swap_of_digits_is_told_once_with_every_figure_that_has_it() -> None:
    record = accredited("641", "more than 614")
    record.states("accredited.16", "more than 614")
    (finding,) = swapped_digits(record.election())
    assert finding.summary == (
        "641 (accredited.15) and more than 614 (accredited.16) differ by a swap of two neighbouring digits."
    )
    assert finding.kind is FindingKind.SUSPICIOUS
    assert len(finding.figures) == 3


@pytest.mark.parametrize("stated", ["641", "146", "461", "642", "6140", "64"])
def test_no_other_difference_is_a_swap_of_neighbouring_digits(stated: str) -> None:
    found = list(swapped_digits(accredited("641", stated).election()))
    assert bool(found) is (stated == "461")


def test_two_digits_are_too_few_to_tell_a_swap() -> None:
    assert not list(swapped_digits(accredited("12", "21").election()))


def test_a_swap_between_different_measures_or_subjects_is_nothing() -> None:
    record = RecordMaker()
    record.count("a", 641, measure="accredited observers")
    record.count("b", 614, measure="reporters")
    record.count("c", 614, measure="accredited observers", subject="osce")
    assert not list(swapped_digits(record.election()))
