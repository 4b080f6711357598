"""Data with errors are read as far as they go, and every error is told."""

from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.util.decode import StrictStruct
from kztui.util.mending import Mend, decode_mended


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Leaf(StrictStruct, frozen=True):
    name: str
    words: str | tuple[str, ...]
    colour: Colour
    day: date
    number: int = 3


class Tree(StrictStruct, frozen=True):
    root: Leaf
    leaves: tuple[Leaf, ...] = ()


def leaf(**changes: object) -> dict[str, object]:
    return {"name": "oak", "words": ["a", "b"], "colour": "blue", "day": date(2031, 5, 2)} | changes


OAK = Leaf("oak", ("a", "b"), Colour.BLUE, date(2031, 5, 2))


def test_data_in_order_are_read_as_they_are() -> None:
    assert decode_mended(Tree, {"root": leaf(), "leaves": [leaf(number=5)]}) == (
        Tree(OAK, (Leaf("oak", ("a", "b"), Colour.BLUE, date(2031, 5, 2), 5),)),
        [],
    )


def test_a_misspelt_key_is_read_as_the_one_that_is_meant() -> None:
    misspelt = leaf()
    misspelt["nmae"] = misspelt.pop("name")
    tree, mends = decode_mended(Tree, {"root": misspelt})
    assert tree == Tree(OAK)
    assert mends == [Mend(("root", "nmae"), "is no key of this table; is “name” meant?", kept=True)]


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        ({"root": leaf(extra=1)}, [("root", "extra")]),
        ({"root": leaf(number="x")}, [("root", "number")]),
        ({"root": leaf(nam="elm")}, [("root", "nam")]),
    ],
)
def test_what_has_a_default_or_is_unknown_is_passed_over(data: dict[str, object], paths: list[tuple[str, ...]]) -> None:
    tree, mends = decode_mended(Tree, data)
    assert tree == Tree(OAK)
    assert [mend.path for mend in mends] == paths
    assert not any(mend.kept for mend in mends)


def test_every_error_is_told_and_the_rest_is_read() -> None:
    wrong = [leaf(name=1), leaf(words=2), leaf(colour="green"), leaf(day="May"), 5, leaf(words=["a", 3]), leaf()]
    tree, mends = decode_mended(Tree, {"leaves": wrong})
    paths = [mend.path for mend in mends]
    told = (("leaves", 0, "name"), ("leaves", 1, "words"), ("leaves", 2, "colour"), ("leaves", 3, "day"))
    assert set(paths) >= {("root",), *told, ("leaves", 4), ("leaves", 5, "words", 1)}
    assert tree.leaves[-1] == OAK
    assert [row.name for row in tree.leaves] == ["", "oak", "oak", "oak", "", "oak", "oak"]


VALUES = st.recursive(
    st.one_of(st.integers(), st.text(), st.booleans(), st.dates(), st.none()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["root", "leaves", "name", "nmae", "words", "colour", "day", "number", "x"]), inner
        )
    ),
    max_leaves=12,
)


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from(["root", "leaves", "leafs", "x"]), VALUES))
def test_whatever_the_data_are_something_is_read(data: dict[str, object]) -> None:
    tree, _ = decode_mended(Tree, data)
    assert isinstance(tree, Tree)
    assert decode_mended(Tree, data) == (tree, [])  # the data were mended
