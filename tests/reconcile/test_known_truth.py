"""Elections with a known truth, published rounded and with parts left out (Hypothesis)."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kztui.model.finding import End
from kztui.reconcile.contradictions.resolution import ResolvedContradiction, resolve
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ENDS
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.whole_numbers.decision import decide
from kztui.reconcile.whole_numbers.points import satisfies
from kztui.reconcile.whole_numbers.whole_bounds import whole_bounds
from tests.hypothesis_profiles import examples
from tests.reconcile.random_elections import World, worlds
from tests.reconcile.result_checks import Proofs, unproved, unproved_bounds

pytestmark = pytest.mark.slow
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=examples(400), suppress_health_check=SLOW)
@given(worlds())
def test_the_truth_is_always_inside_the_bounds_and_every_bound_is_proved(world: World) -> None:
    problem = world.record.problem()
    resolution = resolve(problem)
    assert resolution.contradictions == ()
    bounds = resolution.bounds
    for quantity, value in world.truth.items():
        low, high = bounds.lows.get(quantity), bounds.highs.get(quantity)
        assert low is None or low.value <= value
        assert high is None or value <= high.value
    assert unproved_bounds(problem, bounds) == []


@settings(max_examples=examples(30), suppress_health_check=SLOW)
@given(worlds())
def test_an_explanation_is_enough_for_its_bound_and_names_nothing_twice(world: World) -> None:
    problem = world.record.problem()
    election = world.record.election()
    done = reconcile(election)
    assert unproved(election, done) == []
    solved: dict[tuple[str, ...], BoundSet] = {}  # both ends of a quantity often rest on the same members
    for quantity, bounds in done.result.bounds.items():
        for end in ENDS:
            members = tuple(leaf.id for leaf in bounds.why(end))
            assert len(members) == len(set(members))
            value = bounds.high if end is End.HIGH else bounds.low
            if value is not None and members:
                if members not in solved:
                    solved[members] = whole_bounds(problem, members).bounds
                enough = solved[members].value(quantity, end)
                assert enough is not None, (quantity, members)
                shown = [problem.shown_end(quantity, each, end) for each in (enough, value)]
                assert (shown[0] - shown[1]) * end.sign >= 0


def _change_a_digit(world: World, position: int, digit: int) -> str:
    """Change one digit of one exact count, and return the figure's id."""
    figures = world.record.figures
    exact = [number for number, figure in enumerate(figures) if figure.low == figure.high]
    number = exact[position % len(exact)]
    figure = figures[number]
    digits = str(figure.value)
    at = position % len(digits)
    changed = type(figure.value)(f"{digits[:at]}{digit}{digits[at + 1 :]}")
    assume(changed != figure.value)
    figures[number] = replace(figure, value=changed, low=changed, high=changed)
    return figure.id


def _check_contradiction(problem: Problem, changed: str, contradiction: ResolvedContradiction) -> None:
    """Check that a contradiction names the figure that was changed, and is proved to be irreducible."""
    conflict = contradiction.conflict
    assert changed in conflict.members
    assert Proofs(problem).proves(conflict.refutation)
    for member in conflict.members:
        rest = [key for key in conflict.members if key != member]
        if member in conflict.needed:
            assert satisfies(problem, rest, conflict.points[member])
        else:
            assert decide(problem, rest) is None


@settings(max_examples=examples(300), suppress_health_check=SLOW)
@given(worlds(complete=True), st.integers(0, 10_000), st.integers(0, 9))
def test_a_planted_digit_in_a_sum_of_exact_counts_is_always_found(world: World, position: int, digit: int) -> None:
    changed = _change_a_digit(world, position, digit)
    assume(not changed.startswith("registered"))  # nothing but rounded rates contradicts this one
    problem = world.record.problem()
    # Without the changed figure the truth satisfies everything, so that every contradiction must name it.
    (contradiction,) = resolve(problem).contradictions
    _check_contradiction(problem, changed, contradiction)


@settings(max_examples=examples(100), suppress_health_check=SLOW)
@given(worlds(), st.integers(0, 10_000), st.integers(0, 9))
def test_whatever_a_planted_digit_makes_infeasible_is_reported_irreducibly(
    world: World, position: int, digit: int
) -> None:
    assume(any(figure.low == figure.high for figure in world.record.figures))
    changed = _change_a_digit(world, position, digit)
    problem = world.record.problem()
    contradictions = resolve(problem).contradictions
    assert len(contradictions) <= 1
    for contradiction in contradictions:
        _check_contradiction(problem, changed, contradiction)
