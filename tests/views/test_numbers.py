from decimal import Decimal

import pytest

from kztui.model.election import Election
from kztui.model.number_text import bounds_text, stated_text
from kztui.model.quantity import Unit

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
def test_a_figure_is_shown_as_stated(election: Election, figure: str, expected: str) -> None:
    found = election.figures[figure]
    assert stated_text(found, election.quantities[found.quantity].unit) == expected
