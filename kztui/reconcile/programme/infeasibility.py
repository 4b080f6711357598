"""Proof that a programme has no solution, by the multipliers of the least violation.

Every constraint may be violated at a price. Where the least total price is not zero, the multipliers of that
optimum are Farkas multipliers of the programme itself, and tend to name few constraints.
"""

from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.derivation import ONE, ZERO, Bound, Constraint
from kztui.reconcile.programme.duality import raise_if_infeasible
from kztui.reconcile.programme.highs_solver import Status
from kztui.reconcile.programme.linear_programme import LinearProgramme


def require_feasible(programme: LinearProgramme) -> bool:
    """Return whether the programme has a solution, as far as the solver can tell.

    Raises:
        InfeasibleError: It has none, and exact multipliers prove it.
    """
    status = programme.minimise({})
    if status is Status.INFEASIBLE:
        _raise_with_multipliers(programme)
    return status is Status.OPTIMAL


def _raise_with_multipliers(programme: LinearProgramme) -> None:
    bounds = programme.bounds.copy()
    price: dict[str, Fraction] = {}
    relaxed: list[Constraint] = []
    for number, constraint in enumerate(programme.constraints):
        above, below = f"+{number}", f"-{number}"  # the names of the violations among the unknowns
        for violation in (above, below):
            bounds.put(Bound(violation, End.LOW, ZERO))
            price[violation] = ONE
        # A constraint enters at its own scale, as it does in the solver, so that a violation is one of counts.
        largest = max(abs(value) for value in constraint.coefficients.values())
        coefficients = {**constraint.coefficients, above: largest, below: -largest}
        relaxed.append(Constraint(coefficients, constraint.low, constraint.high, constraint.relation))
    relaxation = LinearProgramme([*programme.unknowns, *price], relaxed, bounds)
    multipliers = relaxation.minimise_with_multipliers(price)
    if multipliers is not None:
        # Constraints are equal only to themselves: each is traced to the one that it relaxes.
        original = dict(zip(relaxed, programme.constraints, strict=True))
        raise_if_infeasible([(original[row], weight) for row, weight in multipliers], programme.bounds)
