from fractions import Fraction

import pytest

from kztui.model.finding import End
from kztui.model.quantity import Unit
from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import leaves_of
from tests.reconcile.record_maker import RecordMaker, shares
from tests.reconcile.result_checks import joint_bounds, unproved_bounds


def test_the_stated_counts_and_shares_bound_their_base() -> None:
    assert joint_bounds(shares(), "base") == (7_940_283, 7_946_281)


def test_the_winners_votes_follow_from_his_share_of_that_base() -> None:
    assert joint_bounds(shares(), "tokayev") == (6_455_848, 6_461_518)


def test_what_is_left_of_the_base_is_bounded_jointly_and_not_one_relation_at_a_time() -> None:
    # One at a time: 7,940,283 − 6,461,518 − 1,023,601 = 455,164.
    assert joint_bounds(shares(), "others") == (460_041, 461_956)


def test_a_rate_that_no_source_states_is_bounded_by_charnes_and_cooper() -> None:
    record = shares()
    record.rate("share.others")
    record.relate("ratio", "share.others", "others", "base")
    low, high = joint_bounds(record, "share.others")
    assert low is not None
    assert high is not None
    assert 5.793 < low < 5.794
    assert 5.813 < high < 5.814


def test_nearly_7400_at_57_5_percent_of_12841_leaves_7378_to_7389() -> None:
    record = RecordMaker()
    record.count("registered", 12_841)
    record.count("voters")
    record.states("voters", "nearly 7400")
    record.rate("turnout", "57.5")
    record.relate("ratio", "turnout", "voters", "registered")
    assert joint_bounds(record, "voters") == (7_378, 7_389)


def test_a_rate_of_exact_counts_is_their_quotient() -> None:
    record = RecordMaker()
    record.count("stations", 68)
    record.count("registered", 12_841)
    record.rate("mean", unit=Unit.MEAN)
    record.relate("ratio", "mean", "registered", "stations")
    bounds = solve(record.problem(), record.members)
    assert bounds.value("mean", End.LOW) == bounds.value("mean", End.HIGH) == Fraction(12_841, 68)


def test_the_shares_of_a_whole_bound_the_one_that_is_left_out() -> None:
    record = RecordMaker()
    for name in ("a", "b"):
        record.rate(name, "30.0")
    record.rate("c")
    record.rate("all", "100")
    record.relate("sum", "all", "a", "b", "c")
    record.relate("list", "all", named=100)
    bounds = solve(record.problem(), record.members)
    assert (bounds.value("c", End.LOW), bounds.value("c", End.HIGH)) == (Fraction("39.9"), Fraction("40.1"))


def test_a_rate_known_from_another_rate_bounds_its_counts() -> None:
    record = RecordMaker()
    record.rate("told", "50.0")
    record.rate("same")
    record.relate("equal", "told", "same")
    record.count("part")
    record.count("whole", 1_000)
    record.relate("ratio", "same", "part", "whole")
    assert joint_bounds(record, "part") == (500, 500)


def test_a_rate_known_from_another_rate_bounds_counts_that_are_both_unknown() -> None:
    record = RecordMaker()
    record.rate("told", "50.0")
    record.rate("same")
    record.relate("equal", "told", "same")
    record.count("part")
    record.count("whole")
    record.states("whole", "nearly 1001")
    record.states("whole", "more than 989")
    record.relate("ratio", "same", "part", "whole")
    # 0.4995 · 990 = 494.505 and 0.5005 · 1,000 = 500.5
    assert joint_bounds(record, "part") == (495, 500)


def test_counts_known_bound_a_rate_through_another_rate() -> None:
    record = RecordMaker()
    record.rate("first")
    record.rate("second")
    record.relate("order", "first", "second")
    record.count("part")
    record.states("part", "nearly 61")
    record.count("whole", 100)
    record.relate("ratio", "second", "part", "whole")
    assert joint_bounds(record, "first") == (None, 60)


def test_rates_that_tighten_each_other_without_end_come_to_a_stop() -> None:
    # The two shares of d make up all of it, yet one of d is in neither: no solution, but only in the limit.
    record = RecordMaker()
    record.rate("all")
    record.relate("list", "all", named=100)
    for name, share in [("n", "x"), ("m", "y")]:
        record.count(name)
        record.rate(share)
        record.relate("ratio", share, name, "d")
    record.count("d")
    record.states("d", "nearly 1000")
    record.relate("sum", "all", "x", "y")
    record.count("one", 1)
    record.relate("sum", "d", "n", "m", "one")
    bounds = solve(record.problem(), record.members)
    assert unproved_bounds(record.problem(), bounds) == []
    assert all(bound.value.denominator < 10**40 for bound in (*bounds.lows.values(), *bounds.highs.values()))


def test_a_denominator_is_at_least_one_once_its_rate_is_stated() -> None:
    record = RecordMaker()
    record.rate("rate", "0")
    record.count("part")
    record.count("whole")
    record.relate("ratio", "rate", "part", "whole")
    assert joint_bounds(record, "whole") == (1, None)


def test_a_tenth_of_a_whole_number_needs_ten() -> None:
    # The part is more than nothing, so at least 1, which is at most 10.5 % of 10 or more.
    record = RecordMaker()
    record.rate("rate", "10")
    record.count("part")
    record.count("whole")
    record.relate("ratio", "rate", "part", "whole")
    assert joint_bounds(record, "part") == (1, None)
    assert joint_bounds(record, "whole") == (10, None)


def test_a_rate_of_an_unknown_denominator_has_no_greatest_value() -> None:
    record = RecordMaker()
    record.count("part", 10)
    record.count("whole")
    record.rate("rate")
    record.relate("ratio", "rate", "part", "whole")
    assert joint_bounds(record, "rate") == (0, 1000)


def test_rounding_one_count_tightens_another() -> None:
    # 3 a = b and b <= 10: as real numbers a <= 10/3; as whole numbers a <= 3, and so b <= 9.
    record = RecordMaker()
    record.count("a")
    record.count("b")
    record.states("b", "nearly 11")
    record.relate("sum", "b", "a", "a", "a")
    assert joint_bounds(record, "b") == (0, 9)


def test_a_list_is_as_long_as_what_it_names() -> None:
    record = RecordMaker()
    record.count("n")
    record.relate("list", "n", named=10)
    assert joint_bounds(record, "n") == (10, 10)


def test_an_order_bounds_what_stands_between() -> None:
    record = RecordMaker()
    record.count("first", 271)
    record.count("second")
    record.count("third", 641)
    record.relate("order", "first", "second", "third")
    assert joint_bounds(record, "second") == (271, 641)


def test_a_quantity_of_which_nothing_is_said_has_no_bounds_but_nought() -> None:
    record = RecordMaker()
    record.count("n")
    record.count("m")
    record.relate("order", "n", "m")
    assert joint_bounds(record, "m") == (0, None)


def test_figures_that_leave_no_whole_number_are_refused() -> None:
    record = RecordMaker()
    record.rate("rate", "50.5")
    record.count("part")
    record.count("whole", 10)
    record.relate("ratio", "rate", "part", "whole")
    with pytest.raises(InfeasibleError):
        solve(record.problem(), record.members)


def test_every_bound_is_proved_by_what_it_names() -> None:
    record = shares()
    problem = record.problem()
    bounds = solve(problem, record.members)
    assert unproved_bounds(problem, bounds) == []
    for bound in [*bounds.lows.values(), *bounds.highs.values()]:
        members = [leaf.id for leaf in leaves_of(bound)]
        if members:
            assert solve(problem, members).value(bound.quantity, bound.end) == bound.value
