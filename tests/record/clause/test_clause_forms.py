"""Whose number a sentence states, by its form."""

import pytest

from kztui.model.election import Election
from kztui.record.clause import clause_forms
from kztui.record.clause.chunk import Chunk
from kztui.record.clause.clause_forms import Assertion, assertions
from kztui.record.proof import clause_proof
from kztui.record.proof.clause_proof import prove_clause
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext
from tests.record.clause.sentence_case import SentenceCase, provable_cases
from tests.record.clause.sentence_record import election_of

OWNERS = {
    "Turnout was 77.4 percent.": ("turnout", "77.4 percent", set()),
    "Turnout in Almaty was 51.3 percent.": ("turnout", "51.3 percent", {"almaty"}),
    "In Almaty, turnout was 51.3 percent.": ("turnout", "51.3 percent", {"almaty"}),
    "Turnout was 51.3 percent in Almaty and 88.2 percent abroad.": ("turnout", "88.2 percent", {"abroad"}),
    "Turnout of 51.3 percent was recorded in Almaty.": ("turnout", "51.3 percent", {"almaty"}),
    "Tokayev took 70.96 percent of the vote and Kossanov 16.23 percent.": ("share", "16.23 percent", {"kossanov"}),
    "Tokayev won 70.96 percent of the vote, Kossanov 16.23 percent.": ("share", "70.96 percent", {"tokayev"}),
    "70.96 percent of the vote went to Tokayev, 16.23 percent to Kossanov.": ("share", "70.96 percent", {"tokayev"}),
    "Tokayev and Kossanov took 70.96 percent of the vote and 16.23 percent respectively.": (
        "share", "16.23 percent", {"kossanov"},
    ),
    "In Almaty, Kossanov took 28.4 percent of the vote.": ("share", "28.4 percent", {"almaty", "kossanov"}),
    "There were 65 polling stations abroad.": ("stations", "65 polling stations", {"abroad"}),
    "A total of 9,968 polling stations were opened, including 65 abroad.": ("stations", "65", {"abroad"}),
}  # fmt: skip
"""A figure's measure and words, and the subjects whose number the sentence says it is."""


@pytest.mark.parametrize(("text", "figure"), OWNERS.items(), ids=OWNERS)
def test_a_sentence_says_whose_its_number_is(text: str, figure: tuple[str, str, set[str]]) -> None:
    measure, words, owners = figure
    number = "".join(char for char in words if char.isdigit() or char == ".")
    record = election_of(SentenceCase("", text, measure, words, number))
    (row,) = record.figures.values()
    assert prove_clause(ProofContext(record), row, record.quantities["q"]).assertion.owners == owners


def test_each_form_is_that_of_a_true_sentence(election: Election, monkeypatch: pytest.MonkeyPatch) -> None:
    found: set[str] = set()

    def noted(chunks: list[Chunk]) -> list[Assertion]:
        forms = assertions(chunks)
        found.update(assertion.form for assertion in forms)
        return forms

    monkeypatch.setattr(clause_proof, "assertions", noted)
    for record in (election, *map(election_of, provable_cases().values())):
        context = ProofContext(record)
        for figure in record.figures.values():
            if not figure.read_by_hand:
                prove_figure(context, figure)
    assert found == {*clause_forms._FORMS, "respectively"}  # noqa: SLF001 - whatever form there is
