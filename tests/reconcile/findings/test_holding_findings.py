from decimal import Decimal

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.finding import FindingKind, Severity
from kztui.model.relation import Relation, RelationKind
from kztui.reconcile.findings.holding_findings import agreement_findings
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, turnout


def test_a_ratio_within_rounding_says_the_quotient_and_what_is_stated() -> None:
    finding = reconcile(turnout().election()).findings["holds-within-rounding.turnout"]
    assert finding.kind is FindingKind.WITHIN_ROUNDING
    assert finding.severity is Severity.NOTE
    assert finding.summary == ("turnout by ratio: 8,300,046 ÷ 11,953,465 = 69.436 %, stated 69.44 %.")
    assert finding.quantities == ("turnout", "voters", "registered")
    assert len(finding.figures) == 3


def test_a_quotient_that_needs_no_rounding_holds() -> None:
    record = RecordMaker()
    record.count("a", 1)
    record.count("b", 4)
    record.rate("r", "25")
    record.relate("ratio", "r", "a", "b", name="quarter")
    finding = reconcile(record.election()).findings["holds.quarter"]
    assert finding.summary == "r by ratio: 1 ÷ 4 = 25 %, stated 25 %."


def test_a_ratio_with_a_loose_count_says_which_counts_are_possible() -> None:
    record = RecordMaker()
    record.count("voters")
    record.states("voters", "nearly 7400")
    record.count("registered", 12_841)
    record.rate("turnout", "57.5")
    record.relate("ratio", "turnout", "voters", "registered", name="abroad")
    finding = reconcile(record.election()).findings["holds-within-rounding.abroad"]
    assert "nearly 7,400 ÷ 12,841, stated 57.5 %" in finding.summary
    assert "between 7,378 and 7,389" in finding.summary


def test_a_relation_that_gives_what_no_source_states_is_told_with_it() -> None:
    record = RecordMaker()
    record.count("all", 100)
    record.count("abroad", 10)
    record.count("home")
    record.count("visited", 22)
    record.relate("difference", "home", "all", "abroad", name="home")
    record.relate("order", "visited", "home", name="visited")
    findings = reconcile(record.election()).findings
    assert findings["holds.home"].kind is FindingKind.HOLDS
    assert findings["holds.home"].summary == "home by difference: ∴ 90 = 100 − 10. This gives what no source states."
    assert findings["holds.visited"].summary == "visited by order: 22 ≤ ∴ 90."


def test_a_sum_of_numbers_that_their_words_leave_open_holds_without_any_rounding() -> None:
    record = RecordMaker()
    record.count("all", 134)
    record.count("organisations")
    record.states("organisations", "more than 100")
    record.count("states", 24)
    record.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(record.election()).findings["holds.parts"]
    assert finding.summary == "all by sum: 134 = more than 100 + 24, as far as the words go."


def test_a_sum_of_exact_figures_holds() -> None:
    record = RecordMaker()
    for name, value in [("all", 134), ("organisations", 110), ("states", 24)]:
        record.count(name, value)
    record.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(record.election()).findings["holds.parts"]
    assert finding.summary == "all by sum: 134 = 110 + 24."


def test_a_label_that_ends_with_an_abbreviation_keeps_its_full_stop() -> None:
    record = RecordMaker()
    record.count("all", 5, 5)
    record.count("by 7 p.m.", 5)
    record.relations.append(Relation("parts", RelationKind.SUM, "All = those by 7 p.m.", ("all", "by 7 p.m.")))
    finding = reconcile(record.election()).findings["holds.parts"]
    assert finding.summary == "All = those by 7 p.m.: 5 = 5."


def test_an_order_that_holds_is_told_with_its_numbers() -> None:
    record = RecordMaker()
    record.count("first", 271)
    record.count("second")
    record.states("second", "more than 614")
    record.relate("order", "first", "second", name="grow")
    assert reconcile(record.election()).findings["holds.grow"].summary == "first by order: 271 ≤ more than 614."


def test_the_quantities_that_two_sources_state_alike_are_found(election: Election) -> None:
    found = {finding.quantities[0]: finding for finding in agreement_findings(election)}
    assert set(found) == {"registered.abroad", "stations.abroad", "countries.abroad", "accredited.20nov", "reporters"}
    assert "12,841" in found["registered.abroad"].summary
    assert "more than 614" in found["accredited.20nov"].summary


def test_another_number_or_a_single_source_is_no_agreement(election: Election) -> None:
    figure = next(figure for figure in election.figures.values() if figure.quantity == "reporters")
    restated = replace(figure, value=Decimal(255), low=Decimal(255), high=Decimal(255))
    changed = replace(election, figures={**election.figures, figure.id: restated})
    assert "reporters" not in {finding.quantities[0] for finding in agreement_findings(changed)}
    alone = {key: row for key, row in election.figures.items() if row.quote != figure.quote}
    assert "reporters" not in {
        finding.quantities[0] for finding in agreement_findings(replace(election, figures=alone))
    }
