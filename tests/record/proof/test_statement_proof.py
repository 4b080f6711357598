"""A statement names whom its quote names, in the words of its own document."""

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.proof_context import ProofContext
from kztui.record.proof.statement_proof import prove_statement
from tests.record.edited_figures import ASTANA, BRIEFING, KAZINFORM, SCO, spans, speaker


@pytest.mark.parametrize(
    ("statement", "subject"),
    [
        (f"said@{SCO}.briefing", "cec"),
        (f"said@{KAZINFORM}.headline-dairabayev", "kazakhstan"),
        (f"said@{ASTANA}.abden", "nsdp"),
    ],
)
def test_a_subject_is_not_named_by_part_of_anothers_name(election: Election, statement: str, subject: str) -> None:
    row = election.statements[statement]
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, subjects=(*row.subjects, subject)))
    assert caught.value.key == "subjects"


def test_a_statements_words_are_of_its_own_document(election: Election) -> None:
    row = election.statements[f"said@{ASTANA}.abden"]
    foreign = spans(election, ((f"{BRIEFING}.attended", "Mukhtar Tleuberdi"),))
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, about=foreign))
    assert caught.value.key == "about"
    said_by = speaker(election, ("tleuberdi", ((f"{BRIEFING}.milestone", "Mukhtar Tleuberdi noted"),)))
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, said_by=said_by))
    assert caught.value.key == "said_by"
