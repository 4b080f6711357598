"""A clause set apart is about what happens while people vote, whatever else its words are."""

import pytest

from kztui.record.clause.clause_subjects import head_noun, narrow_place, says_it_is_over, subject_problem


@pytest.mark.parametrize(
    "subject", ["heavy rain", "the streets of the capital", "five of the candidates", "riot police"]
)
def test_rain_streets_candidates_and_police_may_stand_on_either_side(subject: str) -> None:
    for is_before in (True, False):
        assert not subject_problem(f"{subject} fell", subject.split(), is_before=is_before)


@pytest.mark.parametrize("subject", ["students", "his staff", "soldiers from the south"])
def test_people_stand_only_behind_a_number_that_could_be_of_them(subject: str) -> None:
    assert not subject_problem(f"{subject} waited", subject.split(), is_before=False)
    assert subject_problem(f"{subject} waited", subject.split(), is_before=True)


@pytest.mark.parametrize(
    "subject", ["the commission", "the novel", "an auditor", "clerks", "glorp", "the shops’ ledger"]
)
def test_nobody_else_may_stand_beside_a_number(subject: str) -> None:
    for is_before in (True, False):
        assert subject_problem(f"{subject} fell", subject.split(), is_before=is_before)


@pytest.mark.parametrize(
    "text", ["Polls closed", "Voting had ended on Sunday", "Polling ended at 8 p.m. in every region"]
)
def test_the_end_of_voting_everywhere_is_told(text: str) -> None:
    assert says_it_is_over(text)


@pytest.mark.parametrize(
    "text", ["Voting was not over", "Polls closed in the east", "Opinion polls closed", "Voting began"]
)
def test_anything_less_is_not_the_end_of_voting(text: str) -> None:
    assert not says_it_is_over(text)


def test_a_noun_is_the_last_before_a_preposition() -> None:
    assert head_noun(["the", "quiet", "streets", "of", "the", "capital"]) == "streets"
    assert head_noun(["of", "the", "capital"]) == ""


def test_a_place_is_narrow_unless_it_is_the_country_or_a_side_of_it() -> None:
    assert narrow_place(["rain", "fell", "across", "the", "south"]) == ""
    assert narrow_place(["queues", "formed", "at", "the", "barracks"]) == "at the barracks"
