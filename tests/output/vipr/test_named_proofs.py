"""The names of proofs, and what is in force where a member of a contradiction is left out."""

from msgspec.structs import replace

from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.output.vipr.named_proofs import NamedProof, named_proofs

CONTRADICTION = "contradiction.accredited-gross-8nov"


def by_name(election: Election, certificates: Certificates) -> dict[str, NamedProof]:
    return {proof.name: proof for proof in named_proofs(election, certificates)}


def test_no_two_proofs_have_one_name(election: Election, certificates: Certificates) -> None:
    assert len(by_name(election, certificates)) == len(list(named_proofs(election, certificates)))


def test_the_reading_that_stands_is_in_force_and_the_one_set_aside_is_not(
    election: Election, certificates: Certificates
) -> None:
    proofs = by_name(election, certificates)
    literal, stands = "accredited-gross-8nov", "accredited-gross-8nov.without-8"
    assert {literal, stands} & proofs["votes.none.low"].members == {stands}
    way_out = proofs[f"{CONTRADICTION}+without+accredited-8nov+withdrawn.8nov.low"]
    assert {literal, stands, "accredited-8nov"} & way_out.members == {literal}


def test_a_figure_that_was_revised_is_not_in_force(election: Election, certificates: Certificates) -> None:
    figure = next(iter(election.figures))
    revised = by_name(election, replace(certificates, revised=(figure,)))
    assert by_name(election, certificates)["turnout.low"].members - revised["turnout.low"].members == {figure}


def test_every_way_out_has_a_proof(election: Election, certificates: Certificates) -> None:
    proofs = by_name(election, certificates)
    for repair in election.findings[CONTRADICTION].repairs:
        name = f"{CONTRADICTION}+without+{repair.member}"
        if repair.feasible:
            ends = {f"{name}+{row.quantity}.{end}" for row in repair.bounds for end in ("low", "high")}
            assert ends <= proofs.keys()
        else:
            assert proofs[name].title == f"Without {repair.member}, there is a contradiction all the same."


def test_a_title_says_what_is_proved(election: Election, certificates: Certificates) -> None:
    proofs = by_name(election, certificates)
    assert proofs["votes.none.low"].title == "Votes for none of the six named candidates: at least 460041"
    assert proofs["turnout.high"].title.endswith(": at most 9764760/140629 %")
    assert proofs[CONTRADICTION].title == election.findings[CONTRADICTION].summary
