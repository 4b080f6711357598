"""What is false and yet quotes true words is refused: words of another subject, measure, time, speaker or document."""

from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.relation import Relation
from kztui.record.language.names import Naming
from kztui.record.proof.checks import ProofError
from kztui.record.proof.figure_proof import prove_figure, prove_statement
from kztui.record.proof.relation_proof import prove_relation
from kztui.record.proof.whole_record import failures
from tests.record.record_edits import edited, said_by, spans

A, T, B, K, S = (
    "astana-2022-11-21",
    "astana-times-2022-11-20",
    "briefing-2022-11-15",
    "kazinform-2022-11-08",
    "sco-mission",
)
ON_DAY = ((f"{A}.turnout", "presidential election on Nov. 20"),)
OVERSEAS = ((f"{T}.stations", "on Nov. 20"),)
FIRST_WEEK = ("2022-11-01", "2022-11-07", "", ((f"{K}.candidacies", "From November 1 to 7"),))

WHOM = [
    (
        "a share given to another candidate, named elsewhere",
        f"share.dairabayev@{A}.dairabayev",
        {
            "quantity": "share.tokayev",
            "about": ((f"{A}.tokayev", "Kassym-Jomart Tokayev"), (f"{A}.tokayev", "of the vote")),
        },
    ),
    (
        "votes swapped between two candidates",
        f"votes.dairabayev@{A}.dairabayev",
        {"quantity": "votes.abden", "about": ((f"{A}.abden", "Karakat Abden"),)},
    ),
    (
        "the observers of the CIS given to its assembly",
        f"put-forward.cis@{K}.by-organisation",
        {"quantity": "put-forward.ipa-cis", "about": ((f"{K}.by-organisation", "CIS Inter-Parliamentary Assembly"),)},
    ),
    (
        "the observers of the assembly given to the CIS, which stands within its name",
        f"put-forward.ipa-cis@{K}.by-organisation",
        {"quantity": "put-forward.cis", "about": ((f"{K}.by-organisation", "CIS Inter-Parliamentary Assembly"),)},
    ),
    (
        "all observers of organisations given to the first of them",
        f"put-forward.organisations@{K}.by-organisation",
        {"quantity": "put-forward.cis", "about": ((f"{K}.by-organisation", "the CIS – 55 observers"),)},
    ),
    (
        "the observers from one state given to another, named elsewhere",
        f"put-forward.russia@{K}.secretary",
        {"quantity": "put-forward.iraq", "about": ((f"{K}.states-two", "Iraq"),)},
    ),
    (
        "the observers from a list given to a state that is not in it",
        f"put-forward.iraq@{K}.states-two",
        {"quantity": "put-forward.russia", "about": ((f"{K}.secretary", "Russian Federation"),)},
    ),
    (
        "the observers of a list of states given to one of them",
        f"put-forward.latvia@{K}.states-two",
        {"words": "24 candidates", "about": ((f"{K}.states-two", "Latvia"), (f"{K}.states-two", "two observers"))},
    ),
    (
        "the later of two numbers given to the earlier of two groups",
        f"accredited.since-22sep.states@{K}.since-september",
        {
            "quantity": "accredited.since-22sep.organisations",
            "about": ((f"{K}.since-september", "observers from international organizations"),),
        },
    ),
    (
        "a district of one place given to another",
        f"mission-sco.districts.akmolinsk@{S}.visited",
        {
            "quantity": "mission-sco.districts.astana",
            "about": ((f"{S}.visited", "The mission visited"), (f"{S}.visited", "four districts of Astana")),
        },
    ),
    (
        "the turnout abroad recorded as that of the whole election",
        f"turnout.abroad@{A}.turnout-abroad",
        {"quantity": "turnout"},
    ),
    (
        "the polling stations abroad recorded as all of them",
        f"stations.abroad@{A}.stations",
        {"quantity": "stations"},
    ),
    (
        "the observers from organisations recorded as all of them",
        f"put-forward.organisations@{K}.by-organisation",
        {"quantity": "put-forward", "about": ((f"{K}.candidacies", "candidacies of 134 observers"),)},
    ),
    (
        "a candidate's share recorded as the turnout",
        f"share.abden@{A}.abden",
        {"quantity": "turnout", "about": ((f"{A}.turnout", "participated in the country’s presidential election"),)},
    ),
    (
        "a name of another document",
        f"votes.abden@{A}.abden",
        {"about": ((f"{K}.headline-dairabayev", "Zhiguli Dairabayev"),)},
    ),
    (
        "a number of one organisation given to a state named elsewhere",
        f"put-forward.cis@{K}.by-organisation",
        {"quantity": "put-forward.thailand", "about": ((f"{K}.states-one", "Thailand will send one observer"),)},
    ),
    (
        "a number of each of a list given to all of them",
        f"put-forward.iraq@{K}.states-two",
        {"quantity": "put-forward.states", "about": ((f"{K}.states-two", "14 foreign states"),)},
    ),
]

