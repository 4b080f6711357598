import subprocess
import sys

import pytest

from kztui.reconcile.programme.highs_solver import OPEN, Solver, Status
from tests.conftest import STORE


def test_building_prints_nothing_on_standard_output() -> None:
    # HiGHS prints once in a process, past Python's own streams: only a process of its own shows it.
    command = [sys.executable, "-m", "kztui", "build", str(STORE.parent), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.stderr.startswith("kztui: ")


def test_one_objective_after_another_is_minimised() -> None:
    solver = Solver([(0, 4), (0, OPEN)], [([(0, 1.0), (1, 1.0)], 6, 10)])
    assert solver.minimise({1: 1.0}) is Status.OPTIMAL
    assert solver.values() == pytest.approx([4, 2])
    assert solver.minimise({0: 1.0, 1: -1.0}) is Status.OPTIMAL
    assert solver.values() == pytest.approx([0, 10])
    assert solver.minimise({0: -1.0}) is Status.OPTIMAL
    assert solver.values()[0] == pytest.approx(4)


def test_a_programme_without_a_solution_or_without_an_end_is_told() -> None:
    assert Solver([(0, 1)], [([(0, 1.0)], 2, OPEN)]).minimise({}) is Status.INFEASIBLE
    assert Solver([(0, OPEN)], [([(0, 1.0)], 0, OPEN)]).minimise({0: -1.0}) is Status.UNBOUNDED


def test_the_vertex_names_the_columns_in_the_basis_and_the_rows_that_hold_as_equations() -> None:
    solver = Solver([(0, OPEN), (0, 3)], [([(0, 2.0), (1, 1.0)], -OPEN, 8)])
    assert solver.minimise({0: -3.0, 1: -2.0}) is Status.OPTIMAL
    vertex = solver.vertex()
    assert vertex.basic == (0,)
    assert vertex.at_upper == {1}
    assert vertex.tight == (0,)
    assert vertex.tight_upper == {0}


def test_whole_numbers_are_found_where_they_are_asked_for() -> None:
    rows = [([(0, 2.0), (1, 2.0)], 3, 5)]
    solver = Solver([(0, OPEN), (0, OPEN)], rows, integers=(0, 1))
    assert solver.minimise({0: 1.0, 1: 1.0}) is Status.OPTIMAL
    assert sum(solver.values()) == pytest.approx(2)
