from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kztui.model.finding import End
from kztui.reconcile.certificates.duality import bound_of, derive
from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import ENDS, Bound, Row
from kztui.reconcile.programme.rational_solver import Equation, solve
from tests.reconcile.record_maker import Making

NUMBERS = st.integers(-5, 5).map(Fraction)


@st.composite
def equations(draw: st.DrawFn) -> tuple[list[Equation], dict[int, Fraction]]:
    """Return equations, and a solution that they were made for."""
    size = draw(st.integers(1, 6))
    solution = {unknown: Fraction(draw(NUMBERS), draw(st.integers(1, 4))) for unknown in range(size)}
    made: list[Equation] = []
    for _ in range(draw(st.integers(1, 7))):
        row = {unknown: value for unknown in range(size) if (value := draw(NUMBERS))}
        made.append((row, sum((value * solution[unknown] for unknown, value in row.items()), Fraction(0))))
    return made, solution


@given(equations())
def test_what_solves_equations_satisfies_them_exactly(made: tuple[list[Equation], dict[int, Fraction]]) -> None:
    found = solve(made[0])
    assert found is not None
    for left, right in made[0]:
        assert sum((value * found.get(unknown, Fraction(0)) for unknown, value in left.items()), Fraction(0)) == right


@given(equations(), st.integers(0, 6))
def test_equations_that_contradict_each_other_have_no_solution(
    made: tuple[list[Equation], dict[int, Fraction]], place: int
) -> None:
    left, right = made[0][place % len(made[0])]
    assert solve([*made[0], (dict(left), right + 1)]) is None


def test_thirds_stay_thirds() -> None:
    assert solve([({0: Fraction(3)}, Fraction(1)), ({0: Fraction(1), 1: Fraction(3)}, Fraction(1))]) == {
        0: Fraction(1, 3),
        1: Fraction(2, 9),
    }


def _box(names: str) -> Box:
    making = Making()
    for name in names:
        making.rate(name)
    return Box(making.problem())


@given(st.data())
def test_no_multipliers_whatever_prove_a_bound_that_shuts_the_truth_out(data: st.DataObject) -> None:
    truth = {name: data.draw(NUMBERS) for name in "abc"}
    box = _box("abc")
    slack = st.integers(0, 3).map(Fraction)
    for name, value in truth.items():
        box.lows[name] = Bound(name, End.LOW, value - data.draw(slack))
        box.highs[name] = Bound(name, End.HIGH, value + data.draw(slack))
    rows = []
    for _ in range(3):
        coefficients = {name: data.draw(NUMBERS) for name in truth}
        at = sum((value * truth[name] for name, value in coefficients.items()), Fraction(0))
        rows.append(Row(coefficients, at - data.draw(slack), at + data.draw(slack), "r"))
    weights = [(row, Fraction(data.draw(st.floats(-2, 2)))) for row in rows]
    for end in ENDS:
        bound = bound_of("a", end, weights, box)
        assert bound is not None
        assert (truth["a"] - bound.value) * end.sign >= 0
    proof = derive({}, weights, box)
    assert proof is not None
    assert proof.value <= 0


def test_a_multiplier_that_calls_for_a_bound_that_is_not_there_proves_nothing() -> None:
    box = _box("ab")
    row = Row({"a": Fraction(1), "b": Fraction(1)}, Fraction(1), None, "r")
    assert bound_of("a", End.LOW, [(row, Fraction(1))], box) is None
    assert bound_of("a", End.HIGH, [(row, Fraction(-1))], box) is None
