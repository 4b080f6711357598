"""What each kind of relation demands, and how its numbers are put into words."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from kztui.model.kind_rules import StatedTerm
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import rules_of
from tests.reconcile.record_maker import RecordMaker

COUNT, PERCENT, MEAN, YEARS = Unit.COUNT, Unit.PERCENT, Unit.MEAN, Unit.YEARS


def relation(kind: RelationKind, *terms: str, named: int = 0) -> Relation:
    return Relation("r", kind, "label", terms, tuple(f"subject{number}" for number in range(named)))


def terms(*stated: str, first: Unit = Unit.COUNT) -> list[StatedTerm]:
    """Return terms with what is stated of each: "57.5", "nearly 7400", or nothing; the first in the unit given."""
    record = RecordMaker()
    for number, text in enumerate(stated):
        record.count(f"t{number}", unit=Unit.COUNT if number else first)
        if text:
            record.states(f"t{number}", text)
    by_term = record.election().figures_by_quantity
    return [StatedTerm(quantity.unit, by_term.get(quantity.id, ())) for quantity in record.quantities]


def test_every_kind_has_its_rules() -> None:
    for kind in RelationKind:
        assert rules_of(relation(kind, "a", "b", "c")).equation(["1", "2", "3"], 0)


@pytest.mark.parametrize(
    ("kind", "number", "problem"),
    [
        (RelationKind.SUM, 1, "needs 2 terms or more, not 1"),
        (RelationKind.SUM, 9, ""),
        (RelationKind.DIFFERENCE, 2, "needs 3 terms or more, not 2"),
        (RelationKind.RATIO, 4, "needs exactly 3 terms, not 4"),
        (RelationKind.LIST, 2, "needs exactly 1 term, not 2"),
    ],
)
def test_a_wrong_number_of_terms_is_told(kind: RelationKind, number: int, problem: str) -> None:
    assert rules_of(relation(kind)).arity_problem(number) == problem


@pytest.mark.parametrize(
    ("kind", "values", "holds"),
    [
        (RelationKind.SUM, (5, 2, 3), True),
        (RelationKind.SUM, (5, 2, 2), False),
        (RelationKind.DIFFERENCE, (5, 9, 3, 1), True),
        (RelationKind.DIFFERENCE, (5, 9, 3), False),
        (RelationKind.EQUAL, (5, 5, 5), True),
        (RelationKind.EQUAL, (5, 5, 6), False),
        (RelationKind.ORDER, (5, 5, 6), True),
        (RelationKind.ORDER, (5, 7, 6), False),
        (RelationKind.RATIO, (25, 1, 4), True),
        (RelationKind.RATIO, (26, 1, 4), False),
        (RelationKind.RATIO, (0, 0, 0), False),
        (RelationKind.LIST, (2,), True),
        (RelationKind.LIST, (3,), False),
    ],
)
def test_it_holds_or_not_and_its_linear_form_agrees(kind: RelationKind, values: Sequence[int], *, holds: bool) -> None:
    names = "abcd"[: len(values)]
    made = relation(kind, *names, named=2)
    rules = rules_of(made)
    assert rules.holds([Fraction(value) for value in values], 2, 100) is holds
    by_name = dict(zip(names, values, strict=True))
    for form in rules.linear_forms(made) if holds else ():
        total = sum(coefficient * by_name[name] for name, coefficient in form.coefficients.items())
        assert form.low is None or form.low <= total
        assert form.high is None or total <= form.high


def test_a_term_that_cancels_out_has_no_coefficient() -> None:
    (form,) = rules_of(made := relation(RelationKind.SUM, "a", "a", "b")).linear_forms(made)
    assert form.coefficients == {"b": -1}


def test_numbers_that_fail_are_calculated_where_the_other_terms_settle_the_first() -> None:
    made = rules_of(relation(RelationKind.DIFFERENCE))
    assert made.numbers_that_fail(terms("4", "9", "3"), 0, "stated 4") == "9 − 3 = 6, stated 4"
    assert made.numbers_that_fail(terms("4", "nearly 9", "3"), 0, "stated 4") == ""
    assert made.numbers_that_fail(terms("", "9", "3"), 0, "") == ""
    assert rules_of(relation(RelationKind.ORDER)).numbers_that_fail(terms("4", "3"), 0, "stated 4") == ""


def test_numbers_are_given_with_their_unit() -> None:
    made = rules_of(relation(RelationKind.SUM))
    years = [StatedTerm(Unit.YEARS, term.figures) for term in terms("8", "7", "2")]
    assert made.numbers_that_fail(years, 0, "stated 8 years") == "7 years + 2 years = 9 years, stated 8 years"


def test_a_quotient_that_fails_is_given_one_digit_longer_than_it_is_stated() -> None:
    made = rules_of(relation(RelationKind.RATIO))
    shares = terms("57.5", "11360", "12841", first=Unit.PERCENT)
    assert made.numbers_that_fail(shares, 0, "stated 57.5 %") == "11,360 ÷ 12,841 = 88.47 %, stated 57.5 %"


def test_the_middle_of_a_long_sum_is_left_out() -> None:
    long = terms("91", *(str(number) for number in range(1, 14)))
    assert rules_of(relation(RelationKind.SUM)).numbers_that_hold(long, 0) == "91 = 1 + 2 + … + 12 + 13"


def test_an_order_surely_holds_where_no_values_that_are_allowed_break_it() -> None:
    order = rules_of(relation(RelationKind.ORDER))
    assert order.surely_holds(terms("271", "more than 614"))
    assert not order.surely_holds(terms("641", "more than 614"))


def test_a_quotient_surely_holds_where_exact_counts_need_no_rounding() -> None:
    ratio = rules_of(relation(RelationKind.RATIO))
    assert ratio.surely_holds(terms("25", "1", "4", first=Unit.PERCENT))
    assert not ratio.surely_holds(terms("33.3", "1", "3", first=Unit.PERCENT))
    assert not ratio.surely_holds(terms("25", "nearly 2", "4", first=Unit.PERCENT))


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


def test_a_quotient_is_shown_on_the_side_of_what_is_stated_that_it_is_on() -> None:
    ratio = rules_of(relation(RelationKind.RATIO))
    few = terms("less than 1", "996", "100000", first=Unit.PERCENT)
    assert ratio.numbers_that_hold(few, 0) == "996 ÷ 100,000 = 0.996 %, stated less than 1 %"
    beyond = terms("57.5", "575504", "1000000", first=Unit.PERCENT)
    assert ratio.numbers_that_fail(beyond, 0, "stated 57.5 %") == "575,504 ÷ 1,000,000 = 57.5504 %, stated 57.5 %"


def test_what_no_figure_states_is_shown_by_its_bounds_behind_the_sign_of_what_is_inferred() -> None:
    base = StatedTerm(COUNT, (), (Fraction(7), Fraction(9)))
    assert (base.text, base.exact) == ("∴ 7–9", None)
    assert StatedTerm(COUNT, (), (Fraction(7), Fraction(7))).exact == 7
    assert StatedTerm(COUNT, ()).text == "?"
    rate, votes = terms("25", "2", first=Unit.PERCENT)
    ratio = rules_of(relation(RelationKind.RATIO))
    assert ratio.numbers_that_hold([rate, votes, base], 0) == "2 ÷ ∴ 7–9, stated 25 %"
    share = StatedTerm(PERCENT, (), (Fraction(20), Fraction(30)))
    assert ratio.numbers_that_hold([share, votes, base], 0) == "∴ 20–30 % = 2 ÷ ∴ 7–9"
