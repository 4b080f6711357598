from fractions import Fraction

import pytest

from kztui.model.finding import End
from kztui.model.quantity import Unit
from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import leaves_of
from tests.reconcile.proof_checking import ends, unproved
from tests.reconcile.record_maker import Making, shares


def test_the_stated_counts_and_shares_bound_their_base() -> None:
    assert ends(shares(), "base") == (7_940_283, 7_946_281)


def test_the_winners_votes_follow_from_his_share_of_that_base() -> None:
    assert ends(shares(), "tokayev") == (6_455_848, 6_461_518)


def test_what_is_left_of_the_base_is_bounded_jointly_and_not_one_relation_at_a_time() -> None:
    # One at a time: 7,940,283 − 6,461,518 − 1,023,601 = 455,164.
    assert ends(shares(), "others") == (460_041, 461_956)


def test_a_rate_that_no_source_states_is_bounded_by_charnes_and_cooper() -> None:
    making = shares()
    making.rate("share.others")
    making.relate("ratio", "share.others", "others", "base")
    low, high = ends(making, "share.others")
    assert low is not None
    assert high is not None
    assert 5.793 < low < 5.794
    assert 5.813 < high < 5.814


def test_nearly_7400_at_57_5_percent_of_12841_leaves_7378_to_7389() -> None:
    making = Making()
    making.count("registered", 12_841)
    making.count("voters")
    making.states("voters", "nearly 7400")
    making.rate("turnout", "57.5")
    making.relate("ratio", "turnout", "voters", "registered")
    assert ends(making, "voters") == (7_378, 7_389)


def test_a_rate_of_exact_counts_is_their_quotient() -> None:
    making = Making()
    making.count("stations", 68)
    making.count("registered", 12_841)
    making.rate("mean", unit=Unit.MEAN)
    making.relate("ratio", "mean", "registered", "stations")
    box = work_out(making.problem(), making.members)
    assert box.value("mean", End.LOW) == box.value("mean", End.HIGH) == Fraction(12_841, 68)


def test_the_shares_of_a_whole_bound_the_one_that_is_left_out() -> None:
    making = Making()
    for name in ("a", "b"):
        making.rate(name, "30.0")
    making.rate("c")
    making.rate("all", "100")
    making.relate("sum", "all", "a", "b", "c")
    making.relate("list", "all", named=100)
    box = work_out(making.problem(), making.members)
    assert (box.value("c", End.LOW), box.value("c", End.HIGH)) == (Fraction("39.9"), Fraction("40.1"))


def test_a_rate_known_from_another_rate_bounds_its_counts() -> None:
    making = Making()
    making.rate("told", "50.0")
    making.rate("same")
    making.relate("equal", "told", "same")
    making.count("part")
    making.count("whole", 1_000)
    making.relate("ratio", "same", "part", "whole")
    assert ends(making, "part") == (500, 500)


def test_a_rate_known_from_another_rate_bounds_counts_that_are_both_unknown() -> None:
    making = Making()
    making.rate("told", "50.0")
    making.rate("same")
    making.relate("equal", "told", "same")
    making.count("part")
    making.count("whole")
    making.states("whole", "nearly 1001")
    making.states("whole", "more than 989")
    making.relate("ratio", "same", "part", "whole")
    # 0.4995 · 990 = 494.505 and 0.5005 · 1,000 = 500.5
    assert ends(making, "part") == (495, 500)


def test_counts_known_bound_a_rate_through_another_rate() -> None:
    making = Making()
    making.rate("first")
    making.rate("second")
    making.relate("order", "first", "second")
    making.count("part")
    making.states("part", "nearly 61")
    making.count("whole", 100)
    making.relate("ratio", "second", "part", "whole")
    assert ends(making, "first") == (None, 60)


def test_rates_that_tighten_each_other_without_end_come_to_a_stop() -> None:
    # The two shares of d make up all of it, yet one of d is in neither: no solution, but only in the limit.
    making = Making()
    making.rate("all")
    making.relate("list", "all", named=100)
    for name, share in [("n", "x"), ("m", "y")]:
        making.count(name)
        making.rate(share)
        making.relate("ratio", share, name, "d")
    making.count("d")
    making.states("d", "nearly 1000")
    making.relate("sum", "all", "x", "y")
    making.count("one", 1)
    making.relate("sum", "d", "n", "m", "one")
    box = work_out(making.problem(), making.members)
    assert list(unproved(making.problem(), box)) == []
    assert all(bound.value.denominator < 10**40 for bound in (*box.lows.values(), *box.highs.values()))


def test_a_denominator_is_at_least_one_once_its_rate_is_stated() -> None:
    making = Making()
    making.rate("rate", "0")
    making.count("part")
    making.count("whole")
    making.relate("ratio", "rate", "part", "whole")
    assert ends(making, "whole") == (1, None)


def test_a_tenth_of_a_whole_number_needs_ten() -> None:
    # The part is more than nothing, so at least 1, which is at most 10.5 % of 10 or more.
    making = Making()
    making.rate("rate", "10")
    making.count("part")
    making.count("whole")
    making.relate("ratio", "rate", "part", "whole")
    assert ends(making, "part") == (1, None)
    assert ends(making, "whole") == (10, None)


def test_a_rate_of_an_unknown_denominator_has_no_greatest_value() -> None:
    making = Making()
    making.count("part", 10)
    making.count("whole")
    making.rate("rate")
    making.relate("ratio", "rate", "part", "whole")
    assert ends(making, "rate") == (0, 1000)


def test_rounding_one_count_tightens_another() -> None:
    # 3 a = b and b <= 10: as real numbers a <= 10/3; as whole numbers a <= 3, and so b <= 9.
    making = Making()
    making.count("a")
    making.count("b")
    making.states("b", "nearly 11")
    making.relate("sum", "b", "a", "a", "a")
    assert ends(making, "b") == (0, 9)


def test_a_list_is_as_long_as_what_it_names() -> None:
    making = Making()
    making.count("n")
    making.relate("list", "n", named=10)
    assert ends(making, "n") == (10, 10)


def test_an_order_bounds_what_stands_between() -> None:
    making = Making()
    making.count("first", 271)
    making.count("second")
    making.count("third", 641)
    making.relate("order", "first", "second", "third")
    assert ends(making, "second") == (271, 641)


def test_a_quantity_of_which_nothing_is_said_has_no_bounds_but_nought() -> None:
    making = Making()
    making.count("n")
    making.count("m")
    making.relate("order", "n", "m")
    assert ends(making, "m") == (0, None)


def test_figures_that_leave_no_whole_number_are_refused() -> None:
    making = Making()
    making.rate("rate", "50.5")
    making.count("part")
    making.count("whole", 10)
    making.relate("ratio", "rate", "part", "whole")
    with pytest.raises(InfeasibleError):
        work_out(making.problem(), making.members)


def test_every_bound_is_proved_by_what_it_names() -> None:
    making = shares()
    problem = making.problem()
    box = work_out(problem, making.members)
    assert list(unproved(problem, box)) == []
    for bound in [*box.lows.values(), *box.highs.values()]:
        members = [leaf.id for leaf in leaves_of(bound)]
        if members:
            assert work_out(problem, members).value(bound.quantity, bound.end) == bound.value
