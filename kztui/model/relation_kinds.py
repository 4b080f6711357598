# KindRules documents the methods once for all kinds, and not every kind needs every argument.
# ruff: noqa: D102, ARG002
"""The kinds of relations, one class each: everything that differs between a sum, a ratio or a list is here.

A new kind is a member of `RelationKind` and a class here.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

import msgspec

from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind


class LinearForm(msgspec.Struct, frozen=True):
    """One linear constraint between the terms of a relation: `low` <= the sum of coefficient times term <= `high`."""

    coefficients: Mapping[str, int]
    """By the term's id; terms that cancel out are left out."""
    low: int | None
    high: int | None


class KindRules(ABC):
    """What a kind of relation requires, and how it is written as text."""

    least_terms: int = 2
    most_terms: int | None = None
    """None if there is no limit."""
    names_subjects: bool = False
    """Whether relations of this kind name subjects, and count them."""
    label_is_sentence: bool = False
    """Whether labels are sentences ("observers do not fall") rather than equations."""
    is_linear: bool = True
    """Whether it is linear in its terms."""

    def unit_problem(self, units: Sequence[Unit]) -> str:
        """Return what is wrong with the units of the terms, or nothing; by default they must all be the same."""
        return f"must be of one unit, not {', '.join(units)}" if len(set(units)) > 1 else ""

    @abstractmethod
    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        """Yield the relation as linear constraints; none if it is not linear."""

    @abstractmethod
    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        """Return whether the relation holds for given values.

        Args:
            values: the values of the terms, in order.
            subjects: how many subjects the relation names.
            factor: what a quotient is multiplied by: 100 if the first term is a percentage, else 1.
        """

    @abstractmethod
    def equation(self, terms: Sequence[str], subjects: int) -> str:
        """Return the relation as text, given the texts of its terms: "134 = 110 + 24"."""

    def implied_first(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        """Return the first term as computed from the others, or None if they do not determine it."""
        return None

    def arity_problem(self, terms: int) -> str:
        """Return what is wrong with a number of terms, or nothing."""
        if self.least_terms <= terms and (self.most_terms is None or terms <= self.most_terms):
            return ""
        exactly = "exactly " if self.least_terms == self.most_terms else ""
        plural = "term" if self.least_terms == 1 else "terms"
        or_more = "" if exactly else " or more"
        return f"needs {exactly}{self.least_terms} {plural}{or_more}, not {terms}"


class Sum(KindRules):
    """The first term is the sum of the others."""

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        first, *parts = relation.terms
        yield _linear_form([(first, 1), *((part, -1) for part in parts)], 0, 0)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return values[0] == self.implied_first(values[1:], factor)

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]} = {' + '.join(terms[1:])}"

    def implied_first(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        return sum(others, Fraction(0))


class Difference(KindRules):
    """The first term is the second minus all that follow."""

    least_terms = 3

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        first, minuend, *subtrahends = relation.terms
        yield _linear_form([(first, 1), (minuend, -1), *((term, 1) for term in subtrahends)], 0, 0)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return values[0] == self.implied_first(values[1:], factor)

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]} = {' − '.join(terms[1:])}"

    def implied_first(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        return others[0] - sum(others[1:], Fraction(0))


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

    label_is_sentence = True

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        for left, right in pairwise(relation.terms):
            yield _linear_form([(left, 1), (right, -1)], None, 0)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return list(values) == sorted(values)

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return " ≤ ".join(terms)


class Ratio(KindRules):
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

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        quotient, numerator, denominator = values
        return denominator > 0 and quotient * denominator == factor * numerator

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]} = {terms[1]} ÷ {terms[2]}"

    def implied_first(self, others: Sequence[Fraction], factor: int) -> Fraction | None:
        numerator, denominator = others
        return factor * numerator / denominator if denominator else None


class List(KindRules):
    """The only term equals the number of subjects that the relation names."""

    least_terms = 1
    most_terms = 1
    names_subjects = True
    label_is_sentence = True

    def unit_problem(self, units: Sequence[Unit]) -> str:
        return "" if list(units) == [Unit.COUNT] else f"what a list is as long as is a count, not {', '.join(units)}"

    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        length = len(relation.subjects)
        yield _linear_form([(relation.terms[0], 1)], length, length)

    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        return values[0] == subjects

    def equation(self, terms: Sequence[str], subjects: int) -> str:
        return f"{terms[0]}: {subjects} named"


_RULES: Mapping[RelationKind, KindRules] = {
    RelationKind.SUM: Sum(),
    RelationKind.DIFFERENCE: Difference(),
    RelationKind.EQUAL: Equal(),
    RelationKind.ORDER: Order(),
    RelationKind.RATIO: Ratio(),
    RelationKind.LIST: List(),
}


def rules_of(relation: Relation) -> KindRules:
    """Return the rules of a relation's kind."""
    return _RULES[relation.kind]


def quotient_factor(unit: Unit) -> int:
    """Return what a quotient is multiplied by to be in the unit of a rate: 100 for a percentage, else 1."""
    return 100 if unit is Unit.PERCENT else 1


def _linear_form(terms: Sequence[tuple[str, int]], low: int | None, high: int | None) -> LinearForm:
    coefficients: dict[str, int] = {}
    for term, sign in terms:
        coefficients[term] = coefficients.get(term, 0) + sign
    return LinearForm({term: sign for term, sign in coefficients.items() if sign}, low, high)
