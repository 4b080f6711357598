from decimal import Decimal

from kztui.model.finding import End, FindingKind, Reason, Severity
from kztui.model.quantity import Flag, Origin, Unit
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Verdict
from tests.reconcile.record_maker import Making, shares


def turnout() -> Making:
    making = Making()
    making.count("voters", 8_300_046)
    making.count("registered", 11_953_465)
    making.rate("turnout", "69.44")
    making.relate("ratio", "turnout", "voters", "registered", name="turnout")
    return making


def test_a_ratio_within_rounding_says_the_quotient_and_what_is_stated() -> None:
    finding = reconcile(turnout().election()).findings["within-rounding.turnout"]
    assert finding.kind is FindingKind.WITHIN_ROUNDING
    assert finding.severity is Severity.NOTE
    assert finding.summary == (
        "turnout by ratio holds within rounding: 8,300,046 ÷ 11,953,465 = 69.436 %, stated 69.44 %."
    )
    assert finding.quantities == ("turnout", "voters", "registered")
    assert len(finding.figures) == 3


def test_a_quotient_that_needs_no_rounding_holds() -> None:
    making = Making()
    making.count("a", 1)
    making.count("b", 4)
    making.rate("r", "25")
    making.relate("ratio", "r", "a", "b", name="quarter")
    finding = reconcile(making.election()).findings["holds.quarter"]
    assert finding.summary == "r by ratio holds: 1 ÷ 4 = 25 %, stated 25 %."


def test_a_ratio_with_a_loose_count_says_which_counts_are_possible() -> None:
    making = Making()
    making.count("voters")
    making.states("voters", "nearly 7400")
    making.count("registered", 12_841)
    making.rate("turnout", "57.5")
    making.relate("ratio", "turnout", "voters", "registered", name="abroad")
    finding = reconcile(making.election()).findings["within-rounding.abroad"]
    assert "nearly 7,400 ÷ 12,841, stated 57.5 %" in finding.summary
    assert "between 7,378 and 7,389" in finding.summary


def test_a_sum_of_exact_figures_holds() -> None:
    making = Making()
    for name, value in [("all", 134), ("organisations", 110), ("states", 24)]:
        making.count(name, value)
    making.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(making.election()).findings["holds.parts"]
    assert finding.summary == "all by sum holds: 134 = 110 + 24."


def test_an_order_holds_only_as_far_as_the_words_leave_it_open() -> None:
    making = Making()
    making.count("first", 271)
    making.count("second", 641)
    making.count("third")
    making.states("third", "more than 614")
    making.relate("order", "first", "second", name="sure")
    making.relate("order", "second", "third", name="open")
    verdicts = reconcile(making.election()).result.verdicts
    assert verdicts == {"sure": Verdict.HOLDS, "open": Verdict.WITHIN_ROUNDING}


def test_a_relation_with_a_term_that_no_source_states_is_untested() -> None:
    making = Making()
    making.count("a", 1)
    making.count("b")
    making.relate("order", "a", "b", name="open")
    done = reconcile(making.election())
    assert done.result.verdicts == {"open": Verdict.UNTESTED}
    assert set(done.findings) == {"inferred.b"}


def test_what_no_source_states_is_inferred_with_its_bounds_and_what_binds_them() -> None:
    done = reconcile(shares().election())
    finding = done.findings["inferred.base"]
    assert finding.summary == "Base: between 7,940,283 and 7,946,281, though no source states it."
    assert (finding.low, finding.high) == (Decimal(7_940_283), Decimal(7_946_281))
    # 168,731 at 2.125 % keeps it from being less, 206,206 at 2.595 % from being more.
    assert {key.split("=")[0] for key in finding.binding_low if "=" in key} == {"votes4", "share4"}
    assert {key.split("=")[0] for key in finding.binding_high if "=" in key} == {"votes1", "share1"}


def test_an_explanation_says_which_end_of_a_figure_is_used() -> None:
    making = shares()
    (share,) = (figure.id for figure in making.figures if figure.quantity == "share.tokayev")
    bounds = reconcile(making.election()).result.bounds["tokayev"]
    assert Reason(share, End.LOW) in bounds.why(End.LOW)
    assert Reason(share, End.HIGH) in bounds.why(End.HIGH)


