import pytest

from kztui.model.finding import FindingKind, Severity
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.rules.all_rules import RULES, different_precision, list_of_another_length, suspicious
from kztui.reconcile.rules.rate_not_from_counts import rounding_not_given
from kztui.reconcile.rules.shrunk_group import shrunk_group
from kztui.reconcile.rules.swapped_digits import swapped_digits
from tests.reconcile.record_maker import Making


def accredited(*stated: str, subject: str = "") -> Making:
    making = Making()
    for day, text in enumerate(stated, 15):
        name = making.count(f"accredited.{day}", measure="accredited observers", on=f"2022-11-{day}", subject=subject)
        making.states(name, text)
    return making


def test_a_swap_of_digits_is_told_once_with_every_figure_that_has_it() -> None:
    making = accredited("641", "more than 614")
    making.states("accredited.16", "more than 614")
    (finding,) = swapped_digits(making.election())
    assert finding.summary == (
        "641 (accredited.15) and more than 614 (accredited.16) differ by a swap of two neighbouring digits."
    )
    assert finding.kind is FindingKind.SUSPICIOUS
    assert len(finding.figures) == 3


@pytest.mark.parametrize("other", ["641", "146", "461", "642", "6140", "64"])
def test_no_other_difference_is_a_swap_of_neighbouring_digits(other: str) -> None:
    found = list(swapped_digits(accredited("641", other).election()))
    assert bool(found) is (other == "461")


def test_two_digits_are_too_few_to_tell_a_swap() -> None:
    assert not list(swapped_digits(accredited("12", "21").election()))


def test_a_swap_between_different_measures_or_subjects_is_nothing() -> None:
    making = Making()
    making.count("a", 641, measure="accredited observers")
    making.count("b", 614, measure="reporters")
    making.count("c", 614, measure="accredited observers", subject="osce")
    assert not list(swapped_digits(making.election()))


def mission(put_forward: int, came: str) -> Making:
    making = Making()
    making.count("put", put_forward, measure="observers put forward", subject="sco", on="2022-11-07", kind="flow")
    making.count("came", measure="accredited observers", subject="sco", on="2022-11-20")
    making.states("came", came)
    return making


def test_a_group_that_shrank_is_told_with_both_counts() -> None:
    (finding,) = shrunk_group(mission(19, "18").election())
    assert finding.summary == "Put: 19; later, came: 18. That is 1 fewer, and no withdrawal of theirs is stated."
    assert finding.quantities == ("put", "came")
    assert finding.severity is Severity.WARNING


def test_a_group_that_did_not_surely_shrink_is_not_told() -> None:
    assert not list(shrunk_group(mission(19, "19").election()))
    assert not list(shrunk_group(mission(19, "more than 17").election()))
    assert not list(shrunk_group(mission(19, "about 18").election()))


def test_a_group_that_is_said_to_have_withdrawn_may_shrink() -> None:
    making = mission(19, "18")
    making.count("gone", 1, measure="observers withdrawn", subject="sco")
    assert not list(shrunk_group(making.election()))


def test_the_withdrawal_of_others_explains_nothing() -> None:
    making = mission(19, "18")
    making.count("gone", 1, measure="observers withdrawn", subject="osce")
    assert len(list(shrunk_group(making.election()))) == 1


def test_fewer_added_later_is_no_shrinking() -> None:
    making = Making()
    for day, value in [("07", 19), ("14", 5)]:
        making.count(
            f"put.{day}",
            value,
            measure="observers put forward",
            subject="sco",
            on=f"2022-11-{day}",
            kind="flow",
        )
    assert not list(shrunk_group(making.election()))


def test_an_order_that_the_record_demands_is_a_contradiction_and_not_suspicious_too() -> None:
    making = mission(19, "18")
    making.relate("order", "put", "came")
    findings = reconcile(making.election()).findings.values()
    assert [finding.kind for finding in findings] == [FindingKind.CONTRADICTION]


