import pytest

from kztui.reconcile.rules.rate_not_from_counts import rate_not_from_counts
from tests.reconcile.record_maker import RecordMaker


def abroad(voters: str, turnout: str) -> RecordMaker:
    record = RecordMaker()
    record.count("registered", 12_841)
    record.count("voters")
    record.states("voters", voters)
    record.rate("turnout", turnout)
    record.relate("ratio", "turnout", "voters", "registered", name="turnout")
    return record


def test_a_rate_that_the_counts_as_stated_do_not_round_to_is_told() -> None:
    (finding,) = rate_not_from_counts(abroad("nearly 7400", "57.5").election())
    assert finding.summary == (
        "turnout by ratio: nearly 7,400 ÷ 12,841 would be 57.63 % were the counts just that, "
        "which does not round to the 57.5 % stated."
    )


@pytest.mark.parametrize(("voters", "turnout"), [("11360", "88.47"), ("nearly 7400", "57.6"), ("11360", "88")])
def test_a_rate_that_the_counts_round_to_is_not_told(voters: str, turnout: str) -> None:
    assert not list(rate_not_from_counts(abroad(voters, turnout).election()))


def test_a_rate_that_contradicts_its_counts_is_left_to_the_contradictions() -> None:
    assert not list(rate_not_from_counts(abroad("11360", "57.5").election()))


@pytest.mark.parametrize(("rate", "odd"), [("12", False), ("13", False), ("12.5", False)])
def test_a_half_may_be_rounded_up_or_to_even(rate: str, *, odd: bool) -> None:
    record = RecordMaker()
    record.count("part", 1)
    record.count("whole", 8)
    record.rate("rate", rate)
    record.relate("ratio", "rate", "part", "whole")
    assert bool(list(rate_not_from_counts(record.election()))) is odd


def test_a_half_rounded_down_to_odd_is_told() -> None:
    record = RecordMaker()
    record.count("part", 3)
    record.count("whole", 8)
    record.rate("rate", "37")
    record.relate("ratio", "rate", "part", "whole")
    assert len(list(rate_not_from_counts(record.election()))) == 1