WHAT = [
    (
        "observers as the organisations that they come from",
        f"put-forward.organisations@{K}.by-organisation",
        {"quantity": "organisations.1-7nov", "about": ((f"{K}.by-organisation", "four international organizations"),)},
    ),
    (
        "polling stations as districts",
        f"mission-sco.stations@{S}.visited",
        {
            "quantity": "mission-sco.districts.astana",
            "about": ((f"{S}.visited", "The mission visited"), (f"{S}.visited", "four districts of Astana")),
        },
    ),
    (
        "stations that have closed as stations that are open",
        f"stations.abroad.completed@{T}.stations-now",
        {
            "quantity": "stations.abroad.open",
            "about": (
                (f"{T}.stations-now", "polling stations continue their work"),
                (f"{T}.title", "Voting Abroad Continues"),
            ),
        },
    ),
    (
        "the turnout as a share of the vote",
        f"turnout@{A}.turnout",
        {
            "quantity": "share.tokayev",
            "about": ((f"{A}.tokayev", "Kassym-Jomart Tokayev won 81.31 percent of the vote"),),
        },
    ),
    (
        "those who may vote as those who did",
        f"registered@{A}.turnout",
        {"quantity": "voters", "about": ((f"{A}.turnout", "8,300,046 citizens out of 11,953,465 eligible voters"),)},
    ),
]

NO_NUMBERS = [
    (
        "the day of a date",
        f"withdrawn.8nov@{K}.in-general",
        {"words": "8"},
    ),
    (
        "the year of a date",
        f"accredited.8nov@{K}.in-general",
        {"words": "2022"},
    ),
    (
        "the hour of a time of day",
        f"registered.abroad@{T}.turnout",
        {"words": "7", "about": ((f"{T}.turnout", "the voter turnout abroad"), (f"{T}.turnout", "registered people"))},
    ),
    (
        "years as a number of terms",
        f"terms@{B}.term",
        {"words": "a term of 7 years"},
    ),
    (
        "days as a number of terms",
        f"terms@{B}.effect",
        {"words": "10 calendar days"},
    ),
]

WHEN = [
    (
        "no words for an earlier day than the document's",
        f"accredited.20nov@{A}.observers",
        {"quantity": "accredited.15nov"},
    ),
    (
        "no words for an interval",
        f"accredited.20nov@{A}.observers",
        {"quantity": "accredited.8nov"},
    ),
    (
        "no words for an election that is still to come",
        f"accredited.15nov@{B}.observers",
        {"quantity": "accredited.20nov", "undated": True},
    ),
    (
        "the hour left out that the quote gives",
        f"turnout.abroad.19h@{T}.turnout",
        {"quantity": "turnout.abroad", "at": ("2022-11-20", "2022-11-20", "", OVERSEAS)},
    ),
    (
        "the hour left out that the document gives for the same number",
        f"turnout.abroad.19h@{T}.title",
        {"quantity": "turnout.abroad", "at": ("2022-11-20", "2022-11-20", "", OVERSEAS)},
    ),
    (
        "other days than the quote itself gives",
        f"accredited.1-7nov@{K}.accredited",
        {"quantity": "accredited.8nov", "at": ("", "2022-11-08", "", ((f"{K}.in-general", "as of 8 November 2022"),))},
    ),
    (
        "the hour taken from another document",
        f"turnout.abroad@{A}.turnout-abroad",
        {
            "quantity": "turnout.abroad.19h",
            "at": (
                "2022-11-20",
                "2022-11-20",
                "7 p.m. Astana time",
                ((f"{T}.turnout", "As of 7 p.m. Astana time"), *ON_DAY),
            ),
        },
    ),
]