def abroad(voters: str, turnout: str) -> Making:
    making = Making()
    making.count("registered", 12_841)
    making.count("voters")
    making.states("voters", voters)
    making.rate("turnout", turnout)
    making.relate("ratio", "turnout", "voters", "registered", name="turnout")
    return making


def test_a_rate_that_the_counts_as_stated_do_not_round_to_is_told() -> None:
    (finding,) = rounding_not_given(abroad("nearly 7400", "57.5").election())
    assert finding.summary == (
        "turnout by ratio: nearly 7,400 ÷ 12,841 would be 57.63 % were the counts just that, "
        "which does not round to the 57.5 % stated."
    )


@pytest.mark.parametrize(("voters", "turnout"), [("11360", "88.47"), ("nearly 7400", "57.6"), ("11360", "88")])
def test_a_rate_that_the_counts_round_to_is_not_told(voters: str, turnout: str) -> None:
    assert not list(rounding_not_given(abroad(voters, turnout).election()))


def test_a_rate_that_contradicts_its_counts_is_left_to_the_contradictions() -> None:
    assert not list(rounding_not_given(abroad("11360", "57.5").election()))


@pytest.mark.parametrize(("rate", "odd"), [("12", False), ("13", False), ("12.5", False)])
def test_a_half_may_be_rounded_up_or_to_even(rate: str, *, odd: bool) -> None:
    making = Making()
    making.count("part", 1)
    making.count("whole", 8)
    making.rate("rate", rate)
    making.relate("ratio", "rate", "part", "whole")
    assert bool(list(rounding_not_given(making.election()))) is odd


def test_a_half_rounded_down_to_odd_is_told() -> None:
    making = Making()
    making.count("part", 3)
    making.count("whole", 8)
    making.rate("rate", "37")
    making.relate("ratio", "rate", "part", "whole")
    assert len(list(rounding_not_given(making.election()))) == 1


def test_a_quantity_stated_at_different_precision_is_told() -> None:
    making = Making()
    making.rate("turnout", "57.5", "57.49")
    (finding,) = different_precision(making.election())
    assert finding.summary == "Turnout: stated now as 57.5 %, now as 57.49 %."
    assert finding.severity is Severity.NOTE


def test_an_exact_and_a_loose_figure_differ_in_precision() -> None:
    making = Making()
    making.count("voters", 7_389)
    making.states("voters", "nearly 7400")
    assert len(list(different_precision(making.election()))) == 1


def test_two_sources_that_say_the_same_do_not_differ_in_precision() -> None:
    making = Making()
    making.count("registered", 12_841, 12_841)
    making.rate("turnout", "57.5", "57.5")
    assert not list(different_precision(making.election()))


@pytest.mark.parametrize(
    ("stated", "named", "odd"), [("more than 8", 11, True), ("about 10", 9, True), ("10", 10, False)]
)
def test_a_list_of_another_length_than_its_number_is_told_where_the_words_allow_it(
    stated: str, named: int, *, odd: bool
) -> None:
    making = Making()
    making.count("organisations")
    making.states("organisations", stated)
    making.relate("list", "organisations", named=named)
    assert bool(list(list_of_another_length(making.election()))) is odd


def test_a_list_that_the_words_do_not_allow_is_a_contradiction() -> None:
    making = Making()
    making.count("organisations", 10)
    making.relate("list", "organisations", named=11, name="named")
    election = making.election()
    assert not list(list_of_another_length(election))
    assert reconcile(election).findings["contradiction.named"].summary.endswith("10 stated, 11 named.")


def test_every_rule_says_what_it_looks_for_and_a_record_with_nothing_odd_has_none() -> None:
    assert all(rule.__doc__ for rule in RULES)
    making = Making()
    making.count("n", 5, 5)
    assert not list(suspicious(making.election()))


def test_suspicious_findings_stand_among_the_others() -> None:
    findings = reconcile(accredited("641", "more than 614").election()).findings
    assert [finding.kind for finding in findings.values()] == [FindingKind.SUSPICIOUS]
