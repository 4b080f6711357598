"""Plain data becomes structs, or an error that names the key."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import field

from kztui.util.decode import DecodeError, StrictStruct, decode


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Inner(StrictStruct, frozen=True):
    name: str
    from_: int = field(default=0, name="from")
    number: Decimal | None = None


class Outer(StrictStruct, frozen=True):
    inner: Inner
    many: tuple[Inner, ...] = ()
    colour: Colour = Colour.RED
    number: Decimal | None = None
    words: str | Inner | tuple[str | Inner, ...] = ()
    day: date | None = None
    yes: bool = False


def test_data_of_the_right_shape_is_decoded() -> None:
    data = {
        "inner": {"name": "a", "from": 3},
        "many": [{"name": "b", "number": 2}],
        "colour": "blue",
        "number": Decimal("1.50"),
        "words": ["x", {"name": "y"}],
        "day": date(2031, 5, 2),
        "yes": True,
    }
    decoded = decode(Outer, data)
    assert decoded == Outer(
        Inner("a", 3),
        (Inner("b", number=Decimal(2)),),
        Colour.BLUE,
        Decimal("1.5"),
        ("x", Inner("y")),
        date(2031, 5, 2),
        True,
    )


@pytest.mark.parametrize(
    ("data", "path", "problem"),
    [
        ({}, ("inner",), "is missing"),
        ({"inner": 5}, ("inner",), "should be a table, not 5"),
        ({"inner": {"nmae": "a"}}, ("inner", "nmae"), "is no key of this table; is “name” meant?"),
        ({"inner": {"name": 5}}, ("inner", "name"), "should be text, not 5"),
        ({"inner": {"name": "a", "from": True}}, ("inner", "from"), "should be a whole number, not True"),
        ({"inner": {"name": "a"}, "many": "b"}, ("many",), "should be a list, not “b”"),
        ({"inner": {"name": "a"}, "many": [{"name": "b"}, 7]}, ("many", 1), "should be a table, not 7"),
        ({"inner": {"name": "a"}, "colour": "green"}, ("colour",), "should be one of red, blue, not “green”"),
        ({"inner": {"name": "a"}, "colour": ["red"]}, ("colour",), "should be one of red, blue, not a list"),
        ({"inner": {"name": "a"}, "number": "1"}, ("number",), "should be a number, not “1”"),
        ({"inner": {"name": "a"}, "words": [{"nam": "b"}]}, ("words", 0, "nam"), "is no key of this table"),
        ({"inner": {"name": "a"}, "day": datetime(2031, 5, 2, 1)}, ("day",), "should be a date"),  # noqa: DTZ001
        ({"inner": {"name": "a"}, "yes": 1}, ("yes",), "should be true or false, not 1"),
        ([], (), "should be a table, not a list"),
    ],
)
def test_what_is_of_another_shape_is_named(data: object, path: tuple[str | int, ...], problem: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Outer, data)
    assert caught.value.path == path
    assert problem in caught.value.problem


@given(st.text() | st.sampled_from(["5", "1.5", "NaN", "sNaN", "Infinity", "-Infinity", "1e999999", "0e-999999"]))
def test_text_is_no_number_however_it_reads(text: str) -> None:
    for data, path in (
        ({"inner": {"name": "a"}, "number": text}, ("number",)),
        ({"inner": {"name": "a", "number": text}}, ("inner", "number")),
        ({"inner": {"name": "a"}, "many": [{"name": "b"}, {"name": "c", "number": text}]}, ("many", 1, "number")),
        ({"inner": {"name": "a"}, "words": [{"name": "b", "number": text}]}, ("words", 0, "number")),
    ):
        with pytest.raises(DecodeError, match="should be a number, not “") as caught:
            decode(Outer, data)
        assert caught.value.path == path
