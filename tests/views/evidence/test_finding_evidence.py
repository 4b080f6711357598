from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.finding import Binding, End, Reason
from kztui.views.evidence.evidence import evidence
from kztui.views.target import Target, TargetKind


def test_a_finding_tells_its_operands(election: Election) -> None:
    found = evidence(election, Target(TargetKind.FINDING, "f.order"))
    assert found.heading == "contradiction"
    assert [(entry.label, entry.shown) for entry in found.entries] == [
        ("Observers, 20 April", "641"),
        ("Observers, 4 May", "more than 614"),
    ]


def test_a_contradiction_tells_its_equation_and_reading_in_its_sentence_alone(election: Election) -> None:
    found = evidence(election, Target(TargetKind.FINDING, "f.order"))
    assert found.relations == ()
    assert found.facts == ()
    assert len(evidence(election, Target(TargetKind.FINDING, "f.rate")).relations) == 1


def test_a_contradiction_tells_its_repairs(election: Election) -> None:
    assert evidence(election, Target(TargetKind.FINDING, "f.order")).repairs == (
        "If 641 (Observers, 20 April) is wrong, the rest fits, and it would have to be at most 614.",
        "If “observers do not become fewer” does not hold, the rest still does not fit.",
    )


def test_a_relation_tells_its_terms_the_inferred_too(election: Election) -> None:
    found = evidence(election, Target(TargetKind.RELATION, "stations-sum"))
    assert [entry.shown for entry in found.entries] == ["∴ 15", "10", "† 5"]
    assert [finding.kind for finding in found.findings] == []
    rate = evidence(election, Target(TargetKind.RELATION, "turnout-rate"))
    assert [finding.kind for finding in rate.findings] == ["holds within rounding"]


def test_an_equation_that_a_contradiction_is_about_is_shown_as_it_fails(election: Election) -> None:
    finding = replace(election.findings["f.order"], relation="stations-sum")
    changed = replace(election, findings={finding.id: finding})
    (line,) = evidence(changed, Target(TargetKind.RELATION, "stations-sum")).relations
    assert (line.terms, line.word) == ("∴ 15 ≠ 10 + † 5", "contradiction")


def test_a_member_of_a_contradiction_that_holds_by_itself_is_shown_as_it_holds(election: Election) -> None:
    contradiction = replace(election.findings["f.order"], binding=Binding((Reason("turnout-rate", End.BOTH),)))
    changed = replace(election, findings={**election.findings, contradiction.id: contradiction})
    (line,) = evidence(changed, Target(TargetKind.RELATION, "turnout-rate")).relations
    assert line.word == "holds within rounding"
