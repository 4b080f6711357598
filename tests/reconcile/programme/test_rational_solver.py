from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kztui.reconcile.programme.rational_solver import Equation, solve_equations

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
    found = solve_equations(made[0])
    assert found is not None
    for left, right in made[0]:
        assert sum((value * found.get(unknown, Fraction(0)) for unknown, value in left.items()), Fraction(0)) == right


@given(equations(), st.integers(0, 6))
def test_equations_that_contradict_each_other_have_no_solution(
    made: tuple[list[Equation], dict[int, Fraction]], position: int
) -> None:
    left, right = made[0][position % len(made[0])]
    assert solve_equations([*made[0], (dict(left), right + 1)]) is None


def test_thirds_stay_thirds() -> None:
    assert solve_equations([({0: Fraction(3)}, Fraction(1)), ({0: Fraction(1), 1: Fraction(3)}, Fraction(1))]) == {
        0: Fraction(1, 3),
        1: Fraction(2, 9),
    }
