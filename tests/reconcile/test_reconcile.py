"""What the package takes in and what it refuses; what it imports and what it does without."""

import subprocess
import sys

import pytest

from kztui.errors import MissingExtraError, RecordError
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker, shares


def test_without_the_solver_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kztui\[build\]'") as raised:
        reconcile(shares().election())
    assert "\n" not in str(raised.value)


def test_the_solver_is_imported_only_when_it_is_needed() -> None:
    code = "import sys, kztui.reconcile.reconcile; sys.exit('highspy' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_record_without_relations_needs_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    record = RecordMaker()
    record.count("n", 5)
    assert reconcile(record.election()).quantities["n"].low == 5


def test_an_empty_record_gives_nothing() -> None:
    done = reconcile(RecordMaker().election())
    assert done.quantities == {}
    assert done.findings == {}


@pytest.mark.parametrize(
    ("kind", "terms", "message"),
    [
        ("sum", ("a", "nowhere"), "relation 'r': no such quantity: nowhere"),
        ("ratio", ("a", "b"), "relation 'r': ratio needs exactly 3 terms, not 2"),
        ("list", ("a", "b"), "relation 'r': list needs exactly 1 term, not 2"),
        ("order", ("a",), "relation 'r': order needs 2 terms or more, not 1"),
    ],
)
def test_a_relation_that_is_not_well_formed_is_refused_by_name(kind: str, terms: tuple[str, ...], message: str) -> None:
    record = RecordMaker()
    record.count("a")
    record.count("b")
    record.relate(kind, *terms, name="r")
    with pytest.raises(RecordError) as raised:
        reconcile(record.election())
    assert str(raised.value) == message


def test_another_reading_of_no_relation_is_refused() -> None:
    record = RecordMaker()
    record.count("a")
    record.relate("list", "a", name="r", instead_of="nowhere")
    with pytest.raises(RecordError, match="instead_of names no relation: 'nowhere'"):
        reconcile(record.election())


def test_one_id_for_a_figure_and_a_relation_is_refused() -> None:
    record = RecordMaker()
    record.count("a", 5)
    record.relate("list", "a", name=record.figures[0].id)
    with pytest.raises(RecordError, match="rename one of them"):
        reconcile(record.election())


def test_two_runs_say_the_same() -> None:
    first, second = (reconcile(shares().election()).findings for _ in range(2))
    assert first == second
