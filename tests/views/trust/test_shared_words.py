import pytest

from kztui.views.trust.shared_words import is_initials, stems, words_beyond


def test_words_are_compared_without_case_plural_and_national_spelling() -> None:
    assert stems(["International Organizations"]) == stems(["an international organisation"])


def test_words_that_say_nothing_are_not_shared() -> None:
    assert stems(["the people of the coast"]) & stems(["the clerk of the town"]) == set()


def test_words_beyond_others_are_told_in_their_order() -> None:
    assert words_beyond("Polling stations, those abroad included", ["Polling stations"]) == [
        "those",
        "abroad",
        "included",
    ]
    assert words_beyond("Votes, the Hill List", ["votes", "Hill List"]) == []


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("SCO", "Shanghai Cooperation Organization", True),
        ("ODIHR", "Office for Democratic Institutions and Human Rights", True),
        ("CIS", "Shanghai Cooperation Organization", False),
        ("Sco", "Shanghai Cooperation Organization", False),
        ("–", "Shanghai Cooperation Organization", False),
    ],
)
def test_initials_are_capitals_that_begin_words_of_the_label(name: str, label: str, *, expected: bool) -> None:
    assert is_initials(name, label) is expected
