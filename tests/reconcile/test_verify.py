from fractions import Fraction

import pytest
from msgspec.structs import replace

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.certificates.proof_checker import proves_bound, proves_contradiction
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import Bound, Row
from tests.reconcile.record_maker import Making, shares


def derived() -> tuple[Making, Bound]:
    making = shares()
    return making, work_out(making.problem(), making.members).lows["base"]


def test_a_proof_as_it_was_made_is_accepted() -> None:
    making, bound = derived()
    assert proves_bound(making.problem(), bound)


@pytest.mark.parametrize("more", [Fraction(1), Fraction(1, 2)])
def test_a_tighter_bound_than_the_multipliers_give_is_not_proved(more: Fraction) -> None:
    making, bound = derived()
    assert not proves_bound(making.problem(), replace(bound, value=bound.value + more))


def test_a_proof_with_another_multiplier_is_refused() -> None:
    making, bound = derived()
    (weight, node), *others = bound.terms
    assert not proves_bound(making.problem(), replace(bound, terms=((weight * 2, node), *others)))
    assert not proves_bound(making.problem(), replace(bound, terms=((-weight, node), *others)))
    assert not proves_bound(making.problem(), replace(bound, terms=tuple(others)))


def test_a_row_that_no_relation_says_is_refused() -> None:
    making, bound = derived()
    (weight, row), *others = bound.terms
    assert isinstance(row, Row)
    other = replace(row, coefficients={key: value + 1 for key, value in row.coefficients.items()})
    assert not proves_bound(making.problem(), replace(bound, terms=((weight, other), *others)))


def test_a_figure_that_says_something_else_is_refused() -> None:
    making = shares()
    problem = making.problem()
    stated = work_out(problem, making.members).lows["votes0"]
    assert proves_bound(problem, stated)
    assert not proves_bound(problem, replace(stated, value=stated.value + 1))
    assert not proves_bound(problem, replace(stated, end=End.HIGH, quantity="votes1"))


def test_nothing_but_that_a_count_is_not_negative_needs_no_proof() -> None:
    problem = shares().problem()
    assert proves_bound(problem, Bound("base", End.LOW, Fraction(0)))
    assert not proves_bound(problem, Bound("base", End.LOW, Fraction(1)))
    assert not proves_bound(problem, Bound("base", End.HIGH, Fraction(0)))
    assert not proves_bound(problem, Bound("share0", End.LOW, Fraction(0)))


def test_a_quotient_that_its_counts_do_not_give_is_refused() -> None:
    making = shares()
    making.rate("share.others")
    making.relate("ratio", "share.others", "others", "base")
    problem = making.problem()
    bound = work_out(problem, making.members).lows["share.others"]
    assert proves_bound(problem, bound)
    assert not proves_bound(problem, replace(bound, value=bound.value + Fraction(1, 10**9)))


def test_a_contradiction_that_adds_up_to_nothing_is_refused() -> None:
    making = Making()
    making.count("n", 5, 6)
    with pytest.raises(InfeasibleError) as raised:
        work_out(making.problem(), making.members)
    terms = raised.value.terms
    assert proves_contradiction(making.problem(), terms)
    assert not proves_contradiction(making.problem(), terms[:1])
    assert not proves_contradiction(making.problem(), [(-weight, node) for weight, node in terms])
    assert not proves_contradiction(making.problem(), [])
