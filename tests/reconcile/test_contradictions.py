from fractions import Fraction

from kztui.model.finding import FindingKind, Severity
from kztui.model.quantity import Flag
from kztui.reconcile.certificates.proof_checker import proves_contradiction
from kztui.reconcile.contradictions.feasible_point import witness
from kztui.reconcile.contradictions.irreducible_set import refutation
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Contradiction, Verdict
from tests.reconcile.record_maker import Making


def accreditations(*, reading: str = "", other: bool = False) -> Making:
    """139, 8 and 134 less 2 are 279, but 271 is stated; without the 8 it adds up."""
    making = Making()
    for name, value in [("total", 271), ("organisations", 139), ("states", 8), ("week", 134), ("withdrawn", 2)]:
        making.count(name, value)
    making.count("gross")
    making.relate("sum", "gross", "organisations", "states", "week", name="all", reading=reading)
    making.relate("difference", "total", "gross", "withdrawn", name="net")
    if other:
        making.relate(
            "sum",
            "gross",
            "organisations",
            "week",
            name="fewer",
            reading="The eight are among the 139.",
            instead_of="all",
        )
    return making


def only(making: Making) -> Contradiction:
    (contradiction,) = reconcile(making.election()).result.contradictions
    return contradiction


def test_two_figures_of_one_quantity_that_differ_contradict_each_other() -> None:
    making = Making()
    making.count("n", 5, 6)
    assert only(making).members == tuple(figure.id for figure in making.figures)


def test_two_roundings_of_one_rate_agree_where_they_touch() -> None:
    making = Making()
    making.rate("rate", "57.5", "57.50")
    assert reconcile(making.election()).result.contradictions == ()


def test_a_sum_that_fails_names_every_member() -> None:
    making = accreditations()
    assert set(only(making).members) == {*making.members}


def test_a_contradiction_is_proved_by_farkas_multipliers_and_every_member_shown_to_be_needed() -> None:
    making = accreditations()
    contradiction = only(making)
    assert proves_contradiction(making.problem(), contradiction.proof)
    assert contradiction.needed == contradiction.members


def test_without_any_one_member_exact_values_satisfy_the_rest() -> None:
    making = accreditations()
    members = only(making).members
    for member in members:
        assert witness(making.problem(), [other for other in members if other != member]) is not None


def test_each_way_out_says_what_its_quantity_would_be() -> None:
    making = accreditations()
    ways = {way.member: way for way in only(making).repairs}
    assert all(way.feasible and way.whole_record for way in ways.values())
    (states,) = (figure.id for figure in making.figures if figure.quantity == "states")
    (bounds,) = (one for one in ways[states].bounds if one.quantity == "states")
    assert bounds.low == bounds.high == 0
    (bounds,) = (one for one in ways["net"].bounds if one.quantity == "gross")
    assert bounds.low == bounds.high == 281


def test_where_no_member_has_a_reading_all_are_set_aside_and_what_depended_on_them_says_so() -> None:
    making = accreditations()
    making.count("doubled")
    making.relate("sum", "doubled", "total", "total")
    making.count("elsewhere", 3)
    done = reconcile(making.election())
    contradiction = done.result.contradictions[0]
    assert contradiction.set_aside == contradiction.members
    flagged = {key for key, quantity in done.quantities.items() if Flag.CONTRADICTED in quantity.flags}
    assert flagged == {"total", "organisations", "states", "week", "withdrawn", "gross", "doubled"}
    assert done.quantities["total"].low is None


def test_a_relation_with_a_reading_alone_is_set_aside() -> None:
    done = reconcile(accreditations(reading="Nobody is counted twice.").election())
    (contradiction,) = done.result.contradictions
    assert contradiction.set_aside == ("all",)
    assert done.quantities["gross"].low == 273
    assert not any(Flag.CONTRADICTED in quantity.flags for quantity in done.quantities.values())
    assert done.result.verdicts["all"] is Verdict.CONTRADICTION


