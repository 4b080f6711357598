from kztui.model.finding import FindingKind, Severity
from kztui.model.quantity import Flag
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Verdict
from tests.reconcile.record_maker import RecordMaker, accreditations


def test_a_relation_with_a_reading_alone_is_set_aside() -> None:
    done = reconcile(accreditations(reading="nobody is counted twice").election())
    (contradiction,) = done.result.contradictions
    assert contradiction.set_aside == ("all",)
    assert done.quantities["gross"].low == 273
    assert not any(Flag.CONTRADICTED in quantity.flags for quantity in done.quantities.values())
    assert done.result.verdicts["all"] is Verdict.CONTRADICTION


def test_another_reading_that_holds_takes_the_place_of_the_literal_one() -> None:
    done = reconcile(accreditations(alternative=True).election())
    (contradiction,) = done.result.contradictions
    assert contradiction.set_aside == ("all",)
    assert contradiction.stands == "fewer"
    finding = done.findings["contradiction.all"]
    assert finding.kind is FindingKind.CONTRADICTION
    assert finding.severity is Severity.ERROR
    assert finding.summary.endswith(" It holds only if the eight are among the 139.")
    assert done.quantities["gross"].low == done.quantities["gross"].high == 273


def test_another_reading_stands_whatever_contradiction_it_has_no_part_in() -> None:
    record = accreditations(alternative=True)
    record.count("n", 5, 6)
    record.relate("order", "n", "gross")
    done = reconcile(record.election())
    assert {contradiction.stands for contradiction in done.result.contradictions} == {"", "fewer"}


def test_another_reading_that_fails_too_does_not_stand() -> None:
    record = RecordMaker()
    record.count("a", 5)
    record.count("b", 6)
    record.relate("equal", "a", "b", name="literal")
    record.relate("list", "a", named=4, name="alternative", reading="four are", instead_of="literal")
    done = reconcile(record.election())
    (contradiction,) = done.result.contradictions
    assert contradiction.stands == ""
    assert contradiction.set_aside == contradiction.members
    assert done.result.verdicts == {"literal": Verdict.CONTRADICTION, "alternative": Verdict.UNUSED}


def test_another_reading_is_left_alone_where_the_literal_one_holds() -> None:
    record = RecordMaker()
    record.count("a", 5)
    record.count("b", 5)
    record.relate("equal", "a", "b", name="literal")
    record.relate("list", "a", named=4, name="alternative", reading="four are", instead_of="literal")
    done = reconcile(record.election())
    assert done.result.contradictions == ()
    assert done.result.verdicts == {"literal": Verdict.HOLDS, "alternative": Verdict.UNUSED}


def test_independent_contradictions_are_all_found() -> None:
    record = accreditations()
    record.count("n", 5, 6)
    record.count("voters", 11_360)
    record.count("registered", 12_841)
    record.rate("turnout", "88.74")
    record.relate("ratio", "turnout", "voters", "registered")
    found = reconcile(record.election()).result.contradictions
    assert sorted(len(contradiction.members) for contradiction in found) == [2, 4, 7]
