"""Elections with a known truth, published rounded and with parts left out (Hypothesis)."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kztui.reconcile.bounds.joint_bounds import RATE_SLACK
from kztui.reconcile.bounds.solve import work_out
from kztui.reconcile.certificates.proof_checker import proves_contradiction
from kztui.reconcile.contradictions.feasible_point import satisfies, witness
from kztui.reconcile.contradictions.resolve_contradictions import settle
from kztui.reconcile.programme.bound_set import InfeasibleError
from kztui.reconcile.programme.derivation import leaves_of
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.reconcile import solve
from tests.reconcile.proof_checking import unproved
from tests.reconcile.random_elections import World, worlds

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=400, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_the_truth_is_always_inside_the_bounds_and_every_bound_is_proved(world: World) -> None:
    problem = world.making.problem()
    settlement = settle(problem)
    assert settlement.solved == []
    box = settlement.box
    assert box is not None
    for quantity, value in world.truth.items():
        low, high = box.lows.get(quantity), box.highs.get(quantity)
        assert low is None or low.value <= value
        assert high is None or value <= high.value
    assert list(unproved(problem, box)) == []


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(worlds())
def test_an_explanation_is_enough_for_its_bound_and_names_nothing_twice(world: World) -> None:
    problem = world.making.problem()
    result = solve(problem)
    assert list(unproved(problem, result)) == []
    for bounds in result.bounds.values():
        for bound in (bounds.proof_low, bounds.proof_high):
            members = [leaf.id for leaf in leaves_of(bound)]
            assert len(members) == len(set(members))
            if bound is not None and members:
                enough = work_out(problem, members).get(bound.quantity, bound.end)
                assert enough is not None, (bound, members)
                slack = 0 if problem.quantities[bound.quantity].unit.whole else RATE_SLACK
                assert (enough.value - bound.value) * bound.end.sign >= -slack


def _plant(world: World, place: int, digit: int) -> str:
    """Change one digit of one exact count, and return the figure's id."""
    figures = world.making.figures
    exact = [number for number, figure in enumerate(figures) if figure.low == figure.high]
    number = exact[place % len(exact)]
    figure = figures[number]
    digits = str(figure.value)
    at = place % len(digits)
    changed = type(figure.value)(f"{digits[:at]}{digit}{digits[at + 1 :]}")
    assume(changed != figure.value)
    figures[number] = replace(figure, value=changed, low=changed, high=changed)
    return figure.id


def _sound(problem: Problem, planted: str) -> None:
    solved = settle(problem).solved
    # Without the planted figure the truth satisfies everything, so that every contradiction must name it.
    (one,) = solved
    assert planted in one.conflict.members
    assert proves_contradiction(problem, one.conflict.terms)
    for member in one.conflict.members:
        rest = [other for other in one.conflict.members if other != member]
        values = witness(problem, rest)
        assert (values is not None) is (member in one.conflict.needed)
        assert values is None or satisfies(problem, rest, values)


@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(worlds(complete=True), st.integers(0, 10_000), st.integers(0, 9))
def test_a_planted_digit_in_a_sum_of_exact_counts_is_always_found(world: World, place: int, digit: int) -> None:
    planted = _plant(world, place, digit)
    assume(not planted.startswith("registered"))  # nothing but rounded rates holds this one
    _sound(world.making.problem(), planted)


@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(worlds(), st.integers(0, 10_000), st.integers(0, 9))
def test_whatever_a_planted_digit_makes_infeasible_is_reported_irreducibly(
    world: World, place: int, digit: int
) -> None:
    assume(any(figure.low == figure.high for figure in world.making.figures))
    planted = _plant(world, place, digit)
    problem = world.making.problem()
    try:
        work_out(problem, world.making.members)
    except InfeasibleError:
        _sound(problem, planted)
