"""A true number is refused for another subject or another measure than the words count."""

from typing import Any

import pytest

from kztui.model.election import Election
from tests.record.edited_figures import ASTANA, KAZINFORM, SCO, TIMES, prove_refused

OTHER_SUBJECTS = [
    (
        "a share given to another candidate, named elsewhere",
        f"share.dairabayev@{ASTANA}.dairabayev",
        {
            "quantity": "share.tokayev",
            "about": ((f"{ASTANA}.tokayev", "Kassym-Jomart Tokayev"), (f"{ASTANA}.tokayev", "of the vote")),
        },
    ),
    (
        "votes swapped between two candidates",
        f"votes.dairabayev@{ASTANA}.dairabayev",
        {"quantity": "votes.abden", "about": ((f"{ASTANA}.abden", "Karakat Abden"),)},
    ),
    (
        "the observers of the CIS given to its assembly",
        f"put-forward.cis@{KAZINFORM}.by-organisation",
        {
            "quantity": "put-forward.ipa-cis",
            "about": ((f"{KAZINFORM}.by-organisation", "CIS Inter-Parliamentary Assembly"),),
        },
    ),
    (
        "the observers of the assembly given to the CIS, which stands within its name",
        f"put-forward.ipa-cis@{KAZINFORM}.by-organisation",
        {
            "quantity": "put-forward.cis",
            "about": ((f"{KAZINFORM}.by-organisation", "CIS Inter-Parliamentary Assembly"),),
        },
    ),
    (
        "all observers of organisations given to the first of them",
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        {"quantity": "put-forward.cis", "about": ((f"{KAZINFORM}.by-organisation", "the CIS – 55 observers"),)},
    ),
    (
        "the observers from one state given to another, named elsewhere",
        f"put-forward.russia@{KAZINFORM}.secretary",
        {"quantity": "put-forward.iraq", "about": ((f"{KAZINFORM}.by-state", "Iraq"),)},
    ),
    (
        "the observers from a list given to a state that is not in it",
        f"put-forward.iraq@{KAZINFORM}.by-state",
        {"quantity": "put-forward.russia", "about": ((f"{KAZINFORM}.secretary", "Russian Federation"),)},
    ),
    (
        "the observers of a list of states given to one of them",
        f"put-forward.latvia@{KAZINFORM}.by-state",
        {
            "words": "24 candidates",
            "about": ((f"{KAZINFORM}.by-state", "Latvia"), (f"{KAZINFORM}.by-state", "two observers")),
        },
    ),
    (
        "the later of two numbers given to the earlier of two groups",
        f"accredited.since-22sep.states@{KAZINFORM}.since-september",
        {
            "quantity": "accredited.since-22sep.organisations",
            "about": ((f"{KAZINFORM}.since-september", "observers from international organizations"),),
        },
    ),
    (
        "a district of one place given to another",
        f"mission-sco.districts.akmolinsk@{SCO}.visited",
        {
            "quantity": "mission-sco.districts.astana",
            "about": ((f"{SCO}.visited", "The mission visited"), (f"{SCO}.visited", "four districts of Astana")),
        },
    ),
    (
        "the turnout abroad recorded as that of the whole election",
        f"turnout.abroad@{ASTANA}.turnout-abroad",
        {"quantity": "turnout"},
    ),
    (
        "the polling stations abroad recorded as all of them",
        f"stations.abroad@{ASTANA}.stations",
        {"quantity": "stations"},
    ),
    (
        "the observers from organisations recorded as all of them",
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        {"quantity": "put-forward", "about": ((f"{KAZINFORM}.candidacies", "candidacies of 134 observers"),)},
    ),
    (
        "a candidate's share recorded as the turnout",
        f"share.abden@{ASTANA}.abden",
        {
            "quantity": "turnout",
            "about": ((f"{ASTANA}.turnout", "participated in the country’s presidential election"),),
        },
    ),
    (
        "a name of another document",
        f"votes.abden@{ASTANA}.abden",
        {"about": ((f"{KAZINFORM}.headline-dairabayev", "Zhiguli Dairabayev"),)},
    ),
    (
        "a number of one organisation given to a state named elsewhere",
        f"put-forward.cis@{KAZINFORM}.by-organisation",
        {
            "quantity": "put-forward.thailand",
            "about": ((f"{KAZINFORM}.by-state", "Thailand will send one observer"),),
        },
    ),
    (
        "a number of each of a list given to all of them",
        f"put-forward.iraq@{KAZINFORM}.by-state",
        {"quantity": "put-forward.states", "about": ((f"{KAZINFORM}.by-state", "14 foreign states"),)},
    ),
]

OTHER_MEASURES = [
    (
        "observers as the organisations that they come from",
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        {
            "quantity": "organisations.1-7nov",
            "about": ((f"{KAZINFORM}.by-organisation", "four international organizations"),),
        },
    ),
    (
        "polling stations as districts",
        f"mission-sco.stations@{SCO}.visited",
        {
            "quantity": "mission-sco.districts.astana",
            "about": ((f"{SCO}.visited", "The mission visited"), (f"{SCO}.visited", "four districts of Astana")),
        },
    ),
    (
        "stations that have closed as stations that are open",
        f"stations.abroad.completed@{TIMES}.stations-now",
        {
            "quantity": "stations.abroad.open",
            "about": (
                (f"{TIMES}.stations-now", "polling stations continue their work"),
                (f"{TIMES}.title", "Voting Abroad Continues"),
            ),
        },
    ),
    (
        "the turnout as a share of the vote",
        f"turnout@{ASTANA}.turnout",
        {
            "quantity": "share.tokayev",
            "about": ((f"{ASTANA}.tokayev", "Kassym-Jomart Tokayev won 81.31 percent of the vote"),),
        },
    ),
    (
        "those who may vote as those who did",
        f"registered@{ASTANA}.turnout",
        {
            "quantity": "voters",
            "about": ((f"{ASTANA}.turnout", "8,300,046 citizens out of 11,953,465 eligible voters"),),
        },
    ),
]


@pytest.mark.parametrize(
    ("figure", "edits"), [case[1:] for case in OTHER_SUBJECTS], ids=[case[0] for case in OTHER_SUBJECTS]
)
def test_a_figure_of_another_subject_is_refused(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "about")


@pytest.mark.parametrize(
    ("figure", "edits"), [case[1:] for case in OTHER_MEASURES], ids=[case[0] for case in OTHER_MEASURES]
)
def test_a_figure_of_another_measure_is_refused(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "about")
