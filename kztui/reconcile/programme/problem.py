"""What is to be reconciled: the quantities, and the figures and relations that say something of them."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

import msgspec

from kztui.errors import RecordError
from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import End
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.model.shown_bounds import shown_end, shown_places
from kztui.reconcile.programme.constraints import Ratio, linear_constraints, stated_bounds
from kztui.reconcile.programme.derivation import Bound, Constraint


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

    def is_whole(self, quantity: str) -> bool:
        """Return whether the quantity is a whole number, and so not negative either."""
        return self.quantities[quantity].unit.whole

    def shown_end(self, quantity: str, value: Fraction, end: End) -> Fraction:
        """Return a bound's value with the digits that are shown of it."""
        return Fraction(shown_end(value, end, self.shown_places(quantity)))

    def shown_places(self, quantity: str) -> int:
        """Return to how many places the bounds of a quantity are shown."""
        stated = (self.figures[key] for key in self.members_about.get(quantity, ()) if key in self.figures)
        return shown_places(self.quantities[quantity].unit, stated)

    def quantities_of(self, member: str) -> tuple[str, ...]:
        """Return the quantities that a figure or a relation is about."""
        figure = self.figures.get(member)
        return (figure.quantity,) if figure else self.relations[member].terms

    def in_order(self, members: Iterable[str]) -> list[str]:
        """Return members in the order in which they are tried, so that every run gives the same."""
        return sorted(members, key=self.order.__getitem__)

    def is_quotient(self, member: str) -> bool:
        """Return whether a member is a relation that is not linear: a ratio."""
        return member in self.relations and not rules_of(self.relations[member]).is_linear

    def ratio(self, relation: str) -> Ratio:
        """Return what a relation that is not linear says."""
        rate, num, den = self.relations[relation].terms
        return Ratio(relation, rate, num, den, Fraction(quotient_factor(self.quantities[rate].unit)))

    def stated_bounds(self, figure: str) -> tuple[Bound, ...]:
        """Return the one or two bounds that a figure's words state, or none."""
        bounds = self._stated_bounds.get(figure)
        if bounds is None:
            quantity = self.figures[figure].quantity
            bounds = tuple(stated_bounds(self.figures[figure], whole=self.is_whole(quantity)))
            self._stated_bounds[figure] = bounds
        return bounds

    def linear_constraints(self, relation: str) -> tuple[Constraint, ...]:
        """Return what a relation that is linear says."""
        constraints = self._linear_constraints.get(relation)
        if constraints is None:
            constraints = tuple(linear_constraints(self.relations[relation]))
            self._linear_constraints[relation] = constraints
        return constraints

    # Finding contradictions and explanations means solving many parts of one record: bounds and constraints
    # are made once for each figure and relation.
    @cached_property
    def _stated_bounds(self) -> dict[str, tuple[Bound, ...]]:
        return {}

    @cached_property
    def _linear_constraints(self) -> dict[str, tuple[Constraint, ...]]:
        return {}

    @cached_property
    def literal(self) -> frozenset[str]:
        """Return all figures, and the relations that are tried first."""
        literal_relations = (key for key, relation in self.relations.items() if not relation.instead_of)
        return frozenset([*self.figures, *literal_relations])

    @cached_property
    def order(self) -> dict[str, int]:
        """Return the position of each member: relations first, then figures, each in the record's order."""
        return {member: position for position, member in enumerate([*self.relations, *self.figures])}

    @cached_property
    def members_about(self) -> dict[str, list[str]]:
        """Return for each quantity the figures and relations that are about it."""
        members: dict[str, list[str]] = {}
        for member in self.order:
            for quantity in dict.fromkeys(self.quantities_of(member)):
                members.setdefault(quantity, []).append(member)
        return members

    @cached_property
    def alternatives(self) -> dict[str, tuple[str, ...]]:
        """Return the other readings of each relation that has any, by its id, in the record's order."""
        alternatives: dict[str, tuple[str, ...]] = {}
        for key, relation in self.relations.items():
            if relation.instead_of:
                alternatives[relation.instead_of] = (*alternatives.get(relation.instead_of, ()), key)
        return alternatives

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


def connected(problem: Problem, active: set[str], seeds: Iterable[str]) -> set[str]:
    """Return the active members that share quantities with the seeds, directly or through others; and the seeds."""
    members = set(seeds)
    waiting = list(members)
    while waiting:
        for quantity in problem.quantities_of(waiting.pop()):
            fresh = [key for key in problem.members_about[quantity] if key in active and key not in members]
            members.update(fresh)
            waiting.extend(fresh)
    return members


def _check(relation: Relation, problem: Problem) -> None:
    if wrong := _problem_with(relation, problem):
        message = f"relation {relation.id!r}: {wrong}"
        raise RecordError(message)


def _problem_with(relation: Relation, problem: Problem) -> str:
    """Return what is wrong with a relation, or nothing."""
    if relation.id in problem.figures:
        return "a figure has the same id; rename one of them"
    if relation.instead_of and relation.instead_of not in problem.relations:
        return f"instead_of names no relation: {relation.instead_of!r}"
    missing = [term for term in relation.terms if term not in problem.quantities]
    if missing:
        return f"no such quantity: {', '.join(missing)}"
    if not rules_of(relation).is_linear and len(set(relation.terms)) < len(relation.terms):
        return "a ratio is of two different quantities, and its rate is another"
    arity_problem = rules_of(relation).arity_problem(len(relation.terms))
    return f"{relation.kind} {arity_problem}" if arity_problem else ""
