from msgspec.structs import replace

from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, accreditations


def test_a_relation_that_fails_says_what_its_numbers_give() -> None:
    record = RecordMaker()
    for name, value in [("all", 135), ("organisations", 110), ("states", 24)]:
        record.count(name, value)
    record.relate("sum", "all", "organisations", "states", name="parts")
    finding = reconcile(record.election()).findings["contradiction.parts"]
    assert finding.summary == "all by sum does not hold: 110 + 24 = 134, stated 135."
    assert set(finding.binding_low) == set(record.members)


def test_what_another_relation_takes_off_is_in_the_equation_that_fails() -> None:
    record = RecordMaker()
    for name, value in [("organisations", 139), ("states", 8), ("week", 134), ("net", 271), ("withdrawn", 2)]:
        record.count(name, value)
    record.count("gross")
    record.relate("sum", "gross", "week", "organisations", "states", name="gross")
    record.relate("difference", "net", "gross", "withdrawn", name="net")
    finding = reconcile(record.election()).findings["contradiction.gross"]
    assert finding.summary == (
        "gross by sum cannot hold together with “net by difference”: 134 + 139 + 8 − 2 = 279, stated 271."
    )


def test_a_relation_that_fails_with_another_one_says_what_each_makes_of_what_nobody_states() -> None:
    record = RecordMaker()
    for name, value in [("organisations", 139), ("states", 8), ("home", 100), ("foreign", 173)]:
        record.count(name, value)
    record.count("gross")
    record.relate("sum", "gross", "organisations", "states", name="gross")
    record.relate("sum", "gross", "home", "foreign", name="other")
    finding = reconcile(record.election()).findings["contradiction.gross"]
    assert finding.summary == (
        "gross by sum cannot hold together with “gross by sum”: 139 + 8 = 147, but all else makes it exactly 273."
    )


def test_a_reading_is_told_once_with_the_one_that_holds_instead() -> None:
    finding = reconcile(accreditations(reading="all are counted", alternative=True).election()).findings[
        "contradiction.all"
    ]
    assert finding.summary == (
        "gross by sum does not hold: 139 + 8 + 134 − 2 = 279, stated 271. It was read so: all are counted. "
        "It holds only if the eight are among the 139."
    )


def test_a_sum_of_rates_that_fails_is_as_precise_as_its_terms() -> None:
    record = RecordMaker()
    for name, value in [("all", "100.0"), ("ours", "60.52"), ("theirs", "39.1")]:
        record.rate(name, value)
    exact = [replace(figure, low=figure.value, high=figure.value) for figure in record.figures]
    record.figures[:] = exact
    record.relate("sum", "all", "ours", "theirs", name="parts")
    finding = reconcile(record.election()).findings["contradiction.parts"]
    assert finding.summary == "all by sum does not hold: 60.52 % + 39.1 % = 99.62 %, stated 100.0 %."


def test_figures_that_differ_are_named() -> None:
    record = RecordMaker()
    record.count("n", 641, 614)
    finding = reconcile(record.election()).findings["contradiction.1"]
    assert finding.summary == "n: 641 and 614 cannot both be true."
