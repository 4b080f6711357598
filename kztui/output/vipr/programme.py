"""What the figures and relations of a record demand, as the constraints of a linear programme without ratios.

A ratio is no linear constraint. But a figure of a rate and its ratio together are one:
100 times the numerator, less a bound of the rate times the denominator, is at least 0, or at most 0.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from fractions import Fraction

from kztui.model.election import Election
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.output.vipr.inequality import ONE, ZERO, Constraint, Inequality, total


class Programme:
    """The constraints of one record."""

    def __init__(self, election: Election) -> None:
        self._election = election
        self._ratios: dict[str, list[Relation]] = defaultdict(list)
        for relation in election.relations.values():
            if relation.kind is RelationKind.RATIO:
                self._ratios[relation.terms[0]].append(relation)
        self._about: dict[str, list[Constraint]] = defaultdict(list)
        for constraint in (*self._of_counts(), *self._of_ratios(), *self._of_figures(), *self._of_relations()):
            for quantity in constraint.says.left:
                self._about[quantity].append(constraint)

    def is_whole(self, quantity: str) -> bool:
        """Return whether a quantity is a whole number."""
        return self._election.quantities[quantity].unit.whole

    def ratio_of(self, rate: str, members: Collection[str]) -> str:
        """Return a ratio among some members whose first term this is, or nothing where there is none."""
        return next((ratio.id for ratio in self._ratios[rate] if ratio.id in members), "")

    def difference(self, ratio: str, rate: Fraction) -> dict[str, Fraction]:
        """Return what is at least 0 where a ratio's first term is at least this rate, and at most 0 where at most."""
        quotient, numerator, denominator = self._election.relations[ratio].terms
        factor = quotient_factor(self._election.quantities[quotient].unit)
        return total((numerator, factor), (denominator, -rate))

    def related_rates(self, members: Collection[str]) -> frozenset[str]:
        """Return the rates in relations other than ratios: their numerator and denominator can't stand for them."""
        relations = (relation for relation in self._election.relations.values() if relation.id in members)
        linear = (relation for relation in relations if relation.kind is not RelationKind.RATIO)
        return frozenset(term for relation in linear for term in relation.terms if not self.is_whole(term))

    def stated_rates(self, members: Collection[str]) -> frozenset[str]:
        """Return the rates that figures bound."""
        figures = (figure for figure in self._election.figures.values() if figure.id in members)
        bounding = (figure for figure in figures if (figure.low, figure.high) != (None, None))
        return frozenset(figure.quantity for figure in bounding if not self.is_whole(figure.quantity))

    def constraints(
        self, quantities: Collection[str], members: Collection[str], variables: Collection[str], rates: Collection[str]
    ) -> list[Constraint]:
        """Return what some members demand of some quantities, and of all that they tie to them.

        Args:
            quantities: where to begin.
            members: the figures and relations in force.
            variables: the rates that are variables; of others nothing is demanded but by way of their ratio.
            rates: the rates that there are, so that their denominator is not 0.
        """
        found: dict[str, Constraint] = {}
        seen, waiting = set(quantities), sorted(quantities)
        while waiting:
            for constraint in self._about[waiting.pop()]:
                left = constraint.says.left
                if (
                    all(member in members for member in constraint.members)
                    and all(term in variables or self.is_whole(term) for term in left)
                    and (not constraint.rate or constraint.rate in rates)
                ):
                    found[constraint.name] = constraint
                    waiting.extend(term for term in left if term not in seen)
                    seen.update(left)
        return sorted(found.values(), key=lambda constraint: (not constraint.is_bound, constraint.name))

    def _of_counts(self) -> Iterator[Constraint]:
        for quantity in self._election.quantities.values():
            if quantity.unit.whole:
                yield Constraint(f"{quantity.id}>=0", Inequality({quantity.id: ONE}, ">=", ZERO))

    def _of_ratios(self) -> Iterator[Constraint]:
        for rate, ratios in self._ratios.items():
            for ratio in ratios:
                denominator = ratio.terms[2]
                says = Inequality({denominator: ONE}, ">=", ONE)
                yield Constraint(f"{denominator}>=1", says, (ratio.id,), rate)

    def _of_figures(self) -> Iterator[Constraint]:
        for figure in self._election.figures.values():
            is_exact = figure.low == figure.high
            for end, sense, side in ((".low", ">=", figure.low), (".high", "<=", figure.high))[: 2 - is_exact]:
                if side is not None:
                    name, right = (figure.id, "=") if is_exact else (figure.id + end, sense)
                    says = Inequality({figure.quantity: ONE}, right, Fraction(side))
                    yield Constraint(name, says, (figure.id,))
                    for ratio in self._ratios[figure.quantity]:
                        says = Inequality(self.difference(ratio.id, Fraction(side)), right, ZERO)
                        yield Constraint(f"{name}*{ratio.id}", says, (figure.id, ratio.id))

    def _of_relations(self) -> Iterator[Constraint]:
        for relation in self._election.relations.values():
            forms = list(rules_of(relation).linear_forms(relation))
            for number, form in enumerate(forms, 1):
                if form.high is not None:
                    name = f"{relation.id}.{number}" if len(forms) > 1 else relation.id
                    left = {term: Fraction(value) for term, value in form.coefficients.items()}
                    says = Inequality(left, "=" if form.low == form.high else "<=", Fraction(form.high))
                    yield Constraint(name, says, (relation.id,))