WHO = [
    (
        "a name of another document that is not said to speak",
        f"share.tokayev@{A}.tokayev",
        {"said_by": ("tleuberdi", ((f"{B}.attended", "Mukhtar Tleuberdi"),))},
    ),
    (
        "a title given to another man",
        f"accredited.15nov@{B}.observers",
        {
            "said_by": (
                "tleuberdi",
                ((f"{B}.observers", "The CEC Chairman said"), (f"{B}.attended", "Mukhtar Tleuberdi")),
            )
        },
    ),
    (
        "a title given to the man before it",
        f"accredited.15nov@{B}.observers",
        {
            "said_by": (
                "tleuberdi",
                ((f"{B}.observers", "The CEC Chairman said"), (f"{B}.attended", "Mukhtar Tleuberdi and Chairman")),
            )
        },
    ),
    (
        "the commission instead of its chairman",
        f"accredited.15nov@{B}.observers",
        {"said_by": ("cec", ((f"{B}.observers", "The CEC Chairman said"),))},
    ),
    (
        "the commission instead of its secretary",
        f"put-forward.russia@{K}.secretary",
        {"said_by": ("cec", ((f"{K}.secretary", "said CEC Secretary Mukhtar Yerman"),))},
    ),
    (
        "one whom the words name, but who did not say it",
        f"share.tokayev@{A}.tokayev",
        {
            "said_by": (
                "tokayev",
                ((f"{A}.tokayev", "Tokayev won 81.31 percent of the vote at the presidential election, according to"),),
            )
        },
    ),
    (
        "the commission of another state",
        f"turnout.abroad@{A}.turnout-abroad",
        {"said_by": ("cec", ((f"{S}.briefing", "Central Election Commission of the Republic of Uzbekistan"),))},
    ),
    (
        "a name without a word that it said anything",
        f"accredited.8nov@{K}.in-general",
        {"said_by": ("cec", ((f"{K}.in-general", "the CEC has accredited"),))},
    ),
    ("nobody, where the quote says according to whom", f"share.tokayev@{A}.tokayev", {"said_by": None}),
    ("nobody, where the quote says who reported it", f"turnout.abroad.19h@{T}.turnout", {"said_by": None}),
    ("nobody, where the quote gives a title", f"accredited.15nov@{B}.observers", {"said_by": None}),
    ("nobody, where a correspondent reports", f"accredited.1-7nov@{K}.accredited", {"said_by": None}),
]

STATUS = [
    (
        "a word of another document",
        f"share.tokayev@{A}.tokayev",
        {"status": ("official", ((f"{B}.effect", "official publication"),))},
    ),
    ("no word", f"share.tokayev@{A}.tokayev", {"status": ("", ((f"{A}.tokayev", "preliminary data"),))}),
    ("a blank", f"share.tokayev@{A}.tokayev", {"status": (" ", ((f"{A}.tokayev", "preliminary data"),))}),
    ("part of a word", f"share.tokayev@{A}.tokayev", {"status": ("at", ((f"{A}.tokayev", "preliminary data"),))}),
]

KEYED = [
    *((*attack, "about") for attack in (*WHOM, *WHAT)),
    *((*attack, "words") for attack in NO_NUMBERS),
    *((*attack, "at") for attack in WHEN),
    *((*attack, "said_by") for attack in WHO),
    *((*attack, "status") for attack in STATUS),
]


@pytest.mark.parametrize(("figure", "edits", "key"), [one[1:] for one in KEYED], ids=[one[0] for one in KEYED])
def test_a_figure_is_refused(election: Election, figure: str, edits: dict[str, Any], key: str) -> None:
    naming = Naming(election)
    prove_figure(naming, election.figures[figure])
    with pytest.raises(ProofError) as caught:
        prove_figure(naming, edited(election, figure, edits))
    assert caught.value.key == key, caught.value.problem


