from kztui.model.finding import End, Reason
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, shares


def test_an_explanation_says_which_end_of_a_figure_is_used() -> None:
    record = shares()
    (share,) = (figure.id for figure in record.figures if figure.quantity == "share.tokayev")
    bounds = reconcile(record.election()).result.bounds["tokayev"]
    assert Reason(share, End.LOW) in bounds.why(End.LOW)
    assert Reason(share, End.HIGH) in bounds.why(End.HIGH)


def test_an_explanation_names_nothing_that_it_could_do_without() -> None:
    record = RecordMaker()
    record.count("a", 5, 5, 5)
    record.count("b")
    record.relate("equal", "a", "b", name="equal")
    record.relate("order", "a", "b", name="order")
    bounds = reconcile(record.election()).result.bounds["b"]
    assert len(bounds.why(End.LOW)) == len(bounds.why(End.HIGH)) == 2
