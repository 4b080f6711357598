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
    assert verdicts == {"sure": Verdict.HOLDS, "open": Verdict.POSSIBLE}


def test_a_relation_with_a_term_of_which_nothing_is_known_is_untested() -> None:
    record = RecordMaker()
    record.count("a")
    record.count("b", 5)
    record.count("c")
    record.relate("sum", "c", "a", "b", name="open")
    done = reconcile(record.election())
    assert done.result.verdicts == {"open": Verdict.UNTESTED}


def test_a_relation_that_bounds_a_term_which_no_source_states_is_no_test_of_it() -> None:
    record = RecordMaker()
    record.count("a", 1)
    record.count("b")
    record.relate("order", "a", "b", name="open")
    done = reconcile(record.election())
    assert done.result.verdicts == {"open": Verdict.GIVES_BOUNDS}
    assert set(done.findings) == {"inferred.b", "holds.open"}


def test_a_relation_is_tested_by_bounds_that_do_not_rest_on_it() -> None:
    record = RecordMaker()
    for name, value in [("all", 100), ("abroad", 10), ("visited", 22), ("registered", 90)]:
        record.count(name, value)
    record.count("home")
    record.rate("share", "24.4")
    record.relate("difference", "home", "all", "abroad", name="home")
    record.relate("order", "visited", "home", name="visited")
    record.relate("ratio", "share", "visited", "home", name="share")
    assert reconcile(record.election()).result.verdicts == {
        "home": Verdict.GIVES_BOUNDS,
        "visited": Verdict.HOLDS,
        "share": Verdict.WITHIN_ROUNDING,
    }