@pytest.mark.parametrize(
    ("old", "at"),
    [
        ("accredited.8nov", ("2022-11-08", "", "", ((f"{K}.in-general", "as of 8 November 2022"),))),
        (
            "accredited.since-22sep.states",
            ("", "2022-09-22", "", ((f"{K}.since-september", "Since September 22, 2022"),)),
        ),
        ("term", ("2022-11-17", "", "", ((f"{B}.effect", "on November 17 this year"),))),
    ],
)
def test_an_interval_open_at_the_wrong_end_is_refused(election: Election, old: str, at: tuple[Any, ...]) -> None:
    figure = edited(election, election.figures_by_quantity[old][0].id, {"at": at})
    quantities = {**election.quantities, old: replace(election.quantities[old], at=figure.at.when)}
    with pytest.raises(ProofError, match="do not say that it goes") as caught:
        prove_figure(Naming(replace(election, quantities=quantities)), figure)
    assert caught.value.key == "at"


@pytest.mark.parametrize(
    ("statement", "subject"),
    [
        (f"said@{S}.briefing", "cec"),
        (f"said@{K}.headline-dairabayev", "kazakhstan"),
        (f"said@{A}.abden", "nsdp"),
    ],
)
def test_a_subject_is_not_named_by_part_of_anothers_name(election: Election, statement: str, subject: str) -> None:
    said = election.statements[statement]
    with pytest.raises(ProofError) as caught:
        prove_statement(Naming(election), replace(said, subjects=(*said.subjects, subject)))
    assert caught.value.key == "subjects"


def test_a_statements_words_are_of_its_own_document(election: Election) -> None:
    said = election.statements[f"said@{A}.abden"]
    foreign = spans(election, ((f"{B}.attended", "Mukhtar Tleuberdi"),))
    with pytest.raises(ProofError) as caught:
        prove_statement(Naming(election), replace(said, about=foreign))
    assert caught.value.key == "about"
    speaker = said_by(election, ("tleuberdi", ((f"{B}.milestone", "Mukhtar Tleuberdi noted"),)))
    with pytest.raises(ProofError) as caught:
        prove_statement(Naming(election), replace(said, said_by=speaker))
    assert caught.value.key == "said_by"


@pytest.mark.parametrize("name", ["", " ", "Mesopotamia", "Ira"])
def test_a_name_is_one_that_a_quote_holds_as_whole_words(election: Election, name: str) -> None:
    iraq = election.subjects["iraq"]
    subjects = {**election.subjects, "iraq": replace(iraq, names=(*iraq.names, name))}
    (found,) = failures(replace(election, subjects=subjects))
    assert (found.table, found.id, found.key) == ("subjects", "iraq", "names")
    votes = election.measures["votes"]
    measures = {**election.measures, "votes": replace(votes, names=(*votes.names, name))}
    (found,) = failures(replace(election, measures=measures))
    assert (found.table, found.id, found.key) == ("measures", "votes", "names")


@pytest.mark.parametrize(
    ("relation", "edits", "key"),
    [
        ("voters-abroad-grow", {"terms": ("voters.abroad", "voters.abroad")}, "terms"),
        ("turnout", {"terms": ("voters", "turnout", "turnout.abroad")}, "terms"),
        ("turnout", {"terms": ("turnout", "voters", "term")}, "terms"),
        ("put-forward", {"terms": ("turnout", "share.tokayev", "votes.abden")}, "terms"),
        ("lead", {"terms": ("lead", "votes.tokayev", "share.dairabayev")}, "terms"),
        ("put-forward-accredited", {"terms": ("put-forward", "turnout")}, "terms"),
        ("organisations-grow", {"terms": ("organisations.1-7nov", "term")}, "terms"),
        ("organisations-listed-1-7nov", {"terms": ("turnout",)}, "terms"),
        ("organisations-listed-1-7nov", {"subjects": ("cis", "cis", "cis", "cis")}, "subjects"),
        ("accredited-gross-8nov.without-8", {"instead_of": "accredited-gross-8nov.without-8"}, "instead_of"),
    ],
)
def test_a_relation_is_refused(election: Election, relation: str, edits: dict[str, Any], key: str) -> None:
    changed: Relation = replace(election.relations[relation], **edits)
    with pytest.raises(ProofError) as caught:
        prove_relation(election, changed)
    assert caught.value.key == key
