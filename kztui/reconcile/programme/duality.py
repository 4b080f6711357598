"""Bounds by weak duality, in rational arithmetic: what multipliers prove, wherever they come from.

For any multipliers y on the constraints and z = c - A'y on the quantities' own bounds, c·x is at least the sum
of each multiplier times the side of its constraint that its sign calls for. Nothing here trusts the solver: bad
multipliers give a bound that is too wide, or none, but never one that is too tight.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import msgspec

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.derivation import ONE, ZERO, Bound, Constraint, Refutation, Term, inward

Weighted: TypeAlias = tuple[Constraint, Fraction]
"""A constraint and its multiplier."""

_SIGNS: dict[Fraction | int, Fraction] = {1: ONE, -1: -ONE}  # most multipliers in tables


class Derivation(msgspec.Struct, frozen=True):
    """Multipliers, and the least value that they prove for an objective."""

    value: Fraction
    terms: tuple[Term, ...]


def derive(objective: Mapping[str, Fraction], weighted: Iterable[Weighted], bounds: BoundSet) -> Derivation | None:
    """Return what the weighted constraints and the bounds prove of the least value of the objective.

    Returns None where a multiplier calls for a bound that there is not.
    """
    weighted = [(constraint, weight) for constraint, weight in weighted if weight]
    sides = [constraint.low if weight > 0 else constraint.high for constraint, weight in weighted]
    value = ZERO
    for (_, weight), side in zip(weighted, sides, strict=True):
        if side is None:
            return None
        value += weight * side
    terms: list[Term] = [(weight, constraint) for constraint, weight in weighted]
    for quantity, remainder in _remainder(objective, weighted).items():
        if not remainder:
            continue
        bound = (bounds.lows if remainder > 0 else bounds.highs).get(quantity)
        if bound is None:
            return None
        if bound.value:
            value += remainder * bound.value
        terms.append((_SIGNS.get(remainder) or Fraction(remainder), bound))
    return Derivation(value, tuple(terms))


def _remainder(
    objective: Mapping[str, Fraction], weighted: Sequence[Weighted]
) -> Mapping[str, Fraction] | Mapping[str, int]:
    """Return the objective less the weighted constraints: as `int`, which is faster, where all are whole numbers."""
    whole = _whole_remainder(objective, weighted)
    if whole is not None:
        return whole
    remainder = dict(objective)
    for constraint, weight in weighted:
        for quantity, coefficient in constraint.coefficients.items():
            remainder[quantity] = remainder.get(quantity, ZERO) - weight * coefficient
    return remainder


def _whole_remainder(objective: Mapping[str, Fraction], weighted: Sequence[Weighted]) -> dict[str, int] | None:
    if any(value.denominator != 1 for value in objective.values()):
        return None
    remainder = {quantity: value.numerator for quantity, value in objective.items()}
    for constraint, weight in weighted:
        if constraint.integers is None or weight.denominator != 1:
            return None
        factor = weight.numerator
        for quantity, coefficient in constraint.integers.items():
            remainder[quantity] = remainder.get(quantity, 0) - factor * coefficient
    return remainder


def bound_of(quantity: str, end: End, weighted: Iterable[Weighted], bounds: BoundSet) -> Bound | None:
    """Return the bound that weighted constraints prove for one quantity, rounded inward where it is whole.

    The weights are those of a minimisation: of the quantity for its low end, of its negative for the high.
    """
    derivation = derive({quantity: Fraction(end.sign)}, weighted, bounds)
    if derivation is None:
        return None
    exact = derivation.value * end.sign
    value = inward(exact, end, whole=bounds.problem.is_whole(quantity))
    return Bound(quantity, end, value, terms=derivation.terms, strict=value != exact)


def raise_if_infeasible(weighted: Iterable[Weighted], bounds: BoundSet) -> None:
    """Raise InfeasibleError if the weighted constraints prove that nothing satisfies them (Farkas's lemma)."""
    derivation = derive({}, weighted, bounds)
    if derivation is not None and derivation.value > 0:
        raise InfeasibleError(Refutation(derivation.terms))
