import pytest

from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.rules.list_length import list_of_another_length
from tests.reconcile.record_maker import RecordMaker


@pytest.mark.parametrize(
    ("stated", "named", "odd"), [("more than 8", 11, True), ("about 10", 9, True), ("10", 10, False)]
)
def test_a_list_of_another_length_than_its_number_is_told_where_the_words_allow_it(
    stated: str, named: int, *, odd: bool
) -> None:
    record = RecordMaker()
    record.count("organisations")
    record.states("organisations", stated)
    record.relate("list", "organisations", named=named)
    assert bool(list(list_of_another_length(record.election()))) is odd


def test_a_list_that_the_words_do_not_allow_is_a_contradiction() -> None:
    record = RecordMaker()
    record.count("organisations", 10)
    record.relate("list", "organisations", named=11, name="named")
    election = record.election()
    assert not list(list_of_another_length(election))
    assert reconcile(election).findings["contradiction.named"].summary.endswith("10 stated, 11 named.")
