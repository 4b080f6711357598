import pytest

from kztui.model.finding import FindingKind, Severity
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.rules.shrunk_group import shrunk_group
from tests.reconcile.record_maker import RecordMaker


def observers() -> RecordMaker:
    record = RecordMaker()
    record.measure("put forward", "observers")
    record.measure("accredited", "observers")
    record.measure("withdrawn", "observers", departures=True)
    return record


def mission(put_forward: int, came: str) -> RecordMaker:
    record = observers()
    record.count("put", put_forward, measure="put forward", subject="sco", on="2022-11-07", kind="flow")
    record.count("came", measure="accredited", subject="sco", on="2022-11-20")
    record.states("came", came)
    return record


def test_a_group_that_shrank_is_told_with_both_counts() -> None:
    (finding,) = shrunk_group(mission(19, "18").election())
    assert finding.summary == "Put: 19. Came, later: 18. That is 1 fewer, and no withdrawal of theirs is stated."
    assert finding.quantities == ("put", "came")
    assert finding.severity is Severity.WARNING


def test_a_group_that_did_not_surely_shrink_is_not_told() -> None:
    assert not list(shrunk_group(mission(19, "19").election()))
    assert not list(shrunk_group(mission(19, "more than 17").election()))
    assert not list(shrunk_group(mission(19, "about 18").election()))


def test_a_group_that_is_said_to_have_withdrawn_may_shrink() -> None:
    record = mission(19, "18")
    record.count("gone", 1, measure="withdrawn", subject="sco")
    assert not list(shrunk_group(record.election()))


def test_the_withdrawal_of_others_explains_nothing() -> None:
    record = mission(19, "18")
    record.count("gone", 1, measure="withdrawn", subject="osce")
    assert len(list(shrunk_group(record.election()))) == 1


@pytest.mark.parametrize("population", ["", "reporters"])
def test_those_of_another_population_or_of_none_are_another_group(population: str) -> None:
    record = mission(19, "19")
    record.measure("present", population)
    record.count("present", 18, subject="sco", on="2022-11-21")
    assert not list(shrunk_group(record.election()))


def test_those_of_one_population_are_a_group_whatever_they_are_called() -> None:
    record = mission(19, "19")
    record.measure("present", "observers")
    record.count("present", 18, subject="sco", on="2022-11-21")
    (finding,) = shrunk_group(record.election())
    assert finding.quantities == ("came", "present")


def test_fewer_added_later_is_no_shrinking() -> None:
    record = observers()
    for day, value in [("07", 19), ("14", 5)]:
        record.count(
            f"put.{day}",
            value,
            measure="put forward",
            subject="sco",
            on=f"2022-11-{day}",
            kind="flow",
        )
    assert not list(shrunk_group(record.election()))


def test_an_order_that_the_record_demands_is_a_contradiction_and_not_suspicious_too() -> None:
    record = mission(19, "18")
    record.relate("order", "put", "came")
    findings = reconcile(record.election()).findings.values()
    assert [finding.kind for finding in findings] == [FindingKind.CONTRADICTION]
