import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Flag
from kztui.views.evidence.evidence import evidence
from kztui.views.target import Target, TargetKind, target_of
from kztui.views.text.highlights import lit


def known(election: Election, id_: str) -> tuple[Target, object]:
    target = target_of(election, id_)
    assert target is not None
    return target, evidence(election, target)


def test_a_figure_comes_with_its_quote_and_its_words_lit(election: Election) -> None:
    entry = evidence(election, Target(TargetKind.QUANTITY, "share.black")).entries[0]
    assert "".join(piece.text for piece in entry.pieces) == election.quotes["gazette.won"].exact
    assert [piece.text for piece in entry.pieces if piece.lit] == ["60.5 percent"]
    assert entry.attribution == "The Strelsau Gazette, 5 May 2031, ¶ 1 · said by the Board · preliminary"
    assert entry.at == "4 May 2031"


def test_sources_that_say_the_same_agree(election: Election) -> None:
    found = evidence(election, Target(TargetKind.QUANTITY, "voters"))
    assert found.verdict == "two sources state it, and agree"
    assert [entry.citation for entry in found.entries] == [
        "The Strelsau Gazette, 5 May 2031, ¶ 2",
        "dateline Zenda, 4 May 2031, ¶ 3",
    ]
    assert found.relations[0].terms == "70.1 % = 1,000,200 ÷ 1,426,819"
    assert (found.relations[0].sign, found.relations[0].word) == ("≈", "holds within rounding")


def test_sources_that_contradict_each_other_do_not_agree(election: Election) -> None:
    other = replace(
        election.figures["voters/2"], low=election.figures["open/1"].low, high=election.figures["open/1"].high
    )
    changed = replace(election, figures={**election.figures, "voters/2": other})
    assert "agree" in evidence(changed, Target(TargetKind.QUANTITY, "voters")).verdict
    wrong = replace(other, value=election.figures["open/1"].value)
    changed = replace(election, figures={**election.figures, "voters/2": wrong})
    assert evidence(changed, Target(TargetKind.QUANTITY, "voters")).verdict == "two sources state it, and do not agree"


def test_where_the_words_give_no_time_the_documents_date_is_marked_so(election: Election) -> None:
    entry = evidence(election, Target(TargetKind.FIGURE, "observers.may/1")).entries[0]
    assert entry.at == "4 May 2031 (the document's date)"


def test_an_inferred_quantity_has_no_entries_and_says_why(election: Election) -> None:
    found = evidence(election, Target(TargetKind.QUANTITY, "stations"))
    assert found.entries == ()
    assert found.verdict.startswith("no source states it")


def test_doubts_are_told_with_the_quantity(election: Election) -> None:
    found = evidence(election, Target(TargetKind.QUANTITY, "observers.april"))
    assert [finding.kind for finding in found.findings] == ["suspicious", "contradiction"]


def test_tightened_and_contradicted_quantities_say_so(election: Election) -> None:
    quantity = replace(
        election.quantities["voters"],
        flags=(Flag.TIGHTENED, Flag.CONTRADICTED),
        low=election.figures["voters/1"].value,
        high=election.figures["voters/1"].value,
    )
    changed = replace(election, quantities={**election.quantities, "voters": quantity})
    facts = dict(evidence(changed, Target(TargetKind.QUANTITY, "voters")).facts)
    assert facts["all that is stated leaves"] == "1,000,200"
    assert "beware" in facts


def test_a_quote_tells_all_that_it_backs(election: Election) -> None:
    found = evidence(election, Target(TargetKind.QUOTE, "gazette.won"))
    shown = [entry.shown for entry in found.entries]
    assert shown == ["60.5 %", "605,123", "39.4 %", "Ida Black ran for the Red Elephants"]


def test_a_finding_tells_its_operands(election: Election) -> None:
    found = evidence(election, Target(TargetKind.FINDING, "f.order"))
    assert [(entry.label, entry.shown) for entry in found.entries] == [
        ("Observers, 20 April", "641"),
        ("Observers, 4 May", "more than 614"),
    ]


def test_a_contradiction_tells_its_ways_out(election: Election) -> None:
    assert evidence(election, Target(TargetKind.FINDING, "f.order")).repairs == (
        "without 641 (Observers, 20 April), the rest can be true, and leaves at most 614 for it",
        "without observers do not become fewer, the rest still cannot be true",
    )


def test_a_relation_tells_its_terms_the_inferred_too(election: Election) -> None:
    found = evidence(election, Target(TargetKind.RELATION, "stations-sum"))
    assert [entry.shown for entry in found.entries] == ["∴ 15", "10", "5"]


def test_a_source_tells_what_it_does_not_state(election: Election) -> None:
    facts = dict(evidence(election, Target(TargetKind.SOURCE, "board")).facts)
    assert facts["publisher"] == "publisher not stated"
    assert facts["date"] == "no date"


def test_everything_in_the_record_has_evidence(election: Election) -> None:
    tables = (election.quantities, election.figures, election.statements, election.quotes, election.sources)
    for table in (*tables, election.relations, election.findings):
        for id_ in table:
            assert known(election, id_)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", False)]),
        ([(0, 6)], [("abcdef", True)]),
        ([(2, 4)], [("ab", False), ("cd", True), ("ef", False)]),
        ([(3, 5), (1, 4)], [("a", False), ("bcd", True), ("e", True), ("f", False)]),
        ([(4, 99)], [("abcd", False), ("ef", True)]),
        ([(2, 2)], [("abcdef", False)]),
    ],
)
def test_lit_pieces_are_the_text_again(spans: list[tuple[int, int]], expected: list[tuple[str, bool]]) -> None:
    assert [(piece.text, piece.lit) for piece in lit("abcdef", spans)] == expected
