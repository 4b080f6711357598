"""A true number is refused for another subject or another measure than its sentence gives it to."""

import pytest

from kztui.model.election import Election
from tests.record.edited_figures import ASTANA, KAZINFORM, SCO, TIMES, prove_refused

Case = tuple[str, str, str]
"""A figure, the quantity that it is recorded of instead, and the key that the proof refuses."""

OTHER_SUBJECTS: dict[str, Case] = {
    "a share given to another candidate": (f"share.dairabayev@{ASTANA}.dairabayev", "share.tokayev", "quantity"),
    "votes given to another candidate": (f"votes.dairabayev@{ASTANA}.dairabayev", "votes.abden", "quantity"),
    "the observers of the CIS given to its assembly": (
        f"put-forward.cis@{KAZINFORM}.by-organisation",
        "put-forward.ipa-cis",
        "quantity",
    ),
    "the observers of the assembly given to the CIS, which stands within its name": (
        f"put-forward.ipa-cis@{KAZINFORM}.by-organisation",
        "put-forward.cis",
        "quantity",
    ),
    "all observers of organisations given to the first of them": (
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        "put-forward.cis",
        "quantity",
    ),
    "the observers from one state given to another": (
        f"put-forward.russia@{KAZINFORM}.secretary",
        "put-forward.iraq",
        "quantity",
    ),
    "the observers from a list given to a state that is not in it": (
        f"put-forward.iraq@{KAZINFORM}.by-state",
        "put-forward.russia",
        "quantity",
    ),
    "the observers of a list of states given to one of them": (
        f"put-forward.states@{KAZINFORM}.by-state",
        "put-forward.latvia",
        "quantity",
    ),
    "the later of two numbers given to the earlier of two groups": (
        f"accredited.since-22sep.states@{KAZINFORM}.since-september",
        "accredited.since-22sep.organisations",
        "words",
    ),
    "a district of one place given to another": (
        f"mission-sco.districts.akmolinsk@{SCO}.visited",
        "mission-sco.districts.astana",
        "quantity",
    ),
    "the turnout abroad recorded as that of the whole election": (
        f"turnout.abroad@{ASTANA}.turnout-abroad",
        "turnout",
        "at",
    ),
    "the polling stations abroad recorded as all of them": (
        f"stations.abroad@{ASTANA}.stations",
        "stations",
        "quantity",
    ),
    "the observers from organisations recorded as all of them": (
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        "put-forward",
        "at",
    ),
    "a number of one organisation given to a state named elsewhere": (
        f"put-forward.cis@{KAZINFORM}.by-organisation",
        "put-forward.thailand",
        "quantity",
    ),
    "a number of each of a list given to all of them": (
        f"put-forward.iraq@{KAZINFORM}.by-state",
        "put-forward.states",
        "quantity",
    ),
}

OTHER_MEASURES: dict[str, Case] = {
    "a candidate's share recorded as the turnout": (f"share.abden@{ASTANA}.abden", "turnout", "at"),
    "observers as the organisations that they come from": (
        f"put-forward.organisations@{KAZINFORM}.by-organisation",
        "organisations.1-7nov",
        "at",
    ),
    "polling stations as districts": (f"mission-sco.stations@{SCO}.visited", "mission-sco.districts.astana", "words"),
    "stations that have closed as stations that are open": (
        f"stations.abroad.completed@{TIMES}.stations-now",
        "stations.abroad.open",
        "words",
    ),
    "the turnout as a share of the vote": (f"turnout@{ASTANA}.turnout", "share.tokayev", "words"),
    "those who may vote as those who did": (f"registered@{ASTANA}.turnout", "voters", "words"),
}


@pytest.mark.parametrize(("figure", "quantity", "key"), OTHER_SUBJECTS.values(), ids=OTHER_SUBJECTS)
def test_a_figure_of_another_subject_is_refused(election: Election, figure: str, quantity: str, key: str) -> None:
    prove_refused(election, figure, {"quantity": quantity, "read_by_hand": ""}, key)


@pytest.mark.parametrize(("figure", "quantity", "key"), OTHER_MEASURES.values(), ids=OTHER_MEASURES)
def test_a_figure_of_another_measure_is_refused(election: Election, figure: str, quantity: str, key: str) -> None:
    prove_refused(election, figure, {"quantity": quantity, "read_by_hand": ""}, key)
