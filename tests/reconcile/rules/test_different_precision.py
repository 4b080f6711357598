from kztui.model.finding import Severity
from kztui.reconcile.rules.different_precision import different_precision
from tests.reconcile.record_maker import RecordMaker


def test_a_quantity_stated_at_different_precision_is_told() -> None:
    record = RecordMaker()
    record.rate("turnout", "57.5", "57.49")
    (finding,) = different_precision(record.election())
    assert finding.summary == "Turnout: stated once as 57.5 % and once as 57.49 %."
    assert finding.severity is Severity.NOTE


def test_an_exact_and_a_loose_figure_differ_in_precision() -> None:
    record = RecordMaker()
    record.count("voters", 7_389)
    record.states("voters", "nearly 7400")
    (finding,) = different_precision(record.election())
    assert finding.summary == "Voters: stated once as 7,389 and once as “nearly 7,400”."


def test_two_sources_that_say_the_same_do_not_differ_in_precision() -> None:
    record = RecordMaker()
    record.count("registered", 12_841, 12_841)
    record.rate("turnout", "57.5", "57.5")
    assert not list(different_precision(record.election()))
