from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import ENDS, Bound, Constraint
from kztui.reconcile.programme.duality import bound_of, derive
from tests.reconcile.record_maker import RecordMaker

NUMBERS = st.integers(-5, 5).map(Fraction)


def _bounds(names: str) -> BoundSet:
    record = RecordMaker()
    for name in names:
        record.rate(name)
    return BoundSet(record.problem())


@given(st.data())
def test_no_multipliers_whatever_prove_a_bound_that_shuts_the_truth_out(data: st.DataObject) -> None:
    truth = {name: data.draw(NUMBERS) for name in "abc"}
    bounds = _bounds("abc")
    slack = st.integers(0, 3).map(Fraction)
    for name, value in truth.items():
        bounds.lows[name] = Bound(name, End.LOW, value - data.draw(slack))
        bounds.highs[name] = Bound(name, End.HIGH, value + data.draw(slack))
    rows = []
    for _ in range(3):
        coefficients = {name: data.draw(NUMBERS) for name in truth}
        at = sum((value * truth[name] for name, value in coefficients.items()), Fraction(0))
        rows.append(Constraint(coefficients, at - data.draw(slack), at + data.draw(slack), "r"))
    weights = [(row, Fraction(data.draw(st.floats(-2, 2)))) for row in rows]
    for end in ENDS:
        bound = bound_of("a", end, weights, bounds)
        assert bound is not None
        assert (truth["a"] - bound.value) * end.sign >= 0
    proof = derive({}, weights, bounds)
    assert proof is not None
    assert proof.value <= 0


def test_a_multiplier_that_calls_for_a_bound_that_is_not_there_proves_nothing() -> None:
    bounds = _bounds("ab")
    row = Constraint({"a": Fraction(1), "b": Fraction(1)}, Fraction(1), None, "r")
    assert bound_of("a", End.LOW, [(row, Fraction(1))], bounds) is None
    assert bound_of("a", End.HIGH, [(row, Fraction(-1))], bounds) is None
