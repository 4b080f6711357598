from fractions import Fraction

from kztui.reconcile.whole_numbers.decision import decide
from tests.reconcile.record_maker import RecordMaker, accreditations
from tests.reconcile.result_checks import only_contradiction


def test_without_any_one_member_exact_values_satisfy_the_rest() -> None:
    record = accreditations()
    members = only_contradiction(record).members
    for member in members:
        assert isinstance(decide(record.problem(), [key for key in members if key != member]), dict)


def test_the_values_of_a_feasible_point_are_exact() -> None:
    record = RecordMaker()
    record.rate("rate", "33.3")
    record.count("part")
    record.states("part", "more than 9")
    record.count("whole")
    record.relate("ratio", "rate", "part", "whole")
    values = decide(record.problem(), record.members)
    assert isinstance(values, dict)
    assert values["rate"] == 100 * values["part"] / values["whole"]
    assert Fraction("33.25") <= values["rate"] <= Fraction("33.35")
