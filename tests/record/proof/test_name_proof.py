"""A recorded name must be in use by the sources."""

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.record.proof.whole_record import proof_failures


@pytest.mark.parametrize("name", ["", " ", "Mesopotamia", "Ira"])
def test_a_name_is_one_that_a_quote_holds_as_whole_words(election: Election, name: str) -> None:
    iraq = election.subjects["iraq"]
    subjects = {**election.subjects, "iraq": replace(iraq, names=(*iraq.names, name))}
    (failure,) = proof_failures(replace(election, subjects=subjects))
    assert (failure.table, failure.id, failure.key) == ("subjects", "iraq", "names")
    votes = election.measures["votes"]
    measures = {**election.measures, "votes": replace(votes, names=(*votes.names, name))}
    (failure,) = proof_failures(replace(election, measures=measures))
    assert (failure.table, failure.id, failure.key) == ("measures", "votes", "names")
