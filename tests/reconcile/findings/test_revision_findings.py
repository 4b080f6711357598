from decimal import Decimal

import pytest

from kztui.model.finding import FindingKind
from kztui.reconcile.reconcile import reconcile
from tests.revised_election import EARLIER, LATER, revised_election


def test_a_preliminary_and_a_final_figure_that_differ_are_a_revision_and_nothing_else() -> None:
    done = reconcile(revised_election(("60.5", "preliminary", EARLIER), ("60.8", "final", LATER)))
    (finding,) = done.findings.values()
    assert (finding.id, finding.kind) == ("revision.share/1", FindingKind.REVISION)
    assert finding.figures == ("share/1", "share/2")
    share = done.quantities["share"]
    assert (share.low, share.high, share.flags) == (Decimal("60.75"), Decimal("60.85"), ())


@pytest.mark.parametrize(
    ("status", "summary"),
    [
        ("final", "Share: preliminary 60.5 %, final 60.8 %."),
        ("", "Share: preliminary 60.5 %, later 60.8 %."),
        ("preliminary", "Share: preliminary 60.5 %, later 60.8 %, still preliminary."),
    ],
)
def test_a_revision_says_both_numbers_and_what_they_are_called(status: str, summary: str) -> None:
    done = reconcile(revised_election(("60.5", "preliminary", EARLIER), ("60.8", status, LATER)))
    assert [finding.summary for finding in done.findings.values()] == [summary]


def test_two_final_figures_that_differ_are_a_contradiction() -> None:
    done = reconcile(revised_election(("60.5", "final", EARLIER), ("60.8", "final", LATER)))
    assert [finding.kind for finding in done.findings.values()] == [FindingKind.CONTRADICTION]


def test_a_preliminary_figure_that_is_looser_than_the_final_one_bounds_nothing() -> None:
    done = reconcile(revised_election(("60.5", "preliminary", EARLIER), ("61", "final", LATER)))
    assert (done.quantities["share"].low, done.quantities["share"].high) == (Decimal("60.5"), Decimal("61.5"))
