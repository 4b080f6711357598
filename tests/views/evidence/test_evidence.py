from kztui.model.election import Election
from kztui.views.evidence.evidence import evidence
from kztui.views.target import Target, TargetKind, target_of


def test_a_quote_tells_all_that_it_backs(election: Election) -> None:
    found = evidence(election, Target(TargetKind.QUOTE, "gazette.won"))
    shown = [entry.shown for entry in found.entries]
    assert shown == ["60.5 %", "605,123", "39.4 %", "Ida Black ran for the Red Elephants"]
    assert found.verdict == "backs 3 figures and 1 statement"


def test_a_source_tells_what_it_does_not_state(election: Election) -> None:
    facts = dict(evidence(election, Target(TargetKind.SOURCE, "board")).facts)
    assert facts["publisher"] == "not stated"
    assert facts["date"] == "no date"


def test_everything_in_the_record_has_evidence(election: Election) -> None:
    tables = (election.quantities, election.figures, election.statements, election.quotes, election.sources)
    for table in (*tables, election.relations, election.findings):
        for id_ in table:
            target = target_of(election, id_)
            assert target is not None
            assert evidence(election, target).target == target


def test_a_day_tells_its_numbers_and_how_many_statements_there_are(election: Election) -> None:
    april = evidence(election, Target(TargetKind.DAY, "2031-04-20"))
    assert (april.title, april.facts[0]) == ("20 April 2031", ("Observers, 20 April", "641 ▲"))
    assert "statements" not in dict(april.facts)
    may = evidence(election, Target(TargetKind.DAY, "2031-05-04"))
    assert dict(may.facts)["statements"] == "2"
