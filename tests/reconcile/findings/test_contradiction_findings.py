from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker


def test_a_relation_that_fails_says_what_its_numbers_give() -> None:
    record = RecordMaker()
    for name, value in [("all", 135), ("organisations", 110), ("states", 24)]:
        record.count(name, value)
    record.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(record.election()).findings["contradiction.parts"]
    assert finding.summary == "all by sum does not hold: 110 + 24 = 134, stated 135."
    assert set(finding.binding_low) == set(record.members)


def test_a_relation_that_fails_with_another_one_says_what_each_makes_of_what_nobody_states() -> None:
    record = RecordMaker()
    for name, value in [("organisations", 139), ("states", 8), ("week", 134), ("net", 271), ("withdrawn", 2)]:
        record.count(name, value)
    record.count("gross")
    record.relate("sum", "gross", "week", "organisations", "states", name="gross")
    record.relate("difference", "net", "gross", "withdrawn", name="net")
    finding = reconcile(record.election()).findings["contradiction.gross"]
    assert finding.summary == (
        "gross by sum cannot hold together with “net by difference”: "
        "134 + 139 + 8 = 281, but all else makes it exactly 273."
    )


def test_figures_that_differ_are_named() -> None:
    record = RecordMaker()
    record.count("n", 641, 614)
    finding = reconcile(record.election()).findings["contradiction.1"]
    assert finding.summary == "n: 641 and 614 cannot both be true."
