from kztui.reconcile.contradictions.irreducible_set import refutation_of
from kztui.reconcile.programme.derivation import Refutation
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, accreditations
from tests.reconcile.result_checks import only_contradiction, unproved


def test_two_figures_of_one_quantity_that_differ_contradict_each_other() -> None:
    record = RecordMaker()
    record.count("n", 5, 6)
    assert only_contradiction(record).members == tuple(figure.id for figure in record.figures)


def test_two_roundings_of_one_rate_agree_where_they_touch() -> None:
    record = RecordMaker()
    record.rate("rate", "57.5", "57.50")
    assert reconcile(record.election()).result.contradictions == ()


def test_a_sum_that_fails_names_every_member() -> None:
    record = accreditations()
    assert set(only_contradiction(record).members) == {*record.members}


def test_a_contradiction_is_proved_by_farkas_multipliers_and_every_member_shown_to_be_needed() -> None:
    record = accreditations()
    assert unproved(record.election(), reconcile(record.election())) == []
    contradiction = only_contradiction(record)
    assert contradiction.needed == contradiction.members


def test_what_only_rounding_to_whole_numbers_refutes_is_a_contradiction_too() -> None:
    record = RecordMaker()
    record.count("a")
    record.count("b", 10)
    record.relate("sum", "b", "a", "a", "a")
    contradiction = only_contradiction(record)
    assert len(contradiction.members) == 2
    assert unproved(record.election(), reconcile(record.election())) == []


def test_what_only_joint_rounding_refutes_is_a_contradiction_too() -> None:
    # 2 a - 2 b = 1 has real solutions, but with a and b bounded no whole ones.
    record = RecordMaker()
    record.count("a")
    record.count("b")
    record.states("a", "nearly 4")
    record.states("b", "nearly 4")
    record.count("one", 1)
    record.count("left")
    record.relate("sum", "left", "a", "a")
    record.relate("sum", "left", "b", "b", "one")
    assert unproved(record.election(), reconcile(record.election())) == []
    contradiction = only_contradiction(record)
    for member in contradiction.members:
        rest = [key for key in contradiction.members if key != member]
        assert not isinstance(refutation_of(record.problem(), rest), Refutation)


def test_a_contradiction_between_a_rate_and_its_counts_is_found_whoever_is_unknown() -> None:
    record = RecordMaker()
    for name, votes, share in [("a", 100, "10.0"), ("b", 300, "40.0")]:
        record.count(f"votes.{name}", votes)
        record.rate(f"share.{name}", share)
        record.relate("ratio", f"share.{name}", f"votes.{name}", "base")
    record.count("base")
    contradiction = only_contradiction(record)
    assert len(contradiction.members) == 6
    assert contradiction.needed == contradiction.members
