"""Each kind of relation says how many terms it needs, and in which units."""

import pytest

from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import rules_of

COUNT, PERCENT, MEAN, YEARS = Unit.COUNT, Unit.PERCENT, Unit.MEAN, Unit.YEARS


def relation(kind: RelationKind) -> Relation:
    return Relation("r", kind, "a relation", ())


@pytest.mark.parametrize(
    ("kind", "terms", "problem"),
    [
        (RelationKind.SUM, 1, "needs 2 terms or more, not 1"),
        (RelationKind.DIFFERENCE, 2, "needs 3 terms or more, not 2"),
        (RelationKind.EQUAL, 0, "needs 2 terms or more, not 0"),
        (RelationKind.ORDER, 1, "needs 2 terms or more, not 1"),
        (RelationKind.RATIO, 2, "needs exactly 3 terms, not 2"),
        (RelationKind.RATIO, 4, "needs exactly 3 terms, not 4"),
        (RelationKind.LIST, 0, "needs exactly 1 term, not 0"),
        (RelationKind.LIST, 2, "needs exactly 1 term, not 2"),
    ],
)
def test_a_wrong_number_of_terms_is_told(kind: RelationKind, terms: int, problem: str) -> None:
    assert rules_of(relation(kind)).arity_problem(terms) == problem


@pytest.mark.parametrize("kind", RelationKind)
def test_the_numbers_of_terms_that_a_kind_takes_are_right(kind: RelationKind) -> None:
    rules = rules_of(relation(kind))
    assert rules.arity_problem(rules.least_terms) == ""
    assert (rules.arity_problem(rules.least_terms + 5) == "") is (rules.most_terms is None)


@pytest.mark.parametrize(
    ("kind", "units", "right"),
    [
        (RelationKind.SUM, (COUNT, COUNT, COUNT), True),
        (RelationKind.SUM, (COUNT, PERCENT), False),
        (RelationKind.ORDER, (YEARS, YEARS), True),
        (RelationKind.RATIO, (PERCENT, COUNT, COUNT), True),
        (RelationKind.RATIO, (MEAN, COUNT, COUNT), True),
        (RelationKind.RATIO, (COUNT, COUNT, COUNT), False),
        (RelationKind.RATIO, (PERCENT, COUNT, PERCENT), False),
        (RelationKind.LIST, (COUNT,), True),
        (RelationKind.LIST, (PERCENT,), False),
    ],
)
def test_the_units_of_the_terms_must_fit_the_kind(kind: RelationKind, units: tuple[Unit, ...], right: bool) -> None:
    assert (rules_of(relation(kind)).unit_problem(units) == "") is right
