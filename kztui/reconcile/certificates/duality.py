"""Bounds by weak duality, in rational arithmetic: what multipliers prove, whoever proposed them.

For any multipliers y on the rows and z = c - A'y on the quantities' own bounds, c·x is at least the sum of each
multiplier times the side of its constraint that its sign calls for. Nothing here trusts the solver: bad
multipliers give a bound that is too wide, or none, but never one that is too tight.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

import msgspec

from kztui.model.finding import End
from kztui.reconcile.programme.bound_set import Box, InfeasibleError
from kztui.reconcile.programme.derivation import Bound, Row, Term, inward

ZERO = Fraction(0)
ONE = Fraction(1)
_SIGNS: dict[Fraction | int, Fraction] = {1: ONE, -1: -ONE}  # most multipliers in tables


class Proof(msgspec.Struct, frozen=True):
    """Multipliers, and the least value that they prove for an objective."""

    value: Fraction
    terms: tuple[Term, ...]


def derive(objective: Mapping[str, Fraction], weights: Iterable[tuple[Row, Fraction]], box: Box) -> Proof | None:
    """Return what the weighted rows and the box prove of the least value of the objective.

    Returns None where a multiplier calls for a bound that there is not.
    """
    weights = [(row, weight) for row, weight in weights if weight]
    sides = [row.low if weight > 0 else row.high for row, weight in weights]
    value = ZERO
    for (_, weight), side in zip(weights, sides, strict=True):
        if side is None:
            return None
        value += weight * side
    terms: list[Term] = [(weight, row) for row, weight in weights]
    for quantity, rest in _residue(objective, weights).items():
        if not rest:
            continue
        bound = (box.lows if rest > 0 else box.highs).get(quantity)
        if bound is None:
            return None
        if bound.value:
            value += rest * bound.value
        terms.append((_SIGNS.get(rest) or Fraction(rest), bound))
    return Proof(value, tuple(terms))


def _residue(
    objective: Mapping[str, Fraction], weights: Iterable[tuple[Row, Fraction]]
) -> Mapping[str, Fraction] | Mapping[str, int]:
    """Return what is left of the objective less the weighted rows: whole numbers as `int`, where all are."""
    whole = _whole_residue(objective, weights)
    if whole is not None:
        return whole
    rest = dict(objective)
    for row, weight in weights:
        for quantity, coefficient in row.coefficients.items():
            rest[quantity] = rest.get(quantity, ZERO) - weight * coefficient
    return rest


def _whole_residue(objective: Mapping[str, Fraction], weights: Iterable[tuple[Row, Fraction]]) -> dict[str, int] | None:
    if any(value.denominator != 1 for value in objective.values()):
        return None
    rest = {quantity: value.numerator for quantity, value in objective.items()}
    for row, weight in weights:
        if row.integers is None or weight.denominator != 1:
            return None
        factor = weight.numerator
        for quantity, coefficient in row.integers.items():
            rest[quantity] = rest.get(quantity, 0) - factor * coefficient
    return rest


def bound_of(quantity: str, end: End, weights: Iterable[tuple[Row, Fraction]], box: Box) -> Bound | None:
    """Return the bound that weighted rows prove for one quantity, rounded inward where it is whole.

    The weights are those of a minimisation: of the quantity for its low end, of its negative for the high.
    """
    proof = derive({quantity: Fraction(end.sign)}, weights, box)
    if proof is None:
        return None
    exact = proof.value * end.sign
    value = inward(exact, end, whole=box.problem.whole(quantity))
    return Bound(quantity, end, value, terms=proof.terms, strict=value != exact)


def refute(weights: Iterable[tuple[Row, Fraction]], box: Box) -> None:
    """Raise InfeasibleError if the weighted rows prove that nothing satisfies them (Farkas's lemma)."""
    proof = derive({}, weights, box)
    if proof is not None and proof.value > 0:
        raise InfeasibleError(proof.terms)
