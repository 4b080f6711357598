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


def test_a_rate_that_no_count_near_the_one_stated_gives_is_told() -> None:
    (finding,) = rate_not_from_counts(abroad("nearly 7400", "50.0").election())
    assert finding.summary == (
        "turnout by ratio: nearly 7,400 ÷ 12,841 is 56.84–57.63 %, which does not round to the 50.0 % stated."
    )


@pytest.mark.parametrize(
    ("voters", "turnout"),
    [
        ("11360", "88.47"),
        ("11360", "88"),
        ("nearly 7400", "57.6"),
        ("nearly 7400", "57.5"),  # 7,378 to 7,389 give it, and "nearly" means fewer
        ("nearly 7400", "56.9"),
        ("about 7400", "58.2"),
        ("more than 7400", "58.0"),
    ],
)
def test_a_rate_that_a_possible_count_rounds_to_is_not_told(voters: str, turnout: str) -> None:
    assert not list(rate_not_from_counts(abroad(voters, turnout).election()))


@pytest.mark.parametrize(("voters", "turnout"), [("about 7400", "70.0"), ("more than 7400", "60.0")])
def test_a_rate_that_only_counts_far_from_the_one_stated_give_is_told(voters: str, turnout: str) -> None:
    assert len(list(rate_not_from_counts(abroad(voters, turnout).election()))) == 1


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