def test_an_explanation_names_nothing_that_it_could_do_without() -> None:
    making = Making()
    making.count("a", 5, 5, 5)
    making.count("b")
    making.relate("equal", "a", "b", name="one")
    making.relate("order", "a", "b", name="two")
    bounds = reconcile(making.election()).result.bounds["b"]
    assert len(bounds.why(End.LOW)) == len(bounds.why(End.HIGH)) == 2


def test_what_nothing_is_known_of_is_not_inferred() -> None:
    making = Making()
    making.count("a")
    making.count("b")
    making.relate("order", "a", "b")
    done = reconcile(making.election())
    assert done.findings == {}
    assert (done.quantities["b"].low, done.quantities["b"].high) == (None, None)
    assert done.quantities["b"].origin is Origin.INFERRED


def test_rates_are_shown_rounded_outward() -> None:
    making = Making()
    making.count("registered", 12_841)
    making.count("stations", 68)
    making.rate("mean", unit=Unit.MEAN)
    making.relate("ratio", "mean", "registered", "stations")
    mean = reconcile(making.election()).quantities["mean"]
    assert (mean.low, mean.high) == (Decimal("188.83"), Decimal("188.84"))


def test_a_stated_rate_keeps_the_half_unit_of_its_last_digit() -> None:
    making = Making()
    making.rate("share", "81.31")
    share = reconcile(making.election()).quantities["share"]
    assert (share.low, share.high, share.flags) == (Decimal("81.305"), Decimal("81.315"), ())


def test_a_stated_quantity_with_tighter_joint_bounds_is_flagged() -> None:
    done = reconcile(turnout().election())
    assert done.quantities["turnout"].flags == (Flag.TIGHTENED,)
    assert done.quantities["turnout"].origin is Origin.STATED
    assert (done.quantities["turnout"].low, done.quantities["turnout"].high) == (
        Decimal("69.436"),
        Decimal("69.437"),
    )
    assert done.quantities["voters"].flags == ()


def test_a_relation_that_fails_says_what_its_numbers_give() -> None:
    making = Making()
    for name, value in [("all", 135), ("organisations", 110), ("states", 24)]:
        making.count(name, value)
    making.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(making.election()).findings["contradiction.parts"]
    assert finding.summary == "all by sum does not hold: 110 + 24 = 134, stated 135."
    assert set(finding.binding_low) == set(making.members)


def test_a_relation_that_fails_with_another_one_says_what_each_makes_of_what_nobody_states() -> None:
    making = Making()
    for name, value in [("organisations", 139), ("states", 8), ("week", 134), ("net", 271), ("withdrawn", 2)]:
        making.count(name, value)
    making.count("gross")
    making.relate("sum", "gross", "week", "organisations", "states", name="gross")
    making.relate("difference", "net", "gross", "withdrawn", name="net")
    finding = reconcile(making.election()).findings["contradiction.gross"]
    assert finding.summary == (
        "gross by sum cannot hold together with “net by difference”: "
        "134 + 139 + 8 = 281, but all else makes it exactly 273."
    )


def test_an_order_that_holds_is_told_with_its_numbers() -> None:
    making = Making()
    making.count("first", 271)
    making.count("second")
    making.states("second", "more than 614")
    making.relate("order", "first", "second", name="grow")
    assert reconcile(making.election()).findings["holds.grow"].summary == "first by order: 271 ≤ more than 614."


def test_figures_that_differ_are_named() -> None:
    making = Making()
    making.count("n", 641, 614)
    finding = reconcile(making.election()).findings["contradiction.1"]
    assert finding.summary == "n: 641 and 614 cannot both be true."


def test_what_rests_on_a_reading_says_so() -> None:
    making = Making()
    making.count("all", 100)
    making.count("abroad", 10)
    making.count("home")
    making.relate("difference", "home", "all", "abroad", reading="The total includes the vote abroad.")
    finding = reconcile(making.election()).findings["inferred.home"]
    assert finding.summary == "Home: exactly 90 if the total includes the vote abroad, though no source states it."


def test_two_runs_say_the_same() -> None:
    first, second = (reconcile(shares().election()).findings for _ in range(2))
    assert first == second
