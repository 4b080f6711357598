"""The committed record is proved as a whole."""

from kztui.model.election import Election
from kztui.record.proof.whole_record import proof_failures


def test_the_committed_record_is_proved(election: Election) -> None:
    assert list(proof_failures(election)) == []
