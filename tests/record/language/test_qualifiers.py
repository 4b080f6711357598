"""Words are read as values and bounds; the expectations do not come from the reader."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from kztui.model.quantity import Unit
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import omitted_qualifier, read_number

NOUNS = st.sampled_from(["people", "observers from abroad", "polling stations", "eligible voters", "votes"])
COUNTS = st.integers(min_value=0, max_value=99_999_999)


def bounds(words: str, unit: Unit = Unit.COUNT) -> tuple[float | None, float | None]:
    number = read_number(words, unit)
    return tuple(None if end is None else float(end) for end in (number.low, number.high))  # type: ignore[return-value] # two bounds


@given(COUNTS, NOUNS)
def test_a_count_in_digits_is_exact_with_and_without_separators(count: int, noun: str) -> None:
    for digits in (f"{count}", f"{count:,}", f"{count:,}".replace(",", " ")):
        number = read_number(f"{digits} {noun}", Unit.COUNT)
        assert {number.value, number.low, number.high} == {Decimal(count)}
        assert number.qualifier == ""


@given(st.integers(min_value=0, max_value=999), NOUNS, st.booleans(), st.booleans())
def test_a_count_in_words_is_exact(count: int, noun: str, capital: bool, hyphens: bool) -> None:
    spelt = num2words(count, lang="en")
    spelt = spelt if hyphens else spelt.replace("-", " ")
    spelt = spelt.capitalize() if capital else spelt
    number = read_number(f"{spelt} {noun}", Unit.COUNT)
    assert {number.value, number.low, number.high} == {Decimal(count)}


@given(st.integers(min_value=1_000, max_value=9_999_999))
def test_longer_numbers_in_words_have_their_value(count: int) -> None:
    spelt = num2words(count, lang="en").replace(",", "")
    assert read_number(f"{spelt} people", Unit.COUNT).value == count


@given(st.decimals(min_value=0, max_value=100, places=2), st.integers(min_value=0, max_value=4))
def test_a_rate_is_all_that_rounds_to_it(rate: Decimal, places: int) -> None:
    shown = f"{rate:.{places}f}"
    number = read_number(f"{shown} percent", Unit.PERCENT)
    assert number.value == Decimal(shown)
    assert number.decimals == places
    assert number.low is not None
    assert number.high is not None
    assert number.high - number.low == Decimal(10) ** -places
    assert (number.high + number.low) / 2 == Decimal(shown)


@given(st.integers(min_value=1, max_value=999_999), NOUNS)
def test_more_and_fewer_leave_the_number_itself_out(count: int, noun: str) -> None:
    for more in ("more than", "over", "Over", "More than"):
        assert bounds(f"{more} {count:,} {noun}") == (count + 1, None)
    for fewer in ("nearly", "almost", "fewer than", "less than", "under"):
        assert bounds(f"{fewer} {count:,} {noun}") == (None, count - 1)


@given(st.integers(min_value=1, max_value=999_999), NOUNS)
def test_bounds_that_keep_the_number(count: int, noun: str) -> None:
    assert bounds(f"at least {count:,} {noun}") == (count, None)
    assert bounds(f"no fewer than {count:,} {noun}") == (count, None)
    assert bounds(f"no more than {count:,} {noun}") == (None, count)
    assert bounds(f"up to {count:,} {noun}") == (None, count)
    assert bounds(f"exactly {count:,} {noun}") == (count, count)


@given(st.integers(min_value=1, max_value=999_999), NOUNS)
def test_about_has_a_value_and_no_bounds(count: int, noun: str) -> None:
    for about in ("about", "around", "approximately", "some"):
        number = read_number(f"{about} {count:,} {noun}", Unit.COUNT)
        assert (number.value, number.low, number.high) == (Decimal(count), None, None)
        assert number.qualifier == about


@pytest.mark.parametrize(
    ("words", "unit", "value", "low", "high", "qualifier"),
    [
        ("69.44 percent", Unit.PERCENT, "69.44", "69.435", "69.445", ""),
        ("2.60 percent", Unit.PERCENT, "2.60", "2.595", "2.605", ""),
        ("57.5 Percent", Unit.PERCENT, "57.5", "57.45", "57.55", ""),
        ("nearly 7,400 people", Unit.COUNT, "7400", None, "7399", "nearly"),
        ("more than 614 observers", Unit.COUNT, "614", "615", None, "more than"),
        ("Over 170 CIS observers", Unit.COUNT, "170", "171", None, "over"),
        ("Ten voting stations", Unit.COUNT, "10", "10", "10", ""),
        ("a polling station in San Francisco", Unit.COUNT, "1", "1", "1", ""),
        ("two observers from each country", Unit.COUNT, "2", "2", "2", "each"),
        ("one observer each", Unit.COUNT, "1", "1", "1", "each"),
        ("8 more observers", Unit.COUNT, "8", "8", "8", ""),
        ("as many as 7,400 people", Unit.COUNT, "7400", None, "7400", "as many as"),
        ("as few as 7,400 people", Unit.COUNT, "7400", "7400", None, "as few as"),
        ("close to 7,400 people", Unit.COUNT, "7400", None, None, "close to"),
        ("a term of 7 years", Unit.YEARS, "7", "7", "7", ""),
        ("seven-year", Unit.YEARS, "7", "7", "7", ""),
        ("10 calendar days", Unit.DAYS, "10", "10", "10", ""),
        ("no more than once", Unit.COUNT, "1", None, "1", "no more than"),
        ("one-time", Unit.COUNT, "1", "1", "1", ""),
        ("twice", Unit.COUNT, "2", "2", "2", ""),
        ("a dozen observers", Unit.COUNT, "12", "12", "12", ""),
        ("two dozen observers", Unit.COUNT, "24", "24", "24", ""),
        ("a hundred observers", Unit.COUNT, "100", "100", "100", ""),
        ("8.3 million voters", Unit.COUNT, "8300000", "8250000", "8350000", ""),
        ("eight million voters", Unit.COUNT, "8000000", "7500000", "8500000", ""),
        ("1.5 observers per station", Unit.MEAN, "1.5", "1.45", "1.55", "per"),
        ("more than 57.5 percent", Unit.PERCENT, "57.5", "57.5", None, "more than"),
    ],
)
def test_wordings_of_the_documents_and_their_like(
    words: str, unit: Unit, value: str, low: str | None, high: str | None, qualifier: str
) -> None:
    number = read_number(words, unit)
    assert number.value == Decimal(value)
    assert number.low == (None if low is None else Decimal(low))
    assert number.high == (None if high is None else Decimal(high))
    assert number.qualifier == qualifier


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("observers", Unit.COUNT),
        ("a few observers", Unit.COUNT),
        ("a number of observers", Unit.COUNT),
        ("57.5 percent or nearly 7,400 people", Unit.COUNT),
        ("between 5 and 10 observers", Unit.COUNT),
        ("12,84 people", Unit.COUNT),
        ("the 15th observer", Unit.COUNT),
        ("not 5 observers", Unit.COUNT),
        ("ten and a half", Unit.MEAN),
        ("57.5 people", Unit.PERCENT),
        ("57.5 percent", Unit.COUNT),
        ("614 or more observers", Unit.COUNT),
        ("614+ observers", Unit.COUNT),
        ("~7,400 people", Unit.COUNT),
        (">614 observers", Unit.COUNT),
        ("a maximum of 19 observers", Unit.COUNT),
        ("over-170 observers", Unit.COUNT),
        ("minus 5 observers", Unit.COUNT),
        ("-5 observers", Unit.COUNT),
        ("a quarter of 100 observers", Unit.COUNT),
        ("half a dozen observers", Unit.COUNT),
        ("half a million voters", Unit.COUNT),
        ("one third of the stations", Unit.COUNT),
        ("a second observer", Unit.COUNT),
        ("a pair of observers", Unit.COUNT),
        ("hundreds of observers", Unit.COUNT),
        ("12.841 people", Unit.COUNT),
        ("170 or so", Unit.COUNT),
        ("7 months", Unit.YEARS),
        ("7 years", Unit.DAYS),
        ("", Unit.COUNT),
    ],
)
def test_words_without_one_plain_number_of_the_unit_are_refused(words: str, unit: Unit) -> None:
    with pytest.raises(UnreadableError):
        read_number(words, unit)


@given(st.text(max_size=60), st.sampled_from(list(Unit)))
def test_any_text_is_read_or_refused(words: str, unit: Unit) -> None:
    try:
        number = read_number(words, unit)
    except UnreadableError:
        return
    assert number.low is None or number.high is None or number.low <= number.high


@pytest.mark.parametrize(
    ("before", "after", "omitted"),
    [
        ("accredited more than ", " observers", "more than"),
        ("or nearly ", " people", "nearly"),
        ("there were not ", " people", "not"),
        ("there were ", " million people", "million"),
        ("after ", " and a half years", "and a half"),
        ("one hundred and ", " observers", "hundred and"),
        ("twenty-", " observers", "twenty-"),
        ("minus ", " observers", "minus"),
        ("between 5 and ", " observers", "between 5 and"),
        ("half of ", " observers", "half of"),
        ("accredited ", " or more observers", "or more"),
        ("from ", " to 20 stations", "to 20"),
        ("accredited ", " observers", ""),
        ("out of ", " registered people", ""),
    ],
)
def test_a_qualifier_beside_the_words_is_noticed(before: str, after: str, omitted: str) -> None:
    assert omitted_qualifier(before, after) == omitted
