from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

import pytest

from kztui.model.number_text import bounds_in_words, bounds_text, outward, rounded, stated_text, telling_places
from kztui.model.quantity import Unit
from tests.ruritania import made_up_election

D = Decimal


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("390000", "395123", Unit.COUNT, "390,000–395,123"),
        ("15", "15", Unit.COUNT, "15"),
        ("5", None, Unit.COUNT, "at least 5"),
        (None, "7", Unit.COUNT, "at most 7"),
        (None, None, Unit.COUNT, "not stated"),
        ("5.7901", "5.8112", Unit.PERCENT, "5.79–5.82 %"),
        ("88.46", "88.48", Unit.PERCENT, "88.46–88.48 %"),
        ("1190.137", "1190.138", Unit.MEAN, "1,190.13–1,190.14"),
        ("1", "1", Unit.YEARS, "1 year"),
        ("0", "0", Unit.COUNT, "0"),
    ],
)
def test_bounds_are_shown_rounded_outward(low: str | None, high: str | None, unit: Unit, expected: str) -> None:
    assert bounds_text(D(low) if low else None, D(high) if high else None, unit) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("share.black/1", "60.5 %"),
        ("votes.black/1", "605,123"),
        ("voters.abroad/1", "nearly 7,400"),
        ("observers.may/1", "more than 614"),
        ("by-state.graustark/1", "2"),
        ("term/1", "5 years"),
    ],
)
def test_a_figure_is_shown_as_stated(figure: str, expected: str) -> None:
    election = made_up_election()
    found = election.figures[figure]
    assert stated_text(found, election.quantities[found.quantity].unit) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("5", "5", "exactly 5 years"),
        ("5", "7", "between 5 years and 7 years"),
        ("1", None, "at least 1 year"),
        (None, "7", "at most 7 years"),
        (None, None, "anything"),
    ],
)
def test_bounds_are_put_into_words(low: str | None, high: str | None, expected: str) -> None:
    assert bounds_in_words(D(low) if low else None, D(high) if high else None, Unit.YEARS) == expected


@pytest.mark.parametrize(
    ("value", "down", "up", "nearest"),
    [
        (Fraction(1, 3), "0.33", "0.34", "0.33"),
        (Fraction(2, 3), "0.66", "0.67", "0.67"),
        (Fraction(1, 8), "0.12", "0.13", "0.12"),
        (Fraction(3, 8), "0.37", "0.38", "0.38"),
        (Fraction(-1, 3), "-0.34", "-0.33", "-0.33"),
        (Fraction(1, 2), "0.50", "0.50", "0.50"),
    ],
)
def test_a_fraction_is_rounded_down_up_or_half_to_even(value: Fraction, down: str, up: str, nearest: str) -> None:
    assert str(rounded(value, 2, ROUND_FLOOR)) == down
    assert str(rounded(value, 2, ROUND_CEILING)) == up
    assert str(rounded(value, 2)) == nearest


def test_a_fraction_of_many_digits_is_rounded_without_loss() -> None:
    assert rounded(Fraction(10**50 + 1, 3), 2) == D("33333333333333333333333333333333333333333333333333.67")


@pytest.mark.parametrize(
    ("value", "limits", "places", "shown"),
    [
        ("0.996", ("1",), 1, "0.996"),
        ("0.992", ("1",), 1, "0.99"),
        ("69.4363", ("69.435", "69.44", "69.445"), 3, "69.436"),
        ("57.5504", ("57.45", "57.55"), 2, "57.5504"),
        ("57.55", ("57.45", "57.55"), 1, "57.55"),
        ("1.004", ("1",), 1, "1.004"),
        ("5", (None,), 0, "5"),
    ],
)
def test_a_number_is_rounded_to_the_side_of_a_limit_that_it_is_on(
    value: str, limits: tuple[str | None, ...], places: int, shown: str
) -> None:
    decimals = [None if limit is None else Decimal(limit) for limit in limits]
    needed = telling_places(Fraction(value), decimals, places)
    assert str(rounded(Fraction(value), needed)) == shown


def test_bounds_are_rounded_outward() -> None:
    assert outward((Fraction("5.001"), Fraction("5.019")), Unit.PERCENT) == (Decimal("5.00"), Decimal("5.02"))
    assert outward((Fraction(5), None), Unit.COUNT) == (Decimal(5), None)
