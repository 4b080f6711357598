from decimal import Decimal

from kztui.model.quantity import Origin
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, shares


def test_what_no_source_states_is_inferred_with_its_bounds_and_what_binds_them() -> None:
    done = reconcile(shares().election())
    finding = done.findings["inferred.base"]
    assert finding.summary == "Base: between 7,940,283 and 7,946,281. No source states it."
    assert (finding.low, finding.high) == (Decimal(7_940_283), Decimal(7_946_281))
    # 168,731 at 2.125 % keeps it from being less, 206,206 at 2.595 % from being more.
    assert {key.split("=")[0] for key in finding.binding_low if "=" in key} == {"votes4", "share4"}
    assert {key.split("=")[0] for key in finding.binding_high if "=" in key} == {"votes1", "share1"}


def test_what_nothing_is_known_of_is_not_inferred() -> None:
    record = RecordMaker()
    record.count("a")
    record.count("b")
    record.relate("order", "a", "b")
    done = reconcile(record.election())
    assert done.findings == {}
    assert (done.quantities["b"].low, done.quantities["b"].high) == (None, None)
    assert done.quantities["b"].origin is Origin.INFERRED


def test_what_rests_on_a_reading_says_so() -> None:
    record = RecordMaker()
    record.count("all", 100)
    record.count("abroad", 10)
    record.count("home")
    record.relate("difference", "home", "all", "abroad", reading="the total includes the vote abroad")
    finding = reconcile(record.election()).findings["inferred.home"]
    assert finding.summary == "Home: exactly 90, if the total includes the vote abroad. No source states it."


def test_what_is_left_of_a_stated_number_after_a_contradiction_is_not_inferred() -> None:
    record = RecordMaker()
    for name, value in [("all", 135), ("organisations", 110), ("states", 24), ("visited", 20)]:
        record.count(name, value)
    record.relate("sum", "all", "organisations", "states", name="parts")
    record.relate("order", "visited", "all", name="visited")
    findings = reconcile(record.election()).findings
    assert "contradiction.parts" in findings
    assert not [key for key in findings if key.startswith("inferred")]
