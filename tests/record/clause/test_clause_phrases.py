"""Who says a number, and how settled it is, is taken out of its sentence and kept."""

import pytest

from kztui.record.files.record_schema import SpeakerTable
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.clause_proof import Clause, prove_clause
from kztui.record.proof.proof_context import ProofContext
from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import election_of


def clause_of(text: str) -> Clause:
    """Return what a sentence on a turnout of 77.4 percent says; capitals anywhere in it may be a speaker's title."""
    record = election_of(
        SentenceCase("", text, "turnout", "77.4 percent", "77.4", said_by=SpeakerTable("cec", text.rstrip(".")))
    )
    (figure,) = record.figures.values()
    return prove_clause(ProofContext(record), figure, record.quantities["q"])


@pytest.mark.parametrize(
    "text",
    [
        "The CEC said turnout was 77.4 percent.",
        "The CEC said that turnout was 77.4 percent.",
        "Turnout was 77.4 percent, the CEC said.",
        "Turnout was 77.4 percent, said the CEC.",
        "Turnout was 77.4 percent, according to the CEC.",
        "According to the CEC, turnout was 77.4 percent.",
        "According to data from the CEC, turnout was 77.4 percent.",
        "As the CEC announced, turnout was 77.4 percent.",
        "The CEC put turnout at 77.4 percent.",
        "The CEC announced on Monday that turnout was 77.4 percent.",
        "The CEC announced on June 10 that turnout was 77.4 percent.",
        "The CEC said at a briefing that turnout was 77.4 percent.",
        "The Central Election Commission (CEC) said turnout was 77.4 percent.",
    ],
)
def test_whoever_says_so_is_kept_as_the_speaker(text: str) -> None:
    (speaker,) = clause_of(text).speakers
    assert speaker.ids == {"cec"}
    assert not speaker.ends_with_title


def test_who_speaks_by_a_title_is_told_from_the_body_that_the_title_names() -> None:
    (speaker,) = clause_of("The CEC Chairman said turnout was 77.4 percent.").speakers
    assert speaker.ends_with_title
    (speaker,) = clause_of("The chairman of the CEC said turnout was 77.4 percent.").speakers
    assert speaker.ends_with_title


@pytest.mark.parametrize(
    "text",
    [
        "A clerk told the CEC that turnout was 77.4 percent.",
        "The CEC never said that turnout was 77.4 percent.",
        "Contrary to the CEC, turnout was 77.4 percent.",
        "The CEC denied that turnout was 77.4 percent.",
        "The CEC announced on June 8 that turnout was 77.4 percent.",
        "The CEC announced on June 10, 2015 that turnout was 77.4 percent.",
        "Critics of the CEC said turnout was 77.4 percent.",
        "The CEC will say that turnout was 77.4 percent.",
        "If the CEC said so, turnout was 77.4 percent.",
    ],
)
def test_what_is_no_attribution_is_not_taken_out(text: str) -> None:
    with pytest.raises(ProofError):
        clause_of(text)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Turnout was 77.4 percent.", set()),
        ("Preliminary turnout was 77.4 percent.", {"preliminary"}),
        ("The final turnout was 77.4 percent.", {"final"}),
        ("According to preliminary data, turnout was 77.4 percent.", {"preliminary"}),
        ("According to provisional results, turnout was 77.4 percent.", {"provisional"}),
        ("According to preliminary data from the CEC, turnout was 77.4 percent.", {"preliminary"}),
        ("Final results show that turnout was 77.4 percent.", {"final"}),
    ],
)
def test_how_settled_a_number_is_said_to_be_is_kept(text: str, statuses: set[str]) -> None:
    assert clause_of(text).statuses == statuses


@pytest.mark.parametrize(
    "text",
    [
        "Turnout on Sunday was 77.4 percent.",
        "Turnout was 77.4 percent on 9 June.",
        "On Sunday, June 9, 2019, turnout was 77.4 percent.",
        "Turnout in the presidential election was 77.4 percent.",
        "Turnout in the country’s presidential election was 77.4 percent.",
        "Turnout in Sunday’s presidential election was 77.4 percent.",
        "On election day turnout was 77.4 percent.",
    ],
)
def test_the_figures_own_time_and_election_are_taken_out(text: str) -> None:
    assert clause_of(text).assertion.owners == set()


@pytest.mark.parametrize(
    "text",
    [
        "Turnout on Saturday was 77.4 percent.",
        "Turnout on 8 June was 77.4 percent.",
        "Turnout on 9 June 2015 was 77.4 percent.",
        "Turnout in May was 77.4 percent.",
        "Turnout in 2015 was 77.4 percent.",
        "Turnout last year was 77.4 percent.",
        "Turnout at 8 p.m. was 77.4 percent.",
        "Turnout by noon was 77.4 percent.",
        "Turnout from 9 June was 77.4 percent.",
        "Turnout in a presidential election was 77.4 percent.",
        "Turnout in Saturday’s presidential election was 77.4 percent.",
        "Turnout in the 2015 presidential election was 77.4 percent.",
    ],
)
def test_another_time_or_election_is_not_taken_out(text: str) -> None:
    with pytest.raises(ProofError):
        clause_of(text)
