from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Verdict
from tests.reconcile.record_maker import RecordMaker


def test_an_order_holds_only_as_far_as_the_words_leave_it_open() -> None:
    record = RecordMaker()
    record.count("first", 271)
    record.count("second", 641)
    record.count("third")
    record.states("third", "more than 614")
    record.relate("order", "first", "second", name="sure")
    record.relate("order", "second", "third", name="open")
    verdicts = reconcile(record.election()).result.verdicts
    assert verdicts == {"sure": Verdict.HOLDS, "open": Verdict.WITHIN_ROUNDING}


def test_a_relation_with_a_term_that_no_source_states_is_untested() -> None:
    record = RecordMaker()
    record.count("a", 1)
    record.count("b")
    record.relate("order", "a", "b", name="open")
    done = reconcile(record.election())
    assert done.result.verdicts == {"open": Verdict.UNTESTED}
    assert set(done.findings) == {"inferred.b"}
