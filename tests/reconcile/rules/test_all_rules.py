from kztui.model.finding import FindingKind
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.rules.all_rules import RULES, suspicious_findings
from tests.reconcile.record_maker import RecordMaker, accredited


def test_every_rule_says_what_it_looks_for_and_a_record_with_nothing_odd_has_none() -> None:
    assert all(rule.__doc__ for rule in RULES)
    record = RecordMaker()
    record.count("n", 5, 5)
    assert not list(suspicious_findings(record.election()))


def test_suspicious_findings_stand_among_the_others() -> None:
    findings = reconcile(accredited("641", "more than 614").election()).findings
    assert [finding.kind for finding in findings.values()] == [FindingKind.SUSPICIOUS]
