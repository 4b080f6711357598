from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Flag
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.evidence_model import Evidence
from kztui.views.marks import Mark
from kztui.views.target import Target, TargetKind
from tests.views.changed_election import with_figure, with_quantity


def quantity_evidence(election: Election, quantity: str) -> Evidence:
    return evidence(election, Target(TargetKind.QUANTITY, quantity))


def test_sources_that_say_the_same_agree(election: Election) -> None:
    found = quantity_evidence(election, "voters")
    assert found.verdict == "two sources state it, and agree"
    assert [entry.citation for entry in found.entries] == [
        "The Strelsau Gazette, 5 May 2031, ¶ 2",
        "dateline Zenda, 4 May 2031, ¶ 3",
    ]
    relation = found.relations[0]
    assert relation.terms == "70.1 % = 1,000,200 ÷ 1,426,819"
    assert (relation.mark, relation.mark.sign, relation.word) == (Mark.WITHIN_ROUNDING, "≈", "holds within rounding")


def test_sources_that_contradict_each_other_do_not_agree(election: Election) -> None:
    voters, stations_open = election.figures["voters/2"], election.figures["open/1"]
    contradicting = replace(voters, low=stations_open.low, high=stations_open.high)
    assert "agree" in quantity_evidence(with_figure(election, contradicting), "voters").verdict
    contradicting = replace(contradicting, value=stations_open.value)
    verdict = quantity_evidence(with_figure(election, contradicting), "voters").verdict
    assert verdict == "two sources state it, and do not agree"


def test_an_inferred_quantity_has_no_entries_and_says_why(election: Election) -> None:
    found = quantity_evidence(election, "stations")
    assert found.entries == ()
    assert found.verdict.startswith("no source states it")


def test_questionable_findings_are_told_with_the_quantity(election: Election) -> None:
    found = quantity_evidence(election, "observers.april")
    assert [finding.kind for finding in found.findings] == ["suspicious", "contradiction"]


def test_tightened_and_contradicted_quantities_say_so(election: Election) -> None:
    value = election.figures["voters/1"].value
    flags = (Flag.TIGHTENED, Flag.CONTRADICTED)
    quantity = replace(election.quantities["voters"], flags=flags, low=value, high=value)
    facts = dict(quantity_evidence(with_quantity(election, quantity), "voters").facts)
    assert facts["with all else that is stated"] == "1,000,200"
    assert "beware" in facts
