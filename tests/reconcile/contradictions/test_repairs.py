from kztui.model.quantity import Flag
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import accreditations
from tests.reconcile.result_checks import only_contradiction


def test_each_way_out_says_what_its_quantity_would_be() -> None:
    record = accreditations()
    ways = {way.member: way for way in only_contradiction(record).repairs}
    assert all(way.feasible and way.whole_record for way in ways.values())
    (states,) = (figure.id for figure in record.figures if figure.quantity == "states")
    (bounds,) = (one for one in ways[states].bounds if one.quantity == "states")
    assert bounds.low == bounds.high == 0
    (bounds,) = (one for one in ways["net"].bounds if one.quantity == "gross")
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
