from decimal import Decimal

from kztui.model.quantity import Flag, Origin, Unit
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, turnout


def test_rates_are_shown_rounded_outward() -> None:
    record = RecordMaker()
    record.count("registered", 12_841)
    record.count("stations", 68)
    record.rate("mean", unit=Unit.MEAN)
    record.relate("ratio", "mean", "registered", "stations")
    mean = reconcile(record.election()).quantities["mean"]
    assert (mean.low, mean.high) == (Decimal("188.83"), Decimal("188.84"))


def test_a_stated_rate_keeps_the_half_unit_of_its_last_digit() -> None:
    record = RecordMaker()
    record.rate("share", "81.31")
    share = reconcile(record.election()).quantities["share"]
    assert (share.low, share.high, share.flags) == (Decimal("81.305"), Decimal("81.315"), ())


def test_a_stated_quantity_with_tighter_joint_bounds_is_flagged() -> None:
    done = reconcile(turnout().election())
    assert done.quantities["turnout"].flags == (Flag.TIGHTENED,)
    assert done.quantities["turnout"].origin is Origin.STATED
    assert (done.quantities["turnout"].low, done.quantities["turnout"].high) == (
        Decimal("69.436"),
        Decimal("69.437"),
    )
    assert done.quantities["voters"].flags == ()
