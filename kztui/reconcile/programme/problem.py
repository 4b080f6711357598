"""What is to be reconciled: the quantities, and the figures and relations that say something of them."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from kztui.errors import RecordError
from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.reconcile.programme.constraints import linear_rows, stated_bounds
from kztui.reconcile.programme.derivation import Bound, Row


class Problem(msgspec.Struct, frozen=True, dict=True):
    """Figures and relations, the *members* of the programme, each known by its id."""

    quantities: Mapping[str, Quantity]
    figures: Mapping[str, Figure]
    relations: Mapping[str, Relation]

    @classmethod
    def of(cls, election: Election) -> "Problem":
        """Return the problem that an election's record poses.

        Raises:
            RecordError: A relation names what is not there, or has a wrong number of terms, or an id is both
                a figure's and a relation's.
        """
        problem = cls(election.quantities, election.figures, election.relations)
        for relation in election.relations.values():
            _check(relation, problem)
        return problem

    def whole(self, quantity: str) -> bool:
        """Return whether the quantity is a whole number, and so not negative either."""
        return self.quantities[quantity].unit.whole

    def factor(self, rate: str) -> int:
        """Return what a quotient is multiplied by to be in the rate's unit: 100 for a percentage."""
        return quotient_factor(self.quantities[rate].unit)

    def touched(self, member: str) -> tuple[str, ...]:
        """Return the quantities that a figure or a relation is about."""
        figure = self.figures.get(member)
        return (figure.quantity,) if figure else self.relations[member].terms

    def stated_bounds(self, figure: str) -> tuple[Bound, ...]:
        """Return the one or two bounds that a figure's words state, or none."""
        known = self._stated.get(figure)
        if known is None:
            row = self.figures[figure]
            known = self._stated[figure] = tuple(stated_bounds(row, whole=self.whole(row.quantity)))
        return known

    def linear_rows(self, relation: str) -> tuple[Row, ...]:
        """Return what a relation that is no ratio says."""
        known = self._linear.get(relation)
        if known is None:
            known = self._linear[relation] = tuple(linear_rows(self.relations[relation]))
        return known

    # Contradictions and explanations are sought by solving many parts of one record: what is made of a figure
    # or a relation is made once.
    @cached_property
    def _stated(self) -> dict[str, tuple[Bound, ...]]:
        return {}

    @cached_property
    def _linear(self) -> dict[str, tuple[Row, ...]]:
        return {}

    @cached_property
    def literal(self) -> frozenset[str]:
        """Return all figures, and the relations that are tried first."""
        first = (key for key, relation in self.relations.items() if not relation.instead_of)
        return frozenset([*self.figures, *first])

    @cached_property
    def order(self) -> dict[str, int]:
        """Return the place of each member: relations first, then figures, each in the record's order."""
        return {key: place for place, key in enumerate([*self.relations, *self.figures])}

    @cached_property
    def members_of(self) -> dict[str, list[str]]:
        """Return for each quantity the figures and relations that are about it."""
        found: dict[str, list[str]] = {}
        for member in self.order:
            for quantity in dict.fromkeys(self.touched(member)):
                found.setdefault(quantity, []).append(member)
        return found

    @cached_property
    def alternatives(self) -> dict[str, tuple[str, ...]]:
        """Return the other readings of each relation that has any, by its id, in the record's order."""
        found: dict[str, tuple[str, ...]] = {}
        for key, relation in self.relations.items():
            if relation.instead_of:
                found[relation.instead_of] = (*found.get(relation.instead_of, ()), key)
        return found

    @cached_property
    def shared_rates(self) -> frozenset[str]:
        """Return the rates of ratios that stand in another relation as well."""
        times: dict[str, int] = {}
        rates: set[str] = set()
        for relation in self.relations.values():
            for term in set(relation.terms):
                times[term] = times.get(term, 0) + 1
            if not rules_of(relation).is_linear:
                rates.add(relation.terms[0])
        return frozenset(rate for rate in rates if times[rate] > 1)


def _check(relation: Relation, problem: Problem) -> None:
    where = f"relation {relation.id!r}"
    if relation.id in problem.figures:
        message = f"{where}: a figure has the same id; rename one of them"
        raise RecordError(message)
    if relation.instead_of and relation.instead_of not in problem.relations:
        message = f"{where}: instead_of names no relation: {relation.instead_of!r}"
        raise RecordError(message)
    unknown = [term for term in relation.terms if term not in problem.quantities]
    if unknown:
        message = f"{where}: no such quantity: {', '.join(unknown)}"
        raise RecordError(message)
    problem_with_terms = rules_of(relation).arity_problem(len(relation.terms))
    if problem_with_terms:
        message = f"{where}: {relation.kind} {problem_with_terms}"
        raise RecordError(message)