def test_another_reading_that_holds_takes_the_place_of_the_literal_one() -> None:
    done = reconcile(accreditations(other=True).election())
    (contradiction,) = done.result.contradictions
    assert contradiction.set_aside == ("all",)
    assert contradiction.stands == "fewer"
    finding = done.findings["contradiction.all"]
    assert finding.kind is FindingKind.CONTRADICTION
    assert finding.severity is Severity.ERROR
    assert finding.summary.endswith("; it holds only if the eight are among the 139.")
    assert done.quantities["gross"].low == done.quantities["gross"].high == 273


def test_another_reading_stands_whatever_contradiction_it_has_no_part_in() -> None:
    making = accreditations(other=True)
    making.count("n", 5, 6)
    making.relate("order", "n", "gross")
    done = reconcile(making.election())
    assert {contradiction.stands for contradiction in done.result.contradictions} == {"", "fewer"}


def test_another_reading_that_fails_too_does_not_stand() -> None:
    making = Making()
    making.count("a", 5)
    making.count("b", 6)
    making.relate("equal", "a", "b", name="literal")
    making.relate("list", "a", named=4, name="other", reading="Four are.", instead_of="literal")
    done = reconcile(making.election())
    (contradiction,) = done.result.contradictions
    assert contradiction.stands == ""
    assert contradiction.set_aside == contradiction.members
    assert done.result.verdicts == {"literal": Verdict.CONTRADICTION, "other": Verdict.UNUSED}


def test_another_reading_is_left_alone_where_the_literal_one_holds() -> None:
    making = Making()
    making.count("a", 5)
    making.count("b", 5)
    making.relate("equal", "a", "b", name="literal")
    making.relate("list", "a", named=4, name="other", reading="Four are.", instead_of="literal")
    done = reconcile(making.election())
    assert done.result.contradictions == ()
    assert done.result.verdicts == {"literal": Verdict.HOLDS, "other": Verdict.UNUSED}


def test_independent_contradictions_are_all_found() -> None:
    making = accreditations()
    making.count("n", 5, 6)
    making.count("voters", 11_360)
    making.count("registered", 12_841)
    making.rate("turnout", "88.74")
    making.relate("ratio", "turnout", "voters", "registered")
    found = reconcile(making.election()).result.contradictions
    assert sorted(len(one.members) for one in found) == [2, 4, 7]


def test_what_only_rounding_to_whole_numbers_refutes_is_a_contradiction_too() -> None:
    making = Making()
    making.count("a")
    making.count("b", 10)
    making.relate("sum", "b", "a", "a", "a")
    contradiction = only(making)
    assert len(contradiction.members) == 2
    assert proves_contradiction(making.problem(), contradiction.proof)


def test_what_only_joint_rounding_refutes_is_a_contradiction_too() -> None:
    # 2 a - 2 b = 1 has real solutions, but with a and b bounded no whole ones.
    making = Making()
    making.count("a")
    making.count("b")
    making.states("a", "nearly 4")
    making.states("b", "nearly 4")
    making.count("one", 1)
    making.count("left")
    making.relate("sum", "left", "a", "a")
    making.relate("sum", "left", "b", "b", "one")
    contradiction = only(making)
    assert proves_contradiction(making.problem(), contradiction.proof)
    for member in contradiction.members:
        rest = [other for other in contradiction.members if other != member]
        assert refutation(making.problem(), rest) is None


def test_a_contradiction_between_a_rate_and_its_counts_is_found_whoever_is_unknown() -> None:
    making = Making()
    for name, votes, share in [("a", 100, "10.0"), ("b", 300, "40.0")]:
        making.count(f"votes.{name}", votes)
        making.rate(f"share.{name}", share)
        making.relate("ratio", f"share.{name}", f"votes.{name}", "base")
    making.count("base")
    contradiction = only(making)
    assert len(contradiction.members) == 6
    assert contradiction.needed == contradiction.members


def test_the_values_of_a_witness_are_exact() -> None:
    making = Making()
    making.rate("rate", "33.3")
    making.count("part")
    making.states("part", "more than 9")
    making.count("whole")
    making.relate("ratio", "rate", "part", "whole")
    values = witness(making.problem(), making.members)
    assert values is not None
    assert values["rate"] == 100 * values["part"] / values["whole"]
    assert Fraction("33.25") <= values["rate"] <= Fraction("33.35")
