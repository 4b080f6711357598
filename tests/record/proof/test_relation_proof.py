"""A relation that makes no sense is refused."""

from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.relation import Relation
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.relation_proof import prove_relation


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
