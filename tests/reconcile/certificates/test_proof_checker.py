from fractions import Fraction

import pytest
from msgspec.structs import replace

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.certificates.proof_checker import ProofChecker
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import Bound, Constraint
from tests.reconcile.record_maker import RecordMaker, shares


def derived() -> tuple[RecordMaker, Bound]:
    record = shares()
    return record, solve(record.problem(), record.members).lows["base"]


def test_a_proof_as_it_was_made_is_accepted() -> None:
    record, bound = derived()
    assert ProofChecker(record.problem()).proves_bound(bound)


@pytest.mark.parametrize("more", [Fraction(1), Fraction(1, 2)])
def test_a_tighter_bound_than_the_multipliers_give_is_not_proved(more: Fraction) -> None:
    record, bound = derived()
    assert not ProofChecker(record.problem()).proves_bound(replace(bound, value=bound.value + more))


def test_a_proof_with_another_multiplier_is_refused() -> None:
    record, bound = derived()
    (weight, node), *rest = bound.terms
    assert not ProofChecker(record.problem()).proves_bound(replace(bound, terms=((weight * 2, node), *rest)))
    assert not ProofChecker(record.problem()).proves_bound(replace(bound, terms=((-weight, node), *rest)))
    assert not ProofChecker(record.problem()).proves_bound(replace(bound, terms=tuple(rest)))


def test_a_row_that_no_relation_says_is_refused() -> None:
    record, bound = derived()
    (weight, row), *rest = bound.terms
    assert isinstance(row, Constraint)
    changed = replace(row, coefficients={key: value + 1 for key, value in row.coefficients.items()})
    assert not ProofChecker(record.problem()).proves_bound(replace(bound, terms=((weight, changed), *rest)))


def test_a_figure_that_says_something_else_is_refused() -> None:
    record = shares()
    problem = record.problem()
    stated = solve(problem, record.members).lows["votes0"]
    assert ProofChecker(problem).proves_bound(stated)
    assert not ProofChecker(problem).proves_bound(replace(stated, value=stated.value + 1))
    assert not ProofChecker(problem).proves_bound(replace(stated, end=End.HIGH, quantity="votes1"))


def test_nothing_but_that_a_count_is_not_negative_needs_no_proof() -> None:
    problem = shares().problem()
    assert ProofChecker(problem).proves_bound(Bound("base", End.LOW, Fraction(0)))
    assert not ProofChecker(problem).proves_bound(Bound("base", End.LOW, Fraction(1)))
    assert not ProofChecker(problem).proves_bound(Bound("base", End.HIGH, Fraction(0)))
    assert not ProofChecker(problem).proves_bound(Bound("share0", End.LOW, Fraction(0)))


def test_a_quotient_that_its_counts_do_not_give_is_refused() -> None:
    record = shares()
    record.rate("share.others")
    record.relate("ratio", "share.others", "others", "base")
    problem = record.problem()
    bound = solve(problem, record.members).lows["share.others"]
    assert ProofChecker(problem).proves_bound(bound)
    assert not ProofChecker(problem).proves_bound(replace(bound, value=bound.value + Fraction(1, 10**9)))


def test_a_contradiction_that_adds_up_to_nothing_is_refused() -> None:
    record = RecordMaker()
    record.count("n", 5, 6)
    with pytest.raises(InfeasibleError) as raised:
        solve(record.problem(), record.members)
    terms = raised.value.terms
    checker = ProofChecker(record.problem())
    assert checker.proves_contradiction(terms)
    assert not checker.proves_contradiction(terms[:1])
    assert not checker.proves_contradiction([(-weight, node) for weight, node in terms])
    assert not checker.proves_contradiction([])


def test_a_denominator_that_one_end_alone_fixes_is_refused() -> None:
    record = RecordMaker()
    record.rate("again")
    record.rate("rate")
    record.count("part", 5)
    record.count("whole")
    record.states("whole", "more than 9")
    record.relate("ratio", "rate", "part", "whole", name="ratio")
    record.relate("equal", "rate", "again")
    problem = record.problem()
    low, part = (solve(problem, record.members).lows[quantity] for quantity in ("whole", "part"))
    ratio = problem.ratio("ratio")
    pretended = Bound("whole", End.HIGH, low.value, leaf=low.leaf)
    for uses in ((low, low), (low, pretended)):
        constraint = ratio.with_denominator(*uses)
        terms = ((Fraction(1, low.value.numerator), constraint), (Fraction(100, low.value.numerator), part))
        assert not ProofChecker(problem).proves_bound(Bound("rate", End.LOW, Fraction(50), terms=terms))


def test_what_is_refused_once_is_refused_again() -> None:
    record, bound = derived()
    checker = ProofChecker(record.problem())
    tighter = replace(bound, value=bound.value + 1)
    assert not checker.proves_bound(tighter)
    assert checker.proves_bound(bound)
    assert not checker.proves_bound(tighter)
