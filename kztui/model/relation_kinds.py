"""The kinds of relations: all that differs between a sum, a ratio or a list is said here, one class a kind.

A new kind is a member of `RelationKind` and a class here.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from kztui.model.kind_rules import KindRules, LinearForm, StatedTerm, shortened
from kztui.model.number_text import rounded, telling_places, with_unit
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind


class Calculated(KindRules):
    """A kind whose other terms give the first."""

    @abstractmethod
    def first_term(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        """Return what the other terms make of the first, or None where they do not settle it."""

    @abstractmethod
    def expression(self, others: Sequence[str]) -> str:
        """Return what makes the first term, with the texts of the other terms in it: "110 + 24"."""

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return values[0] == self.first_term(values[1:], factor)

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]} = {self.expression(terms[1:])}"

    def numbers_that_fail(self, terms: Sequence[StatedTerm], subjects: int, instead: str) -> str:
        calculated = self.calculated(terms)
        if calculated is None or not instead:
            return ""
        places = 0 if terms[0].unit.whole else max(term.decimals for term in terms)
        shown = with_unit(rounded(calculated, places), terms[0].unit)
        return f"{self.expression(shortened([term.text for term in terms])[1:])} = {shown}, {instead}"

    def calculated(self, terms: Sequence[StatedTerm]) -> Fraction | None:
        """Return what the other terms, as stated, make of the first, or None where one of them is not exact."""
        others = [value for term in terms[1:] if (value := term.exact) is not None]
        return self.first_term(others, quotient_factor(terms[0].unit)) if len(others) == len(terms) - 1 else None


class Sum(Calculated):
    """The first term is the sum of the others."""

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        first, *parts = relation.terms
        yield _linear_form([(first, 1), *((part, -1) for part in parts)], 0, 0)

    def first_term(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        return sum(others, Fraction(0))

    def expression(self, others: Sequence[str]) -> str:
        return " + ".join(others)


class Difference(Calculated):
    """The first term is the second less all that follow."""

    least_terms = 3

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        first, minuend, *subtrahends = relation.terms
        yield _linear_form([(first, 1), (minuend, -1), *((term, 1) for term in subtrahends)], 0, 0)

    def first_term(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        return others[0] - sum(others[1:], Fraction(0))

    def expression(self, others: Sequence[str]) -> str:
        return " − ".join(others)


class Equal(KindRules):
    """All terms are the same number."""

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        for left, right in pairwise(relation.terms):
            yield _linear_form([(left, 1), (right, -1)], 0, 0)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return len(set(values)) == 1

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return " = ".join(terms)


class Order(KindRules):
    """No term is greater than the one after it."""

    can_be_rounded = False

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        for left, right in pairwise(relation.terms):
            yield _linear_form([(left, 1), (right, -1)], None, 0)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return list(values) == sorted(values)

    def surely_holds(self, terms: Sequence[StatedTerm]) -> bool:
        ranges = [term.range for term in terms]
        neighbours = pairwise(ranges)
        return all(high is not None and low is not None and high <= low for (_, high), (low, _) in neighbours)

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return " ≤ ".join(terms)


class Ratio(Calculated):
    """The first term is the second divided by the third, per hundred where it is a percentage."""

    least_terms = 3
    most_terms = 3
    is_linear = False

    def unit_problem(self, units: Sequence[Unit]) -> str:
        quotient, *counts = units
        if quotient in {Unit.PERCENT, Unit.MEAN} and set(counts) == {Unit.COUNT}:
            return ""
        return f"a ratio is a percentage or a mean of two counts, not {', '.join(units)}"

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        yield from ()

    def first_term(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        numerator, denominator = others
        return factor * numerator / denominator if denominator else None

    def surely_holds(self, terms: Sequence[StatedTerm]) -> bool:
        # Exact counts give the very number that a figure states, with nothing to round.
        quotient = self.calculated(terms)
        return any(quotient == Fraction(figure.value) for figure in terms[0].figures)

    def expression(self, others: Sequence[str]) -> str:
        return " ÷ ".join(others)

    def numbers_that_hold(self, terms: Sequence[StatedTerm], subjects: int) -> str:
        rate, numerator, denominator = terms
        expression = self.expression([numerator.text, denominator.text])
        if not rate.figures:
            return self.equation([term.text for term in terms], subjects)
        quotient = self.calculated(terms)
        if quotient is None:
            loose = denominator if numerator.exact is not None else numerator
            so = f", so {loose.text} is {loose.possible}" if loose.figures else ""
            return f"{expression}, stated {rate.text}{so}"
        return f"{expression} = {_beside_rate(quotient, rate)}, stated {rate.text}"

    def numbers_that_fail(self, terms: Sequence[StatedTerm], subjects: int, instead: str) -> str:
        quotient = self.calculated(terms)
        if quotient is None or not instead:
            return ""
        shown = _beside_rate(quotient, terms[0])
        return f"{self.expression([term.text for term in terms[1:]])} = {shown}, {instead}"


class List(KindRules):
    """The one term is as many as the subjects that the relation names."""

    least_terms = 1
    most_terms = 1
    names_subjects = True

    def unit_problem(self, units: Sequence[Unit]) -> str:
        return "" if list(units) == [Unit.COUNT] else f"what a list is as long as is a count, not {', '.join(units)}"

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        length = len(relation.subjects)
        yield _linear_form([(relation.terms[0], 1)], length, length)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return values[0] == subjects

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]}: {subjects} named"

    def numbers_that_hold(self, terms: Sequence[StatedTerm], subjects: int) -> str:
        return f"{terms[0].text} stated, {subjects} named"

    def numbers_that_fail(self, terms: Sequence[StatedTerm], subjects: int, instead: str) -> str:
        return self.numbers_that_hold(terms, subjects) if terms[0].figures else ""


_RULES: Mapping[RelationKind, KindRules] = {
    RelationKind.SUM: Sum(),
    RelationKind.DIFFERENCE: Difference(),
    RelationKind.EQUAL: Equal(),
    RelationKind.ORDER: Order(),
    RelationKind.RATIO: Ratio(),
    RelationKind.LIST: List(),
}


def rules_of(relation: Relation) -> KindRules:
    """Return what a relation's kind demands of it."""
    return _RULES[relation.kind]


def quotient_factor(unit: Unit) -> int:
    """Return what a quotient is multiplied by to be in a rate's unit: 100 for a percentage, else 1."""
    return 100 if unit is Unit.PERCENT else 1


def _beside_rate(quotient: Fraction, rate: StatedTerm) -> str:
    """Return what counts give, rounded so that it stands to the stated rate and its limits as the exact number does."""
    # One digit more than is stated shows what was rounded, if anything was.
    places = rate.decimals if rounded(quotient, rate.decimals) == quotient else rate.decimals + 1
    limits = [limit for figure in rate.figures for limit in (figure.low, figure.value, figure.high)]
    places = telling_places(quotient, limits, places)
    return with_unit(rounded(quotient, places), rate.unit, places)


def _linear_form(terms: Sequence[tuple[str, int]], low: int | None, high: int | None) -> LinearForm:
    coefficients: dict[str, int] = {}
    for term, sign in terms:
        coefficients[term] = coefficients.get(term, 0) + sign
    return LinearForm({term: sign for term, sign in coefficients.items() if sign}, low, high)
