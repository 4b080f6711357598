"""A true number is refused for another time than the words give, and dates are no numbers."""

from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext
from tests.record.edited_figures import ASTANA, BRIEFING, KAZINFORM, TIMES, edit_figure, prove_refused

ON_DAY = ((f"{ASTANA}.turnout", "presidential election on Nov. 20"),)
OVERSEAS = ((f"{TIMES}.stations", "on Nov. 20"),)
TIMES_AS_NUMBERS = [
    (
        "the day of a date",
        f"withdrawn.8nov@{KAZINFORM}.in-general",
        {"words": "8"},
    ),
    (
        "the year of a date",
        f"accredited.8nov@{KAZINFORM}.in-general",
        {"words": "2022"},
    ),
    (
        "the hour of a time of day",
        f"registered.abroad@{TIMES}.turnout",
        {
            "words": "7",
        },
    ),
    (
        "years as a number of terms",
        f"terms@{BRIEFING}.term",
        {"words": "a term of 7 years"},
    ),
    (
        "days as a number of terms",
        f"terms@{BRIEFING}.effect",
        {"words": "10 calendar days"},
    ),
]

OTHER_TIMES = [
    (
        "no words for an earlier day than the document's",
        f"accredited.20nov@{ASTANA}.observers",
        {"quantity": "accredited.15nov"},
    ),
    (
        "no words for an interval",
        f"accredited.20nov@{ASTANA}.observers",
        {"quantity": "accredited.8nov"},
    ),
    (
        "no words for an election that is still to come",
        f"accredited.15nov@{BRIEFING}.observers",
        {"quantity": "accredited.20nov", "undated": True},
    ),
    (
        "the hour left out that the quote gives",
        f"turnout.abroad.19h@{TIMES}.turnout",
        {"quantity": "turnout.abroad", "at": ("2022-11-20", "2022-11-20", "", OVERSEAS)},
    ),
    (
        "the hour left out that the document gives for the same number",
        f"turnout.abroad.19h@{TIMES}.title",
        {"quantity": "turnout.abroad", "at": ("2022-11-20", "2022-11-20", "", OVERSEAS)},
    ),
    (
        "other days than the quote itself gives",
        f"accredited.1-7nov@{KAZINFORM}.accredited",
        {
            "quantity": "accredited.8nov",
            "at": ("", "2022-11-08", "", ((f"{KAZINFORM}.in-general", "as of 8 November 2022"),)),
        },
    ),
    (
        "the hour taken from another document",
        f"turnout.abroad@{ASTANA}.turnout-abroad",
        {
            "quantity": "turnout.abroad.19h",
            "at": (
                "2022-11-20",
                "2022-11-20",
                "7 p.m. Astana time",
                ((f"{TIMES}.turnout", "As of 7 p.m. Astana time"), *ON_DAY),
            ),
        },
    ),
]


@pytest.mark.parametrize(
    ("figure", "edits"), [case[1:] for case in TIMES_AS_NUMBERS], ids=[case[0] for case in TIMES_AS_NUMBERS]
)
def test_a_date_or_a_time_is_no_number(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "words")


@pytest.mark.parametrize(("figure", "edits"), [case[1:] for case in OTHER_TIMES], ids=[case[0] for case in OTHER_TIMES])
def test_a_figure_of_another_time_is_refused(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "at")


@pytest.mark.parametrize(
    ("quantity", "at"),
    [
        ("accredited.8nov", ("2022-11-08", "", "", ((f"{KAZINFORM}.in-general", "as of 8 November 2022"),))),
        (
            "accredited.since-22sep.states",
            ("", "2022-09-22", "", ((f"{KAZINFORM}.since-september", "Since September 22, 2022"),)),
        ),
        ("term", ("2022-11-17", "", "", ((f"{BRIEFING}.effect", "on November 17 this year"),))),
    ],
)
def test_an_interval_open_at_the_wrong_end_is_refused(election: Election, quantity: str, at: tuple[Any, ...]) -> None:
    figure = edit_figure(election, election.figures_by_quantity[quantity][0].id, {"at": at})
    quantities = {**election.quantities, quantity: replace(election.quantities[quantity], at=figure.at.when)}
    with pytest.raises(ProofError, match="do not say that it goes") as caught:
        prove_figure(ProofContext(replace(election, quantities=quantities)), figure)
    assert caught.value.key == "at"
