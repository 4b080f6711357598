"""Checks proofs from the record alone: whatever made a bound or a contradiction, this is what it must show.

Every proof is a weighted sum. It proves a bound if the weighted constraints add up to the quantity and to the
bound's value before rounding; it proves a contradiction if they add up to nothing on one side and to more than
nothing on the other.
"""

from collections.abc import Iterable
from fractions import Fraction

from kztui.model.finding import End
from kztui.model.relation import RelationKind
from kztui.reconcile.programme.derivation import Bound, Row, Term, inward
from kztui.reconcile.programme.formulation import ZERO, Ratio, positive
from kztui.reconcile.programme.problem import Problem


def proves_bound(problem: Problem, bound: Bound) -> bool:
    """Return whether a bound follows from the record as its proof says, down to the leaves."""
    return all(_follows(problem, node) for node in _nodes([(Fraction(1), bound)]))


def proves_contradiction(problem: Problem, terms: Iterable[Term]) -> bool:
    """Return whether Farkas multipliers prove that nothing satisfies the figures and relations they rest on."""
    terms = tuple(terms)
    added = _sum(terms)
    if added is None:
        return False
    coefficients, value = added
    return not coefficients and value > 0 and all(_follows(problem, node) for node in _nodes(terms))


def _nodes(terms: Iterable[Term]) -> list[Row | Bound]:
    """Return every constraint and bound in a proof, each once."""
    found: dict[int, Row | Bound] = {}
    stack = [node for _, node in terms]
    while stack:
        node = stack.pop()
        if id(node) not in found:
            found[id(node)] = node
            stack.extend(node.uses if isinstance(node, Row) else [below for _, below in node.terms])
    return list(found.values())


def _sum(terms: Iterable[Term]) -> tuple[dict[str, Fraction], Fraction] | None:
    """Return what weighted constraints add up to: coefficients, and the least value of the sum."""
    coefficients: dict[str, Fraction] = {}
    value = ZERO
    for weight, node in terms:
        if isinstance(node, Row):
            side = node.low if weight > 0 else node.high
            if side is None:
                return None
            entries = node.coefficients
        else:
            if (weight > 0) != (node.end is End.LOW):
                return None
            side, entries = node.value, {node.quantity: Fraction(1)}
        value += weight * side
        for quantity, coefficient in entries.items():
            coefficients[quantity] = coefficients.get(quantity, ZERO) + weight * coefficient
    return {key: number for key, number in coefficients.items() if number}, value


def _follows(problem: Problem, node: Row | Bound) -> bool:
    """Return whether one step of a proof is right, given the steps below it."""
    if isinstance(node, Row):
        return _says(problem, node)
    if node.leaf is not None:
        stated = problem.stated_bounds(node.leaf.id)
        return any((node.quantity, node.end, node.value) == (said.quantity, said.end, said.value) for said in stated)
    whole = problem.whole(node.quantity)
    if not node.terms and not node.ratio:
        return whole and node.end is End.LOW and node.value == 0
    added = _sum(node.terms)
    if added is None:
        return False
    if node.ratio:
        return not whole and _quotient_follows(problem, node, added)
    coefficients, value = added
    sign = node.end.sign
    proved = inward(value * sign, node.end, whole=whole)
    return coefficients == {node.quantity: sign} and (proved - node.value) * sign >= 0


def _quotient_follows(problem: Problem, node: Bound, added: tuple[dict[str, Fraction], Fraction]) -> bool:
    ratio = _ratio(problem, node.ratio)
    coefficients, value = added
    wanted = {ratio.num: ratio.factor * node.end.sign}
    wanted[ratio.den] = wanted.get(ratio.den, ZERO) - node.end.sign * node.value
    return (
        ratio.rate == node.quantity
        and coefficients == {key: number for key, number in wanted.items() if number}
        and value >= 0
    )


def _ratio(problem: Problem, relation: str) -> Ratio:
    rate, num, den = problem.relations[relation].terms
    return Ratio(relation, rate, num, den, Fraction(problem.factor(rate)))


def _says(problem: Problem, row: Row) -> bool:
    """Return whether a relation says what a row does."""
    relation = problem.relations[row.relation]
    shape = (row.coefficients, row.low, row.high)
    if relation.kind is not RelationKind.RATIO:
        return any(shape == (said.coefficients, said.low, said.high) for said in problem.linear_rows(relation.id))
    ratio = _ratio(problem, row.relation)
    if not row.uses:
        said = positive(ratio)
        return problem.whole(ratio.den) and shape == (said.coefficients, said.low, said.high)
    first, *more = row.uses
    if more:
        fixed = first.quantity == more[0].quantity == ratio.den and first.value == more[0].value != 0
        return fixed and shape == ({ratio.rate: first.value, ratio.num: -ratio.factor}, ZERO, ZERO)
    entries = {ratio.num: ratio.factor, ratio.den: -first.value}
    sides = (ZERO, None) if first.end is End.LOW else (None, ZERO)
    return first.quantity == ratio.rate and shape == ({key: n for key, n in entries.items() if n}, *sides)
