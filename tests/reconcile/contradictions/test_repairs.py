from kztui.model.quantity import Flag
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import accreditations
from tests.reconcile.result_checks import only_contradiction


def test_each_repair_says_what_its_quantity_would_be() -> None:
    record = accreditations()
    repairs = {repair.member: repair for repair in only_contradiction(record).repairs}
    assert all(repair.feasible and repair.whole_record for repair in repairs.values())
    (states,) = (figure.id for figure in record.figures if figure.quantity == "states")
    (bounds,) = (row for row in repairs[states].bounds if row.quantity == "states")
    assert bounds.low == bounds.high == 0
    (bounds,) = (row for row in repairs["net"].bounds if row.quantity == "gross")
    assert bounds.low == bounds.high == 281


def test_where_no_member_has_a_reading_all_are_set_aside_and_what_depended_on_them_says_so() -> None:
    record = accreditations()
    record.count("doubled")
    record.relate("sum", "doubled", "total", "total")
    record.count("elsewhere", 3)
    done = reconcile(record.election())
    contradiction = done.result.contradictions[0]
    assert contradiction.set_aside == contradiction.members
    flagged = {key for key, quantity in done.quantities.items() if Flag.CONTRADICTED in quantity.flags}
    assert flagged == {"total", "organisations", "states", "week", "withdrawn", "gross", "doubled"}
    assert done.quantities["total"].low is None
